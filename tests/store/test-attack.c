#include "tests/store/fixture.h"

#include "base/error.h"
#include "store/checkpoints.h"
#include "store/replay.h"

#include <string.h>

/* The attacks on a register's file that must be found inside it. */

static gboolean
is_signed (LinliRegister *reg, const LinliRecord *checkpoint, const char *key)
{
  g_autoptr (GBytes) bytes = linli_checkpoints_bytes (reg, checkpoint);
  g_autoptr (GBytes) signature = linli_checkpoints_signature (checkpoint);

  return strcmp (linli_record_text (checkpoint, "key"), key) == 0
         && g_strcmp0 (linli_record_text (checkpoint, "head"), linli_record_text (checkpoint, "ledger")) == 0
         && linli_key_verify (key, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              g_bytes_get_data (signature, NULL), g_bytes_get_size (signature));
}

/* Whether an auditor who knows the register's key finds nothing wrong with @path. */
static gboolean
stands (const char *path, LinliKey *key, guint checkpoints)
{
  g_autofree char *public_hex = linli_key_public (key);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, &error);
  g_autoptr (GPtrArray) rows = NULL;

  if (!reg)
    {
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_CORRUPT);
      return FALSE;
    }
  rows = linli_checkpoints_list (reg, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (!is_signed (reg, rows->pdata[i], public_hex))
      return FALSE;
  return rows->len == checkpoints;
}

/* One column's bytes; integers as their eight bytes. */
typedef struct
{
  const char *table, *column, *key;
  int type;
} Cell;

static const Cell cells[] = {
  { "ledger", "seq", "seq", SQLITE_INTEGER },         { "ledger", "at_ms", "seq", SQLITE_INTEGER },
  { "ledger", "actor", "seq", SQLITE_INTEGER },       { "ledger", "kind", "seq", SQLITE_TEXT },
  { "ledger", "payload", "seq", SQLITE_TEXT },        { "ledger", "hash", "seq", SQLITE_BLOB },
  { "checkpoint", "id", "id", SQLITE_INTEGER },       { "checkpoint", "seq", "id", SQLITE_INTEGER },
  { "checkpoint", "head", "id", SQLITE_BLOB },        { "checkpoint", "at_ms", "id", SQLITE_INTEGER },
  { "checkpoint", "reason", "id", SQLITE_TEXT },      { "checkpoint", "key", "id", SQLITE_TEXT },
  { "checkpoint", "signature", "id", SQLITE_BLOB },
};

static GBytes *
read_cell (sqlite3 *db, const Cell *cell, gint64 key)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM %s WHERE %s = ?1", cell->column, cell->table, cell->key);
  sqlite3_stmt *statement = NULL;
  GBytes *bytes;
  gint64 number;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, key);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  if (cell->type == SQLITE_INTEGER)
    bytes = g_bytes_new (&number, sizeof number);
  else
    bytes = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_finalize (statement);
  return bytes;
}

static gboolean
write_cell (sqlite3 *db, const Cell *cell, gint64 key, const guint8 *data, gsize size)
{
  g_autofree char *sql
      = g_strdup_printf ("UPDATE %s SET %s = ?2 WHERE %s = ?1", cell->table, cell->column, cell->key);
  sqlite3_stmt *statement = NULL;
  gint64 number;
  gboolean done;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, key);
  if (cell->type == SQLITE_INTEGER)
    {
      memcpy (&number, data, sizeof number);
      sqlite3_bind_int64 (statement, 2, number);
    }
  else if (cell->type == SQLITE_TEXT)
    sqlite3_bind_text (statement, 2, (const char *) data, (int) size, SQLITE_STATIC);
  else
    sqlite3_bind_blob (statement, 2, data, (int) size, SQLITE_STATIC);
  done = sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_finalize (statement);
  return done;
}

/* Flips one bit of byte @at; FALSE when a CHECK of the table refuses even that. */
static gboolean
flip (const char *path, const Cell *cell, gint64 key, gsize at, gsize *size)
{
  GPtrArray *guards;
  sqlite3 *db = fixture_raw_open (path, &guards);
  g_autoptr (GBytes) bytes = read_cell (db, cell, key);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  gboolean done;

  *size = g_bytes_get_size (bytes);
  data[at] ^= (guint8) (1 << (at * 7 + (gsize) key) % 7);
  done = write_cell (db, cell, key, data, *size);
  fixture_raw_close (db, guards);
  return done;
}

static int
rows_of (const char *path, const char *table)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  int count;

  sqlite3_open (path, &db);
  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  sqlite3_step (statement);
  count = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return count;
}

/* In two rows of each table every byte, in the others one byte of every cell. */
static void
test_flips (StoreFixture *fixture, gconstpointer data)
{
  int tried = 0, found = 0;

  g_assert_true (stands (fixture->path, fixture->key, 2));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    for (gint64 key = 1; key <= rows_of (fixture->path, cells[i].table); key++)
      {
        gsize size = 1;
        gsize step = key == 2 || (key == 1 && g_test_slow ()) ? 1 : 1000;
        for (gsize at = step == 1 ? 0 : (gsize) key % 5; at < size; at += step)
          {
            fixture_copy (fixture->path, fixture->other);
            if (!flip (fixture->other, &cells[i], key, at, &size))
              continue;
            tried++;
            if (!stands (fixture->other, fixture->key, 2))
              found++;
            else
              g_test_message ("%s.%s of %d, byte %d", cells[i].table, cells[i].column, (int) key, (int) at);
          }
      }
  g_test_message ("%d flips", tried);
  g_assert_cmpint (tried, >, 250);
  g_assert_cmpint (found, ==, tried);
}

/* Without any key: the heads are compared when the register is opened. */
static void
test_heads (StoreFixture *fixture, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE checkpoint SET head = zeroblob(32) WHERE id = 1",
    "UPDATE checkpoint SET seq = 4 WHERE id = 1",
    "UPDATE checkpoint SET seq = 77 WHERE id = 2",
    "UPDATE checkpoint SET id = 9 WHERE id = 2",
    "DELETE FROM checkpoint WHERE id = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      fixture_copy (fixture->path, fixture->other);
      fixture_raw (fixture->other, statements[i]);
      g_test_message ("%s", statements[i]);
      g_assert_true (fixture_refuses (fixture->other, LINLI_ERROR_CORRUPT));
    }
}

/* Every row's hash computed anew from @from on, as somebody who knows the format would. */
static void
rechain (const char *path)
{
  GPtrArray *guards;
  sqlite3 *db = fixture_raw_open (path, &guards);
  sqlite3_stmt *scan = NULL, *put = NULL;
  LinliChain *chain = NULL;

  sqlite3_prepare_v2 (db, "SELECT seq, at_ms, actor, kind, payload, json_extract(payload, '$.uuid') FROM ledger ORDER BY seq",
                      -1, &scan, NULL);
  sqlite3_prepare_v2 (db, "UPDATE ledger SET hash = ?2 WHERE seq = ?1", -1, &put, NULL);
  while (sqlite3_step (scan) == SQLITE_ROW)
    {
      LinliChange change = { sqlite3_column_int64 (scan, 0), sqlite3_column_int64 (scan, 1),
                             sqlite3_column_int64 (scan, 2), (const char *) sqlite3_column_text (scan, 3),
                             (const char *) sqlite3_column_text (scan, 4), (gsize) sqlite3_column_bytes (scan, 4) };
      guint8 hash[LINLI_HASH_SIZE];
      if (!chain)
        chain = linli_chain_new ((const char *) sqlite3_column_text (scan, 5));
      linli_chain_hash (chain, &change, hash);
      linli_chain_set_head (chain, change.seq, hash);
      sqlite3_bind_int64 (put, 1, change.seq);
      sqlite3_bind_blob (put, 2, hash, sizeof hash, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (put), ==, SQLITE_DONE);
      sqlite3_reset (put);
    }
  linli_chain_free (chain);
  sqlite3_finalize (scan);
  sqlite3_finalize (put);
  fixture_raw_close (db, guards);
}

typedef struct
{
  const char *name, *sql;
  gboolean rechained, heads_too;
} Attack;

static const Attack attacks[] = {
  { "the last row deleted", "DELETE FROM ledger WHERE seq = 10", FALSE, FALSE },
  { "a middle row deleted", "DELETE FROM ledger WHERE seq = 4", FALSE, FALSE },
  { "the first row deleted", "DELETE FROM ledger WHERE seq = 1", FALSE, FALSE },
  { "everything deleted", "DELETE FROM ledger; DELETE FROM checkpoint", FALSE, FALSE },
  { "two rows exchanged", "UPDATE ledger SET seq = 99 WHERE seq = 6; UPDATE ledger SET seq = 6 WHERE seq = 7; "
                          "UPDATE ledger SET seq = 7 WHERE seq = 99", FALSE, FALSE },
  { "a row inserted and rechained",
    "UPDATE ledger SET seq = -seq WHERE seq > 5; UPDATE ledger SET seq = 1 - seq WHERE seq < 0; "
    "INSERT INTO ledger SELECT 6, at_ms, actor, kind, replace(payload, 'QD-1', 'QD-3'), hash FROM ledger WHERE seq = 7",
    TRUE, FALSE },
  { "a row inserted, rechained, the heads put right",
    "UPDATE ledger SET seq = -seq WHERE seq > 5; UPDATE ledger SET seq = 1 - seq WHERE seq < 0; "
    "INSERT INTO ledger SELECT 6, at_ms, actor, kind, replace(payload, 'QD-1', 'QD-3'), hash FROM ledger WHERE seq = 7",
    TRUE, TRUE },
  { "a row changed and rechained", "UPDATE ledger SET payload = replace(payload, '12', '13') WHERE seq = 10", TRUE, TRUE },
  { "a kind with something behind it",
    "UPDATE ledger SET kind = CAST(x'636174616c6f6775652e61646465640078' AS TEXT) WHERE seq = 6", FALSE, FALSE },
  { "a checkpoint deleted", "DELETE FROM checkpoint WHERE id = 1", FALSE, FALSE },
  { "a checkpoint doubled",
    "INSERT INTO checkpoint SELECT 3, seq, head, at_ms, reason, key, signature FROM checkpoint WHERE id = 1", FALSE, FALSE },
};

static void
test_rows (StoreFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      fixture_copy (fixture->path, fixture->other);
      fixture_raw (fixture->other, attacks[i].sql);
      if (attacks[i].rechained)
        rechain (fixture->other);
      if (attacks[i].heads_too)
        fixture_raw (fixture->other,
                     "UPDATE checkpoint SET head = (SELECT hash FROM ledger WHERE ledger.seq = checkpoint.seq)");
      g_test_message ("%s", attacks[i].name);
      g_assert_false (stands (fixture->other, fixture->key, 2));
    }
}

/* The tables. */

static int
compare (const char *path, guint limit, GPtrArray **found)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, &error);

  g_assert_no_error (error);
  *found = linli_replay_compare (reg, limit, &error);
  g_assert_no_error (error);
  return (int) (*found)->len;
}

static char *
one_text (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return text;
}

/* A column of @table that no key, reference or CHECK holds in place, and that has a value in some row. */
static char *
free_column (sqlite3 *db, const char *table, const char *key, char **row)
{
  g_autofree char *list = g_strdup_printf (
      "SELECT json_group_array(name) FROM pragma_table_info('%s') WHERE pk = 0 AND type = 'TEXT' AND name NOT IN ('kind', "
      "'result', 'method', 'event', 'choice', 'stance', 'outcome', 'sex', 'community', 'language', 'uuid')", table);
  g_autofree char *json = one_text (db, list);
  g_auto (GStrv) parts = g_strsplit (json, "\"", -1);

  for (guint i = 1; parts[i] && parts[i + 1]; i += 2)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT %s FROM %s WHERE \"%s\" IS NOT NULL ORDER BY 1 LIMIT 1 OFFSET (SELECT count(*)/2 FROM %s WHERE \"%s\" IS NOT "
          "NULL)", key, table, parts[i], table, parts[i]);
      *row = one_text (db, sql);
      if (*row)
        return g_strdup (parts[i]);
    }
  return NULL;
}

/* Edits one cell and expects table, key, column and both values to be named. */
static void
attack_cell (StoreFixture *fixture, const char *table, const char *key, const char *column, const char *row, const char *value)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET \"%s\" = %s WHERE %s = '%s'", table, column, value, key, row);
  g_autofree char *read = g_strdup_printf ("SELECT \"%s\" FROM %s WHERE %s = '%s'", column, table, key, row);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *before = NULL, *after = NULL;
  const LinliDifference *difference;
  sqlite3 *db = NULL;

  fixture_copy (fixture->path, fixture->other);
  sqlite3_open (fixture->other, &db);
  before = one_text (db, read);
  sqlite3_close (db);
  fixture_raw (fixture->other, sql);
  sqlite3_open (fixture->other, &db);
  after = one_text (db, read);
  sqlite3_close (db);
  g_test_message ("%s: “%s” → “%s”", sql, before, after);
  g_assert_cmpint (compare (fixture->other, 10, &found), ==, 1);
  difference = found->pdata[0];
  g_assert_cmpstr (difference->table, ==, table);
  if (!strstr (key, "label") && !strstr (key, "rule_id"))
    g_assert_cmpstr (difference->key, ==, row);
  g_assert_cmpstr (difference->column, ==, column);
  g_assert_cmpstr (difference->ledger, ==, before ? before : "NULL");
  g_assert_cmpstr (difference->present, ==, after ? after : "NULL");
}

static void
set_up_demo (StoreFixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.linli", NULL);
  fixture->other = g_build_filename (fixture->folder, "b.linli", NULL);
  fixture_demo (fixture->path);
}

static void
tear_down_demo (StoreFixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  g_free (fixture->other);
  fixture_remove (fixture->folder);
}

static GStrv
tables_with_rows (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  sqlite3_open (path, &db);
  sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                          "('ledger', 'checkpoint', 'personal', 'token') AND name NOT GLOB 'search*'", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s", sqlite3_column_text (statement, 0));
      g_autofree char *any = one_text (db, sql);
      if (any)
        g_strv_builder_add (builder, (const char *) sqlite3_column_text (statement, 0));
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_strv_builder_end (builder);
}

/* Tables whose key is of two columns, or that hold only numbers. */
static const struct { const char *table, *key, *column, *value; } special[] = {
  { "roster", "meeting || ',' || person", "role", "'x'" },
  { "voter", "vote || ',' || person", "area_dm2", "area_dm2 + 1" },
  { "seat", "id", "area_dm2", "area_dm2 + 1" },
  { "attendance", "id", "at_ms", "at_ms - 60000" },
  { "speech", "id", "seconds", "seconds + 1" },
  { "rating", "id", "satisfied", "satisfied + 1" },
};

static void
test_cells (StoreFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) tables = tables_with_rows (fixture->path);
  int edited = 0;

  for (guint t = 0; tables[t]; t++)
    {
      g_autofree char *row = NULL, *column = NULL;
      const char *key = "id";
      sqlite3 *db = NULL;
      for (guint s = 0; s < G_N_ELEMENTS (special); s++)
        if (strcmp (special[s].table, tables[t]) == 0)
          key = special[s].key;
      if (strcmp (tables[t], "teller") == 0)
        continue;
      sqlite3_open (fixture->path, &db);
      column = free_column (db, tables[t], key, &row);
      sqlite3_close (db);
      if (!column)
        continue;
      attack_cell (fixture, tables[t], key, column, row, "'\xe2\x98\x85'");
      edited++;
    }
  g_test_message ("%d tables of %d", edited, (int) g_strv_length (tables));
  g_assert_cmpint (edited, >=, 24);
}

static void
test_numbers (StoreFixture *fixture, gconstpointer data)
{
  for (guint s = 0; s < G_N_ELEMENTS (special); s++)
    {
      g_autofree char *row = NULL;
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1 LIMIT 1", special[s].key, special[s].table);
      sqlite3 *db = NULL;
      sqlite3_open (fixture->path, &db);
      row = one_text (db, sql);
      sqlite3_close (db);
      attack_cell (fixture, special[s].table, special[s].key, special[s].column, row, special[s].value);
    }
  attack_cell (fixture, "motion", "label", "state", "HY-2026-003/M3", "'carried'");
  attack_cell (fixture, "vote", "rule_id", "for", "O2", "571");
}

/* Rows put in or taken out, each named once. */
static void
test_whole_rows (StoreFixture *fixture, gconstpointer data)
{
  static const struct { const char *sql, *table; gboolean added; } cases[] = {
    { "INSERT INTO seat SELECT 9999, body, (SELECT id FROM person WHERE office = 'adviser'), role, area_dm2, units, NULL "
      "FROM seat LIMIT 1", "seat", TRUE },
    { "INSERT INTO speech SELECT 1, meeting, item, speaker, stance, text, seconds, at_ms, kind FROM speech LIMIT 1", "speech", TRUE },
    { "DELETE FROM speech WHERE id = (SELECT min(id) FROM speech)", "speech", FALSE },
    { "DELETE FROM attendance WHERE id = (SELECT max(id) FROM attendance)", "attendance", FALSE },
    { "DELETE FROM teller WHERE person = (SELECT max(person) FROM teller) AND meeting = (SELECT max(meeting) FROM teller)",
      "teller", FALSE },
    { "DELETE FROM feedback WHERE id = (SELECT min(id) FROM feedback)", "feedback", FALSE },
    { "DELETE FROM voter WHERE person = (SELECT max(person) FROM voter) AND vote = (SELECT min(vote) FROM voter)", "voter",
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      const LinliDifference *difference;
      fixture_copy (fixture->path, fixture->other);
      fixture_raw (fixture->other, cases[i].sql);
      g_test_message ("%s", cases[i].sql);
      g_assert_cmpint (compare (fixture->other, 10, &found), ==, 1);
      difference = found->pdata[0];
      g_assert_cmpstr (difference->table, ==, cases[i].table);
      g_assert_null (difference->column);
      g_assert_cmpint (difference->ledger == NULL, ==, cases[i].added);
      g_assert_cmpint (difference->present == NULL, ==, !cases[i].added);
    }
}

static void
test_untouched (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  guint count = g_test_slow () ? 1000 : 100;

  g_assert_cmpint (compare (fixture->path, 10, &found), ==, 0);
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (LinliKey) key = linli_key_new (NULL);
      g_autofree char *name = g_strdup_printf ("%u.linli", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GPtrArray) none = NULL;
      fixture_small (path, key);
      g_assert_true (stands (path, key, 2));
      g_assert_cmpint (compare (path, 10, &none), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/attack/flips", StoreFixture, NULL, fixture_set_up, test_flips, fixture_tear_down);
  g_test_add ("/attack/heads", StoreFixture, NULL, fixture_set_up, test_heads, fixture_tear_down);
  g_test_add ("/attack/rows", StoreFixture, NULL, fixture_set_up, test_rows, fixture_tear_down);
  g_test_add ("/attack/cells", StoreFixture, NULL, set_up_demo, test_cells, tear_down_demo);
  g_test_add ("/attack/numbers", StoreFixture, NULL, set_up_demo, test_numbers, tear_down_demo);
  g_test_add ("/attack/whole-rows", StoreFixture, NULL, set_up_demo, test_whole_rows, tear_down_demo);
  g_test_add ("/attack/untouched", StoreFixture, NULL, set_up_demo, test_untouched, tear_down_demo);
  return g_test_run ();
}
