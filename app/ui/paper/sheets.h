/* The pages of a PDF as pictures: for a preview, and for a printer.
 *
 * Only ever given papers of our own and files that a person attached; the text of a page comes along for screen readers. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SHEETS (linli_sheets_get_type ())
G_DECLARE_FINAL_TYPE (LinliSheets, linli_sheets, LINLI, SHEETS, GObject)

/* Returns: (transfer full): the pages of @pdf, which is kept, or NULL with the sentence of why it cannot be shown. */
LinliSheets *linli_sheets_new (GBytes *pdf, GError **error);

guint linli_sheets_count (LinliSheets *sheets);
void linli_sheets_size (LinliSheets *sheets, guint page, double *width, double *height);   /* points; pages from 0 */

/* Draws a page as a printer wants it, in points from the origin of @cr. */
void linli_sheets_draw (LinliSheets *sheets, guint page, cairo_t *cr);

/* A page in a thread, @scale pixels a point. finish: (transfer full): NULL when cancelled; @text: what stands on it. */
void linli_sheets_render (LinliSheets *sheets, guint page, double scale, GCancellable *cancellable,
                          GAsyncReadyCallback done, gpointer data);
GdkTexture *linli_sheets_render_finish (LinliSheets *sheets, GAsyncResult *result, char **text);

G_END_DECLS
