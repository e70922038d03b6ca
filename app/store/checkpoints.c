#include "store/checkpoints.h"

#include "store/register-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define SCAN \
  "SELECT c.id, c.seq, c.head, c.at_ms, c.reason, c.key, c.signature, l.hash AS ledger FROM checkpoint c " \
  "LEFT JOIN ledger l ON l.seq = c.seq ORDER BY c.id"

/* The first whose hash is not the ledger's, or that stands out of order; 0 when there is none. */
#define MISFITS \
  "SELECT coalesce(min(id), 0) FROM (SELECT c.id, c.head, c.seq, l.hash, row_number() OVER (ORDER BY c.id) AS number, " \
  "lag(c.seq) OVER (ORDER BY c.id) AS before FROM checkpoint c LEFT JOIN ledger l ON l.seq = c.seq) " \
  "WHERE hash IS NOT head OR id <> number OR seq < before"

GPtrArray *
linli_checkpoints_list (LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  sqlite3_stmt *statement = linli_register_statement (reg, SCAN, error);
  LinliStep step = LINLI_STEP_ERROR;

  if (!statement)
    return NULL;
  sqlite3_reset (statement);
  while ((step = linli_sql_step (statement, error)) == LINLI_STEP_ROW)
    g_ptr_array_add (rows, linli_sql_row (statement));
  sqlite3_reset (statement);
  return step == LINLI_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static GBytes *
from_hex (const char *hex)
{
  gsize size = strlen (hex) / 2;
  guint8 *data = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (g_ascii_xdigit_value (hex[i * 2]) << 4 | g_ascii_xdigit_value (hex[i * 2 + 1]));
  return g_bytes_new_take (data, size);
}

GBytes *
linli_checkpoints_bytes (LinliRegister *reg, const LinliRecord *checkpoint)
{
  g_autoptr (GBytes) head = from_hex (linli_record_text (checkpoint, "head"));

  return linli_checkpoint_bytes (reg->uuid, linli_record_int (checkpoint, "seq"), g_bytes_get_data (head, NULL),
                                 linli_record_int (checkpoint, "at_ms"), linli_record_text (checkpoint, "reason"));
}

GBytes *
linli_checkpoints_signature (const LinliRecord *checkpoint)
{
  return from_hex (linli_record_text (checkpoint, "signature"));
}

gboolean
linli_checkpoints_check (sqlite3 *db, GError **error)
{
  gint64 wrong = linli_sql_int (db, MISFITS, -1);

  return wrong == 0
         || linli_fail (error, LINLI_ERROR_CORRUPT,
                        _("Checkpoint %" PRId64 " does not fit the ledger: one of them was altered with another tool."),
                        wrong);
}
