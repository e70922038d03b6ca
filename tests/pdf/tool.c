#include "tool.h"

#include <glib/gstdio.h>

char *
tool_folder (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("linli-pdf-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return folder;
}

void
tool_remove (const char *folder)
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

char *
tool_run (const char *folder, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &said, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (status, ==, 0);
  return out;
}

char *
tool_read (const char *folder, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, size, NULL));
  return data;
}

char *
tool_squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

char *
tool_text (GBytes *pdf)
{
  g_autofree char *folder = tool_folder (pdf);
  g_autofree char *text = tool_run (folder, (const char *const[]) { "pdftotext", "-raw", "paper.pdf", "-", NULL });

  tool_remove (folder);
  return tool_squeeze (text);
}
