/* What comes next for a thing that waits: what to do, the word on its button, and the act where it needs no more. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

typedef struct
{
  const char *entity, *step; /* as in council/today.h */
  const char *text;          /* msgid: what to do, before the title */
  const char *button;        /* msgid */
  const char *act;           /* needs no more than the thing; NULL for none */
  const char *done;          /* msgid of what is said afterwards, where there is an act */
  const LinliFormSpec *form; /* asks for what the act needs; where there is neither the thing is opened */
} LinliStep;

/* The member that is the thing itself: "task" of "task.assign". (transfer full) */
char *linli_step_member (const LinliStep *step);

/* Returns: (nullable): NULL for a step that this desk does not know. */
const LinliStep *linli_step_find (const char *entity, const char *step);

G_END_DECLS
