#include "cli/faults.h"

#include "cli/command.h"

#include <glib/gi18n-lib.h>

LinliRecord *
linli_faults_summary (const char *encoding, guint rows, char **ignored, GPtrArray *faults, gboolean dry)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "is", "import");
  linli_record_set_text (row, "encoding", encoding);
  linli_record_set_int (row, "dry_run", dry);
  linli_record_set_int (row, "recorded", !dry && faults->len == 0);
  linli_record_set_int (row, "rows", rows);
  linli_record_set_int (row, "errors", faults->len);
  linli_record_set_list (row, "ignored", (const char *const *) ignored);
  return row;
}

void
linli_faults_print_read (const char *encoding, guint rows, char **ignored)
{
  g_autofree char *left_out = g_strjoinv (", ", ignored);

  g_print (_("Read as %s: %u rows.\n"), encoding, rows);
  if (*left_out)
    g_print (_("Columns left out: %s\n"), left_out);
}

void
linli_faults_print_json (LinliRecord *summary, GPtrArray *faults)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  g_ptr_array_add (rows, summary);
  for (guint i = 0; i < faults->len; i++)
    {
      const LinliCsvFault *fault = faults->pdata[i];
      LinliRecord *row = linli_record_new ();
      linli_record_set_text (row, "is", "error");
      linli_record_set_int (row, "line", fault->line);
      linli_record_set_int (row, "column", fault->column);
      linli_record_set_text (row, "header", fault->header);
      linli_record_set_text (row, "message", fault->message);
      g_ptr_array_add (rows, row);
    }
  linli_command_print_json (rows);
}

void
linli_faults_print (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const LinliCsvFault *fault = faults->pdata[i];
      if (fault->column)
        g_printerr (_("Line %u, column %u (%s): %s\n"), fault->line, fault->column, fault->header ? fault->header : "—",
                    fault->message);
      else
        g_printerr (_("Line %u: %s\n"), fault->line, fault->message);
    }
}
