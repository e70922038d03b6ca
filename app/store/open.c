#include "store/register-private.h"

#include "base/error.h"
#include "base/file.h"
#include "store/migrate.h"
#include "store/stanza.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
write_schema (sqlite3 *db, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%d;",
                                            LINLI_SQL_APPLICATION_ID, LINLI_REGISTER_SCHEMA);

  return linli_sql_exec (db, marks, error) && linli_sql_exec (db, linli_stanza_file ("core.sql"), error)
         && linli_sql_exec (db, linli_stanza_file ("tables.sql"), error)
         && linli_sql_exec (db, linli_stanza_file ("search.sql"), error)
         && linli_sql_exec (db, linli_stanza_file ("urn.sql"), error);
}

static gboolean
write_first (LinliRegister *reg, const LinliRecord *facts, gint64 at_ms, GError **error)
{
  g_autoptr (LinliRecord) payload = linli_record_copy (facts);

  reg->uuid = g_uuid_string_random ();
  reg->chain = linli_chain_new (reg->uuid);
  linli_record_set_text (payload, "uuid", reg->uuid);
  if (!linli_register_begin (reg, error))
    return FALSE;
  if (!write_schema (reg->db, error)
      || !linli_register_record (reg, at_ms, 0, "register.created", payload, NULL, error))
    return FALSE;
  return linli_register_commit (reg, NULL, error);
}

static gboolean
make_file (const char *path, const LinliRecord *facts, gint64 at_ms, GError **error)
{
  g_autoptr (sqlite3) db = linli_sql_open (path, TRUE, TRUE, error);
  g_autoptr (LinliRegister) reg = NULL;

  if (!db)
    return FALSE;
  reg = linli_register_wrap (path, g_steal_pointer (&db), NULL);
  return write_first (reg, facts, at_ms, error);
}

LinliRegister *
linli_register_create (const char *path, const LinliRecord *facts, gint64 at_ms, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%d.new", path, (int) getpid ());
  g_autofree char *journal = g_strdup_printf ("%s-journal", beside);
  gboolean made;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      linli_refuse (error, NULL, _("“%s” exists already; a register is never overwritten."), path);
      return NULL;
    }
  if (!linli_place_check_folder (path, error) || !linli_place_check_journal (path, error))
    return NULL;
  g_unlink (beside);
  g_unlink (journal);
  made = make_file (beside, facts, at_ms, error);
  /* link() fails where a file has appeared meanwhile, which rename() would overwrite. */
  if (made && link (beside, path) != 0)
    made = linli_fail_errno (error, errno, path);
  g_unlink (beside);
  g_unlink (journal);
  if (!made || !linli_file_sync_folder (path, error))
    return NULL;
  return linli_register_open (path, TRUE, error);
}

static gboolean
load (LinliRegister *reg, const char *path, GError **error)
{
  if (!linli_register_check_pages (reg->db, path, error))
    return FALSE;
  /* The genesis change holds the identity; the table is only derived from it. */
  reg->uuid = linli_sql_text (reg->db, "SELECT json_extract(payload, '$.uuid') FROM ledger WHERE seq = 1");
  if (!reg->uuid)
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("The register “%s” has lost its first entry."), path);
  reg->chain = linli_register_follow (reg->db, reg->uuid, error);
  /* The chain first: a broken entry says more than the trigger that was dropped to break it. */
  return reg->chain && linli_register_check_schema (reg->db, path, error) && linli_checkpoints_check (reg->db, error);
}

/* A reader cannot roll back what a power cut left half written; a writer's connection does so at its first read. */
static gboolean
recover (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (sqlite3) db = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS) || access (path, W_OK) != 0)
    return TRUE;
  db = linli_sql_open (path, TRUE, FALSE, error);
  return db && linli_sql_exec (db, "SELECT 1 FROM sqlite_schema", error);
}

static sqlite3 *
copy_to_memory (sqlite3 *from, GError **error)
{
  g_autoptr (sqlite3) db = linli_sql_open_memory (error);
  sqlite3_backup *copy = db ? sqlite3_backup_init (db, "main", from, "main") : NULL;

  if (!db)
    return NULL;
  if (copy)
    sqlite3_backup_step (copy, -1);
  if (!copy || sqlite3_backup_finish (copy) != SQLITE_OK)
    {
      linli_sql_fail (db, error);
      return NULL;
    }
  return g_steal_pointer (&db);
}

/* A register of an older schema is migrated by its writer; a reader migrates a copy in memory. Takes @db. */
static sqlite3 *
bring_up_to_date (const char *path, sqlite3 *connection, gboolean write, GError **error)
{
  g_autoptr (sqlite3) db = connection;
  g_autoptr (sqlite3) copy = NULL;

  if (linli_migrate_schema (db) >= LINLI_REGISTER_SCHEMA)
    return g_steal_pointer (&db);
  if (write)
    return linli_migrate_file (path, db, error) ? g_steal_pointer (&db) : NULL;
  copy = copy_to_memory (db, error);
  return copy && linli_migrate (copy, error) ? g_steal_pointer (&copy) : NULL;
}

LinliRegister *
linli_register_open (const char *path, gboolean write, GError **error)
{
  g_autoptr (LinliLock) lock = NULL;
  g_autoptr (LinliRegister) reg = NULL;
  sqlite3 *db;

  if (!linli_place_check (path, LINLI_REGISTER_SCHEMA, error))
    return NULL;
  if (write && access (path, W_OK) != 0)
    return linli_fail_errno (error, errno, path), NULL;
  if (write && !(lock = linli_lock_take (path, error)))
    return NULL;
  if (!write && !recover (path, error))
    return NULL;
  db = linli_sql_open (path, write, FALSE, error);
  if (!db)
    return NULL;
  db = bring_up_to_date (path, db, write, error);
  if (!db)
    return NULL;
  reg = linli_register_wrap (path, db, g_steal_pointer (&lock));
  return load (reg, path, error) ? g_steal_pointer (&reg) : NULL;
}

/* The identity and the chain of @from, over another connection to the same content. Takes @db; NULL for NULL. */
static LinliRegister *
alike (const LinliRegister *from, const char *path, sqlite3 *db)
{
  LinliRegister *reg;

  if (!db)
    return NULL;
  reg = linli_register_wrap (path, db, NULL);
  reg->uuid = g_strdup (from->uuid);
  reg->chain = linli_chain_new (reg->uuid);
  linli_chain_set_head (reg->chain, linli_chain_size (from->chain), linli_chain_head (from->chain));
  return reg;
}

LinliRegister *
linli_register_snapshot (LinliRegister *from, GError **error)
{
  return alike (from, NULL, copy_to_memory (from->db, error));
}

LinliRegister *
linli_register_reader (LinliRegister *writer, GError **error)
{
  g_return_val_if_fail (writer->lock != NULL, NULL);

  return alike (writer, writer->path, linli_sql_open (writer->path, FALSE, FALSE, error));
}

gboolean
linli_register_mend (LinliRegister *reg, GError **error)
{
  g_autofree char *uuid = NULL;
  g_autoptr (LinliChain) chain = NULL;
  sqlite3 *db;

  g_return_val_if_fail (!reg->in_transaction, FALSE);

  if (!reg->broken)
    return TRUE;
  db = linli_sql_open (reg->path, TRUE, FALSE, error);
  if (!db)
    return FALSE;
  g_hash_table_remove_all (reg->statements);
  sqlite3_close_v2 (reg->db);
  reg->db = db;
  g_clear_pointer (&reg->touched, g_hash_table_unref);
  uuid = g_steal_pointer (&reg->uuid);
  chain = g_steal_pointer (&reg->chain);
  reg->broken = !load (reg, reg->path, error);
  if (!reg->broken)
    return TRUE;
  /* What it was stays known, though nothing more can be done with it. */
  g_clear_pointer (&reg->chain, linli_chain_free);
  g_free (reg->uuid);
  reg->chain = g_steal_pointer (&chain);
  reg->uuid = g_steal_pointer (&uuid);
  return FALSE;
}
