/* Where a voter shows the slip: eight digits typed, on the screen or on a keyboard, or a code scanned. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_CODE_PAGE_DIGITS 8
#define LINLI_CODE_PAGE_MOST 40 /* characters of what a scanner may type */

#define LINLI_TYPE_CODE_PAGE (linli_code_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliCodePage, linli_code_page, LINLI, CODE_PAGE, GtkWidget)

/* Its buttons do kiosk.type (s), kiosk.erase, kiosk.next, kiosk.read and kiosk.help. @voice: whether it can be read aloud. */
GtkWidget *linli_code_page_new (gboolean voice);

/* What is typed: shown digit by digit; a scanned code, which has letters, only as being read. @busy: it is being looked up. */
void linli_code_page_show (LinliCodePage *page, const char *typed, gboolean busy);

/* A sentence in place of the count: what was wrong. NULL takes it away. @closed: nothing can be typed for now. */
void linli_code_page_say (LinliCodePage *page, const char *sentence, gboolean closed);

void linli_code_page_focus (LinliCodePage *page);

G_END_DECLS
