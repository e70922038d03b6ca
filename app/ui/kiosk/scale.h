/* The kiosk's type follows its window: a twenty-fifth of the shorter side, and as much smaller as a long text wants. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SCALE (linli_scale_get_type ())
G_DECLARE_FINAL_TYPE (LinliScale, linli_scale, LINLI, SCALE, GtkWidget)

/* Around @child, which is taken: sets the size of type in it, and turns its rows into columns where there is more height than
 * width. What does not fit is made smaller; it asks for no size of its own. */
GtkWidget *linli_scale_new (GtkWidget *child);

/* px of the type's size in a window of that size. @upright: set to whether rows stand as columns in it. */
int linli_scale_type_size (int width, int height, gboolean *upright);

/* Other words stand there: as large as they may be. */
void linli_scale_again (LinliScale *scale);

G_END_DECLS
