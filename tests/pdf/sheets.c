#include "sheets.h"

#include "base/file.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

LinliFonts *
sheets_fonts (void)
{
  static LinliFonts *fonts;
  g_autoptr (GError) error = NULL;

  if (!fonts)
    fonts = linli_fonts_new (NULL, &error);
  g_assert_no_error (error);
  return fonts;
}

LinliPages *
sheets_render (const LinliDocument *document)
{
  g_autoptr (GError) error = NULL;
  LinliPages *pages = linli_layout_render (document, sheets_fonts (), &error);

  g_assert_no_error (error);
  return pages;
}

char *
sheets_filler (guint characters, guint seed)
{
  static const char common[] = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学"
                               "法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前"
                               "外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系";
  glong count = g_utf8_strlen (common, -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < characters; i++)
    g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (common, (i * 7919 + seed * 104729) % count)));
  return g_string_free (text, FALSE);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static char *
run_in (const char *folder, const char *script)
{
  const char *const argv[] = { "sh", "-ec", script, NULL };
  g_autofree char *errors = NULL;
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status,
                               NULL));
  if (status != 0 || *errors)
    g_error ("%s: %s%s", script, output, errors);
  return output;
}

char *
sheets_run (GBytes *pdf, const char *script)
{
  g_autofree char *folder = g_dir_make_tmp ("linli-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  char *output;

  g_assert_true (linli_file_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
  output = run_in (folder, script);
  remove_folder (folder);
  return output;
}

gboolean
sheets_have (const char *const *tools)
{
  for (guint i = 0; tools[i]; i++)
    {
      g_autofree char *path = g_find_program_in_path (tools[i]);
      if (!path)
        {
          g_test_skip (tools[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static void
word_clear (SheetsWord *word)
{
  g_free (word->text);
}

static double
attribute (const char *line, const char *name)
{
  const char *at = strstr (line, name);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (name) + 2, NULL);
}

GArray *
sheets_words (GBytes *pdf)
{
  g_autofree char *xml = sheets_run (pdf, "pdftotext -bbox paper.pdf -");
  g_auto (GStrv) lines = g_strsplit (xml, "\n", -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (SheetsWord));
  guint page = 0;

  g_array_set_clear_func (words, (GDestroyNotify) word_clear);
  for (guint i = 0; lines[i]; i++)
    {
      const char *start = strchr (lines[i], '>');
      SheetsWord word;

      page += strstr (lines[i], "<page ") != NULL;
      if (!strstr (lines[i], "<word ") || !start)
        continue;
      word = (SheetsWord) { page, attribute (lines[i], "xMin"), attribute (lines[i], "yMin"), attribute (lines[i], "xMax"),
                            attribute (lines[i], "yMax"), g_strndup (start + 1, strcspn (start + 1, "<")) };
      g_array_append_val (words, word);
    }
  return words;
}

const SheetsWord *
sheets_word (const GArray *words, const char *part)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (g_array_index (words, SheetsWord, i).text, part))
      return &g_array_index (words, SheetsWord, i);
  g_error ("no word holds “%s”", part);
}

/* "P6 595 842 255", then the pixels. */
static SheetsPicture *
read_picture (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  SheetsPicture *picture = g_new0 (SheetsPicture, 1);
  char *at;

  g_assert_cmpmem (data, 2, "P6", 2);
  picture->width = (guint) strtoul (data + 2, &at, 10);
  picture->height = (guint) strtoul (at, &at, 10);
  g_assert_cmpuint (strtoul (at, &at, 10), ==, 255);
  g_assert_cmpuint (size - (gsize) (at + 1 - data), ==, 3 * picture->width * picture->height);
  picture->pixels = g_memdup2 (at + 1, 3 * picture->width * picture->height);
  return picture;
}

SheetsPicture *
sheets_picture (GBytes *pdf, guint page, guint dpi)
{
  g_autofree char *script = g_strdup_printf ("pdftoppm -r %u -f %u -l %u -singlefile paper.pdf page && base64 -w0 page.ppm",
                                             dpi, page, page);
  g_autofree char *text = sheets_run (pdf, script);
  gsize size;
  guchar *data = g_base64_decode (text, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);

  return read_picture (bytes);
}

void
sheets_picture_free (SheetsPicture *picture)
{
  g_free (picture->pixels);
  g_free (picture);
}

guint
sheets_ink (const SheetsPicture *picture, int x, int y)
{
  const guint8 *pixel;

  if (x < 0 || y < 0 || x >= (int) picture->width || y >= (int) picture->height)
    return 0;
  pixel = picture->pixels + 3 * ((gsize) y * picture->width + (gsize) x);
  return 255 - (pixel[0] + pixel[1] + pixel[2]) / 3u;
}
