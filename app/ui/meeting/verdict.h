/* What verifying a paper found, in a window of its own: the verdict, then what was compared. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @rows: of linli_papers_verify(). @name: of the file. */
void linli_verdict_show (GtkWidget *near, GPtrArray *rows, const char *name);

G_END_DECLS
