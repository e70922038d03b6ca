/* What the voter reads last: that the ballot is recorded, or why it is not, until the screen clears itself. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_END_PAGE (linli_end_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliEndPage, linli_end_page, LINLI, END_PAGE, GtkWidget)

/* Its button does kiosk.quit. */
GtkWidget *linli_end_page_new (void);

/* @good: with a tick; else with an exclamation mark. @text: a sentence a line. */
void linli_end_page_show (LinliEndPage *page, gboolean good, const char *title, const char *text);

/* How much is left of the time until then. */
void linli_end_page_count (LinliEndPage *page, gint64 left_ms, gint64 whole_ms);

void linli_end_page_clear (LinliEndPage *page);
void linli_end_page_focus (LinliEndPage *page);

G_END_DECLS
