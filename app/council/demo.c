#include "council/demo.h"

#include "base/file.h"
#include "council/rulebook.h"
#include "council/script.h"

#include <glib/gstdio.h>

#define SCRIPT_MAX (8 << 20)

static LinliCouncil *
create_empty (const char *path, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_record_new ();
  gint64 at_ms = linli_date_start (linli_date (2026, 1, 5));

  linli_record_set_text (facts, "name", "陈巷社区(演示)");
  linli_record_set_text (facts, "kind", "residents");
  linli_record_set_text (facts, "community", "old");
  linli_record_set_text (facts, "division", "演示街道");
  linli_record_set_text (facts, "language", "zh");
  linli_record_set_text (facts, "contact", "社区居委会办公室，陈巷路1号，工作日9:00–17:00，电话0000-0000001");
  return linli_council_create (path, facts, at_ms, error);
}

LinliCouncil *
linli_demo_create (const char *path, GError **error)
{
  g_autofree char *script = g_build_filename (linli_rulebook_data_folder (), "demo", "demo.jsonl", NULL);
  g_autoptr (GBytes) bytes = linli_file_read (script, SCRIPT_MAX, error);
  g_autoptr (LinliCouncil) council = bytes ? create_empty (path, error) : NULL;
  gsize size;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (!council)
    return NULL;
  if (linli_script_play (council, text, (gssize) size, 0, NULL, error))
    return g_steal_pointer (&council);
  /* Half a demo teaches nothing: what was just made here is taken away again. */
  g_clear_pointer (&council, linli_council_free);
  g_unlink (path);
  return NULL;
}
