/* SQLite, thinly: one connection with the register's settings, statements bound by name, rows as records. */
#pragma once

#include "base/record.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define LINLI_SQL_APPLICATION_ID 0x4c6e6c69 /* "Lnli" */

typedef enum
{
  LINLI_STEP_ERROR,
  LINLI_STEP_ROW,
  LINLI_STEP_DONE,
} LinliStep;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* Opens @path, which must exist unless @create, with every setting applied and read back.
 * Writers get rollback journal and synchronous=EXTRA. Returns: (transfer full), or NULL. */
sqlite3 *linli_sql_open (const char *path, gboolean write, gboolean create, GError **error);

/* The first 100 bytes of the file @path, or fewer; @size how many. Read through SQLite: a descriptor of our own
 * would, when closed, let go of every lock that this process holds on the file. */
gboolean linli_sql_read_head (const char *path, guint8 head[100], gsize *size, GError **error);

/* A private database in memory with the same limits. */
sqlite3 *linli_sql_open_memory (GError **error);

gboolean linli_sql_exec (sqlite3 *db, const char *sql, GError **error);
sqlite3_stmt *linli_sql_prepare (sqlite3 *db, const char *sql, GError **error);
LinliStep linli_sql_step (sqlite3_stmt *statement, GError **error);

/* Binds each parameter ":name" to the member of that name, null when it has none. Lists are bound as JSON. */
gboolean linli_sql_bind (sqlite3_stmt *statement, const LinliRecord *values, GError **error);

/* The present row: integers, texts and nulls under their column names; a blob as lower-case hex. */
LinliRecord *linli_sql_row (sqlite3_stmt *statement);

/* The first column of the first row, or @otherwise. */
gint64 linli_sql_int (sqlite3 *db, const char *sql, gint64 otherwise);
char *linli_sql_text (sqlite3 *db, const char *sql);

/* Sets what the connection last said, told apart by cause. Always returns FALSE. */
gboolean linli_sql_fail (sqlite3 *db, GError **error);

G_END_DECLS
