#include "base/error.h"
#include "pdf/fonts.h"
#include "pdf/subset.h"

#include <string.h>

static void
test_report (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliFonts) fonts = linli_fonts_new ("[fonts]\nhei=No Such Family;WenQuanYi Zen Hei\n", &error);
  g_autofree char *report = fonts ? linli_fonts_report (fonts) : NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (report, "hei: No Such Family, passed over: it is not installed"));
  g_assert_nonnull (strstr (report, "hei: WenQuanYi Zen Hei, used"));
  g_assert_null (strstr (report, "SimHei"));
  g_assert_cmpstr (((LinliFace *) g_ptr_array_index (linli_fonts_chain (fonts, LINLI_TYPE_HEI), 0))->family, ==, "WenQuanYi Zen Hei");
}

static void
test_settings (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (linli_fonts_new ("not a key file", &error));
  g_clear_error (&error);
  g_assert_null (linli_fonts_new ("[fonts]\nkai=No Such Family\ncommon=Nor This\n", &error));
  g_assert_true (linli_error_is_input (error));
  g_assert_nonnull (strstr (error->message, "No Such Family"));
}

static void
test_find (void)
{
  static const struct { gunichar c; const char *family; } cases[] = {
    { 0x4f1a, "AR PL UMing CN" }, { 0x3001, "HanaMinA" }, { 0xff0c, "AR PL UMing CN" }, { 0x20bb7, NULL },
    { 0x4dae, NULL }, { 0x36c3, NULL }, { 0x2c029, NULL }, { 0x2b820, "HanaMinB" },
  };
  g_autoptr (LinliFonts) fonts = linli_fonts_new ("[fonts]\nfangsong=AR PL UMing CN\n", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint glyph = 0;
      LinliFace *face = linli_fonts_find (fonts, LINLI_TYPE_FANGSONG, FALSE, cases[i].c, &glyph);

      g_assert_nonnull (face);
      g_assert_cmpuint (glyph, ==, linli_sfnt_glyph (face->sfnt, cases[i].c));
      if (cases[i].family)
        g_assert_cmpstr (face->family, ==, cases[i].family);
    }
}

/* A table directory of @tag alone, then nothing. */
static GBytes *
tiny (const char *tag)
{
  guint8 file[64] = { 0, 1, 0, 0, 0, 1 };

  memcpy (file + 12, tag, 4);
  file[12 + 11] = 32;
  file[12 + 15] = 16;
  return g_bytes_new (file, sizeof file);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) cff = tiny ("CFF "), bare = tiny ("glyf"), empty = g_bytes_new ("x", 1);
  GBytes *const files[] = { cff, bare, empty };
  static const char *const reasons[] = { "PostScript", "damaged", "not a TrueType" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (linli_sfnt_new (files[i], 0, &error));
      g_assert_nonnull (strstr (error->message, reasons[i]));
    }
}

/* A font cut off anywhere is refused or lacks glyphs; it is never read beyond its end. */
static void
test_cut (void)
{
  g_autoptr (LinliFonts) fonts = linli_fonts_new (NULL, NULL);
  const LinliFace *face = g_ptr_array_index (linli_fonts_chain (fonts, LINLI_TYPE_HEI), 0);
  guint32 glyphs[64];
  g_autoptr (GBytes) small = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    glyphs[i] = linli_sfnt_glyph (face->sfnt, 0x4e00 + 37 * i);
  small = linli_subset_build (face->sfnt, glyphs, G_N_ELEMENTS (glyphs), NULL);
  for (gsize size = 0; size < g_bytes_get_size (small); size += 97)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (small, NULL), size);
      g_autoptr (GBytes) cut = g_bytes_new_static (copy, size);
      g_autoptr (LinliSfnt) sfnt = linli_sfnt_new (cut, 0, NULL);
      g_assert_null (sfnt); /* it has no cmap; what matters is how it is read */
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/report", test_report);
  g_test_add_func ("/fonts/settings", test_settings);
  g_test_add_func ("/fonts/find", test_find);
  g_test_add_func ("/fonts/refused", test_refused);
  g_test_add_func ("/fonts/cut", test_cut);
  return g_test_run ();
}
