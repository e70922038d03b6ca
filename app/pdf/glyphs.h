/* The characters of one paper: which font draws each, and under which code it stands in the pages.
 *
 * Every pair of font and character has a code of its own, given at first use: two characters that share a glyph
 * keep apart, and a character beyond the BMP is a code like any other, so that the text reads back exactly. */
#pragma once

#include "pdf/fonts.h"

G_BEGIN_DECLS

typedef struct _LinliGlyphs LinliGlyphs;

#define LINLI_GLYPH_WIDE 1  /* as wide as an ideograph */
#define LINLI_GLYPH_HEAVY 2 /* to be drawn thicker: a title in a font that is light */
#define LINLI_GLYPH_BREAK 4 /* no glyph: a forced end of line */
#define LINLI_GLYPH_SPACE 8
#define LINLI_GLYPH_JOIN 16 /* —— and …… touch: nothing is put between two of them */

typedef struct
{
  guint16 code;
  guint16 width; /* thousandths of the size */
  guint8 face;   /* resource /F1 is 0 */
  guint8 flags;
} LinliGlyph;

/* @western: the paper is not Chinese; the western chains come before each role's own. */
LinliGlyphs *linli_glyphs_new (LinliFonts *fonts, gboolean western);
void linli_glyphs_free (LinliGlyphs *glyphs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliGlyphs, linli_glyphs_free)

/* Finds, and from then on embeds, a character. FALSE when no font has it, or a font's codes are used up. */
gboolean linli_glyphs_use (LinliGlyphs *glyphs, LinliType role, gunichar c, LinliGlyph *glyph);

gboolean linli_glyphs_western (const LinliGlyphs *glyphs);
guint linli_glyphs_faces (const LinliGlyphs *glyphs);
const LinliFace *linli_glyphs_face (const LinliGlyphs *glyphs, guint face);
guint linli_glyphs_count (const LinliGlyphs *glyphs, guint face);                    /* characters; codes run from 1 */
gunichar linli_glyphs_char (const LinliGlyphs *glyphs, guint face, guint code);
guint linli_glyphs_code_width (const LinliGlyphs *glyphs, guint face, guint code);   /* thousandths */

/* Returns: (transfer full): the font file to embed, in which glyph numbers are the codes; or NULL. */
GBytes *linli_glyphs_subset (const LinliGlyphs *glyphs, guint face, GError **error);

G_END_DECLS
