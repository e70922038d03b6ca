/* Children of one width: side by side where each gets room enough, else one below the other. Not a GtkFlowBox: from a child
 * that cannot have the focus itself, Tab never leaves one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_TILES (linli_tiles_get_type ())
G_DECLARE_FINAL_TYPE (LinliTiles, linli_tiles, LINLI, TILES, GtkWidget)

/* @least: px that each needs at the usual size of text to stand beside the others; @spacing: px between them, either way. */
GtkWidget *linli_tiles_new (int least, int spacing);

/* At most @most in a row, and in each row as many as there is room for; 0, the default: all, half of them, or one. */
void linli_tiles_set_most (LinliTiles *tiles, int most);

void linli_tiles_append (LinliTiles *tiles, GtkWidget *child);

G_END_DECLS
