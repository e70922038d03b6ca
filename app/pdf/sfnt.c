#include "pdf/sfnt.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define u16 linli_sfnt_u16
#define u32 linli_sfnt_u32

#define EMBEDDING_FORBIDDEN 0x0002 /* OS/2 fsType: restricted licence */
#define BITMAPS_ONLY 0x0200

typedef struct
{
  const guint8 *data;
  gsize size;
} Part;

struct _LinliSfnt
{
  GBytes *file;
  const guint8 *data;
  gsize size;
  gsize directory;
  guint n_tables;
  Part loca, glyf, hmtx, map;
  guint map_format; /* 4 or 12 */
  guint units;
  guint n_glyphs;
  guint n_metrics;
  gboolean long_loca;
};

const guint8 *
linli_sfnt_table (const LinliSfnt *sfnt, const char *tag, gsize *size)
{
  *size = 0;
  for (guint i = 0; i < sfnt->n_tables; i++)
    {
      const guint8 *row = sfnt->data + sfnt->directory + 12 + 16 * (gsize) i;
      gsize offset = u32 (row + 8), length = u32 (row + 12);

      if (memcmp (row, tag, 4) != 0)
        continue;
      if (offset > sfnt->size || length > sfnt->size - offset)
        return NULL;
      *size = length;
      return sfnt->data + offset;
    }
  return NULL;
}

static Part
part (const LinliSfnt *sfnt, const char *tag, gsize least)
{
  Part found = { 0 };

  found.data = linli_sfnt_table (sfnt, tag, &found.size);
  if (found.size < least)
    found = (Part) { 0 };
  return found;
}

static gboolean
find_directory (LinliSfnt *sfnt, guint index)
{
  gsize at = 0;

  if (sfnt->size < 12)
    return FALSE;
  if (memcmp (sfnt->data, "ttcf", 4) == 0)
    {
      if (index >= u32 (sfnt->data + 8) || sfnt->size < 16 + 4 * (gsize) index)
        return FALSE;
      at = u32 (sfnt->data + 12 + 4 * (gsize) index);
    }
  else if (index != 0)
    return FALSE;
  if (at > sfnt->size - 12)
    return FALSE;
  sfnt->directory = at;
  sfnt->n_tables = u16 (sfnt->data + at + 4);
  return (sfnt->size - at - 12) / 16 >= sfnt->n_tables;
}

static int
map_rank (guint platform, guint encoding, guint format)
{
  gboolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));

  if (!unicode)
    return 0;
  return format == 12 ? 2 : format == 4 ? 1 : 0;
}

static gboolean
find_map (LinliSfnt *sfnt)
{
  Part cmap = part (sfnt, "cmap", 4);
  guint count = cmap.data ? u16 (cmap.data + 2) : 0;
  int best = 0;

  for (guint i = 0; i < count && 4 + 8 * (gsize) (i + 1) <= cmap.size; i++)
    {
      const guint8 *row = cmap.data + 4 + 8 * i;
      gsize offset = u32 (row + 4);
      int rank;

      if (offset + 16 > cmap.size)
        continue;
      rank = map_rank (u16 (row), u16 (row + 2), u16 (cmap.data + offset));
      if (rank <= best)
        continue;
      best = rank;
      sfnt->map = (Part) { cmap.data + offset, cmap.size - offset };
      sfnt->map_format = u16 (cmap.data + offset);
    }
  return best > 0;
}

static gboolean
read_figures (LinliSfnt *sfnt)
{
  Part head = part (sfnt, "head", 54), hhea = part (sfnt, "hhea", 36), maxp = part (sfnt, "maxp", 6);

  sfnt->loca = part (sfnt, "loca", 2);
  sfnt->glyf = part (sfnt, "glyf", 1);
  sfnt->hmtx = part (sfnt, "hmtx", 4);
  if (!head.data || !hhea.data || !maxp.data || !sfnt->loca.data || !sfnt->glyf.data || !sfnt->hmtx.data)
    return FALSE;
  sfnt->units = u16 (head.data + 18);
  sfnt->long_loca = u16 (head.data + 50) != 0;
  sfnt->n_metrics = u16 (hhea.data + 34);
  sfnt->n_glyphs = u16 (maxp.data + 4);
  return sfnt->units >= 16 && sfnt->n_metrics > 0 && sfnt->hmtx.size / 4 >= sfnt->n_metrics && find_map (sfnt);
}

static gboolean
check_licence (const LinliSfnt *sfnt, GError **error)
{
  Part os2 = part (sfnt, "OS/2", 10);
  guint type = os2.data ? u16 (os2.data + 8) : 0;

  if ((type & 0x000f) == EMBEDDING_FORBIDDEN || (type & BITMAPS_ONLY))
    return linli_fail (error, LINLI_ERROR_INPUT, _("its licence bits forbid embedding"));
  return TRUE;
}

LinliSfnt *
linli_sfnt_new (GBytes *file, guint index, GError **error)
{
  g_autoptr (LinliSfnt) sfnt = g_new0 (LinliSfnt, 1);

  sfnt->file = g_bytes_ref (file);
  sfnt->data = g_bytes_get_data (file, &sfnt->size);
  if (!find_directory (sfnt, index))
    return linli_fail (error, LINLI_ERROR_INPUT, _("it is not a TrueType font")), NULL;
  if (part (sfnt, "CFF ", 1).data || part (sfnt, "CFF2", 1).data)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("it has PostScript outlines (CFF); only TrueType outlines can be embedded"));
      return NULL;
    }
  if (!read_figures (sfnt))
    return linli_fail (error, LINLI_ERROR_INPUT, _("its tables are damaged or incomplete")), NULL;
  if (!check_licence (sfnt, error))
    return NULL;
  return g_steal_pointer (&sfnt);
}

void
linli_sfnt_free (LinliSfnt *sfnt)
{
  if (!sfnt)
    return;
  g_bytes_unref (sfnt->file);
  g_free (sfnt);
}

static guint
glyph_12 (const Part *map, gunichar c)
{
  guint low = 0, high = (guint) MIN ((gsize) u32 (map->data + 12), (map->size - 16) / 12);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const guint8 *row = map->data + 16 + 12 * (gsize) middle;

      if (c < u32 (row))
        high = middle;
      else if (c > u32 (row + 4))
        low = middle + 1;
      else
        return u32 (row + 8) + (c - u32 (row));
    }
  return 0;
}

static guint
glyph_4 (const Part *map, gunichar c)
{
  guint n = u16 (map->data + 6) / 2;

  if (c > 0xffff || map->size < 16 + 8 * (gsize) n)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      const guint8 *end = map->data + 14 + 2 * i, *start = end + 2 * n + 2, *delta = start + 2 * n, *range = delta + 2 * n;
      guint glyph;

      if (c > u16 (end))
        continue;
      if (c < u16 (start))
        return 0;
      if (u16 (range) == 0)
        return (c + u16 (delta)) & 0xffff;
      range += u16 (range) + 2 * (c - u16 (start));
      if (range + 2 > map->data + map->size)
        return 0;
      glyph = u16 (range);
      return glyph ? (glyph + u16 (delta)) & 0xffff : 0;
    }
  return 0;
}

guint
linli_sfnt_glyph (const LinliSfnt *sfnt, gunichar c)
{
  guint glyph = sfnt->map_format == 12 ? glyph_12 (&sfnt->map, c) : glyph_4 (&sfnt->map, c);

  return glyph < sfnt->n_glyphs ? glyph : 0;
}

guint
linli_sfnt_advance (const LinliSfnt *sfnt, guint glyph)
{
  return u16 (sfnt->hmtx.data + 4 * (gsize) MIN (glyph, sfnt->n_metrics - 1));
}

int
linli_sfnt_bearing (const LinliSfnt *sfnt, guint glyph)
{
  gsize at = glyph < sfnt->n_metrics ? 4 * (gsize) glyph + 2
                                     : 4 * (gsize) sfnt->n_metrics + 2 * (gsize) (glyph - sfnt->n_metrics);

  return at + 2 <= sfnt->hmtx.size ? linli_sfnt_i16 (sfnt->hmtx.data + at) : 0;
}

guint
linli_sfnt_width (const LinliSfnt *sfnt, guint glyph)
{
  return linli_sfnt_advance (sfnt, glyph) * 1000 / sfnt->units;
}

static gboolean
location (const LinliSfnt *sfnt, guint glyph, gsize *at)
{
  gsize offset = (gsize) glyph * (sfnt->long_loca ? 4 : 2);

  if (offset + (sfnt->long_loca ? 4 : 2) > sfnt->loca.size)
    return FALSE;
  *at = sfnt->long_loca ? u32 (sfnt->loca.data + offset) : 2 * (gsize) u16 (sfnt->loca.data + offset);
  return TRUE;
}

const guint8 *
linli_sfnt_outline (const LinliSfnt *sfnt, guint glyph, gsize *size)
{
  gsize start, end;

  *size = 0;
  if (glyph >= sfnt->n_glyphs || !location (sfnt, glyph, &start) || !location (sfnt, glyph + 1, &end))
    return NULL;
  if (start >= end || end > sfnt->glyf.size || end - start < 10)
    return NULL;
  *size = end - start;
  return sfnt->glyf.data + start;
}

static int
thousandths (const LinliSfnt *sfnt, int value)
{
  return value * 1000 / (int) sfnt->units;
}

int
linli_sfnt_middle (const LinliSfnt *sfnt, guint glyph)
{
  gsize size;
  const guint8 *outline = linli_sfnt_outline (sfnt, glyph, &size);

  return outline ? thousandths (sfnt, (linli_sfnt_i16 (outline + 2) + linli_sfnt_i16 (outline + 6)) / 2) : 0;
}

LinliSfntBox
linli_sfnt_box (const LinliSfnt *sfnt)
{
  Part head = part (sfnt, "head", 54), hhea = part (sfnt, "hhea", 36);

  return (LinliSfntBox) {
    .x0 = thousandths (sfnt, linli_sfnt_i16 (head.data + 36)),
    .y0 = thousandths (sfnt, linli_sfnt_i16 (head.data + 38)),
    .x1 = thousandths (sfnt, linli_sfnt_i16 (head.data + 40)),
    .y1 = thousandths (sfnt, linli_sfnt_i16 (head.data + 42)),
    .ascent = thousandths (sfnt, linli_sfnt_i16 (hhea.data + 4)),
    .descent = thousandths (sfnt, linli_sfnt_i16 (hhea.data + 6)),
  };
}
