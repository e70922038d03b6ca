/* Checkpoints, and copies of a register with its files. */
#include "council/council-private.h"

#include "base/error.h"
#include "council/files.h"
#include "council/keyring.h"
#include "store/backup.h"

#include <glib/gi18n-lib.h>

gboolean
linli_council_checkpoint (LinliCouncil *council, gint64 at_ms, const char *reason, GError **error)
{
  g_autoptr (LinliRecord) row = linli_register_row (council->reg, "register", NULL, error);
  g_autoptr (LinliKey) key = row ? linli_keyring_find (linli_record_text (row, "key")) : NULL;
  g_autoptr (GBytes) bytes = NULL, signature = NULL;
  guint8 raw[LINLI_KEY_SIGNATURE_SIZE];

  if (!row)
    return FALSE;
  /* Without the key the chain stands all the same; the next machine that holds it signs again. */
  if (!key)
    return TRUE;
  bytes = linli_register_checkpoint_bytes (council->reg, at_ms, reason);
  if (!linli_key_sign (key, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), raw, error))
    return FALSE;
  signature = g_bytes_new (raw, sizeof raw);
  return linli_register_checkpoint (council->reg, at_ms, reason, linli_record_text (row, "key"), signature, error);
}

gboolean
linli_council_backup (LinliCouncil *council, const char *path, gint64 at_ms, GError **error)
{
  g_autoptr (GPtrArray) needed = NULL;
  guint lacking;

  if (!linli_council_checkpoint (council, at_ms, "backup", error) || !linli_backup_write (council->reg, path, error))
    return FALSE;
  needed = linli_register_rows (council->reg, "files-needed", NULL, error);
  return needed && linli_files_copy (council->path, path, needed, &lacking, error);
}

gboolean
linli_council_restore (const char *backup, const char *path, GError **error)
{
  g_autoptr (LinliRegister) restored = NULL;
  g_autoptr (GPtrArray) needed = NULL;
  guint lacking;

  if (!linli_backup_restore (backup, path, error))
    return FALSE;
  restored = linli_register_open (path, FALSE, error);
  needed = restored ? linli_register_rows (restored, "files-needed", NULL, error) : NULL;
  if (needed && linli_files_copy (backup, path, needed, &lacking, error))
    return TRUE;
  g_prefix_error (error, "%s ", _("The register was restored, its attached files were not all; restore once more."));
  return FALSE;
}

GPtrArray *
linli_council_files_lacking (LinliCouncil *council, GError **error)
{
  g_autoptr (GPtrArray) attached = linli_register_rows (council->reg, "files-attached", NULL, error);
  GPtrArray *lacking = attached ? g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref) : NULL;

  for (guint i = 0; attached && i < attached->len; i++)
    {
      LinliRecord *row = attached->pdata[i];
      LinliFileState state = linli_files_check (council->path, linli_record_text (row, "sha256"));
      if (state == LINLI_FILE_WHOLE)
        continue;
      linli_record_set_text (row, "state", state == LINLI_FILE_MISSING ? "missing" : "altered");
      g_ptr_array_add (lacking, linli_record_ref (row));
    }
  return lacking;
}
