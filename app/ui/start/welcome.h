/* The first page, while no register is open: make one, open one, or look at the demo. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_WELCOME (linli_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LinliWelcome, linli_welcome, LINLI, WELCOME, GtkWidget)

/* Reads the recent registers again, and begins a new form. Shows the form while there are none, else those. */
void linli_welcome_refresh (LinliWelcome *welcome);

/* Shows the form of a new register. */
void linli_welcome_show_new (LinliWelcome *welcome);

G_END_DECLS
