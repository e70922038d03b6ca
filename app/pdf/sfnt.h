/* A TrueType font read in place: which glyph a character has, how wide it is, what its outline is.
 *
 * Every offset of the file is checked before it is followed; what lies outside reads as absent. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LinliSfnt LinliSfnt;

/* @file: (transfer none): a .ttf or .ttc; @index: the face of a collection, 0 otherwise.
 * Refuses PostScript outlines (CFF), fonts whose licence bits forbid embedding, and damaged files. */
LinliSfnt *linli_sfnt_new (GBytes *file, guint index, GError **error);
void linli_sfnt_free (LinliSfnt *sfnt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliSfnt, linli_sfnt_free)

guint linli_sfnt_glyph (const LinliSfnt *sfnt, gunichar c);    /* 0 when the font does not have it */
guint linli_sfnt_advance (const LinliSfnt *sfnt, guint glyph); /* font units */
int linli_sfnt_bearing (const LinliSfnt *sfnt, guint glyph);   /* left side bearing, font units */
guint linli_sfnt_width (const LinliSfnt *sfnt, guint glyph);   /* thousandths of the size */

int linli_sfnt_middle (const LinliSfnt *sfnt, guint glyph);    /* of the outline's breadth, thousandths */

/* The outline's bytes, NULL and 0 when it is blank. */
const guint8 *linli_sfnt_outline (const LinliSfnt *sfnt, guint glyph, gsize *size);

/* A whole table by its four letters, NULL when absent. */
const guint8 *linli_sfnt_table (const LinliSfnt *sfnt, const char *tag, gsize *size);

typedef struct
{
  int x0, y0, x1, y1;  /* bounding box, thousandths */
  int ascent, descent; /* thousandths, the descent below zero */
} LinliSfntBox;

LinliSfntBox linli_sfnt_box (const LinliSfnt *sfnt);

static inline guint
linli_sfnt_u16 (const guint8 *p)
{
  return (guint) p[0] << 8 | p[1];
}

static inline int
linli_sfnt_i16 (const guint8 *p)
{
  return (gint16) linli_sfnt_u16 (p);
}

static inline guint32
linli_sfnt_u32 (const guint8 *p)
{
  return (guint32) linli_sfnt_u16 (p) << 16 | linli_sfnt_u16 (p + 2);
}

G_END_DECLS
