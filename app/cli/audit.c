#include "cli/command.h"

#include "audit/audit.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  int status;

  if (!linli_command_options (&linli_command_audit, entries, &argc, &argv, 1, 1, &status))
    return status;
  rows = linli_audit_register (argv[1], NULL, &error);
  if (!rows)
    return linli_command_fail (g_steal_pointer (&error));
  if (json)
    linli_command_print_json (rows);
  else
    linli_command_print_findings (rows);
  return g_str_equal (linli_record_text (rows->pdata[0], "state"), "ok") ? LINLI_EXIT_DONE : LINLI_EXIT_REFUSED;
}

const LinliCommand linli_command_audit
    = { "audit", "FILE [--json]", N_("check a whole register: chain, tables, votes, checkpoints"), run };
