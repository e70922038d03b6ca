/* The agenda that a new meeting begins with, to be ticked: what its body left undecided, and what its kind usually has. */
#pragma once

#include "ui/form/form.h"

G_BEGIN_DECLS

#define LINLI_TYPE_FIRST_AGENDA (linli_first_agenda_get_type ())
G_DECLARE_FINAL_TYPE (LinliFirstAgenda, linli_first_agenda, LINLI, FIRST_AGENDA, GtkBox)

/* @topic: label of the topic that the meeting is about, NULL for none. */
GtkWidget *linli_first_agenda_new (LinliSession *session, const char *topic);

/* Signal "edited": after a tick has changed. */

/* What the last meeting of @body (a label) left, and the template of @mode. Each only where it differs from before. */
void linli_first_agenda_show (LinliFirstAgenda *agenda, const char *body, const char *mode);

gint64 linli_first_agenda_minutes (LinliFirstAgenda *agenda); /* of what is ticked */

/* Appends "agenda.add" for each that is ticked, in order, to the meeting that the first deed plans.
 * Returns: (nullable): the label of the meeting that is carried on, where anything of it is ticked. */
const char *linli_first_agenda_deeds (LinliFirstAgenda *agenda, GPtrArray *deeds);

/* What kind of meeting the template of @mode makes: its title, days and minutes; NULL title where there is none. */
const char *linli_first_agenda_title (LinliFirstAgenda *agenda);
gint64 linli_first_agenda_days (LinliFirstAgenda *agenda);

G_END_DECLS
