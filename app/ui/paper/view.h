/* A paper to be looked at: its pages, with their number and zoom. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_PAPER_VIEW (linli_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (LinliPaperView, linli_paper_view, LINLI, PAPER_VIEW, GtkWidget)

GtkWidget *linli_paper_view_new (void);

/* Shows the pages of @pdf; where they cannot be shown, the sentence of why. */
void linli_paper_view_set_pdf (LinliPaperView *view, GBytes *pdf);

/* A window of its own over that of @near, with the paper, and buttons to print and to save it as @name. */
void linli_paper_window_show (GtkWidget *near, const char *title, const char *name, GBytes *pdf);

G_END_DECLS
