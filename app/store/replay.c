#include "store/replay.h"

#include "store/register-private.h"

#include "base/error.h"
#include "store/stanza.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

void
linli_difference_free (LinliDifference *difference)
{
  g_free (difference->table);
  g_free (difference->key);
  g_free (difference->column);
  g_free (difference->ledger);
  g_free (difference->present);
  g_free (difference);
}

gboolean
linli_replay_into (sqlite3 *db, sqlite3 *from, GError **error)
{
  g_autoptr (GHashTable) statements = linli_register_statement_cache_new ();
  g_autoptr (sqlite3_stmt) scan = linli_sql_prepare (from, LINLI_LEDGER_SCAN, error);
  LinliStep step = LINLI_STEP_ERROR;

  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    {
      LinliChange change;
      const guint8 *hash;
      gsize hash_size;
      g_autoptr (LinliRecord) payload = NULL;
      linli_register_read_change (scan, &change, &hash, &hash_size);
      payload = linli_record_decode (change.payload, (gssize) change.payload_size, error);
      if (!payload || !linli_register_apply (db, statements, &change, payload, error))
        {
          g_prefix_error (error, _("Entry %" PRId64 ": "), change.seq);
          return FALSE;
        }
    }
  return step == LINLI_STEP_DONE;
}

static sqlite3 *
rebuild (LinliRegister *reg, GError **error)
{
  g_autoptr (sqlite3) db = linli_sql_open_memory (error);

  if (!db || !linli_sql_exec (db, linli_stanza_file ("tables.sql"), error) || !linli_sql_exec (db, "BEGIN", error)
      || !linli_replay_into (db, reg->db, error) || !linli_sql_exec (db, "COMMIT", error))
    return NULL;
  return g_steal_pointer (&db);
}

static char *
value_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_strdup (text ? text : "NULL");
}

/* A table's columns joined for ORDER BY, and how many of the first ones are its key. */
static char *
key_columns (sqlite3 *db, const char *table)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT group_concat('\"' || name || '\"', ',') FROM (SELECT name FROM pragma_table_info('%s') "
                         "WHERE pk > 0 ORDER BY pk)", table);

  return linli_sql_text (db, sql);
}

typedef struct
{
  const char *table;
  int keys;
  GPtrArray *found;
  guint limit;
} Comparison;

static char *
key_text (sqlite3_stmt *row, int keys)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < keys; i++)
    g_string_append_printf (text, "%s%s", i ? "," : "", (const char *) sqlite3_column_text (row, i));
  return g_string_free (text, FALSE);
}

static void
report (Comparison *in, sqlite3_stmt *row, const char *column, char *ledger, char *present)
{
  LinliDifference *difference = g_new0 (LinliDifference, 1);

  difference->table = g_strdup (in->table);
  difference->key = key_text (row, in->keys);
  difference->column = g_strdup (column);
  difference->ledger = ledger;
  difference->present = present;
  g_ptr_array_add (in->found, difference);
}

static int
compare_keys (sqlite3_stmt *a, sqlite3_stmt *b, int keys)
{
  for (int i = 0; i < keys; i++)
    {
      gboolean text = sqlite3_column_type (a, i) == SQLITE_TEXT && sqlite3_column_type (b, i) == SQLITE_TEXT;
      gint64 x = sqlite3_column_int64 (a, i), y = sqlite3_column_int64 (b, i);
      int order = text ? strcmp ((const char *) sqlite3_column_text (a, i), (const char *) sqlite3_column_text (b, i))
                       : x < y ? -1 : x > y;
      if (order != 0)
        return order;
    }
  return 0;
}

static gboolean
same_value (sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
  gboolean same_type = sqlite3_column_type (a, column) == sqlite3_column_type (b, column);
  const void *x = sqlite3_column_text (a, column), *y = sqlite3_column_text (b, column);
  int size = sqlite3_column_bytes (a, column);

  /* By all their bytes: a text may go on behind a NUL. */
  return same_type && size == sqlite3_column_bytes (b, column) && (size == 0 || memcmp (x, y, (gsize) size) == 0);
}

static void
compare_row (Comparison *in, sqlite3_stmt *made, sqlite3_stmt *there)
{
  for (int i = in->keys; i < sqlite3_column_count (made) && in->found->len < in->limit; i++)
    {
      if (!same_value (made, there, i))
        report (in, made, sqlite3_column_name (made, i), value_text (made, i), value_text (there, i));
    }
}

static gboolean
compare_table (Comparison *in, sqlite3 *ledger, sqlite3 *present, GError **error)
{
  g_autofree char *keys = key_columns (ledger, in->table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s, * FROM \"%s\" ORDER BY %s", keys, in->table, keys);
  g_autoptr (sqlite3_stmt) made = linli_sql_prepare (ledger, sql, error);
  g_autoptr (sqlite3_stmt) there = made ? linli_sql_prepare (present, sql, error) : NULL;
  LinliStep x, y;

  if (!there)
    return FALSE;
  in->keys = 1;
  for (const char *p = keys; *p; p++)
    in->keys += *p == ',';
  x = linli_sql_step (made, error);
  y = x == LINLI_STEP_ERROR ? x : linli_sql_step (there, error);
  while (x != LINLI_STEP_ERROR && y != LINLI_STEP_ERROR && (x == LINLI_STEP_ROW || y == LINLI_STEP_ROW)
         && in->found->len < in->limit)
    {
      int order = x != LINLI_STEP_ROW ? 1 : y != LINLI_STEP_ROW ? -1 : compare_keys (made, there, in->keys);
      if (order < 0)
        report (in, made, NULL, g_strdup (_("a row")), NULL);
      else if (order > 0)
        report (in, there, NULL, NULL, g_strdup (_("a row")));
      else
        compare_row (in, made, there);
      if (order <= 0)
        x = linli_sql_step (made, error);
      if (order >= 0 && x != LINLI_STEP_ERROR)
        y = linli_sql_step (there, error);
    }
  return x != LINLI_STEP_ERROR && y != LINLI_STEP_ERROR;
}

GPtrArray *
linli_replay_compare (LinliRegister *reg, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_difference_free);
  g_autoptr (sqlite3) rebuilt = rebuild (reg, error);
  g_autoptr (sqlite3_stmt) tables
      = rebuilt ? linli_sql_prepare (rebuilt, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", error)
                : NULL;
  LinliStep step = LINLI_STEP_ERROR;

  while (tables && (step = linli_sql_step (tables, error)) == LINLI_STEP_ROW)
    {
      Comparison in = { (const char *) sqlite3_column_text (tables, 0), 0, found, limit };
      if (!compare_table (&in, rebuilt, reg->db, error))
        return NULL;
    }
  return step == LINLI_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

static void
expect_personal (GHashTable *expected, const LinliKind *kind, const LinliRecord *payload)
{
  const char *const *erased = g_str_has_suffix (kind->name, ".erased") ? linli_record_list (payload, "digests") : NULL;

  for (guint i = 0; i < kind->members->len; i++)
    {
      const LinliMember *member = &g_array_index (kind->members, LinliMember, i);
      if (member->type == 'p' && linli_record_has (payload, member->name))
        g_hash_table_add (expected, g_strdup (linli_record_text (payload, member->name)));
    }
  for (guint i = 0; erased && erased[i]; i++)
    g_hash_table_remove (expected, erased[i]);
}

/* The digests under which the ledger says that values stand: all that were recorded and not erased. */
static GHashTable *
expected_personal (sqlite3 *db, GError **error)
{
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) scan = linli_sql_prepare (db, LINLI_LEDGER_SCAN, error);
  LinliStep step = LINLI_STEP_ERROR;

  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    {
      LinliChange change;
      const guint8 *hash;
      gsize hash_size;
      const LinliKind *kind;
      g_autoptr (LinliRecord) payload = NULL;
      linli_register_read_change (scan, &change, &hash, &hash_size);
      kind = g_hash_table_lookup (linli_kinds (), change.kind);
      payload = kind ? linli_record_decode (change.payload, (gssize) change.payload_size, error) : NULL;
      if (payload)
        expect_personal (expected, kind, payload);
      else if (kind)
        return NULL;
    }
  return step == LINLI_STEP_DONE ? g_steal_pointer (&expected) : NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
linli_replay_personal (LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) expected = expected_personal (reg->db, error);
  g_autoptr (sqlite3_stmt) scan
      = expected ? linli_sql_prepare (reg->db, "SELECT digest, salt, value FROM personal", error) : NULL;
  LinliStep step = LINLI_STEP_ERROR;
  GHashTableIter rest;
  gpointer missing;

  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    {
      const char *digest = (const char *) sqlite3_column_text (scan, 0);
      const char *value = (const char *) sqlite3_column_text (scan, 2);
      g_autofree char *again = linli_personal_digest (sqlite3_column_blob (scan, 1),
                                                      (gsize) sqlite3_column_bytes (scan, 1), value);
      gboolean whole = (gsize) sqlite3_column_bytes (scan, 2) == strlen (value);
      if (!g_hash_table_remove (expected, digest) || strcmp (again, digest) != 0 || !whole)
        g_ptr_array_add (found, g_strdup (digest));
    }
  if (step != LINLI_STEP_DONE)
    return NULL;
  g_hash_table_iter_init (&rest, expected);
  while (g_hash_table_iter_next (&rest, &missing, NULL))
    g_ptr_array_add (found, g_strdup (missing));
  g_ptr_array_sort (found, compare_texts);
  return g_steal_pointer (&found);
}
