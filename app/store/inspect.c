#include "store/register-private.h"

#include "base/error.h"
#include "store/search.h"
#include "store/stanza.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* The tables inside the index of words are SQLite's own and may be written otherwise by another version of it. */
#define SCHEMA_SCAN "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema " \
                    "WHERE name NOT IN " LINLI_SEARCH_SHADOWS " ORDER BY type, name"

static const char *
column (sqlite3_stmt *statement, LinliStep step, int index)
{
  return step == LINLI_STEP_ROW ? (const char *) sqlite3_column_text (statement, index) : "";
}

/* The tables, their guards and indexes are word for word those of the program: a trigger dropped or slipped in
 * with another tool is found before it can act. */
gboolean
linli_register_check_schema (sqlite3 *db, const char *path, GError **error)
{
  g_autoptr (sqlite3) ours = linli_sql_open_memory (error);
  g_autoptr (sqlite3_stmt) expected = NULL, present = NULL;
  LinliStep x, y;

  if (!ours || !linli_sql_exec (ours, linli_stanza_file ("core.sql"), error)
      || !linli_sql_exec (ours, linli_stanza_file ("tables.sql"), error)
      || !linli_sql_exec (ours, linli_stanza_file ("search.sql"), error)
      || !linli_sql_exec (ours, linli_stanza_file ("urn.sql"), error))
    return FALSE;
  expected = linli_sql_prepare (ours, SCHEMA_SCAN, error);
  present = expected ? linli_sql_prepare (db, SCHEMA_SCAN, error) : NULL;
  if (!present)
    return FALSE;
  do
    {
      x = linli_sql_step (expected, error);
      y = x == LINLI_STEP_ERROR ? x : linli_sql_step (present, error);
      if (x == LINLI_STEP_ERROR || y == LINLI_STEP_ERROR)
        return FALSE;
      if (strcmp (column (expected, x, 0), column (present, y, 0)) != 0
          || strcmp (column (expected, x, 1), column (present, y, 1)) != 0)
        return linli_fail (error, LINLI_ERROR_CORRUPT,
                           _("The register “%s” was altered with another tool: its “%s” is not the program's."), path,
                           column (y == LINLI_STEP_ROW ? present : expected, LINLI_STEP_ROW, 0));
    }
  while (x == LINLI_STEP_ROW && y == LINLI_STEP_ROW);
  return TRUE;
}

gboolean
linli_register_check_pages (sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *says = linli_sql_text (db, "PRAGMA quick_check(1)");
  g_autofree char *reference = NULL;

  if (g_strcmp0 (says, "ok") != 0)
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("The register “%s” is damaged: %s. Restore a backup."), path,
                       says ? says : sqlite3_errmsg (db));
  reference = linli_sql_text (db, "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check LIMIT 1");
  if (reference)
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("The register “%s” is damaged: row %s points to nothing."), path,
                       reference);
  return TRUE;
}

void
linli_register_read_change (sqlite3_stmt *statement, LinliChange *change, const guint8 **hash, gsize *hash_size)
{
  change->seq = sqlite3_column_int64 (statement, 0);
  change->at_ms = sqlite3_column_int64 (statement, 1);
  change->actor = sqlite3_column_int64 (statement, 2);
  change->kind = (const char *) sqlite3_column_text (statement, 3);
  change->payload = (const char *) sqlite3_column_text (statement, 4);
  change->payload_size = (gsize) sqlite3_column_bytes (statement, 4);
  *hash = sqlite3_column_blob (statement, 5);
  *hash_size = (gsize) sqlite3_column_bytes (statement, 5);
}

LinliChain *
linli_register_follow (sqlite3 *db, const char *uuid, GError **error)
{
  g_autoptr (LinliChain) chain = linli_chain_new (uuid);
  g_autoptr (sqlite3_stmt) statement = linli_sql_prepare (db, LINLI_LEDGER_SCAN, error);
  LinliStep step = LINLI_STEP_ERROR;

  while (statement && (step = linli_sql_step (statement, error)) == LINLI_STEP_ROW)
    {
      LinliChange change;
      const guint8 *hash;
      gsize hash_size;
      linli_register_read_change (statement, &change, &hash, &hash_size);
      /* A kind is hashed up to its first NUL; nothing may hide behind it. */
      if ((gsize) sqlite3_column_bytes (statement, 3) == strlen (change.kind)
          && linli_chain_follow (chain, &change, hash, hash_size))
        continue;
      linli_fail (error, LINLI_ERROR_CORRUPT, _("The ledger's chain breaks at entry %" PRId64
                                                " (expected %" PRId64 "): it was altered with another tool."),
                  change.seq, linli_chain_size (chain) + 1);
      return NULL;
    }
  return step == LINLI_STEP_DONE ? g_steal_pointer (&chain) : NULL;
}

gboolean
linli_register_integrity (LinliRegister *reg, GError **error)
{
  g_autofree char *says = linli_sql_text (reg->db, "PRAGMA integrity_check(1)");

  return g_strcmp0 (says, "ok") == 0
         || linli_fail (error, LINLI_ERROR_CORRUPT, _("The register “%s” is damaged: %s. Restore a backup."),
                        reg->path ? reg->path : ":memory:", says ? says : sqlite3_errmsg (reg->db));
}

const char *
linli_register_sqlite_version (void)
{
  return sqlite3_libversion ();
}
