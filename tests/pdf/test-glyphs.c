#include "sheets.h"

#include "pdf/prose.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdlib.h>
#include <string.h>

#define SIZE 24 /* points, and pixels at 72 dpi */
#define CELL 28
#define COLUMNS 20
#define ROWS 29
#define LEFT_EDGE 16
#define BASELINE 22 /* below a cell's top */
#define PAGE_CELLS (COLUMNS * ROWS)

/* The characters of GB 2312: 6,763 hanzi and, before them, the symbols. */
static GArray *
national (void)
{
  GArray *chars = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint row = 0xa1; row <= 0xf7; row++)
    for (guint cell = 0xa1; cell <= 0xfe; cell++)
      {
        char bytes[2] = { (char) row, (char) cell };
        g_autofree char *utf8 = g_convert (bytes, 2, "UTF-8", "GB2312", NULL, NULL, NULL);
        gunichar c = utf8 ? g_utf8_get_char (utf8) : 0;
        if (c && !g_unichar_isspace (c))
          g_array_append_val (chars, c);
      }
  return chars;
}

/* Only those that the font has: what it lacks is the business of the chain. */
static GArray *
held_by (FT_Face font, const GArray *chars)
{
  GArray *held = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint i = 0; i < chars->len; i++)
    if (FT_Get_Char_Index (font, g_array_index (chars, gunichar, i)) != 0)
      g_array_append_val (held, g_array_index (chars, gunichar, i));
  return held;
}

static void
draw_cell (GString *page, LinliGlyphs *glyphs, gunichar c, guint place)
{
  LinliText *text = linli_text_new (SIZE * 1000, 0);
  g_autoptr (GError) error = NULL;
  char utf8[7] = "";
  LinliLine line = { .end = 1, .last = TRUE };
  int x = LEFT_EDGE + (int) (place % COLUMNS) * CELL, y = 842 - ((int) (place / COLUMNS) * CELL + BASELINE);

  g_unichar_to_utf8 (c, utf8);
  linli_text_add (text, glyphs, LINLI_TYPE_FANGSONG, utf8, &error);
  g_assert_no_error (error);
  linli_canvas_text (page, text, &line, x * 1000, y * 1000, 0);
  linli_text_free (text);
}

static GBytes *
draw_all (LinliFonts *fonts, const GArray *chars)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliWriter) writer = linli_writer_new (512, &error);
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, FALSE);
  LinliDocument *document = linli_document_new ("zh", 0);
  GBytes *pdf;

  for (guint first = 0; first < chars->len; first += PAGE_CELLS)
    {
      g_autoptr (GString) page = g_string_new (NULL);

      /* The page is 841.89 points high and its picture 842: the cells keep to whole pixels of that. */
      linli_canvas_move (page, 0, -110);
      for (guint i = first; i < MIN (first + PAGE_CELLS, chars->len); i++)
        draw_cell (page, glyphs, g_array_index (chars, gunichar, i), i - first);
      linli_canvas_back (page);
      linli_writer_page (writer, page, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (linli_glyphs_faces (glyphs), ==, 1);
  linli_writer_fonts (writer, glyphs, &error);
  g_assert_no_error (error);
  linli_writer_info (writer, document, &error);
  pdf = linli_writer_save (writer, &error);
  g_assert_no_error (error);
  linli_document_free (document);
  return pdf;
}

static guint
ink_of_font (FT_Face font, int x, int y)
{
  const FT_GlyphSlot slot = font->glyph;
  int column = x - slot->bitmap_left, row = slot->bitmap_top - y;

  if (column < 0 || row < 0 || column >= (int) slot->bitmap.width || row >= (int) slot->bitmap.rows)
    return 0;
  return slot->bitmap.buffer[row * slot->bitmap.pitch + column];
}

/* FALSE when the two pictures differ in more than a tenth of the glyph's ink. */
static gboolean
looks_same (FT_Face font, gunichar c, const SheetsPicture *picture, guint place)
{
  int left = LEFT_EDGE + (int) (place % COLUMNS) * CELL, base = (int) (place / COLUMNS) * CELL + BASELINE;
  guint ink = 0, differs = 0;

  g_assert_cmpint (FT_Load_Glyph (font, FT_Get_Char_Index (font, c), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP), ==, 0);
  g_assert_cmpint (FT_Render_Glyph (font->glyph, FT_RENDER_MODE_NORMAL), ==, 0);
  for (int y = BASELINE; y > BASELINE - CELL; y--)
    for (int x = -2; x < CELL - 2; x++)
      {
        guint drawn = sheets_ink (picture, left + x, base - y), wanted = ink_of_font (font, x, y);
        ink += wanted;
        differs += (guint) ABS ((int) drawn - (int) wanted);
      }
  return ink > 0 && differs <= ink / 10;
}

static guint
count_different (FT_Face font, GBytes *pdf, const GArray *chars)
{
  g_autoptr (SheetsPicture) picture = NULL;
  guint different = 0;

  for (guint i = 0; i < chars->len; i++)
    {
      if (i % PAGE_CELLS == 0)
        {
          g_clear_pointer (&picture, sheets_picture_free);
          picture = sheets_picture (pdf, i / PAGE_CELLS + 1, 72);
        }
      if (looks_same (font, g_array_index (chars, gunichar, i), picture, i % PAGE_CELLS))
        continue;
      different++;
      g_test_message ("U+%04X differs", g_array_index (chars, gunichar, i));
    }
  return different;
}

static void
compare_face (FT_Library library, const LinliFace *face, const GArray *chars)
{
  g_autofree char *settings = g_strdup_printf ("[fonts]\ntitle=%1$s\nhei=%1$s\nkai=%1$s\nfangsong=%1$s\nsong=%1$s\ncommon=%1$s\n",
                                               face->family);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new (settings, &error);
  g_autoptr (GArray) held = NULL;
  g_autoptr (GBytes) pdf = NULL;
  FT_Face font;
  guint different;

  g_assert_no_error (error);
  g_assert_cmpint (FT_New_Face (library, face->path, (FT_Long) face->index, &font), ==, 0);
  FT_Set_Pixel_Sizes (font, SIZE, SIZE);
  held = held_by (font, chars);
  if (held->len > 0)
    {
      pdf = draw_all (fonts, held);
      different = count_different (font, pdf, held);
      g_test_message ("%s: %u of GB 2312's %u, %u differ", face->family, held->len, chars->len, different);
      g_assert_cmpuint (different, ==, 0);
    }
  FT_Done_Face (font);
}

/* Every glyph of GB 2312 in every font of the chains looks as FreeType alone draws it: no component is lost. */
static void
test_composites (void)
{
  g_autoptr (GArray) chars = national ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  FT_Library library;

  g_assert_cmpuint (chars->len, >, 7000);
  g_assert_cmpint (FT_Init_FreeType (&library), ==, 0);
  for (guint role = 0; role < LINLI_TYPE_COUNT; role++)
    {
      const GPtrArray *chain = linli_fonts_chain (sheets_fonts (), role);
      for (guint i = 0; i < chain->len; i++)
        if (g_hash_table_add (seen, g_ptr_array_index (chain, i)))
          compare_face (library, g_ptr_array_index (chain, i), chars);
    }
  FT_Done_FreeType (library);
}

static const char *const rare[] = { "𠮷", "䶮", "㛃", "𬀩" };

/* In names, rare characters read back as they were written. */
static void
test_rare_text (void)
{
  g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
  g_autoptr (LinliPages) pages = NULL;
  g_autofree char *text = NULL;

  linli_document_paragraph (document, NULL, "李𠮷、王䶮、赵㛃、钱𬀩四人到会，𠮷𠮷");
  pages = sheets_render (document);
  text = sheets_run (pages->pdf, "pdftotext paper.pdf - | head -n 1");
  g_assert_cmpstr (text, ==, "李𠮷、王䶮、赵㛃、钱𬀩四人到会，𠮷𠮷\n");
}

static void
test_rare_ink (void)
{
  FT_Library library;

  g_assert_cmpint (FT_Init_FreeType (&library), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    {
      gunichar c = g_utf8_get_char (rare[i]);
      g_autoptr (GArray) chars = g_array_new (FALSE, FALSE, sizeof c);
      g_autoptr (GBytes) pdf = NULL;
      guint glyph;
      const LinliFace *face = linli_fonts_find (sheets_fonts (), LINLI_TYPE_FANGSONG, FALSE, c, &glyph);
      FT_Face font;

      g_array_append_val (chars, c);
      pdf = draw_all (sheets_fonts (), chars);
      g_assert_cmpint (FT_New_Face (library, face->path, (FT_Long) face->index, &font), ==, 0);
      FT_Set_Pixel_Sizes (font, SIZE, SIZE);
      g_assert_cmpuint (count_different (font, pdf, chars), ==, 0);
      FT_Done_Face (font);
    }
  FT_Done_FreeType (library);
}

int
main (int argc, char **argv)
{
  static const char *const tools[] = { "pdftotext", "pdftoppm", "base64", NULL };

  g_test_init (&argc, &argv, NULL);
  if (!sheets_have (tools))
    return 77;
  g_test_add_func ("/glyphs/composites", test_composites);
  g_test_add_func ("/glyphs/rare-text", test_rare_text);
  g_test_add_func ("/glyphs/rare-ink", test_rare_ink);
  return g_test_run ();
}
