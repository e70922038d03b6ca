/* A TrueType font of our own, holding only the glyphs that a paper draws. */
#pragma once

#include "pdf/sfnt.h"

G_BEGIN_DECLS

/* Builds a font whose glyph 0 is the missing glyph and whose glyph i + 1 is @glyphs[i]; the parts of composite
 * glyphs follow them, renumbered, to any depth. Without cmap: the caller's codes are the glyph numbers.
 * The same input gives the same bytes. Returns: (transfer full): the font's bytes, or NULL. */
GBytes *linli_subset_build (const LinliSfnt *sfnt, const guint32 *glyphs, guint count, GError **error);

G_END_DECLS
