/* The agenda of a meeting while it is prepared: items with their time, added, changed, taken off, and put in order by
 * dragging, by Alt with the arrow keys, or by buttons. */
#pragma once

#include "ui/meeting/steps.h"

G_BEGIN_DECLS

/* Adds a heading and the list to @column. @page: remembers across refills which item had the focus. */
void linli_agenda_editor_add (GtkWidget *column, const LinliMeetingFacts *facts, GtkWidget *page);

/* After the page was filled anew: the focus back to the item that had it. */
void linli_agenda_editor_restore_focus (GtkWidget *page);

G_END_DECLS
