/* Is a copy of a register whole, and do its tables say what its ledger says? */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;          /* the committee's */
  char *uuid;
  gint64 entries;      /* of the ledger */
  char *head;          /* hash of the last one, hex */
  gint64 last_at_ms;   /* when it was made */
  GPtrArray *findings; /* (element-type LinliRecord): table, key, column, ledger, present; empty when verified */
} LinliBackupCheck;

void linli_backup_check_free (LinliBackupCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliBackupCheck, linli_backup_check_free)

/* Opens @path read-only (pages, references, chain), replays the ledger and compares every table, and compares every
 * personal value and every attached file with its digest. Nothing is changed, nor any lock taken. At most 100 findings.
 * Returns: (transfer full): what was found, or NULL with the error that kept the file from being read. */
LinliBackupCheck *linli_backup_check (const char *path, GError **error);

G_END_DECLS
