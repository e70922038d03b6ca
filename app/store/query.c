#include "store/register-private.h"

#include "base/error.h"
#include "store/stanza.h"

#include <glib/gi18n-lib.h>

static void
add_query (const char *heading, GPtrArray *sql, gpointer data)
{
  g_assert (sql->len == 1);
  g_hash_table_insert (data, g_strdup (heading), g_strdup (sql->pdata[0]));
  g_ptr_array_unref (sql);
}

static const char *
query_text (const char *name)
{
  static const char *const files[] = { "queries.sql",        "queries-facts.sql",   "queries-show.sql",  "queries-desk.sql",
                                       "queries-people.sql", "queries-request.sql", "queries-topic.sql", "queries-plan.sql",
                                       "queries-search.sql", "queries-start.sql",   "queries-floor.sql", "queries-vote.sql",
                                       "queries-run.sql",    "queries-hall.sql" };
  static gsize once;
  static GHashTable *queries;

  if (g_once_init_enter (&once))
    {
      queries = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        linli_stanza_each (files[i], "-- query ", add_query, queries);
      g_once_init_leave (&once, 1);
    }
  return g_hash_table_lookup (queries, name);
}

static sqlite3_stmt *
start (LinliRegister *reg, const char *name, const LinliRecord *params, GError **error)
{
  g_autoptr (LinliRecord) none = linli_record_new ();
  const char *sql = query_text (name);
  sqlite3_stmt *statement;

  g_return_val_if_fail (sql != NULL, NULL);

  statement = linli_register_statement (reg, sql, error);
  return statement && linli_sql_bind (statement, params ? params : none, error) ? statement : NULL;
}

/* A use case decides by what it reads: after a failed read nothing more may be recorded by this connection. */
static void
finish (LinliRegister *reg, LinliStep step)
{
  if (step == LINLI_STEP_ERROR && reg->lock)
    reg->broken = TRUE;
}

LinliRecord *
linli_register_row (LinliRegister *reg, const char *name, const LinliRecord *params, GError **error)
{
  sqlite3_stmt *statement = start (reg, name, params, error);
  LinliRecord *row = NULL;
  LinliStep step;

  if (!statement)
    return NULL;
  step = linli_sql_step (statement, error);
  if (step == LINLI_STEP_ROW)
    row = linli_sql_row (statement);
  sqlite3_reset (statement);
  finish (reg, step);
  return row;
}

GPtrArray *
linli_register_rows (LinliRegister *reg, const char *name, const LinliRecord *params, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  sqlite3_stmt *statement = start (reg, name, params, error);
  LinliStep step = LINLI_STEP_ERROR;

  while (statement && (step = linli_sql_step (statement, error)) == LINLI_STEP_ROW)
    g_ptr_array_add (rows, linli_sql_row (statement));
  if (statement)
    sqlite3_reset (statement);
  finish (reg, step);
  return step == LINLI_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}
