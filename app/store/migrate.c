#include "store/migrate.h"

#include "store/register-private.h"

#include "base/error.h"
#include "base/file.h"
#include "store/backup.h"
#include "store/search.h"
#include "store/stanza.h"

#include <glib/gi18n-lib.h>

#define DERIVED "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' " \
                "AND name NOT IN ('ledger', 'checkpoint', 'personal', 'token', 'slip', 'urn')"
#define VIEWS "SELECT name FROM sqlite_schema WHERE type = 'view'"

int
linli_migrate_schema (sqlite3 *db)
{
  return (int) linli_sql_int (db, "PRAGMA user_version", 0);
}

static GPtrArray *
names_by (sqlite3 *db, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) scan = linli_sql_prepare (db, sql, error);
  LinliStep step = LINLI_STEP_ERROR;

  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (scan, 0)));
  return step == LINLI_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

static gboolean
drop_all (sqlite3 *db, const char *what, const char *names_sql, GError **error)
{
  g_autoptr (GPtrArray) names = names_by (db, names_sql, error);

  if (!names)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP %s \"%s\"", what, (const char *) names->pdata[i]);
      if (!linli_sql_exec (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

/* The index of words takes the tables inside it along. */
static gboolean
drop_derived (sqlite3 *db, GError **error)
{
  return linli_sql_exec (db, "DROP TABLE IF EXISTS search", error) && drop_all (db, "VIEW", VIEWS, error)
         && drop_all (db, "TABLE", DERIVED, error);
}

static gboolean
references_hold (sqlite3 *db, GError **error)
{
  g_autofree char *row = linli_sql_text (db, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");

  return !row || linli_fail (error, LINLI_ERROR_CORRUPT, _("After the migration a row of “%s” points to nothing."), row);
}

static gboolean
rebuild (sqlite3 *db, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version=%d", LINLI_REGISTER_SCHEMA);

  if (linli_migrate_schema (db) < 3 && !linli_sql_exec (db, linli_stanza_file ("urn.sql"), error))
    return FALSE;
  return drop_derived (db, error) && linli_sql_exec (db, linli_stanza_file ("tables.sql"), error)
         && linli_replay_into (db, db, error) && linli_sql_exec (db, linli_stanza_file ("search.sql"), error)
         && linli_search_fill (db, error) && references_hold (db, error) && linli_sql_exec (db, mark, error);
}

gboolean
linli_migrate (sqlite3 *db, GError **error)
{
  gboolean done;

  /* References are off while tables go and come; they are checked whole before the commit. */
  if (!linli_sql_exec (db, "PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  done = rebuild (db, error) && linli_sql_exec (db, "COMMIT", error);
  if (!done)
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return linli_sql_exec (db, "PRAGMA foreign_keys=ON", done ? error : NULL) && done;
}

gboolean
linli_migrate_file (const char *path, sqlite3 *db, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.schema-%d", path, linli_migrate_schema (db));

  if (!g_file_test (copy, G_FILE_TEST_EXISTS) && !linli_backup_copy (db, copy, error))
    return FALSE;
  if (linli_migrate (db, error))
    return TRUE;
  g_prefix_error (error, _("The register “%s” could not be brought to this program's schema and was left as it was: "),
                  path);
  return FALSE;
}
