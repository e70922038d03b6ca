/* The recent registers as a menu. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Fills @menu anew with "app.open-path" of each, or with a line that does nothing where there are none. */
void linli_recent_menu_fill (GMenu *menu);

G_END_DECLS
