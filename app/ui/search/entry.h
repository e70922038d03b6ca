/* The field for what is looked for: over the places, and on the page of finds where those are not seen.
 *
 * Activates "win.find" with the text while it is typed, "win.find-into" with FALSE to go into the finds by the keyboard
 * and with TRUE to open the first, "win.find-leave" on Escape. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_search_entry_new (void);
void linli_search_entry_set (GtkWidget *entry, const char *text); /* unless it says so already */

G_END_DECLS
