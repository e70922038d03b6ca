#include "tests/store/fixture.h"

#include "base/error.h"
#include "store/replay.h"
#include "store/sql.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static LinliRegister *
open_to_write (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LinliRegister *reg = linli_register_open (fixture->path, TRUE, &error);

  g_assert_no_error (error);
  return reg;
}

static void
test_settings (StoreFixture *fixture, gconstpointer data)
{
  static const struct { const char *pragma; const char *reads; } settings[] = {
    { "journal_mode", "delete" }, { "synchronous", "3" },   { "secure_delete", "1" },      { "cell_size_check", "1" },
    { "mmap_size", "0" },         { "foreign_keys", "1" },  { "recursive_triggers", "1" }, { "trusted_schema", "0" },
    { "temp_store", "2" },        { "application_id", "1282305129" }, { "user_version", G_STRINGIFY (LINLI_REGISTER_SCHEMA) },
  };
  g_autoptr (sqlite3) db = linli_sql_open (fixture->path, TRUE, FALSE, NULL);
  int defensive = 0, quoted = 1;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA %s", settings[i].pragma);
      g_autofree char *reads = linli_sql_text (db, sql);
      g_assert_cmpstr (reads, ==, settings[i].reads);
    }
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, -1, &quoted);
  g_assert_cmpint (defensive, ==, 1);
  g_assert_cmpint (quoted, ==, 0);
  g_assert_cmpint (sqlite3_limit (db, SQLITE_LIMIT_LENGTH, -1), ==, 64 << 20);
}

/* The register's own connection does not let the past be changed. */
static void
test_append_only (StoreFixture *fixture, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE ledger SET payload = '{}' WHERE seq = 2",
    "UPDATE ledger SET seq = 99 WHERE seq = 10",
    "DELETE FROM ledger WHERE seq = 10",
    "DELETE FROM ledger",
    "INSERT OR REPLACE INTO ledger VALUES (2, 0, 0, 'person.added', '{}', zeroblob(32))",
    "REPLACE INTO ledger SELECT * FROM ledger WHERE seq = 10",
    "INSERT INTO ledger VALUES (12, 0, 0, 'person.added', '{}', zeroblob(32))",
    "INSERT INTO ledger VALUES (0, 0, 0, 'person.added', '{}', zeroblob(32))",
    "INSERT INTO ledger VALUES (11, 0, 0, 'person.added', '{}', zeroblob(31))",
    "INSERT INTO ledger VALUES (11, 0, -1, 'person.added', '{}', zeroblob(32))",
    "UPDATE checkpoint SET reason = 'x'",
    "DELETE FROM checkpoint WHERE id = 2",
    "INSERT OR REPLACE INTO checkpoint SELECT * FROM checkpoint WHERE id = 2",
    "UPDATE sqlite_schema SET sql = NULL WHERE type = 'trigger'",
  };
  g_autoptr (sqlite3) db = linli_sql_open (fixture->path, TRUE, FALSE, NULL);
  g_autofree char *before = fixture_digest (fixture->path);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_test_message ("%s", statements[i]);
      g_assert_false (linli_sql_exec (db, statements[i], NULL));
    }
  after = fixture_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_altered_schema (StoreFixture *fixture, gconstpointer data)
{
  static const char *const statements[] = {
    "DROP TRIGGER ledger_delete",
    "CREATE TRIGGER quiet AFTER INSERT ON ledger BEGIN UPDATE vote SET result = 'PASSED'; END",
    "CREATE TABLE extra (a)",
    "CREATE VIEW extra AS SELECT 1",
    "CREATE INDEX extra ON person (grid)",
    "DROP INDEX seat_once",
    "ALTER TABLE person ADD COLUMN extra TEXT",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'append-only', 'append-onlx') WHERE name = "
    "'ledger_delete'",
  };
  g_autofree char *copy = g_build_filename (fixture->folder, "b.linli", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      sqlite3 *db = NULL;
      fixture_copy (fixture->path, copy);
      g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (db, statements[i], NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (db);
      g_test_message ("%s", statements[i]);
      g_assert_true (fixture_refuses (copy, LINLI_ERROR_CORRUPT));
    }
}

static void
test_tokens (StoreFixture *fixture, gconstpointer data)
{
  static const char add[] = "{\"label\":\"QD-9\",\"catalogue\":\"清单\",\"title\":\"九\",\"negative\":0}";
  g_autoptr (GError) error = NULL;
  LinliRegister *reg = open_to_write (fixture);
  gint64 size = linli_register_size (reg);

  g_assert_true (fixture_record (reg, "catalogue.added", add, "token-1", &error));
  g_assert_cmpint (linli_register_outcome (reg, "token-1"), ==, size + 1);
  g_assert_cmpint (linli_register_outcome (reg, "token-2"), ==, 0);
  /* The same label again: the whole action is taken back, its token too. */
  g_assert_false (fixture_record (reg, "catalogue.added", add, "token-2", &error));
  g_assert_cmpint (linli_register_outcome (reg, "token-2"), ==, 0);
  g_assert_cmpint (linli_register_size (reg), ==, size + 1);
  linli_register_free (reg);
  reg = open_to_write (fixture);
  g_assert_cmpint (linli_register_outcome (reg, "token-1"), ==, size + 1);
  g_assert_cmpint (linli_register_outcome (reg, "token-2"), ==, 0);
  g_assert_cmpint (linli_register_size (reg), ==, size + 1);
  linli_register_free (reg);
}

static void
test_rollback (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_digest (fixture->path);
  g_autofree char *after = NULL, *head = NULL, *again = NULL;
  g_autoptr (LinliRegister) reg = open_to_write (fixture);
  g_autoptr (LinliRecord) payload
      = linli_record_decode ("{\"label\":\"Z\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}", -1, NULL);

  head = linli_register_head (reg);
  g_assert_true (linli_register_begin (reg, &error));
  g_assert_true (linli_register_record (reg, FIXTURE_START + 1, 0, "catalogue.added", payload, NULL, &error));
  linli_register_rollback (reg);
  again = linli_register_head (reg);
  g_assert_cmpstr (again, ==, head);
  g_assert_true (fixture_record (reg, "catalogue.added",
                                 "{\"label\":\"Y\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}", NULL, &error));
  after = fixture_digest (fixture->path);
  g_assert_cmpstr (after, !=, before);
}

static void
test_payload (StoreFixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "{\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}",
    "{\"label\":7,\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}",
    "{\"label\":\"Z\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":\"0\"}",
    "{\"label\":\"Z\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0,\"more\":1}",
    "{\"label\":[\"Z\"],\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}",
  };
  g_autoptr (LinliRegister) reg = open_to_write (fixture);
  gint64 size = linli_register_size (reg);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (fixture_record (reg, "catalogue.added", wrong[i], NULL, &error));
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_INPUT);
      g_assert_cmpint (linli_register_size (reg), ==, size);
    }
}

/* Equal values stand under different digests. */
static void
test_salted (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (sqlite3) db = linli_sql_open (fixture->path, FALSE, FALSE, NULL);

  g_assert_cmpint (linli_sql_int (db, "SELECT count(*) FROM personal WHERE value = '" FIXTURE_NAME "'", 0), ==, 2);
  g_assert_cmpint (linli_sql_int (db, "SELECT count(DISTINCT digest) FROM personal", 0), ==, 3);
  g_assert_cmpint (linli_sql_int (db, "SELECT count(*) FROM ledger WHERE payload LIKE '%" FIXTURE_NAME "%'", -1), ==, 0);
  g_assert_true (fixture_holds (fixture->path, FIXTURE_NAME));
}

static void
erase_all (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) payload = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) digests = NULL;

  linli_record_set_int (params, "person", 3);
  rows = linli_register_rows (reg, "personal-of-person", params, &error);
  g_assert_no_error (error);
  g_assert_cmpint ((int) rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "digest"));
  digests = g_strv_builder_end (builder);
  linli_record_set_int (payload, "person", 3);
  linli_record_set_text (payload, "reason", "依法删除");
  linli_record_set_list (payload, "digests", (const char *const *) digests);
  g_assert_true (linli_register_begin (reg, &error));
  linli_register_record (reg, FIXTURE_START + 60000, 0, "person.erased", payload, NULL, &error);
  g_assert_no_error (error);
  linli_register_erase (reg, (const char *const *) digests, &error);
  g_assert_no_error (error);
  linli_register_commit (reg, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_whole (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = linli_replay_compare (reg, 10, &error);
  g_autoptr (GPtrArray) personal = linli_replay_personal (reg, &error);

  g_assert_no_error (error);
  g_assert_cmpint ((int) rows->len, ==, 0);
  g_assert_cmpint ((int) personal->len, ==, 0);
}

/* Gone from the tables and from the bytes of the file; the chain and the tables stand. */
static void
test_erased (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) reg = open_to_write (fixture);

  assert_whole (reg);
  erase_all (reg);
  assert_whole (reg);
  g_assert_false (fixture_holds (fixture->path, FIXTURE_NAME));
  g_assert_false (fixture_holds (fixture->path, "138-0000-0001"));
  linli_register_free (g_steal_pointer (&reg));
  reg = linli_register_open (fixture->path, FALSE, NULL);
  g_assert_nonnull (reg);
  assert_whole (reg);
}

static void
test_personal_attacks (StoreFixture *fixture, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE personal SET value = value || 'x' WHERE value = '138-0000-0001'",
    "UPDATE personal SET value = value || char(0) || 'x' WHERE value = '138-0000-0001'",
    "UPDATE personal SET salt = zeroblob(16) WHERE value = '138-0000-0001'",
    "DELETE FROM personal WHERE value = '138-0000-0001'",
    "INSERT INTO personal VALUES (printf('%064d', 7), zeroblob(16), 'x')",
  };
  g_autofree char *copy = g_build_filename (fixture->folder, "b.linli", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliRegister) reg = NULL;
      g_autoptr (GPtrArray) found = NULL;
      fixture_copy (fixture->path, copy);
      fixture_raw (copy, statements[i]);
      reg = linli_register_open (copy, FALSE, &error);
      g_assert_no_error (error);
      found = linli_replay_personal (reg, &error);
      g_assert_no_error (error);
      g_test_message ("%s", statements[i]);
      g_assert_cmpint ((int) found->len, ==, 1);
    }
}

static void
test_snapshot (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (fixture->path, FALSE, NULL);
  g_autoptr (LinliRegister) trial = linli_register_snapshot (reg, &error);

  g_assert_true (fixture_record (trial, "catalogue.added",
                                 "{\"label\":\"Z\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}", NULL, &error));
  g_assert_cmpint (linli_register_size (trial), ==, linli_register_size (reg) + 1);
  assert_whole (trial);
  after = fixture_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* It reads what the writer has recorded, and records nothing itself. */
static void
test_reader (StoreFixture *fixture, gconstpointer data)
{
  static const char payload[] = "{\"label\":\"Z\",\"catalogue\":\"c\",\"title\":\"t\",\"negative\":0}";
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) writer = open_to_write (fixture), reader = linli_register_reader (writer, &error);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  g_assert_no_error (error);
  linli_record_set_text (params, "label", "Z");
  g_assert_null (linli_register_row (reader, "find-catalogue", params, NULL));
  g_assert_true (fixture_record (writer, "catalogue.added", payload, NULL, &error));
  row = linli_register_row (reader, "find-catalogue", params, &error);
  g_assert_no_error (error);
  g_assert_nonnull (row);
  g_assert_false (fixture_record (reader, "catalogue.added", payload, NULL, &error));
  g_assert_nonnull (error);
}

#define ADD(name, func) g_test_add ("/register/" name, StoreFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("settings", test_settings);
  ADD ("append-only", test_append_only);
  ADD ("altered-schema", test_altered_schema);
  ADD ("tokens", test_tokens);
  ADD ("rollback", test_rollback);
  ADD ("payload", test_payload);
  ADD ("salted", test_salted);
  ADD ("erased", test_erased);
  ADD ("personal-attacks", test_personal_attacks);
  ADD ("snapshot", test_snapshot);
  ADD ("reader", test_reader);
  return g_test_run ();
}
