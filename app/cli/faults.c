#include "cli/faults.h"

#include "cli/command.h"

#include <glib/gi18n-lib.h>

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
