/* How a meeting of each kind usually runs: title, agenda, length; data that a form begins with. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  gint64 minutes;
  gboolean topic; /* the item at which the meeting's topic is dealt with */
} LinliTemplateItem;

typedef struct
{
  char *mode;       /* of "meeting.plan": council, assembly, tea, mediation, ballot */
  char *title;      /* of a meeting that has no topic to be named after */
  gint64 days;      /* over which it runs; 0: within one day, as long as its items */
  GPtrArray *items; /* LinliTemplateItem */
} LinliTemplate;

/* The templates of the program's data folder (meetings/templates.json), their texts in @language ("zh", else English).
 * Returns: (transfer full) (element-type LinliTemplate): or NULL with an INPUT error naming entry and member. */
GPtrArray *linli_templates_load (const char *language, GError **error);

/* Returns: (transfer none) (nullable) */
const LinliTemplate *linli_templates_find (GPtrArray *templates, const char *mode);

G_END_DECLS
