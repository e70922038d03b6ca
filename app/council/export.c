#include "council/export.h"

#include "base/error.h"
#include "base/file.h"
#include "council/csv.h"
#include "council/roster.h"

#include <glib/gi18n-lib.h>

static const char *const columns[]
    = { "label", "name", "phone", "sex", "office", "building", "address", "household", "grid", "role", "area", "units" };

#define N_PERSON 9 /* those behind belong to a seat */

static void
append (GString *text, const LinliRecord *row, guint n, const char *lang)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, row ? linli_roster_cell (row, columns[i], lang) : linli_roster_header (columns[i], lang));
  linli_csv_append (text, (const char *const *) cells->pdata, n);
}

static GPtrArray *
read_people (LinliCouncil *council, const char *body, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) found = NULL;
  g_autoptr (GError) failure = NULL;

  if (!body)
    return linli_council_rows (council, "people-export", NULL, error);
  linli_record_set_text (params, "label", body);
  found = linli_council_row (council, "find-body", params, &failure);
  if (failure)
    return g_propagate_error (error, g_steal_pointer (&failure)), NULL;
  if (!found)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no body “%s”."), body), NULL;
  linli_record_set_int (params, "body", linli_record_int (found, "id"));
  return linli_council_rows (council, "people-export-body", params, error);
}

GBytes *
linli_export_people (LinliCouncil *council, const char *body, guint *n_people, GError **error)
{
  g_autoptr (GPtrArray) rows = read_people (council, body, error);
  guint n = body ? G_N_ELEMENTS (columns) : N_PERSON;
  GString *text;

  if (!rows)
    return NULL;
  text = linli_csv_new ();
  append (text, NULL, n, linli_council_language (council));
  for (guint i = 0; i < rows->len; i++)
    append (text, rows->pdata[i], n, linli_council_language (council));
  if (n_people)
    *n_people = rows->len;
  return g_string_free_to_bytes (text);
}

gboolean
linli_export_people_to (LinliCouncil *council, const char *body, const char *path, guint *n_people, GError **error)
{
  g_autoptr (GBytes) bytes = linli_export_people (council, body, n_people, error);

  return bytes && linli_file_write_private (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}
