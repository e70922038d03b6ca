/* The kiosk's type follows its window: a thirtieth of the shorter side, whatever the screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets the size of type under @root, and turns its rows into columns where @window stands upright, now and whenever its
 * size changes. */
void linli_kiosk_scale (GtkWindow *window, GtkWidget *root);

/* px of the type's size in a window of that size. */
int linli_kiosk_type_size (int width, int height, gboolean *upright);

G_END_DECLS
