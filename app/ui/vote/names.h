/* Everyone who may vote, as a list read as it is looked at, with a search. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_NAMES (linli_names_get_type ())
G_DECLARE_FINAL_TYPE (LinliNames, linli_names, LINLI, NAMES, GtkBox)

/* Ids are those of "voter-rows". Signal "chosen" (gint64 id): a row was activated, or Enter in the search took the first
 * that fits. @search: what the entry is called. */
GtkWidget *linli_names_new (LinliSession *session, gint64 vote, const char *search);

LinliRecord *linli_names_read (LinliNames *names, gint64 id); /* (transfer full) (nullable) */
gint64 linli_names_beside (LinliNames *names, gint64 id, int by); /* the one before or behind; stays at either end */
gint64 linli_names_next_open (LinliNames *names, gint64 id);  /* the next who has no choice yet, from the beginning behind the
                                                                 last; 0 when all have */

/* Shows anew those who changed last; the list stays as it is otherwise, however long. */
void linli_names_follow (LinliNames *names);

/* Shows which one is being asked, and scrolls there. */
void linli_names_mark (LinliNames *names, gint64 id);

G_END_DECLS
