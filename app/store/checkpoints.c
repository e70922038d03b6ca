#include "store/checkpoints.h"

#include "store/register-private.h"

void
linli_checkpoint_free (LinliCheckpoint *checkpoint)
{
  g_free (checkpoint->reason);
  g_free (checkpoint->key);
  g_bytes_unref (checkpoint->bytes);
  g_bytes_unref (checkpoint->signature);
  g_free (checkpoint);
}

static LinliCheckpoint *
read_row (LinliRegister *reg, sqlite3_stmt *row)
{
  LinliCheckpoint *checkpoint = g_new0 (LinliCheckpoint, 1);

  checkpoint->seq = sqlite3_column_int64 (row, 0);
  checkpoint->at_ms = sqlite3_column_int64 (row, 2);
  checkpoint->reason = g_strdup ((const char *) sqlite3_column_text (row, 3));
  checkpoint->key = g_strdup ((const char *) sqlite3_column_text (row, 4));
  checkpoint->signature = g_bytes_new (sqlite3_column_blob (row, 5), (gsize) sqlite3_column_bytes (row, 5));
  checkpoint->on_chain = sqlite3_column_int (row, 6);
  checkpoint->bytes = linli_checkpoint_bytes (reg->uuid, checkpoint->seq, sqlite3_column_blob (row, 1),
                                              checkpoint->at_ms, checkpoint->reason);
  return checkpoint;
}

GPtrArray *
linli_checkpoints_list (LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_checkpoint_free);
  sqlite3_stmt *scan = linli_register_statement (
      reg,
      "SELECT c.seq, c.head, c.at_ms, c.reason, c.key, c.signature, coalesce(l.hash = c.head, 0) FROM checkpoint c "
      "LEFT JOIN ledger l ON l.seq = c.seq ORDER BY c.id",
      error);
  LinliStep step = LINLI_STEP_ERROR;

  if (scan)
    sqlite3_reset (scan);
  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    g_ptr_array_add (list, read_row (reg, scan));
  return step == LINLI_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
