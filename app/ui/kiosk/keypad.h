/* Ten digits, one to take back the last, and one to go on: for fingers. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its keys do kiosk.type (s) and kiosk.erase; the last one does @action. */
GtkWidget *linli_keypad_new (const char *word, const char *action);

G_END_DECLS
