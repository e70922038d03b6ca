#include "store/stanza.h"

#include "store-resources.h"

#include <gio/gio.h>
#include <string.h>

const char *
linli_stanza_file (const char *name)
{
  g_autofree char *path = g_strconcat ("/org/linli/store/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (linli_store_get_resource (), path, 0, NULL);

  /* Resources are static and end in a NUL of their own. */
  return g_bytes_get_data (bytes, NULL);
}

static void
add_line (GPtrArray *sql, GString *statement, const char *line)
{
  if (!*line || g_str_has_prefix (line, "--"))
    return;
  g_string_append_printf (statement, "%s\n", line);
  if (!g_str_has_suffix (line, ";"))
    return;
  g_ptr_array_add (sql, g_strdup (statement->str));
  g_string_truncate (statement, 0);
}

void
linli_stanza_each (const char *file, const char *mark, LinliStanzaFunc func, gpointer data)
{
  g_auto (GStrv) lines = g_strsplit (linli_stanza_file (file), "\n", -1);
  g_autoptr (GString) statement = g_string_new (NULL);
  const char *heading = NULL;
  GPtrArray *sql = NULL;

  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], mark))
      {
        if (heading)
          func (heading, sql, data);
        heading = lines[i] + strlen (mark);
        sql = g_ptr_array_new_with_free_func (g_free);
      }
    else if (heading)
      add_line (sql, statement, lines[i]);
  if (heading)
    func (heading, sql, data);
}
