/* The size of the main window, remembered for each monitor. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void linli_window_size_restore (GtkWindow *window);
void linli_window_size_keep (GtkWindow *window);

G_END_DECLS
