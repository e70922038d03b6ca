/* The pages of a paper one below the other on grey ground; those that are seen are drawn, and a few around them kept. */
#pragma once

#include "ui/paper/sheets.h"

G_BEGIN_DECLS

#define LINLI_PAPER_PAGES_KEPT 2 /* beside those that are seen, either way */

#define LINLI_TYPE_PAPER_PAGES (linli_paper_pages_get_type ())
G_DECLARE_FINAL_TYPE (LinliPaperPages, linli_paper_pages, LINLI, PAPER_PAGES, GtkWidget)

/* Signal: "turned" when another page has come into the middle. */

GtkWidget *linli_paper_pages_new (void);
void linli_paper_pages_set_sheets (LinliPaperPages *pages, LinliSheets *sheets); /* NULL for none */
void linli_paper_pages_set_scroll (LinliPaperPages *pages, GtkAdjustment *vertical);

/* 1 is the size on paper at 96 pixels an inch; 0 fits the width. */
void linli_paper_pages_set_zoom (LinliPaperPages *pages, double zoom);
double linli_paper_pages_zoom (LinliPaperPages *pages);    /* as it is drawn now */
guint linli_paper_pages_current (LinliPaperPages *pages);  /* from 0 */
void linli_paper_pages_turn (LinliPaperPages *pages, guint page);

guint linli_paper_pages_kept (LinliPaperPages *pages);     /* pictures in memory: how lazy it is */

G_END_DECLS
