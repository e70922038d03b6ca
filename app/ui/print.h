/* Printing: the pages of any PDF through the desktop's own print dialog. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a printer over the window of @near and prints. @title: of the job. What fails is said in the window (action
 * "win.say"); nothing blocks. */
void linli_print_pdf (GtkWidget *near, const char *title, GBytes *pdf);

/* The operation that prints @pdf, a page of paper for each of its pages, in its size. Returns: (transfer full): or NULL
 * where its pages cannot be read. */
GtkPrintOperation *linli_print_operation_new (const char *title, GBytes *pdf, GError **error);

G_END_DECLS
