/* Whom the voter has chosen, in words, before it counts. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_CONFIRM_PAGE (linli_confirm_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliConfirmPage, linli_confirm_page, LINLI, CONFIRM_PAGE, GtkWidget)

/* Its buttons do kiosk.cast, kiosk.back and kiosk.quit. */
GtkWidget *linli_confirm_page_new (void);

void linli_confirm_page_show (LinliConfirmPage *page, const char *title, const char *names); /* a name a line */
void linli_confirm_page_clear (LinliConfirmPage *page);
void linli_confirm_page_focus (LinliConfirmPage *page);

G_END_DECLS
