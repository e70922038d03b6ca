/* Children in a row, each as wide as it wants, going on in further rows where there is no more room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_WRAP (linli_wrap_get_type ())
G_DECLARE_FINAL_TYPE (LinliWrap, linli_wrap, LINLI, WRAP, GtkWidget)

GtkWidget *linli_wrap_new (int spacing); /* px between children, either way */
void linli_wrap_append (LinliWrap *wrap, GtkWidget *child);

G_END_DECLS
