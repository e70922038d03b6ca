/* What comes next for a thing that waits: what to do, the word on its button, and the act where it needs no more. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *entity, *step; /* as in the query "desk-today" */
  const char *text;          /* msgid: what to do, before the title */
  const char *button;        /* msgid */
  const char *act;           /* needs no more than the thing; NULL opens the thing */
  const char *done;          /* msgid of what is said afterwards, where there is an act */
} LinliStep;

/* Returns: (nullable): NULL for a step that this desk does not know. */
const LinliStep *linli_step_find (const char *entity, const char *step);

G_END_DECLS
