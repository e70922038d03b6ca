/* Shared by the files that make up the register. */
#pragma once

#include "store/kind.h"
#include "store/place.h"
#include "store/register.h"
#include "store/sql.h"

G_BEGIN_DECLS

struct _LinliRegister
{
  char *path; /* NULL in memory */
  char *uuid;
  sqlite3 *db;
  LinliLock *lock;         /* NULL for readers and in memory */
  LinliChain *chain;
  GHashTable *statements;  /* SQL text (its address) → sqlite3_stmt */
  gboolean in_transaction;
  GHashTable *touched;     /* id → entity: what the index of words takes at the commit; NULL while nothing is watched */
  gboolean erased;         /* in this transaction: the index of words is filled anew instead */
  gboolean broken;         /* an error left the outcome unknown: only closing helps */
  gint64 saved_size;       /* the chain's place when the transaction began */
  guint8 saved_head[LINLI_HASH_SIZE];
};

/* A register around an open connection, without its identity and chain yet. Takes @db and @lock (nullable). */
LinliRegister *linli_register_wrap (const char *path, sqlite3 *db, LinliLock *lock);

/* The prepared form of @sql, which must outlive the register. (transfer none) */
sqlite3_stmt *linli_register_statement (LinliRegister *reg, const char *sql, GError **error);

/* Carries one change into the tables of @db by the statements of its kind. @statements: cache as above. */
gboolean linli_register_apply (sqlite3 *db, GHashTable *statements, const LinliChange *change, LinliRecord *payload,
                               GError **error);

GHashTable *linli_register_statement_cache_new (void);

/* Carries every change in the ledger of @from into the tables of @db, which may be the same. */
gboolean linli_replay_into (sqlite3 *db, sqlite3 *from, GError **error);

/* Copies @db to @path, durably and whole, without looking at what it says. */
gboolean linli_backup_copy (sqlite3 *db, const char *path, GError **error);

/* Each gives error CORRUPT: the pages and references of @db; its tables, indexes and triggers word for word. */
gboolean linli_register_check_pages (sqlite3 *db, const char *path, GError **error);
gboolean linli_register_check_schema (sqlite3 *db, const char *path, GError **error);

/* Follows the whole chain of @db. On a break, error CORRUPT names the entry. */
LinliChain *linli_register_follow (sqlite3 *db, const char *uuid, GError **error);

/* Whether every checkpoint names the hash that the ledger of @db has at its place. Error CORRUPT names it. */
gboolean linli_checkpoints_check (sqlite3 *db, GError **error);

/* Reads the next ledger row of a statement over seq, at_ms, actor, kind, payload, hash. */
void linli_register_read_change (sqlite3_stmt *statement, LinliChange *change, const guint8 **hash, gsize *hash_size);

#define LINLI_LEDGER_SCAN "SELECT seq, at_ms, actor, kind, payload, hash FROM ledger ORDER BY seq"

G_END_DECLS
