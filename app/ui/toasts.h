/* One toast at a time: the latest word is read now, in the place of the one before. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*LinliToastPressed) (gpointer data);

/* Says @text for some seconds, with @button where it is not NULL. @data: freed by @data_free once the toast is gone or says
 * something else. */
void linli_toasts_show (AdwToastOverlay *overlay, const char *text, const char *button, LinliToastPressed pressed,
                        gpointer data, GDestroyNotify data_free);

/* The same without a button. */
void linli_toasts_say (AdwToastOverlay *overlay, const char *text);

G_END_DECLS
