#include "store/register-private.h"

#include "base/error.h"
#include "store/checkpoints.h"
#include "store/search.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <sys/random.h>

#define SALT_SIZE 16

static void
finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

GHashTable *
linli_register_statement_cache_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, finalize);
}

static sqlite3_stmt *
cached (sqlite3 *db, GHashTable *statements, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (statements, sql);

  if (!statement)
    {
      statement = linli_sql_prepare (db, sql, error);
      if (statement)
        g_hash_table_insert (statements, (gpointer) sql, statement);
    }
  return statement;
}

sqlite3_stmt *
linli_register_statement (LinliRegister *reg, const char *sql, GError **error)
{
  if (reg->broken)
    {
      linli_fail (error, LINLI_ERROR_IO, _("The register must be opened again before it is used further."));
      return NULL;
    }
  return cached (reg->db, reg->statements, sql, error);
}

static gboolean
run (sqlite3_stmt *statement, const LinliRecord *values, GError **error)
{
  LinliStep step;

  if (!statement || !linli_sql_bind (statement, values, error))
    return FALSE;
  while ((step = linli_sql_step (statement, error)) == LINLI_STEP_ROW)
    ;
  sqlite3_reset (statement);
  return step == LINLI_STEP_DONE;
}

gboolean
linli_register_apply (sqlite3 *db, GHashTable *statements, const LinliChange *change, LinliRecord *payload,
                      GError **error)
{
  const LinliKind *kind = g_hash_table_lookup (linli_kinds (), change->kind);

  if (!kind)
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("Entry %" PRId64 " is of the unknown kind “%s”."),
                       change->seq, change->kind);
  if (!linli_kind_check (kind, payload, error))
    return FALSE;
  linli_record_set_int (payload, "seq", change->seq);
  linli_record_set_int (payload, "at_ms", change->at_ms);
  linli_record_set_int (payload, "actor", change->actor);
  for (guint i = 0; i < kind->sql->len; i++)
    if (!run (cached (db, statements, kind->sql->pdata[i], error), payload, error))
      return FALSE;
  return TRUE;
}

LinliRegister *
linli_register_wrap (const char *path, sqlite3 *db, LinliLock *lock)
{
  LinliRegister *reg = g_new0 (LinliRegister, 1);

  reg->path = g_strdup (path);
  reg->db = db;
  reg->lock = lock;
  reg->statements = linli_register_statement_cache_new ();
  return reg;
}

void
linli_register_free (LinliRegister *reg)
{
  if (reg->in_transaction)
    linli_register_rollback (reg);
  g_hash_table_unref (reg->statements);
  sqlite3_close_v2 (reg->db);
  g_clear_pointer (&reg->touched, g_hash_table_unref);
  g_clear_pointer (&reg->lock, linli_lock_free);
  g_clear_pointer (&reg->chain, linli_chain_free);
  g_free (reg->uuid);
  g_free (reg->path);
  g_free (reg);
}

const char *
linli_register_path (const LinliRegister *reg)
{
  return reg->path;
}

const char *
linli_register_uuid (const LinliRegister *reg)
{
  return reg->uuid;
}

gint64
linli_register_size (const LinliRegister *reg)
{
  return linli_chain_size (reg->chain);
}

char *
linli_register_head (const LinliRegister *reg)
{
  return linli_hash_hex (linli_chain_head (reg->chain));
}

/* Transactions. */

gboolean
linli_register_begin (LinliRegister *reg, GError **error)
{
  g_return_val_if_fail (!reg->in_transaction, FALSE);

  if (reg->broken)
    return linli_fail (error, LINLI_ERROR_IO, _("The register must be opened again before it is used further."));
  /* Before the transaction, which might be undone; a register that is being made has no tables yet. */
  if (!reg->touched && linli_chain_size (reg->chain) > 0 && !linli_search_watch (reg, error))
    return FALSE;
  if (!linli_sql_exec (reg->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  reg->in_transaction = TRUE;
  reg->erased = FALSE;
  if (reg->touched)
    g_hash_table_remove_all (reg->touched);
  reg->saved_size = linli_chain_size (reg->chain);
  memcpy (reg->saved_head, linli_chain_head (reg->chain), LINLI_HASH_SIZE);
  return TRUE;
}

/* After these, SQLite's own picture of the file may be wrong. */
static gboolean
is_unsure (sqlite3 *db)
{
  int result = sqlite3_errcode (db) & 0xff;

  return result == SQLITE_IOERR || result == SQLITE_FULL || result == SQLITE_CORRUPT;
}

void
linli_register_rollback (LinliRegister *reg)
{
  if (!reg->in_transaction)
    return;
  if (reg->path && is_unsure (reg->db))
    reg->broken = TRUE;
  if (!sqlite3_get_autocommit (reg->db) && sqlite3_exec (reg->db, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    reg->broken = TRUE;
  reg->in_transaction = FALSE;
  linli_chain_set_head (reg->chain, reg->saved_size, reg->saved_head);
}

/* Keeps @value under a fresh salt. Returns: (transfer full): its digest. */
static char *
keep_personal (LinliRegister *reg, const char *value, GError **error)
{
  guint8 salt[SALT_SIZE];
  g_autofree char *digest = NULL;
  LinliStep step;
  sqlite3_stmt *statement
      = linli_register_statement (reg, "INSERT INTO personal VALUES (:digest, :salt, :value)", error);

  if (!statement)
    return NULL;
  if (getrandom (salt, sizeof salt, 0) != sizeof salt)
    return linli_fail_errno (error, errno, "getrandom"), NULL;
  digest = linli_personal_digest (salt, sizeof salt, value);
  sqlite3_reset (statement);
  sqlite3_bind_text (statement, 1, digest, -1, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 2, salt, sizeof salt, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, value, -1, SQLITE_STATIC);
  step = linli_sql_step (statement, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return step == LINLI_STEP_DONE ? g_steal_pointer (&digest) : NULL;
}

/* The payload as it enters the ledger: nulls left out, personal values as digests. */
static LinliRecord *
ledger_form (LinliRegister *reg, const LinliKind *kind, const LinliRecord *given, GError **error)
{
  g_autoptr (LinliRecord) payload = linli_record_copy (given);

  for (guint i = linli_record_size (given); i-- > 0;)
    if (linli_record_type_at (given, i) == LINLI_VALUE_NULL)
      linli_record_remove (payload, linli_record_name (given, i));
  if (!linli_kind_check (kind, payload, error))
    return NULL;
  for (guint i = 0; i < kind->members->len; i++)
    {
      const LinliMember *member = &g_array_index (kind->members, LinliMember, i);
      g_autofree char *digest = NULL;
      if (member->type != 'p' || !linli_record_has (payload, member->name))
        continue;
      digest = keep_personal (reg, linli_record_text (payload, member->name), error);
      if (!digest)
        return NULL;
      linli_record_set_text (payload, member->name, digest);
    }
  return g_steal_pointer (&payload);
}

static gboolean
append (LinliRegister *reg, const LinliChange *change, GError **error)
{
  guint8 hash[LINLI_HASH_SIZE];
  sqlite3_stmt *statement
      = linli_register_statement (reg, "INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);

  if (!statement)
    return FALSE;
  linli_chain_hash (reg->chain, change, hash);
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, change->seq);
  sqlite3_bind_int64 (statement, 2, change->at_ms);
  sqlite3_bind_int64 (statement, 3, change->actor);
  sqlite3_bind_text (statement, 4, change->kind, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, change->payload, (int) change->payload_size, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 6, hash, sizeof hash, SQLITE_STATIC);
  if (linli_sql_step (statement, error) != LINLI_STEP_DONE)
    return FALSE;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  linli_chain_set_head (reg->chain, change->seq, hash);
  return TRUE;
}

gboolean
linli_register_record (LinliRegister *reg, gint64 at_ms, gint64 actor, const char *name, const LinliRecord *given,
                       gint64 *seq, GError **error)
{
  const LinliKind *kind = g_hash_table_lookup (linli_kinds (), name);
  LinliChange change = { linli_chain_size (reg->chain) + 1, at_ms, actor, name, NULL, 0 };
  g_autoptr (LinliRecord) payload = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (reg->in_transaction, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  payload = ledger_form (reg, kind, given, error);
  if (!payload)
    return FALSE;
  text = linli_record_encode (payload);
  change.payload = text;
  change.payload_size = strlen (text);
  if (!append (reg, &change, error) || !linli_register_apply (reg->db, reg->statements, &change, payload, error))
    return FALSE;
  if (seq)
    *seq = change.seq;
  return TRUE;
}

static gboolean
keep_token (LinliRegister *reg, const char *token, GError **error)
{
  g_autoptr (LinliRecord) values = linli_record_new ();

  linli_record_set_text (values, "token", token);
  linli_record_set_int (values, "seq", linli_chain_size (reg->chain));
  return run (linli_register_statement (reg, "INSERT INTO token VALUES (:token, :seq)", error), values, error);
}

static gboolean
keep_words (LinliRegister *reg, GError **error)
{
  return reg->erased ? linli_search_fill (reg->db, error) : linli_search_keep (reg, error);
}

gboolean
linli_register_commit (LinliRegister *reg, const char *token, GError **error)
{
  g_return_val_if_fail (reg->in_transaction, FALSE);

  if ((token && !keep_token (reg, token, error)) || !keep_words (reg, error)
      || !linli_sql_exec (reg->db, "COMMIT", error))
    {
      /* The commit may stand on the disk all the same: never go on with this connection. */
      linli_register_rollback (reg);
      reg->broken = reg->path != NULL;
      return FALSE;
    }
  reg->in_transaction = FALSE;
  return TRUE;
}

gint64
linli_register_outcome (LinliRegister *reg, const char *token)
{
  g_autoptr (LinliRecord) values = linli_record_new ();
  sqlite3_stmt *statement = linli_register_statement (reg, "SELECT seq FROM token WHERE token = :token", NULL);
  gint64 seq = 0;

  linli_record_set_text (values, "token", token);
  if (statement && linli_sql_bind (statement, values, NULL) && linli_sql_step (statement, NULL) == LINLI_STEP_ROW)
    seq = sqlite3_column_int64 (statement, 0);
  if (statement)
    sqlite3_reset (statement);
  return seq;
}

gboolean
linli_register_erase (LinliRegister *reg, const char *const *digests, GError **error)
{
  g_autoptr (LinliRecord) values = linli_record_new ();

  g_return_val_if_fail (reg->in_transaction, FALSE);

  reg->erased = TRUE;
  linli_record_set_list (values, "digests", digests);
  return run (linli_register_statement (
                  reg, "DELETE FROM personal WHERE digest IN (SELECT value FROM json_each(:digests))", error),
              values, error);
}

GBytes *
linli_register_checkpoint_bytes (LinliRegister *reg, gint64 at_ms, const char *reason)
{
  return linli_checkpoint_bytes (reg->uuid, linli_chain_size (reg->chain), linli_chain_head (reg->chain), at_ms,
                                 reason);
}

static gboolean
insert_checkpoint (LinliRegister *reg, gint64 at_ms, const char *reason, const char *key, GBytes *signature,
                   GError **error)
{
  sqlite3_stmt *statement = linli_register_statement (
      reg, "INSERT INTO checkpoint (seq, head, at_ms, reason, key, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  gsize size;
  gconstpointer data = g_bytes_get_data (signature, &size);
  LinliStep step;

  if (!statement)
    return FALSE;
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, linli_chain_size (reg->chain));
  sqlite3_bind_blob (statement, 2, linli_chain_head (reg->chain), LINLI_HASH_SIZE, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 3, at_ms);
  sqlite3_bind_text (statement, 4, reason, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 5, key, -1, SQLITE_TRANSIENT);
  sqlite3_bind_blob (statement, 6, data, (int) size, SQLITE_TRANSIENT);
  step = linli_sql_step (statement, error);
  sqlite3_reset (statement);
  return step == LINLI_STEP_DONE;
}

gboolean
linli_register_checkpoint (LinliRegister *reg, gint64 at_ms, const char *reason, const char *key, GBytes *signature,
                           GError **error)
{
  if (reg->in_transaction)
    return insert_checkpoint (reg, at_ms, reason, key, signature, error);
  if (!linli_register_begin (reg, error))
    return FALSE;
  if (insert_checkpoint (reg, at_ms, reason, key, signature, error))
    return linli_register_commit (reg, NULL, error);
  linli_register_rollback (reg);
  return FALSE;
}
