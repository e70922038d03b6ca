/* The finds, group by group. Looking goes on in idle moments; other words stop it and begin anew. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SEARCH_PAGE (linli_search_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliSearchPage, linli_search_page, LINLI, SEARCH_PAGE, GtkWidget)

GtkWidget *linli_search_page_new (LinliSession *session);

void linli_search_page_set_words (LinliSearchPage *page, const char *words);
const char *linli_search_page_words (LinliSearchPage *page);

/* Shows the page's own field, for where the one above the places is not seen. */
void linli_search_page_show_entry (LinliSearchPage *page, gboolean shown);
GtkWidget *linli_search_page_entry (LinliSearchPage *page);

/* Puts the focus on the first find, or opens it. Does nothing while there is none. */
void linli_search_page_enter (LinliSearchPage *page, gboolean open);

G_END_DECLS
