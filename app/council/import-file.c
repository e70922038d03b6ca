#include "council/import-file.h"

#include "base/error.h"
#include "base/file.h"
#include "council/roster.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static void
file_clear (LinliImportFile *file)
{
  g_clear_pointer (&file->rows, g_ptr_array_unref);
  g_clear_pointer (&file->members, g_ptr_array_unref);
}

LinliImportFile *
linli_import_file_ref (LinliImportFile *file)
{
  return g_atomic_rc_box_acquire (file);
}

void
linli_import_file_unref (LinliImportFile *file)
{
  g_atomic_rc_box_release_full (file, (GDestroyNotify) file_clear);
}

static const LinliCsvRow *
row_at (const LinliImportFile *file, guint row)
{
  return row < file->rows->len ? file->rows->pdata[row] : NULL;
}

const char *
linli_import_file_header (const LinliImportFile *file, guint column)
{
  const LinliCsvRow *header = file->rows->pdata[0];

  return column < header->fields->len ? header->fields->pdata[column] : NULL;
}

static LinliImportFile *
file_new (GPtrArray *rows, const char *encoding)
{
  LinliImportFile *file = g_atomic_rc_box_new0 (LinliImportFile);
  const LinliCsvRow *header = rows->pdata[0];

  file->encoding = encoding;
  file->rows = rows;
  file->members = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < header->fields->len; i++)
    g_ptr_array_add (file->members, g_strdup (linli_roster_member (header->fields->pdata[i])));
  return file;
}

LinliImportFile *
linli_import_file_read (GBytes *bytes, const char *encoding, GError **error)
{
  const char *found;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (g_bytes_get_size (bytes) > LINLI_IMPORT_BYTES_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file is larger than 10 MB.")), NULL;
  text = linli_csv_decode (bytes, encoding, &found, error);
  rows = text ? linli_csv_parse (text, LINLI_IMPORT_ROWS_MAX, error) : NULL;
  if (!rows)
    return NULL;
  if (rows->len < 2)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file holds no rows below a header.")), NULL;
  return file_new (g_steal_pointer (&rows), found);
}

LinliImportFile *
linli_import_file_load (const char *path, const char *encoding, GError **error)
{
  GStatBuf info;
  g_autoptr (GBytes) bytes = NULL;

  /* Said in the words of a person before the limit of bytes is said. */
  if (g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > LINLI_IMPORT_BYTES_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file is larger than 10 MB.")), NULL;
  bytes = linli_file_read (path, LINLI_IMPORT_BYTES_MAX, error);
  return bytes ? linli_import_file_read (bytes, encoding, error) : NULL;
}

gboolean
linli_import_file_map (LinliImportFile *file, guint column, const char *member)
{
  if (column >= file->members->len || (member && !linli_roster_is_member (member)))
    return FALSE;
  g_free (file->members->pdata[column]);
  file->members->pdata[column] = g_strdup (member);
  return TRUE;
}

gboolean
linli_import_file_correct (LinliImportFile *file, guint row, guint column, const char *text)
{
  const LinliCsvRow *found = row_at (file, row);

  if (!found || column >= found->fields->len)
    return FALSE;
  g_free (found->fields->pdata[column]);
  found->fields->pdata[column] = g_strdup (text);
  return TRUE;
}

int
linli_import_file_find (const LinliImportFile *file, guint line)
{
  guint low = 0, high = file->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const LinliCsvRow *row = file->rows->pdata[middle];
      if (row->line == line)
        return (int) middle;
      if (row->line < line)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

static gboolean
is_long_number (const char *text)
{
  return strlen (text) > 7 && strspn (text, "0123456789xX+- ") == strlen (text);
}

char *
linli_import_file_sample (const LinliImportFile *file, guint row)
{
  const LinliCsvRow *found = row_at (file, row);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; found && i < found->fields->len; i++)
    if (*(char *) found->fields->pdata[i] && !is_long_number (found->fields->pdata[i]))
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", (char *) found->fields->pdata[i]);
  return g_strdup (text->str);
}
