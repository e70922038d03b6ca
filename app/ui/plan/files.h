/* What leaves the desk before a meeting: the paper of its notice, printed or saved, and its entry for calendars. */
#pragma once

#include "ui/meeting/steps.h"

G_BEGIN_DECLS

/* Adds a heading and a card to @column. */
void linli_plan_add_files (GtkWidget *column, const LinliMeetingFacts *facts);

/* Writes the entry to @path; FALSE with the reason. Something else that stands there is kept. */
gboolean linli_plan_write_calendar (LinliSession *session, const char *meeting, const char *path, GError **error);

G_END_DECLS
