/* What the window asks of a page it shows: a title, and a line below it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void linli_page_set_title (GtkWidget *page, const char *title, const char *subtitle);
const char *linli_page_title (GtkWidget *page);
const char *linli_page_subtitle (GtkWidget *page); /* may be NULL */

/* A scrolled column with the page's margins around @content, at most @width px wide. */
GtkWidget *linli_page_new (GtkWidget *content, int width);

/* A large title with a dim line below it. */
GtkWidget *linli_page_heading_new (const char *title, const char *line);

/* Rebuilds @page by @fill now, and whenever the session has changed while @page lives, as soon as it is seen. The fill empties
 * its boxes; the focus stays where it was. */
typedef void (*LinliPageFill) (GtkWidget *page);
void linli_page_follow (GtkWidget *page, gpointer session, LinliPageFill fill);

G_END_DECLS
