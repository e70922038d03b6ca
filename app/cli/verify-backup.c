#include "cli/command.h"

#include "base/error.h"
#include "council/backup-check.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static LinliRecord *
summary (const LinliBackupCheck *check)
{
  LinliRecord *row = linli_record_new ();

  linli_record_set_text (row, "is", "backup");
  linli_record_set_int (row, "verified", check->findings->len == 0);
  linli_record_set_text (row, "name", check->name);
  linli_record_set_text (row, "register", check->uuid);
  linli_record_set_int (row, "entries", check->entries);
  linli_record_set_text (row, "head", check->head);
  linli_record_set_int (row, "last_at_ms", check->last_at_ms);
  return row;
}

static void
print_json (const LinliBackupCheck *check)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  g_ptr_array_add (rows, summary (check));
  for (guint i = 0; i < check->findings->len; i++)
    {
      LinliRecord *finding = linli_record_ref (check->findings->pdata[i]);
      linli_record_set_text (finding, "is", "finding");
      g_ptr_array_add (rows, finding);
    }
  linli_command_print_json (rows);
}

static void
print_finding (const LinliRecord *finding)
{
  const char *column = linli_record_text (finding, "column");
  const char *ledger = linli_record_text (finding, "ledger"), *present = linli_record_text (finding, "present");

  g_print (_("Table %s, row %s%s%s: the ledger says %s, the file says %s.\n"), linli_record_text (finding, "table"),
           linli_record_text (finding, "key"), column ? ", " : "", column ? column : "", ledger ? ledger : "—",
           present ? present : "—");
}

static void
print_text (const LinliBackupCheck *check)
{
  g_autofree char *last = linli_instant_format (check->last_at_ms);

  g_print (_("Register “%s” (%s)\n%" PRId64 " entries, the last of %s\nHead %s\n"), check->name, check->uuid,
           check->entries, last, check->head);
  for (guint i = 0; i < check->findings->len; i++)
    print_finding (check->findings->pdata[i]);
  if (check->findings->len == 0)
    g_print (_("Verified: pages, references, chain, tables and personal values fit the ledger.\n"));
  else
    g_print (_("Not verified: the tables were altered with another tool. The ledger's chain is whole.\n"));
}

static int
run (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliBackupCheck) check = NULL;
  int status;

  if (!linli_command_options (&linli_command_verify_backup, entries, &argc, &argv, 1, 1, &status))
    return status;
  check = linli_backup_check (argv[1], &error);
  if (!check)
    {
      gboolean corrupt = g_error_matches (error, LINLI_ERROR, LINLI_ERROR_CORRUPT);
      status = linli_command_fail (g_steal_pointer (&error));
      return corrupt ? LINLI_EXIT_REFUSED : status;
    }
  if (json)
    print_json (check);
  else
    print_text (check);
  return check->findings->len == 0 ? LINLI_EXIT_DONE : LINLI_EXIT_REFUSED;
}

const LinliCommand linli_command_verify_backup
    = { "verify-backup", N_("FILE"), N_("check a backup without changing it: chain, tables, personal values"), run };
