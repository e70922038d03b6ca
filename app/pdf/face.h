/* One embedded font: a Type 0 font whose codes are the subset's glyph numbers, with a ToUnicode map of its own. */
#pragma once

#include "pdf/glyphs.h"

#include <hpdf.h>

G_BEGIN_DECLS

/* @file: the subset of linli_glyphs_subset(). Returns: (transfer none): the font's dictionary, an indirect object;
 * failures come through the document's error callback. */
HPDF_Dict linli_face_embed (HPDF_Doc doc, const LinliGlyphs *glyphs, guint face, GBytes *file);

G_END_DECLS
