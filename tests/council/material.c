#include "tests/council/material.h"

#include "council/script.h"

#include <string.h>

LinliCouncil *
material_demo_until (const char *path, const char *name, const char *mark)
{
  g_autofree char *script = g_build_filename (g_getenv ("LINLI_DATADIR"), "demo", "demo.jsonl", NULL), *text = NULL;
  g_autoptr (LinliRecord) facts
      = linli_record_decode ("{\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  LinliCouncil *council;
  const char *end;

  linli_record_set_text (facts, "name", name);
  council = linli_council_create (path, facts, linli_date_start (linli_date (2026, 1, 5)), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (script, &text, NULL, NULL));
  end = strstr (text, mark);
  g_assert_nonnull (end);
  while (end > text && end[-1] != '\n')
    end--;
  linli_script_play (council, text, end - text, 0, NULL, &error);
  g_assert_no_error (error);
  return council;
}

guint
material_count_files (const char *register_path)
{
  g_autofree char *folder = g_strconcat (register_path, ".files", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *part, *name;
  guint count = 0;

  while (dir && (part = g_dir_read_name (dir)))
    {
      g_autofree char *inside = g_build_filename (folder, part, NULL);
      g_autoptr (GDir) files = g_dir_open (inside, 0, NULL);
      while (files && (name = g_dir_read_name (files)))
        count++;
    }
  return count;
}
