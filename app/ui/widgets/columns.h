/* Two children side by side where there is room, one below the other where there is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_COLUMNS (linli_columns_get_type ())
G_DECLARE_FINAL_TYPE (LinliColumns, linli_columns, LINLI, COLUMNS, GtkWidget)

/* Side by side from @from px of width. @start_width, @end_width: px of a column, 0 for its natural width, -1 for all
 * that is left (of which there is one at least). @spacing: px between them, either way. Takes both children. Widths are
 * those of the usual text size and grow with the person's. */
GtkWidget *linli_columns_new (GtkWidget *start, GtkWidget *end, int from, int start_width, int end_width, int spacing);

/* Where they stand one below the other, the end is no wider than it wants to be. */
void linli_columns_set_end_narrow (LinliColumns *columns, gboolean end_narrow);

/* Where they stand side by side, each is placed in the middle of the height. */
void linli_columns_set_centred (LinliColumns *columns, gboolean centred);

G_END_DECLS
