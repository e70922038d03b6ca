#include "sheets.h"

#include "base/error.h"
#include "pdf/subset.h"

#include <string.h>

/* A chain of the user's own stands in place of the built-in one. */
static void
test_settings (void)
{
  g_autoptr (GError) error = NULL;
  const LinliFace *first = g_ptr_array_index (linli_fonts_chain (sheets_fonts (), LINLI_TYPE_KAI), 0);
  g_autofree char *settings = g_strdup_printf ("[fonts]\nfangsong=No Such Family;%s\n", first->family);
  g_autoptr (LinliFonts) fonts = linli_fonts_new (settings, &error);
  g_autofree char *report = NULL, *used = NULL;

  g_assert_no_error (error);
  report = linli_fonts_report (fonts);
  used = g_strdup_printf ("fangsong: %s, used, from %s\n", first->family, first->path);
  g_assert_nonnull (strstr (report, "fangsong: No Such Family, passed over: it is not installed\n"));
  g_assert_nonnull (strstr (report, used));
  g_assert_cmpstr (((LinliFace *) g_ptr_array_index (linli_fonts_chain (fonts, LINLI_TYPE_FANGSONG), 0))->family, ==,
                   first->family);
}

static void
test_nothing_usable (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts
      = linli_fonts_new ("[fonts]\ntitle=No Such Family\ncommon=Neither This\n", &error);

  g_assert_null (fonts);
  g_assert_error (error, LINLI_ERROR, LINLI_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Neither This"));
  g_clear_error (&error);
  g_assert_null (linli_fonts_new ("fonts]", &error));
  g_assert_nonnull (error);
}

/* An OpenType file with one table, "CFF ". */
static void
test_cff_refused (void)
{
  static const guint8 file[] = "OTTO\0\1\0\x10\0\0\0\0" "CFF \0\0\0\0\0\0\0\x1c\0\0\0\4" "\1\0\4\1";
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (linli_sfnt_new (bytes, 0, &error));
  g_assert_nonnull (strstr (error->message, "CFF"));
}

static void
test_cff_reported (void)
{
  g_autofree char *report = linli_fonts_report (sheets_fonts ());
  g_autofree char *list = NULL;

  if (!g_spawn_command_line_sync ("fc-list :family=\"Noto Serif CJK SC\" fontformat", &list, NULL, NULL, NULL)
      || !strstr (list, "CFF"))
    return g_test_skip ("no font with PostScript outlines is installed");
  g_assert_nonnull (strstr (report, "title: Noto Serif CJK SC, passed over: it has PostScript outlines (CFF); only TrueType "
                                    "outlines can be embedded\n"));
}

static GBytes *
first_file (void)
{
  const LinliFace *face = g_ptr_array_index (linli_fonts_chain (sheets_fonts (), LINLI_TYPE_HEI), 0);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (face->path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static void
read_all (GBytes *file)
{
  g_autoptr (LinliSfnt) sfnt = linli_sfnt_new (file, 0, NULL);
  guint32 glyphs[64];
  gsize size;

  if (!sfnt)
    return;
  linli_sfnt_box (sfnt);
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    {
      glyphs[i] = linli_sfnt_glyph (sfnt, 0x4e00 + i * 311);
      linli_sfnt_width (sfnt, glyphs[i]);
      linli_sfnt_outline (sfnt, glyphs[i], &size);
    }
  g_clear_pointer (&sfnt, linli_sfnt_free);
  sfnt = linli_sfnt_new (file, 0, NULL);
  g_bytes_unref (linli_subset_build (sfnt, glyphs, G_N_ELEMENTS (glyphs), NULL));
}

/* A damaged file is refused or read in part; a sanitizer sees any reading outside it. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) file = first_file ();
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  GRand *rand = g_rand_new_with_seed (9704);

  for (guint i = 0; i < 300; i++)
    {
      gsize cut = (gsize) g_rand_int_range (rand, 0, i < 150 ? 2000 : (gint32) size);
      g_autofree guint8 *part = g_memdup2 (data, MAX (cut, 1));
      g_autoptr (GBytes) bytes = g_bytes_new_static (part, cut);
      read_all (bytes);
    }
  g_rand_free (rand);
}

static void
test_flipped (void)
{
  g_autoptr (GBytes) file = first_file ();
  gsize size;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&file), &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  GRand *rand = g_rand_new_with_seed (9704);

  for (guint i = 0; i < 3000; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, i % 2 ? 600 : (gint32) size);
      guint8 was = data[at];
      data[at] = (guint8) g_rand_int_range (rand, 0, 256);
      read_all (bytes);
      data[at] = was;
    }
  g_rand_free (rand);
}

static void
test_missing (void)
{
  static const struct { const char *text, *code, *around; } cases[] = {
    { "与会者名单中的\ue123先生到会并发言", "U+E123", "与会者名单中的\ue123先生到会并发言" },
    { "\U0010fffd", "U+10FFFD", "\U0010fffd" },
    { "零宽\u200b空格", "U+200B", "零宽\u200b空格" },
    { "响铃\a", "U+0007", "响铃" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LinliDocument) document = linli_document_new ("zh", 0);
      g_autoptr (GError) error = NULL;

      linli_document_paragraph (document, NULL, cases[i].text);
      g_assert_null (linli_layout_render (document, sheets_fonts (), &error));
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].code));
      g_assert_nonnull (strstr (error->message, g_utf8_strlen (cases[i].around, -1) > 13 ? "\ue123先生到会并发" : cases[i].around));
    }
}

/* Kinds of white space that no font has stand as a blank, and read back. */
static void
test_blanks (void)
{
  static const gunichar blanks[] = { '\t', 0xa0, 0x2003, 0x2009, 0x202f, 0x3000 };
  guint glyph;

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    g_assert_nonnull (linli_fonts_find (sheets_fonts (), LINLI_TYPE_FANGSONG, FALSE, blanks[i], &glyph));
}

/* Latin letters of an English paper come from a font made for them; ideographs still from the role's own. */
static void
test_western (void)
{
  guint glyph;
  const LinliFace *chinese = linli_fonts_find (sheets_fonts (), LINLI_TYPE_FANGSONG, FALSE, 'a', &glyph);
  const LinliFace *western = linli_fonts_find (sheets_fonts (), LINLI_TYPE_FANGSONG, TRUE, 'a', &glyph);
  const LinliFace *name = linli_fonts_find (sheets_fonts (), LINLI_TYPE_FANGSONG, TRUE, 0x9648, &glyph);

  g_assert_true (chinese == g_ptr_array_index (linli_fonts_chain (sheets_fonts (), LINLI_TYPE_FANGSONG), 0));
  g_assert_true (name == chinese);
  g_assert_nonnull (western);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/settings", test_settings);
  g_test_add_func ("/fonts/nothing-usable", test_nothing_usable);
  g_test_add_func ("/fonts/cff-refused", test_cff_refused);
  g_test_add_func ("/fonts/cff-reported", test_cff_reported);
  g_test_add_func ("/fonts/damaged", test_damaged);
  g_test_add_func ("/fonts/flipped", test_flipped);
  g_test_add_func ("/fonts/missing", test_missing);
  g_test_add_func ("/fonts/blanks", test_blanks);
  g_test_add_func ("/fonts/western", test_western);
  return g_test_run ();
}
