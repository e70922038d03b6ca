#include "pdf/subset.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COMPONENT_WORDS 0x0001
#define COMPONENT_SCALE 0x0008
#define COMPONENT_MORE 0x0020
#define COMPONENT_SCALES 0x0040
#define COMPONENT_MATRIX 0x0080

typedef struct
{
  const LinliSfnt *sfnt;
  GArray *glyphs;    /* guint32: the old number of each new glyph */
  GHashTable *parts; /* old number → new number, of glyphs that composites use */
  GByteArray *glyf, *loca, *hmtx;
} Subset;

typedef struct
{
  const char *tag;
  GByteArray *bytes;
} Table;

static void
put16 (GByteArray *into, guint value)
{
  guint8 bytes[2] = { value >> 8, value };

  g_byte_array_append (into, bytes, 2);
}

static void
put32 (GByteArray *into, guint32 value)
{
  put16 (into, value >> 16);
  put16 (into, value & 0xffff);
}

static void
set16 (guint8 *at, guint value)
{
  at[0] = value >> 8;
  at[1] = value;
}

static void
set32 (guint8 *at, guint32 value)
{
  set16 (at, value >> 16);
  set16 (at + 2, value & 0xffff);
}

static guint
part_number (Subset *subset, guint32 old)
{
  gpointer known = g_hash_table_lookup (subset->parts, GUINT_TO_POINTER (old));

  if (known)
    return GPOINTER_TO_UINT (known);
  g_array_append_val (subset->glyphs, old);
  g_hash_table_insert (subset->parts, GUINT_TO_POINTER (old), GUINT_TO_POINTER (subset->glyphs->len - 1));
  return subset->glyphs->len - 1;
}

static gsize
component_size (guint flags)
{
  gsize size = flags & COMPONENT_WORDS ? 8 : 6;

  if (flags & COMPONENT_SCALE)
    return size + 2;
  if (flags & COMPONENT_SCALES)
    return size + 4;
  return flags & COMPONENT_MATRIX ? size + 8 : size;
}

static gboolean
renumber (Subset *subset, guint8 *outline, gsize size)
{
  gsize at = 10;
  guint flags;

  do
    {
      if (at + 4 > size)
        return FALSE;
      flags = linli_sfnt_u16 (outline + at);
      if (component_size (flags) > size - at)
        return FALSE;
      set16 (outline + at + 2, part_number (subset, linli_sfnt_u16 (outline + at + 2)));
      at += component_size (flags);
    }
  while (flags & COMPONENT_MORE);
  return TRUE;
}

static gboolean
add_glyph (Subset *subset, guint32 old)
{
  gsize size;
  guint start = subset->glyf->len;
  const guint8 *outline = linli_sfnt_outline (subset->sfnt, old, &size);

  put32 (subset->loca, start);
  put16 (subset->hmtx, linli_sfnt_advance (subset->sfnt, old));
  put16 (subset->hmtx, (guint) linli_sfnt_bearing (subset->sfnt, old) & 0xffff);
  if (!outline)
    return TRUE;
  g_byte_array_append (subset->glyf, outline, size);
  while (subset->glyf->len % 4)
    g_byte_array_append (subset->glyf, (const guint8 *) "", 1);
  return linli_sfnt_i16 (outline) >= 0 || renumber (subset, subset->glyf->data + start, size);
}

static GByteArray *
copy (const LinliSfnt *sfnt, const char *tag)
{
  gsize size;
  const guint8 *data = linli_sfnt_table (sfnt, tag, &size);
  GByteArray *bytes = g_byte_array_new ();

  if (data)
    g_byte_array_append (bytes, data, size);
  return bytes;
}

static guint32
checksum (const guint8 *data, gsize size)
{
  guint32 sum = 0;

  for (gsize i = 0; i < size; i++)
    sum += (guint32) data[i] << (24 - 8 * (i % 4));
  return sum;
}

static void
put_directory (GByteArray *font, const Table *tables, guint count)
{
  guint search = 1, log = 0, offset = 12 + 16 * count;

  for (; search * 2 <= count; search *= 2)
    log++;
  put32 (font, 0x00010000);
  put16 (font, count);
  put16 (font, search * 16);
  put16 (font, log);
  put16 (font, (count - search) * 16);
  for (guint i = 0; i < count; i++)
    {
      g_byte_array_append (font, (const guint8 *) tables[i].tag, 4);
      put32 (font, checksum (tables[i].bytes->data, tables[i].bytes->len));
      put32 (font, offset);
      put32 (font, tables[i].bytes->len);
      offset += (tables[i].bytes->len + 3) & ~3u;
    }
}

/* Joins the tables, which stand in the order of their tags, and settles the font's own checksum in head. */
static GBytes *
join (Table *tables, guint count)
{
  GByteArray *font = g_byte_array_new ();
  guint head = 0;

  put_directory (font, tables, count);
  for (guint i = 0; i < count; i++)
    {
      if (strcmp (tables[i].tag, "head") == 0)
        head = font->len;
      if (tables[i].bytes->len > 0)
        g_byte_array_append (font, tables[i].bytes->data, tables[i].bytes->len);
      while (font->len % 4)
        g_byte_array_append (font, (const guint8 *) "", 1);
    }
  set32 (font->data + head + 8, 0xb1b0afbau - checksum (font->data, font->len));
  return g_byte_array_free_to_bytes (font);
}

static GBytes *
assemble (Subset *subset)
{
  Table all[] = {
    { "cvt ", copy (subset->sfnt, "cvt ") }, { "fpgm", copy (subset->sfnt, "fpgm") }, { "glyf", subset->glyf },
    { "head", copy (subset->sfnt, "head") }, { "hhea", copy (subset->sfnt, "hhea") }, { "hmtx", subset->hmtx },
    { "loca", subset->loca }, { "maxp", copy (subset->sfnt, "maxp") }, { "prep", copy (subset->sfnt, "prep") },
  };
  Table used[G_N_ELEMENTS (all)];
  guint count = 0;
  GBytes *font;

  set32 (all[3].bytes->data + 8, 0);
  set16 (all[3].bytes->data + 50, 1);
  set16 (all[4].bytes->data + 34, subset->glyphs->len);
  set16 (all[7].bytes->data + 4, subset->glyphs->len);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].bytes->len > 0 || all[i].bytes == subset->glyf)
      used[count++] = all[i];
  font = join (used, count);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].bytes != subset->glyf && all[i].bytes != subset->hmtx && all[i].bytes != subset->loca)
      g_byte_array_unref (all[i].bytes);
  return font;
}

static GBytes *
build (Subset *subset, GError **error)
{
  for (guint i = 0; i < subset->glyphs->len; i++)
    {
      if (i > G_MAXUINT16)
        return linli_fail (error, LINLI_ERROR_INPUT, _("The paper draws more than 65,535 different glyphs.")), NULL;
      if (!add_glyph (subset, g_array_index (subset->glyphs, guint32, i)))
        return linli_fail (error, LINLI_ERROR_INPUT, _("A glyph of the font is damaged.")), NULL;
    }
  put32 (subset->loca, subset->glyf->len);
  return assemble (subset);
}

GBytes *
linli_subset_build (const LinliSfnt *sfnt, const guint32 *glyphs, guint count, GError **error)
{
  guint32 missing = 0;
  Subset subset = { sfnt, g_array_new (FALSE, FALSE, sizeof (guint32)), g_hash_table_new (NULL, NULL),
                    g_byte_array_new (), g_byte_array_new (), g_byte_array_new () };
  GBytes *font;

  g_array_append_val (subset.glyphs, missing);
  g_array_append_vals (subset.glyphs, glyphs, count);
  font = build (&subset, error);
  g_array_unref (subset.glyphs);
  g_hash_table_unref (subset.parts);
  g_byte_array_unref (subset.glyf);
  g_byte_array_unref (subset.loca);
  g_byte_array_unref (subset.hmtx);
  return font;
}
