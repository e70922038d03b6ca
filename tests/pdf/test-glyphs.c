/* What stands on the page, compared picture by picture with the same glyph drawn by cairo from the font's own file:
 * text tests cannot see a glyph that lost its parts. */
#include "base/clock.h"
#include "pdf/canvas.h"
#include "pdf/flow.h"
#include "pdf/writer.h"
#include "tool.h"

#include <cairo-ft.h>
#include <stdio.h>

#define CELL 24   /* points and pixels: pages are rendered at 72 dpi */
#define ACROSS 24
#define DOWN 34
#define MARGIN 9
#define ROUNDING 200 /* poppler draws on whole rows, rounding down */
#define BLOCK 8
#define FAR_APART 16 /* of 255 */

static LinliFonts *fonts;
static FT_Library library;
static GHashTable *faces;

typedef struct
{
  LinliType role;
  GArray *chars;
} Sheet;

static void
cell_at (guint index, int *x, int *y)
{
  *x = MARGIN + (int) (index % ACROSS) * CELL;
  *y = MARGIN + (int) (index / ACROSS % DOWN) * CELL;
}

static GBytes *
draw_sheet (const Sheet *sheet, GArray *families)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  g_autoptr (LinliWriter) writer = linli_writer_new (64, &error);
  g_autoptr (GString) page = g_string_new (NULL);

  for (guint i = 0; i < sheet->chars->len; i++)
    {
      g_autoptr (LinliText) text = linli_text_new (20000, 0);
      char string[7] = { 0 };
      LinliLine line = { .end = 1 };
      int x, y;
      guint face;

      g_unichar_to_utf8 (g_array_index (sheet->chars, gunichar, i), string);
      linli_text_add (text, glyphs, sheet->role, string, &error);
      g_assert_no_error (error);
      face = g_array_index (text->glyphs, LinliGlyph, 0).face;
      g_array_append_val (families, face);
      cell_at (i, &x, &y);
      linli_canvas_text (page, text, &line, (x + 2) * 1000, LINLI_PAGE_HEIGHT - (y + 19) * 1000 - ROUNDING, 0);
      if ((i + 1) % (ACROSS * DOWN) != 0 && i + 1 < sheet->chars->len)
        continue;
      linli_writer_page (writer, page, &error);
      g_assert_no_error (error);
      g_string_truncate (page, 0);
    }
  linli_writer_fonts (writer, glyphs, &error);
  g_assert_no_error (error);
  return linli_writer_save (writer, &error);
}

typedef struct
{
  FT_Face ft;
  cairo_font_face_t *font;
} Opened;

static void
opened_free (Opened *opened)
{
  cairo_font_face_destroy (opened->font);
  FT_Done_Face (opened->ft);
  g_free (opened);
}

/* Opened once for the whole run: cairo knows a font by its FT_Face's address. */
static const Opened *
open_face (const LinliFace *face)
{
  Opened *opened = g_hash_table_lookup (faces, face);

  if (opened)
    return opened;
  opened = g_new0 (Opened, 1);
  g_assert_cmpint (FT_New_Face (library, face->path, (FT_Long) face->index, &opened->ft), ==, 0);
  opened->font = cairo_ft_font_face_create_for_ft_face (opened->ft, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
  g_hash_table_insert (faces, (gpointer) face, opened);
  return opened;
}

static cairo_surface_t *
draw_again (const Sheet *sheet, guint first)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 596, 842);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_font_size (cairo, 20);
  for (guint i = first; i < MIN (first + ACROSS * DOWN, sheet->chars->len); i++)
    {
      gunichar c = g_array_index (sheet->chars, gunichar, i);
      guint glyph;
      const LinliFace *face = linli_fonts_find (fonts, sheet->role, FALSE, c, &glyph);
      const Opened *opened = open_face (face);
      int x, y;

      cairo_set_font_face (cairo, opened->font);
      cell_at (i, &x, &y);
      cairo_show_glyphs (cairo, &(cairo_glyph_t) { FT_Get_Char_Index (opened->ft, c), x + 2, y + 19 }, 1);
    }
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

typedef struct
{
  char *bytes;
  const guint8 *pixels; /* grey, 255 is paper */
  int width, height;
} Picture;

static Picture
read_picture (const char *folder, guint page, guint pages)
{
  g_autofree char *name = g_strdup_printf (pages > 9 ? "page-%02u.pgm" : "page-%u.pgm", page);
  Picture picture = { 0 };
  gsize size;
  int used = 0;

  picture.bytes = tool_read (folder, name, &size);
  g_assert_cmpint (sscanf (picture.bytes, "P5 %d %d 255%n", &picture.width, &picture.height, &used), ==, 2);
  picture.pixels = (const guint8 *) picture.bytes + used + 1;
  return picture;
}

/* The greatest difference of a block's mean: the two renderers place an edge up to a pixel apart, which blocks
 * even out, while a lost part empties some of them. */
static guint
difference (const Picture *picture, cairo_surface_t *surface, int x, int y, guint *ink)
{
  const guint8 *again = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint most = 0;

  *ink = 0;
  for (int row = 0; row < CELL; row += BLOCK)
    for (int column = 0; column < CELL; column += BLOCK)
      {
        int block = 0;
        for (int k = 0; k < BLOCK * BLOCK; k++)
          {
            int px = x + column + k % BLOCK, py = y + row + k / BLOCK;
            int here = 255 - picture->pixels[py * picture->width + px];
            block += here - again[py * stride + px];
            *ink += (guint) here;
          }
        most = MAX (most, (guint) ABS (block) / (BLOCK * BLOCK));
      }
  return most;
}

static void
compare_page (const Sheet *sheet, const char *folder, guint first, guint pages)
{
  Picture picture = read_picture (folder, first / (ACROSS * DOWN) + 1, pages);
  cairo_surface_t *surface = draw_again (sheet, first);

  for (guint i = first; i < MIN (first + ACROSS * DOWN, sheet->chars->len); i++)
    {
      int x, y;
      guint ink, apart;

      cell_at (i, &x, &y);
      apart = difference (&picture, surface, x, y, &ink);
      if (apart > FAR_APART || ink == 0)
        g_error ("U+%04X is not drawn as its font draws it: %u apart, ink %u",
                 g_array_index (sheet->chars, gunichar, i), apart, ink);
    }
  cairo_surface_destroy (surface);
  g_free (picture.bytes);
}

static void
compare (const Sheet *sheet)
{
  g_autoptr (GArray) families = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GBytes) pdf = draw_sheet (sheet, families);
  g_autofree char *folder = tool_folder (pdf);
  guint per_page = ACROSS * DOWN, pages = (sheet->chars->len + per_page - 1) / per_page;

  g_free (tool_run (folder, (const char *const[]) { "pdftoppm", "-r", "72", "-gray", "paper.pdf", "page", NULL }));
  for (guint first = 0; first < sheet->chars->len; first += per_page)
    compare_page (sheet, folder, first, pages);
  tool_remove (folder);
}

/* Every @step-th of the 7,445 characters of GB 2312, without its blank. */
static GArray *
gb2312 (guint step)
{
  GArray *chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  guint index = 0;

  for (guint row = 0xa1; row <= 0xf7; row++)
    for (guint column = 0xa1; column <= 0xfe; column++)
      {
        char pair[2] = { (char) row, (char) column };
        g_autofree char *utf8 = g_convert (pair, 2, "UTF-8", "GB2312", NULL, NULL, NULL);

        if (utf8 && index++ % step == 1 % step)
          {
            gunichar c = g_utf8_get_char (utf8);
            g_array_append_val (chars, c);
          }
      }
  return chars;
}

static void
test_sample (gconstpointer data)
{
  Sheet sheet = { GPOINTER_TO_INT (data), gb2312 (4) };

  g_assert_cmpuint (sheet.chars->len, ==, 1861);
  compare (&sheet);
  g_array_unref (sheet.chars);
}

/* Composites to any depth: what libharu's own subsetter loses. */
static void
test_composites (gconstpointer data)
{
  LinliType role = GPOINTER_TO_INT (data);
  Sheet sheet = { role, g_array_new (FALSE, FALSE, sizeof (gunichar)) };

  for (gunichar c = 0xa0; c < 0xe000; c++)
    {
      gsize size;
      guint glyph;
      const LinliFace *face = linli_fonts_find (fonts, role, FALSE, c, &glyph);
      const guint8 *outline = face ? linli_sfnt_outline (face->sfnt, glyph, &size) : NULL;

      if (outline && linli_sfnt_i16 (outline) < 0)
        g_array_append_val (sheet.chars, c);
    }
  g_test_message ("%u composites", sheet.chars->len);
  g_assert_cmpuint (sheet.chars->len, >, 50);
  compare (&sheet);
  g_array_unref (sheet.chars);
}

static void
test_rare (void)
{
  static const gunichar rare[] = { 0x20bb7, 0x4dae, 0x36c3, 0x2c029, 0x2b820, 0x3400, 0x2a6d6, 0x9fa5, 0x20000 };
  Sheet sheet = { LINLI_TYPE_FANGSONG, g_array_new (FALSE, FALSE, sizeof (gunichar)) };

  g_array_append_vals (sheet.chars, rare, G_N_ELEMENTS (rare));
  compare (&sheet);
  g_array_unref (sheet.chars);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = linli_fonts_new (NULL, NULL);
  g_assert_nonnull (fonts);
  FT_Init_FreeType (&library);
  faces = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) opened_free);
  g_test_add_data_func ("/glyphs/sample-song", GINT_TO_POINTER (LINLI_TYPE_SONG), test_sample);
  g_test_add_data_func ("/glyphs/sample-hei", GINT_TO_POINTER (LINLI_TYPE_HEI), test_sample);
  g_test_add_data_func ("/glyphs/sample-kai", GINT_TO_POINTER (LINLI_TYPE_KAI), test_sample);
  g_test_add_data_func ("/glyphs/composites-song", GINT_TO_POINTER (LINLI_TYPE_SONG), test_composites);
  g_test_add_data_func ("/glyphs/composites-hei", GINT_TO_POINTER (LINLI_TYPE_HEI), test_composites);
  g_test_add_data_func ("/glyphs/composites-kai", GINT_TO_POINTER (LINLI_TYPE_KAI), test_composites);
  g_test_add_func ("/glyphs/rare", test_rare);
  result = g_test_run ();
  g_hash_table_unref (faces);
  cairo_debug_reset_static_data ();
  FT_Done_FreeType (library);
  linli_fonts_unref (fonts);
  return result;
}
