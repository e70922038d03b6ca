/* The rows of date, place and offices that planning a meeting and changing its plan share, and what is said below them. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

extern const LinliFieldWord linli_plan_modes[];

/* Says below the rows of @form who may not hold which office. @topic, @meeting: labels whose topics count, or NULL. */
void linli_offices_say (LinliForm *form, LinliSession *session, const LinliRecord *values, const char *topic,
                        const char *meeting);

/* Says below "starts_at" by when notice must be given under @rule_id, and from which day a meeting would be in time. */
void linli_notice_say (LinliForm *form, LinliSession *session, const char *rule_id, const LinliRecord *values);

/* The civil day and the instant that a member holds as text; FALSE while it holds none. */
gboolean linli_plan_instant (const LinliRecord *values, const char *member, gint64 *at_ms);

/* "2026-03-21T14:00", as an act and a form take it. (transfer full) */
char *linli_plan_instant_text (gint64 at_ms);

G_END_DECLS
