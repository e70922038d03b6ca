#include "store/sql.h"

#include "base/error.h"
#include "base/text.h"
#include "store/search.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static LinliErrorCode
code_for (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LINLI_ERROR_LOCKED;
    case SQLITE_FULL:
      return LINLI_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return LINLI_ERROR_READONLY;
    case SQLITE_CORRUPT:
      return LINLI_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return LINLI_ERROR_FOREIGN;
    default:
      return LINLI_ERROR_IO;
    }
}

/* A quota or a limit on a file's size reaches SQLite as a failed write, not as a full disk. */
static gboolean
has_no_room (sqlite3 *db, int result)
{
  int number = 0;

  sqlite3_file_control (db, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return (result & 0xff) == SQLITE_IOERR && (number == ENOSPC || number == EDQUOT || number == EFBIG);
}

gboolean
linli_sql_fail (sqlite3 *db, GError **error)
{
  const char *path = sqlite3_db_filename (db, "main");
  int result = sqlite3_extended_errcode (db);
  LinliErrorCode code = has_no_room (db, result) ? LINLI_ERROR_FULL : code_for (result);

  if (!path || !*path)
    path = ":memory:";
  if (code == LINLI_ERROR_CORRUPT)
    return linli_fail (error, code, _("The register “%s” is damaged: %s (SQLite %d). Restore a backup."), path,
                       sqlite3_errmsg (db), result);
  if (code == LINLI_ERROR_FULL)
    return linli_fail (error, code, _("There is no room left to write “%s”. Nothing was recorded. Make room there, then try again."),
                       path);
  return linli_fail (error, code, _("The register “%s” could not be used: %s (SQLite %d)."), path, sqlite3_errmsg (db),
                     result);
}

gboolean
linli_sql_exec (sqlite3 *db, const char *sql, GError **error)
{
  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK || linli_sql_fail (db, error);
}

sqlite3_stmt *
linli_sql_prepare (sqlite3 *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    linli_sql_fail (db, error);
  return statement;
}

LinliStep
linli_sql_step (sqlite3_stmt *statement, GError **error)
{
  switch (sqlite3_step (statement))
    {
    case SQLITE_ROW:
      return LINLI_STEP_ROW;
    case SQLITE_DONE:
      return LINLI_STEP_DONE;
    default:
      linli_sql_fail (sqlite3_db_handle (statement), error);
      return LINLI_STEP_ERROR;
    }
}

gint64
linli_sql_int (sqlite3 *db, const char *sql, gint64 otherwise)
{
  g_autoptr (sqlite3_stmt) statement = linli_sql_prepare (db, sql, NULL);

  if (!statement || sqlite3_step (statement) != SQLITE_ROW)
    return otherwise;
  return sqlite3_column_int64 (statement, 0);
}

char *
linli_sql_text (sqlite3 *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = linli_sql_prepare (db, sql, NULL);

  if (!statement || sqlite3_step (statement) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

static char *
list_json (const char *const *list)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; list[i]; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      linli_record_quote (text, list[i]);
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

gboolean
linli_sql_bind (sqlite3_stmt *statement, const LinliRecord *values, GError **error)
{
  int count = sqlite3_bind_parameter_count (statement);
  int result = SQLITE_OK;

  sqlite3_reset (statement);
  for (int i = 1; i <= count && result == SQLITE_OK; i++)
    {
      const char *name = sqlite3_bind_parameter_name (statement, i) + 1;
      switch (linli_record_type (values, name))
        {
        case LINLI_VALUE_INT:
          result = sqlite3_bind_int64 (statement, i, linli_record_int (values, name));
          break;
        case LINLI_VALUE_TEXT:
          result = sqlite3_bind_text (statement, i, linli_record_text (values, name), -1, SQLITE_TRANSIENT);
          break;
        case LINLI_VALUE_LIST:
          result = sqlite3_bind_text (statement, i, list_json (linli_record_list (values, name)), -1, g_free);
          break;
        default:
          result = sqlite3_bind_null (statement, i);
        }
    }
  return result == SQLITE_OK || linli_sql_fail (sqlite3_db_handle (statement), error);
}

static char *
blob_hex (const guint8 *data, int size)
{
  GString *hex = g_string_sized_new ((gsize) size * 2 + 1);

  for (int i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  return g_string_free (hex, FALSE);
}

LinliRecord *
linli_sql_row (sqlite3_stmt *statement)
{
  LinliRecord *row = linli_record_new ();

  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      const char *name = sqlite3_column_name (statement, i);
      g_autofree char *hex = NULL;
      switch (sqlite3_column_type (statement, i))
        {
        case SQLITE_INTEGER:
          linli_record_set_int (row, name, sqlite3_column_int64 (statement, i));
          break;
        case SQLITE_TEXT:
          linli_record_set_text (row, name, (const char *) sqlite3_column_text (statement, i));
          break;
        case SQLITE_BLOB:
          hex = blob_hex (sqlite3_column_blob (statement, i), sqlite3_column_bytes (statement, i));
          linli_record_set_text (row, name, hex);
          break;
        default:
          linli_record_set_null (row, name);
        }
    }
  return row;
}

/* A setting, and what reading it back must say. */
typedef struct
{
  const char *pragma;
  const char *value;
  const char *reads;
  gboolean write_only; /* meaningful to a writer */
} Setting;

static const Setting settings[] = {
  { "cell_size_check", "ON", "1", FALSE },  { "mmap_size", "0", "0", FALSE },
  { "foreign_keys", "ON", "1", FALSE },     { "recursive_triggers", "ON", "1", FALSE },
  { "trusted_schema", "OFF", "0", FALSE },  { "secure_delete", "ON", "1", FALSE },
  { "temp_store", "MEMORY", "2", FALSE },   /* nothing personal in a temporary file */
  { "journal_mode", "DELETE", "delete", TRUE }, { "synchronous", "EXTRA", "3", TRUE },
  { "cache_size", "-16384", "-16384", TRUE }, /* a roster of 20,000 is entered without spilling into the file */
};

static gboolean
is_memory (sqlite3 *db)
{
  const char *path = sqlite3_db_filename (db, "main");

  return !path || !*path;
}

static gboolean
apply_setting (sqlite3 *db, const Setting *setting, GError **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s=%s", setting->pragma, setting->value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", setting->pragma);
  g_autofree char *reads = NULL;

  if (!linli_sql_exec (db, set, error))
    return FALSE;
  reads = linli_sql_text (db, get);
  /* A database in memory answers mmap_size with no row. */
  if (g_strcmp0 (reads, setting->reads) == 0 || (!reads && is_memory (db)))
    return TRUE;
  return linli_fail (error, LINLI_ERROR_IO, _("SQLite does not take the setting %s=%s; it says “%s”."),
                     setting->pragma, setting->value, reads ? reads : "");
}

static gboolean
apply_switches (sqlite3 *db, GError **error)
{
  static const struct { int option; int wanted; } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },  { SQLITE_DBCONFIG_DQS_DDL, 0 }, { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 }, { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int now = -1;
      sqlite3_db_config (db, switches[i].option, switches[i].wanted, &now);
      if (now != switches[i].wanted)
        return linli_fail (error, LINLI_ERROR_IO, _("SQLite does not take the switch %d."), switches[i].option);
    }
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, 64 << 20);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 2);
  return TRUE;
}

static sqlite3 *
configure (sqlite3 *connection, gboolean write, GError **error)
{
  g_autoptr (sqlite3) db = connection;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, 2000);
  if (!apply_switches (db, error) || !linli_search_prepare (db, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if ((write || !settings[i].write_only) && !apply_setting (db, &settings[i], error))
      return NULL;
  return g_steal_pointer (&db);
}

sqlite3 *
linli_sql_open (const char *path, gboolean write, gboolean create, GError **error)
{
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX
              | (write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | (create ? SQLITE_OPEN_CREATE : 0);
  g_autofree char *real = create ? g_strdup (path) : realpath (path, NULL);
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (real ? real : path, &db, flags, NULL) != SQLITE_OK)
    {
      linli_sql_fail (db, error);
      sqlite3_close_v2 (db);
      return NULL;
    }
  return configure (db, write, error);
}

gboolean
linli_sql_read_head (const char *path, guint8 head[100], gsize *size, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (sqlite3) db = NULL;
  sqlite3_file *file = NULL;
  sqlite3_int64 length = 0;
  int result = sqlite3_open_v2 (real ? real : path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result == SQLITE_OK)
    result = file->pMethods->xFileSize (file, &length);
  if (result == SQLITE_OK && length > 0)
    result = file->pMethods->xRead (file, head, (int) MIN (length, 100), 0);
  if (result != SQLITE_OK)
    return linli_fail (error, code_for (result), _("The register “%s” could not be used: %s (SQLite %d)."), path,
                       sqlite3_errstr (result), result);
  *size = (gsize) MIN (length, 100);
  return TRUE;
}

sqlite3 *
linli_sql_open_memory (GError **error)
{
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, NULL)
      != SQLITE_OK)
    {
      linli_sql_fail (db, error);
      sqlite3_close_v2 (db);
      return NULL;
    }
  return configure (db, FALSE, error);
}
