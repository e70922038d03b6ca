/* One of a few words, from a list that unfolds. A long word is cut in the button and wraps in the list, so that a narrow window
 * stays narrow; each line of the list has its word as accessible name. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: a GtkDropDown. */
GtkWidget *linli_drop_new (const char *const *words);

G_END_DECLS
