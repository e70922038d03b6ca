/* The order of the agenda's editor: a row moved by keys, by buttons or by dragging becomes one act. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The labels of the items in @list as they stand. (transfer full) */
GStrv linli_agenda_labels (GtkWidget *list);

/* Alt with the arrow keys, and dragging. @row has "label", "meeting" and "session". */
void linli_agenda_make_movable (GtkWidget *page, GtkWidget *row);

/* Moves @row by @steps and records the order. @part: what of the row has the focus afterwards, or NULL for the row. */
void linli_agenda_move (GtkWidget *page, GtkWidget *row, int steps, const char *part);

/* The focus comes back to @row, or to the one beside it, when the page is filled anew. */
void linli_agenda_keep_focus (GtkWidget *page, GtkWidget *row, const char *part);
void linli_agenda_keep_neighbour (GtkWidget *page, GtkWidget *row);

G_END_DECLS
