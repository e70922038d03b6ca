/* The roles of type, resolved to installed fonts.
 *
 * Each role has a chain of families; a character is taken from the first font of its role's chain that has it,
 * then from the common chain, which ends in fonts for rare characters of names. In papers that are not Chinese the
 * western chains stand before. Only TrueType outlines can be
 * embedded; every family that was passed over is kept with its reason. */
#pragma once

#include "minutes/document.h"
#include "pdf/sfnt.h"

G_BEGIN_DECLS

typedef struct _LinliFonts LinliFonts;

typedef struct
{
  char *family;   /* as asked for: "AR PL UMing CN" */
  char *path;
  guint index;    /* in a collection */
  gboolean heavy; /* drawn for titles: bold, or a 小标宋 */
  LinliSfnt *sfnt;
} LinliFace;

/* @settings: the text of a key file, or NULL for the built-in chains. Its group [fonts] has the keys title, hei,
 * kai, fangsong, song, common, serif (western: kai, fangsong, song) and sans (western: title, hei), each a list of
 * families, ":bold" behind one asks for its bold face; a key that is absent keeps its built-in chain.
 * A role for which no font at all is usable is an error that carries the report. */
LinliFonts *linli_fonts_new (const char *settings, GError **error);
LinliFonts *linli_fonts_ref (LinliFonts *fonts);
void linli_fonts_unref (LinliFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliFonts, linli_fonts_unref)

/* Returns: (transfer full): one line a family, for people: which role it serves, from which file, or why not. */
char *linli_fonts_report (const LinliFonts *fonts);

/* The fonts of a role in a Chinese paper, the common chain behind them. Returns: (transfer none) (element-type LinliFace). */
const GPtrArray *linli_fonts_chain (const LinliFonts *fonts, LinliType role);

/* Finds the first font of the role that draws @c: a blank outline counts only for white space, of which all kinds that
 * no font has are drawn as a blank, and the box that stands for a missing glyph does not count. Of ，、。：； a font
 * that sets them in the middle of their square, as in Taiwan, is taken only when no other has them.
 * Returns: (transfer none): the face and its glyph, or NULL. */
LinliFace *linli_fonts_find (const LinliFonts *fonts, LinliType role, gboolean western, gunichar c, guint *glyph);

G_END_DECLS
