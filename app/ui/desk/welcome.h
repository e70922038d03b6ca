/* The first page, while no register is open: open one, look at the demo, or go on with a recent one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_WELCOME (linli_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LinliWelcome, linli_welcome, LINLI, WELCOME, GtkWidget)

void linli_welcome_refresh (LinliWelcome *welcome); /* reads the recent registers again */

G_END_DECLS
