/* The choices of the hall screen as a menu for every window: whether it is open, on which monitor, in which colours. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer none): it is kept, and changes when a monitor comes or goes. Its actions are those of hall.h. */
GMenuModel *linli_hall_menu (void);

G_END_DECLS
