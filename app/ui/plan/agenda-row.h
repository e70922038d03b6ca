/* A row of the agenda's editor. */
#pragma once

#include "ui/meeting/steps.h"

G_BEGIN_DECLS

/* @list: a GtkListBox, whose rows in order are the agenda. @item: a row of "plan-agenda". */
void linli_agenda_row_add (GtkWidget *list, const LinliMeetingFacts *facts, const LinliRecord *item, GtkWidget *page);

G_END_DECLS
