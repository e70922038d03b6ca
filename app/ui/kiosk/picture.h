/* A picture of a slip, with its number marked: what to look for on the paper. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_slip_picture_new (void);

G_END_DECLS
