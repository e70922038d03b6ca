/* One of two children: the wide one where there is room for it, else the narrow one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_EITHER (linli_either_get_type ())
G_DECLARE_FINAL_TYPE (LinliEither, linli_either, LINLI, EITHER, GtkWidget)

/* Takes both children. */
GtkWidget *linli_either_new (GtkWidget *wide, GtkWidget *narrow);

G_END_DECLS
