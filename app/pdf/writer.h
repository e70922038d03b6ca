/* The file itself, written through libharu: pages, fonts, bookmarks and document information.
 *
 * Pages are streamed in; the fonts, named /F1, /F2 … on every page, are given once at the end, when all that is
 * drawn is known. libharu's status codes are not reliable, so its error callback is the channel: the first error
 * it reports is kept, and every call that follows fails with it. */
#pragma once

#include "pdf/glyphs.h"

G_BEGIN_DECLS

typedef struct _LinliWriter LinliWriter;

#define LINLI_PAGE_WIDTH 595276 /* A4, thousandths of a point */
#define LINLI_PAGE_HEIGHT 841890

/* @branch: pages under one node of the page tree; libharu takes 32,767 nodes. */
LinliWriter *linli_writer_new (guint branch, GError **error);
void linli_writer_free (LinliWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliWriter, linli_writer_free)

/* Adds a page drawn by @operators. */
gboolean linli_writer_page (LinliWriter *writer, const GString *operators, GError **error);

/* Adds a bookmark of level 1 to 4 to the height @y of the last page. */
gboolean linli_writer_bookmark (LinliWriter *writer, int level, const char *text, int y, GError **error);

gboolean linli_writer_fonts (LinliWriter *writer, const LinliGlyphs *glyphs, GError **error); /* embeds them */

gboolean linli_writer_info (LinliWriter *writer, const LinliDocument *document, GError **error);

/* Returns: (transfer full): the finished file, or NULL. */
GBytes *linli_writer_save (LinliWriter *writer, GError **error);

G_END_DECLS
