#include "store/search.h"

#include "store/register-private.h"

#include "base/segment.h"
#include "store/stanza.h"

#include <stdlib.h>
#include <string.h>

#define DUE_MAX 64 /* things that wait until they are indexed together */

/* Indexes the thing ?1. VALUES, since FTS5 writes out what it holds at the savepoint that an INSERT … SELECT begins with. */
#define INSERT(index, entity) "INSERT INTO " index " (rowid, words) VALUES (?1, (SELECT '@" entity "' || linli_words(group_concat(" \
                              "text, char(10))) FROM search_in_" entity " WHERE id = ?1))"
#define ENTITY(entity) { entity, "SELECT id FROM " entity " ORDER BY id", INSERT ("main.search", entity), INSERT ("temp.fresh", entity) }

/* The things that have a page or a place on one: each is a table. */
static const struct
{
  const char *name, *all, *insert, *insert_fresh;
} entities[] = {
  ENTITY ("request"), ENTITY ("topic"),      ENTITY ("meeting"), ENTITY ("agenda_item"), ENTITY ("motion"),
  ENTITY ("speech"),  ENTITY ("resolution"), ENTITY ("task"),    ENTITY ("notice"),      ENTITY ("person"),
};

/* linli_words (text): the words to index, each behind a space; none for null. */
static void
words_function (sqlite3_context *context, int count, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autoptr (LinliSegments) segments = linli_segments_new (text ? text : "");
  GString *words = g_string_sized_new (text ? strlen (text) * 3 : 0);
  gsize size;

  linli_segments_index (segments, words);
  size = words->len;
  sqlite3_result_text64 (context, g_string_free (words, FALSE), size, g_free, SQLITE_UTF8);
}

gboolean
linli_search_prepare (sqlite3 *db, GError **error)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

  return sqlite3_create_function_v2 (db, "linli_words", 1, flags, NULL, words_function, NULL, NULL, NULL) == SQLITE_OK
         || linli_sql_fail (db, error);
}

/* linli_touch (entity, id): a thing's texts came or changed. */
static void
touch_function (sqlite3_context *context, int count, sqlite3_value **values)
{
  LinliRegister *reg = sqlite3_user_data (context);
  gint64 id = sqlite3_value_int64 (values[1]);

  g_hash_table_replace (reg->touched, g_memdup2 (&id, sizeof id), g_strdup ((const char *) sqlite3_value_text (values[0])));
}

gboolean
linli_search_watch (LinliRegister *reg, GError **error)
{
  if (sqlite3_create_function_v2 (reg->db, "linli_touch", 2, SQLITE_UTF8, reg, touch_function, NULL, NULL, NULL) != SQLITE_OK)
    return linli_sql_fail (reg->db, error);
  if (!linli_sql_exec (reg->db, linli_stanza_file ("search-watch.sql"), error))
    return FALSE;
  reg->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = **(const gint64 *const *) a, y = **(const gint64 *const *) b;

  return x < y ? -1 : x > y;
}

static gboolean
run_for (sqlite3_stmt *insert, gint64 id, const char *entity, GError **error)
{
  if (!insert)
    return FALSE;
  sqlite3_reset (insert);
  sqlite3_bind_int64 (insert, 1, id);
  if (sqlite3_bind_parameter_count (insert) > 1)
    sqlite3_bind_text (insert, 2, entity, -1, SQLITE_TRANSIENT);
  if (linli_sql_step (insert, error) != LINLI_STEP_DONE)
    return FALSE;
  sqlite3_reset (insert);
  return TRUE;
}

static const char *
insert_of (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].name, entity) == 0)
      return entities[i].insert;
  return NULL;
}

/* Runs @sql, of id and entity, for all that was touched; NULL: indexes them. */
static gboolean
insert_touched (LinliRegister *reg, const char *sql, GError **error)
{
  guint size = 0;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (reg->touched, &size);

  /* The index takes them fastest in their order. */
  qsort (ids, size, sizeof *ids, compare_ids);
  for (guint i = 0; i < size; i++)
    {
      const char *entity = g_hash_table_lookup (reg->touched, ids[i]), *use = sql ? sql : insert_of (entity);
      /* What another tool wrote into search_due may be no thing at all. */
      if (use && !run_for (linli_register_statement (reg, use, error), *(const gint64 *) ids[i], entity, error))
        return FALSE;
    }
  return TRUE;
}

/* What waits joins what was touched. */
static gboolean
take_due (LinliRegister *reg, GError **error)
{
  sqlite3_stmt *due = linli_register_statement (reg, "SELECT linli_touch(entity, id) FROM search_due", error);
  LinliStep step = due ? LINLI_STEP_ROW : LINLI_STEP_ERROR;

  while (step == LINLI_STEP_ROW)
    step = linli_sql_step (due, error);
  return step == LINLI_STEP_DONE && linli_sql_exec (reg->db, "DELETE FROM search_due", error);
}

gboolean
linli_search_keep (LinliRegister *reg, GError **error)
{
  guint fresh = reg->touched ? g_hash_table_size (reg->touched) : 0;

  if (fresh == 0)
    return TRUE;
  if (fresh + linli_sql_int (reg->db, "SELECT count(*) FROM search_due", DUE_MAX) <= DUE_MAX)
    return insert_touched (reg, "INSERT OR REPLACE INTO search_due (id, entity) VALUES (?1, ?2)", error);
  return take_due (reg, error) && insert_touched (reg, NULL, error);
}

static gboolean
fill_entity (sqlite3 *db, const char *all, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) scan = linli_sql_prepare (db, all, error);
  g_autoptr (sqlite3_stmt) insert = scan ? linli_sql_prepare (db, sql, error) : NULL;
  LinliStep step = LINLI_STEP_ERROR;

  while (insert && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    if (!run_for (insert, sqlite3_column_int64 (scan, 0), NULL, error))
      return FALSE;
  return step == LINLI_STEP_DONE;
}

/* Thing by thing in the order of their ids, as the index wants them. */
static gboolean
fill (sqlite3 *db, gboolean fresh, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (!fill_entity (db, entities[i].all, fresh ? entities[i].insert_fresh : entities[i].insert, error))
      return FALSE;
  return TRUE;
}

gboolean
linli_search_fill (sqlite3 *db, GError **error)
{
  return linli_sql_exec (db, "DELETE FROM search_due; INSERT INTO search (search) VALUES ('delete-all')", error)
         && fill (db, FALSE, error)
         && linli_sql_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
}

#define SCRATCH "CREATE VIRTUAL TABLE temp.fresh USING fts5(words, content='', columnsize=0, detail=none, " \
                "tokenize=\"ascii tokenchars '@_'\");" \
                "CREATE VIRTUAL TABLE temp.wanted USING fts5vocab(temp, fresh, instance);" \
                "CREATE VIRTUAL TABLE temp.present USING fts5vocab(main, search, instance); BEGIN"
#define UNSCRATCH "DROP TABLE IF EXISTS temp.present; DROP TABLE IF EXISTS temp.wanted; DROP TABLE IF EXISTS temp.fresh"

static int
compare_postings (sqlite3_stmt *a, sqlite3_stmt *b)
{
  int words = strcmp ((const char *) sqlite3_column_text (a, 0), (const char *) sqlite3_column_text (b, 0));
  gint64 x = sqlite3_column_int64 (a, 1), y = sqlite3_column_int64 (b, 1);

  return words ? words : x < y ? -1 : x > y;
}

/* The things that wait, each under its own entity: those are found without the index. */
static GHashTable *
due_things (sqlite3 *db, GError **error)
{
  g_autoptr (GHashTable) due = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) scan
      = linli_sql_prepare (db, "SELECT d.id FROM search_due d JOIN ledger l ON l.seq = d.id "
                               "WHERE l.kind GLOB (CASE d.entity WHEN 'agenda_item' THEN 'agenda' ELSE d.entity END) || '.*' "
                               "OR (d.entity = 'speech' AND l.kind = 'turn.ended') "
                               "OR (d.entity = 'motion' AND l.kind = 'election.proposed')",
                               error);
  LinliStep step = LINLI_STEP_ERROR;

  while (scan && (step = linli_sql_step (scan, error)) == LINLI_STEP_ROW)
    {
      gint64 id = sqlite3_column_int64 (scan, 0);
      g_hash_table_add (due, g_memdup2 (&id, sizeof id));
    }
  return step == LINLI_STEP_DONE ? g_steal_pointer (&due) : NULL;
}

/* Both in the order of word and thing; only what is missing matters. */
static gboolean
find_missing (sqlite3 *db, GPtrArray *found, guint limit, GError **error)
{
  g_autoptr (GHashTable) due = due_things (db, error);
  g_autoptr (sqlite3_stmt) wanted = due ? linli_sql_prepare (db, "SELECT term, doc FROM temp.wanted", error) : NULL;
  g_autoptr (sqlite3_stmt) present = wanted ? linli_sql_prepare (db, "SELECT term, doc FROM temp.present", error) : NULL;
  LinliStep x = present ? linli_sql_step (wanted, error) : LINLI_STEP_ERROR;
  LinliStep y = x == LINLI_STEP_ERROR ? x : linli_sql_step (present, error);

  while (x == LINLI_STEP_ROW && y != LINLI_STEP_ERROR && found->len < limit)
    {
      int order = y == LINLI_STEP_ROW ? compare_postings (wanted, present) : -1;
      gint64 id = sqlite3_column_int64 (wanted, 1);
      if (order < 0 && !g_hash_table_contains (due, &id))
        g_ptr_array_add (found, g_strdup ((const char *) sqlite3_column_text (wanted, 0)));
      if (order <= 0)
        x = linli_sql_step (wanted, error);
      if (order >= 0 && x != LINLI_STEP_ERROR)
        y = linli_sql_step (present, error);
    }
  return x != LINLI_STEP_ERROR && y != LINLI_STEP_ERROR;
}

GPtrArray *
linli_search_check (LinliRegister *reg, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  gboolean done = linli_sql_exec (reg->db, SCRATCH, error) && fill (reg->db, TRUE, error)
                  && find_missing (reg->db, found, limit, error);

  sqlite3_exec (reg->db, "ROLLBACK", NULL, NULL, NULL);
  linli_sql_exec (reg->db, UNSCRATCH, NULL);
  return done ? g_steal_pointer (&found) : NULL;
}
