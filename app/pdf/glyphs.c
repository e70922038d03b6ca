#include "pdf/glyphs.h"

#include "pdf/subset.h"

#define PAGE_COUNT 0x1100
#define WIDE_FROM 900 /* thousandths */

typedef struct
{
  LinliFace *face;
  GArray *chars;   /* gunichar, of code 1 and on */
  GArray *glyphs;  /* guint32, the font's own numbers */
  GHashTable *codes;
} Used;

struct _LinliGlyphs
{
  LinliFonts *fonts;
  gboolean western;
  GPtrArray *used;
  LinliGlyph *pages[LINLI_TYPE_COUNT][PAGE_COUNT]; /* 256 each, code 0 when not yet used */
};

static void
used_free (Used *used)
{
  g_array_unref (used->chars);
  g_array_unref (used->glyphs);
  g_hash_table_unref (used->codes);
  g_free (used);
}

LinliGlyphs *
linli_glyphs_new (LinliFonts *fonts, gboolean western)
{
  LinliGlyphs *glyphs = g_new0 (LinliGlyphs, 1);

  glyphs->fonts = linli_fonts_ref (fonts);
  glyphs->western = western;
  glyphs->used = g_ptr_array_new_with_free_func ((GDestroyNotify) used_free);
  return glyphs;
}

void
linli_glyphs_free (LinliGlyphs *glyphs)
{
  if (!glyphs)
    return;
  for (guint role = 0; role < LINLI_TYPE_COUNT; role++)
    for (guint page = 0; page < PAGE_COUNT; page++)
      g_free (glyphs->pages[role][page]);
  g_ptr_array_unref (glyphs->used);
  linli_fonts_unref (glyphs->fonts);
  g_free (glyphs);
}

static guint
use_face (LinliGlyphs *glyphs, LinliFace *face)
{
  Used *used;

  for (guint i = 0; i < glyphs->used->len; i++)
    if (((Used *) g_ptr_array_index (glyphs->used, i))->face == face)
      return i;
  used = g_new0 (Used, 1);
  used->face = face;
  used->chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  used->glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  used->codes = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (glyphs->used, used);
  return glyphs->used->len - 1;
}

static guint
use_code (Used *used, gunichar c, guint32 glyph)
{
  guint code = GPOINTER_TO_UINT (g_hash_table_lookup (used->codes, GUINT_TO_POINTER (c)));

  if (code)
    return code;
  g_array_append_val (used->chars, c);
  g_array_append_val (used->glyphs, glyph);
  g_hash_table_insert (used->codes, GUINT_TO_POINTER (c), GUINT_TO_POINTER (used->chars->len));
  return used->chars->len;
}

static guint
flags_of (LinliType role, const LinliFace *face, gunichar c, guint width)
{
  guint flags = width >= WIDE_FROM ? LINLI_GLYPH_WIDE : 0;

  if (g_unichar_isspace (c))
    flags |= LINLI_GLYPH_SPACE;
  if (c == 0x2014 || c == 0x2026)
    flags |= LINLI_GLYPH_JOIN;
  if (role == LINLI_TYPE_TITLE && !face->heavy)
    flags |= LINLI_GLYPH_HEAVY;
  return flags;
}

static gboolean
resolve (LinliGlyphs *glyphs, LinliType role, gunichar c, LinliGlyph *into)
{
  guint glyph, index, code, width;
  LinliFace *face = linli_fonts_find (glyphs->fonts, role, glyphs->western, c, &glyph);

  if (!face)
    return FALSE;
  index = use_face (glyphs, face);
  code = use_code (g_ptr_array_index (glyphs->used, index), c, glyph);
  if (code > G_MAXUINT16 || index > G_MAXUINT8)
    return FALSE;
  width = linli_sfnt_width (face->sfnt, glyph);
  into->code = code;
  into->width = width;
  into->face = index;
  into->flags = flags_of (role, face, c, width);
  return TRUE;
}

gboolean
linli_glyphs_use (LinliGlyphs *glyphs, LinliType role, gunichar c, LinliGlyph *glyph)
{
  LinliGlyph **page;

  if (c > 0x10ffff)
    return FALSE;
  page = &glyphs->pages[role][c >> 8];
  if (!*page)
    *page = g_new0 (LinliGlyph, 256);
  if ((*page)[c & 0xff].code == 0 && !resolve (glyphs, role, c, &(*page)[c & 0xff]))
    return FALSE;
  *glyph = (*page)[c & 0xff];
  return TRUE;
}

gboolean
linli_glyphs_western (const LinliGlyphs *glyphs)
{
  return glyphs->western;
}

guint
linli_glyphs_faces (const LinliGlyphs *glyphs)
{
  return glyphs->used->len;
}

static const Used *
used_at (const LinliGlyphs *glyphs, guint face)
{
  return g_ptr_array_index (glyphs->used, face);
}

const LinliFace *
linli_glyphs_face (const LinliGlyphs *glyphs, guint face)
{
  return used_at (glyphs, face)->face;
}

guint
linli_glyphs_count (const LinliGlyphs *glyphs, guint face)
{
  return used_at (glyphs, face)->chars->len;
}

gunichar
linli_glyphs_char (const LinliGlyphs *glyphs, guint face, guint code)
{
  return g_array_index (used_at (glyphs, face)->chars, gunichar, code - 1);
}

guint
linli_glyphs_code_width (const LinliGlyphs *glyphs, guint face, guint code)
{
  const Used *used = used_at (glyphs, face);

  return linli_sfnt_width (used->face->sfnt, g_array_index (used->glyphs, guint32, code - 1));
}

GBytes *
linli_glyphs_subset (const LinliGlyphs *glyphs, guint face, GError **error)
{
  const Used *used = used_at (glyphs, face);

  return linli_subset_build (used->face->sfnt, (const guint32 *) (gpointer) used->glyphs->data, used->glyphs->len, error);
}
