/* Actions of the window that need no more of it than its header says. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the class of the window: win.go (s: a place), win.show (sx: an entity and its id), win.run (x: a meeting), win.back,
 * win.find (s), win.say (s), win.sign (x: a paper), win.backup, win.check-backup, win.restore, win.preferences. */
void linli_window_actions_install (GtkWidgetClass *window_class);

G_END_DECLS
