#include "council/backup-check.h"

#include "council/files.h"
#include "store/replay.h"

#include <glib/gi18n-lib.h>

#define FINDINGS_MAX 100

void
linli_backup_check_free (LinliBackupCheck *check)
{
  g_free (check->name);
  g_free (check->uuid);
  g_free (check->head);
  g_clear_pointer (&check->findings, g_ptr_array_unref);
  g_free (check);
}

static void
add_difference (LinliBackupCheck *check, const LinliDifference *difference)
{
  LinliRecord *finding = linli_record_new ();

  linli_record_set_text (finding, "table", difference->table);
  linli_record_set_text (finding, "key", difference->key);
  linli_record_set_text (finding, "column", difference->column);
  linli_record_set_text (finding, "ledger", difference->ledger);
  linli_record_set_text (finding, "present", difference->present);
  g_ptr_array_add (check->findings, finding);
}

static void
add_personal (LinliBackupCheck *check, const char *digest)
{
  LinliRecord *finding = linli_record_new ();

  linli_record_set_text (finding, "table", "personal");
  linli_record_set_text (finding, "key", digest);
  linli_record_set_text (finding, "column", "value");
  linli_record_set_text (finding, "ledger", digest);
  linli_record_set_text (finding, "present", _("a value that does not fit its digest"));
  g_ptr_array_add (check->findings, finding);
}

static void
add_file (LinliBackupCheck *check, const LinliRecord *file, LinliFileState state)
{
  LinliRecord *finding = linli_record_new ();

  linli_record_set_text (finding, "table", "attachment");
  linli_record_set_text (finding, "key", linli_record_text (file, "label"));
  linli_record_set_text (finding, "column", "sha256");
  linli_record_set_text (finding, "ledger", linli_record_text (file, "sha256"));
  linli_record_set_text (finding, "present",
                         state == LINLI_FILE_MISSING ? _("a file that is missing beside the copy") : _("a file that was altered"));
  g_ptr_array_add (check->findings, finding);
}

/* The files attached to the register stand beside its copy. */
static gboolean
compare_files (LinliBackupCheck *check, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) files = linli_register_rows (reg, "files-attached", NULL, error);

  for (guint i = 0; files && i < files->len && check->findings->len < FINDINGS_MAX; i++)
    {
      LinliFileState state
          = linli_files_check (linli_register_path (reg), linli_record_text (files->pdata[i], "sha256"));
      if (state != LINLI_FILE_WHOLE)
        add_file (check, files->pdata[i], state);
    }
  return files != NULL;
}

static gboolean
compare (LinliBackupCheck *check, LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) differences = linli_replay_compare (reg, FINDINGS_MAX, error);
  g_autoptr (GPtrArray) personal = differences ? linli_replay_personal (reg, error) : NULL;

  if (!personal)
    return FALSE;
  for (guint i = 0; i < differences->len; i++)
    add_difference (check, differences->pdata[i]);
  for (guint i = 0; i < personal->len && check->findings->len < FINDINGS_MAX; i++)
    add_personal (check, personal->pdata[i]);
  return compare_files (check, reg, error);
}

LinliBackupCheck *
linli_backup_check (const char *path, GError **error)
{
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, error);
  g_autoptr (LinliRecord) facts = reg ? linli_register_row (reg, "register", NULL, error) : NULL;
  g_autoptr (LinliRecord) last = facts ? linli_register_row (reg, "last-change", NULL, error) : NULL;
  g_autoptr (LinliBackupCheck) check = g_new0 (LinliBackupCheck, 1);

  check->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  if (!last || !compare (check, reg, error))
    return NULL;
  check->name = g_strdup (linli_record_text (facts, "name"));
  check->uuid = g_strdup (linli_register_uuid (reg));
  check->entries = linli_register_size (reg);
  check->head = linli_register_head (reg);
  check->last_at_ms = linli_record_int (last, "at_ms");
  return g_steal_pointer (&check);
}
