/* The index of words: kept with the tables, gone with what is erased, no hindrance to other programs. */
#include "tests/store/fixture.h"

#include "store/register-private.h"
#include "store/search.h"

#define PEOPLE 70 /* more than wait beside the index */

static LinliRegister *
open_to_write (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LinliRegister *reg = linli_register_open (fixture->path, TRUE, &error);

  g_assert_no_error (error);
  return reg;
}

/* Ten in a transaction. */
static void
add_people (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < PEOPLE; i++)
    {
      g_autofree char *label = g_strdup_printf ("住户%03d", i);
      g_autoptr (LinliRecord) payload = linli_record_new ();
      linli_record_set_text (payload, "label", label);
      linli_record_set_text (payload, "office", "resident");
      g_assert_true (i % 10 > 0 || linli_register_begin (reg, &error));
      g_assert_true (linli_register_record (reg, FIXTURE_START, 0, "person.added", payload, NULL, &error));
      g_assert_true (i % 10 < 9 || linli_register_commit (reg, NULL, &error));
    }
}

static int
found (LinliRegister *reg, const char *match)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_text (params, "match", match);
  linli_record_set_text (params, "entity", "none"); /* the index alone */
  linli_record_set_int (params, "below", G_MAXINT64);
  linli_record_set_int (params, "limit", 1000);
  rows = linli_register_rows (reg, "search-ids", params, &error);
  g_assert_no_error (error);
  return (int) rows->len;
}

static void
assert_complete (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missing = linli_search_check (reg, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpint ((int) missing->len, ==, 0);
}

/* Little waits beside the index, more goes into it; either way nothing is missing, also for who opens it anew. */
static void
test_kept (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) reg = open_to_write (fixture);

  assert_complete (reg);
  g_assert_cmpint (found (reg, "\"代表\""), ==, 0);
  add_people (reg);
  assert_complete (reg);
  g_assert_cmpint (found (reg, "\"代表\" \"@person\""), ==, 1);
  g_assert_cmpint (found (reg, "\"住户\""), >, PEOPLE - 10);
  linli_register_free (g_steal_pointer (&reg));
  reg = linli_register_open (fixture->path, FALSE, NULL);
  assert_complete (reg);
}

/* What is undone leaves no words. */
static void
test_undone (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = open_to_write (fixture);
  g_autoptr (LinliRecord) payload = linli_record_new ();

  linli_record_set_text (payload, "label", "撤销");
  linli_record_set_text (payload, "office", "resident");
  g_assert_true (linli_register_begin (reg, &error));
  g_assert_true (linli_register_record (reg, FIXTURE_START, 0, "person.added", payload, NULL, &error));
  linli_register_rollback (reg);
  add_people (reg);
  g_assert_cmpint (found (reg, "\"撤销\""), ==, 0);
  assert_complete (reg);
}

static void
erase_person (LinliRegister *reg, gint64 person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) params = linli_record_new (), payload = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) digests = NULL;

  linli_record_set_int (params, "person", person);
  rows = linli_register_rows (reg, "personal-of-person", params, &error);
  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "digest"));
  digests = g_strv_builder_end (builder);
  linli_record_set_int (payload, "person", person);
  linli_record_set_text (payload, "reason", "依法删除");
  linli_record_set_list (payload, "digests", (const char *const *) digests);
  g_assert_true (linli_register_begin (reg, &error));
  g_assert_true (linli_register_record (reg, FIXTURE_START + 60000, 0, "person.erased", payload, NULL, &error));
  g_assert_true (linli_register_erase (reg, (const char *const *) digests, &error));
  g_assert_true (linli_register_commit (reg, NULL, &error));
  g_assert_no_error (error);
}

/* A rare character of the name is a word of the index: none of its bytes stay in the file. */
static void
test_erased (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) reg = open_to_write (fixture);

  add_people (reg);
  g_assert_cmpint (found (reg, "\"𠮷\""), ==, 1);
  erase_person (reg, 3);
  g_assert_cmpint (found (reg, "\"𠮷\""), ==, 0);
  g_assert_cmpint (found (reg, "\"代表\""), ==, 1);
  g_assert_false (fixture_holds (fixture->path, "𠮷"));
  assert_complete (reg);
}

/* A word taken out with another tool is found by the check. */
static void
test_emptied (StoreFixture *fixture, gconstpointer data)
{
  static const char *const statements[] = {
    "INSERT INTO search (search) VALUES ('delete-all')",
    "DELETE FROM search_due",
    "UPDATE search_due SET entity = 'notice'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliRegister) reg = i == 0 ? open_to_write (fixture) : NULL;
      g_autoptr (GPtrArray) missing = NULL;
      if (reg)
        {
          add_people (reg);
          fixture_record (reg, "person.added", "{\"label\":\"最后一人\",\"office\":\"resident\"}", NULL, NULL);
        }
      g_clear_pointer (&reg, linli_register_free);
      fixture_copy (fixture->path, fixture->other);
      fixture_raw (fixture->other, statements[i]);
      reg = linli_register_open (fixture->other, FALSE, &error);
      g_assert_no_error (error);
      missing = linli_search_check (reg, 10, &error);
      g_assert_no_error (error);
      g_test_message ("%s", statements[i]);
      g_assert_cmpint ((int) missing->len, >, 0);
    }
}

/* Any SQLite tool reads every table, the index too, and finds the file sound. */
static void
test_other_programs (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (LinliRegister) reg = open_to_write (fixture);
  g_autofree char *sound = NULL;
  sqlite3 *db = NULL;
  sqlite3_stmt *tables = NULL;

  add_people (reg);
  linli_register_free (g_steal_pointer (&reg));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db,
                      "SELECT name FROM sqlite_schema WHERE (type = 'table' AND name <> 'search') OR type = 'view'", -1, &tables, NULL);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", sqlite3_column_text (tables, 0));
      g_test_message ("%s", sql);
      g_assert_cmpint (linli_sql_int (db, sql, -1), >=, 0);
    }
  sqlite3_finalize (tables);
  g_assert_cmpint (linli_sql_int (db, "SELECT count(*) FROM search WHERE search MATCH '代表'", -1), ==, 1);
  sound = linli_sql_text (db, "PRAGMA integrity_check");
  g_assert_cmpstr (sound, ==, "ok");
  sqlite3_close (db);
}

/* The demo's index is what filling it anew makes. */
static void
test_demo (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = NULL;

  fixture_demo (fixture->other);
  reg = linli_register_open (fixture->other, TRUE, &error);
  g_assert_no_error (error);
  assert_complete (reg);
  g_assert_true (linli_register_begin (reg, &error));
  g_assert_true (linli_search_fill (reg->db, &error));
  g_assert_true (linli_register_commit (reg, NULL, &error));
  assert_complete (reg);
  g_assert_cmpint (found (reg, "\"晾衣\" \"@task\""), ==, 2);
}

#define ADD(name, func) g_test_add ("/search/" name, StoreFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kept", test_kept);
  ADD ("undone", test_undone);
  ADD ("erased", test_erased);
  ADD ("emptied", test_emptied);
  ADD ("other-programs", test_other_programs);
  ADD ("demo", test_demo);
  return g_test_run ();
}
