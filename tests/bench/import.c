/* Prints how long importing a roster of 20,000 takes beside bare parsing and inserting of the same rows into the same
   tables, in the same run and as durably, but without an act, a rule, a digest or the index of words. */
#include "council/import.h"
#include "store/sql.h"
#include "tests/bench/bench.h"

#include <stdio.h>
#include <string.h>

#define PEOPLE 20000
#define ROUNDS 3

static GString *
roster (void)
{
  GString *text = g_string_new ("编号,姓名,手机号,性别,楼栋,住址,户号,网格,身份\n");

  for (guint i = 0; i < PEOPLE - 1; i++)
    g_string_append_printf (text, "居民%05u,示例%u,138%08u,%s,%u幢,%u幢%u室,%u-%03u,第%u网格,居民\n", i, i, i, i % 2 ? "女" : "男",
                            i / 200 + 1, i / 200 + 1, i % 200, i / 200 + 1, i % 200, i % 20);
  g_string_append (text, "工作人员甲,工作人员甲,13900000000,女,1幢,1幢1室,1-001,第1网格,工作人员\n");
  return text;
}

static double
import_ours (const char *folder, int round, GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("ours-%d.linli", round), *path = g_build_filename (folder, name, NULL);
  g_autoptr (LinliCouncil) council = bench_council (path, linli_clock_now ());
  g_autoptr (GError) error = NULL;
  LinliImportOptions options = { .actor = "工作人员甲", .at_ms = linli_clock_now () };
  g_autoptr (LinliImportFile) file = NULL;
  g_autoptr (LinliImportReport) report = NULL;
  double start = bench_seconds ();

  file = linli_import_file_read (bytes, NULL, &error);
  report = file ? linli_import_people (council, file, &options, &error) : NULL;
  bench_must (report && report->added == PEOPLE, error);
  return bench_seconds () - start;
}

/* Cuts the line at its commas, in place. */
static guint
cut (char *line, char **fields)
{
  guint n = 0;

  for (char *comma; (comma = strchr (line, ',')) && n < 8; line = comma + 1)
    {
      *comma = '\0';
      fields[n++] = line;
    }
  fields[n++] = line;
  return n;
}

static void
bind_texts (sqlite3_stmt *statement, int from, const char *const *texts, guint n)
{
  for (guint i = 0; i < n; i++)
    sqlite3_bind_text (statement, from + (int) i, texts[i], -1, SQLITE_STATIC);
}

static void
step (sqlite3_stmt *statement)
{
  bench_must (sqlite3_step (statement) == SQLITE_DONE, NULL);
  sqlite3_reset (statement);
}

/* Label, name, phone, sex, building, address, household, grid, office. */
static void
insert_bare (sqlite3_stmt *person, sqlite3_stmt *personal, sqlite3_stmt *ledger, char **fields, guint number)
{
  static const guint8 salt[16], hash[32];
  static const guint in_clear[] = { 1, 2, 5 };
  char digests[3][65];
  char payload[1024];

  for (guint i = 0; i < 3; i++)
    {
      guint64 spread = ((guint64) number * 3 + i + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      g_snprintf (digests[i], sizeof digests[i], "%016" G_GINT64_MODIFIER "x%048u", spread, number);
      bind_texts (personal, 1, (const char *[]) { digests[i] }, 1);
      sqlite3_bind_blob (personal, 2, salt, sizeof salt, SQLITE_STATIC);
      bind_texts (personal, 3, (const char *[]) { fields[in_clear[i]] }, 1);
      step (personal);
    }
  g_snprintf (payload, sizeof payload,
              "{\"address\":\"%s\",\"building\":\"%s\",\"grid\":\"%s\",\"household\":\"%s\",\"label\":\"%s\",\"name\":\"%s\","
              "\"office\":\"%s\",\"phone\":\"%s\",\"sex\":\"%s\"}",
              digests[2], fields[4], fields[7], fields[6], fields[0], digests[0], fields[8], digests[1], fields[3]);
  sqlite3_bind_int64 (ledger, 1, number);
  bind_texts (ledger, 2, (const char *[]) { payload }, 1);
  sqlite3_bind_blob (ledger, 3, hash, sizeof hash, SQLITE_STATIC);
  step (ledger);
  bind_texts (person, 1, (const char *[]) { fields[0], fields[8], digests[0], digests[1], digests[2], fields[4], fields[6], fields[7],
                                            g_str_equal (fields[3], "女") ? "female" : "male" }, 9);
  step (person);
}

static double
import_bare (const char *folder, int round, GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("bare-%d.linli", round), *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (sqlite3_stmt) person = NULL, personal = NULL, ledger = NULL;
  char *fields[9], *line, *end;
  guint number = 1; /* of the entry before, which made the register */
  double start;

  linli_council_free (bench_council (path, linli_clock_now ()));
  start = bench_seconds ();
  db = linli_sql_open (path, TRUE, FALSE, &error);
  bench_must (db && linli_sql_exec (db, "BEGIN IMMEDIATE", &error), error);
  person = linli_sql_prepare (db, "INSERT INTO person VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL)", &error);
  personal = linli_sql_prepare (db, "INSERT INTO personal VALUES (?1, ?2, ?3)", &error);
  ledger = linli_sql_prepare (db, "INSERT INTO ledger VALUES (?1, 0, 1, 'person.added', ?2, ?3)", &error);
  for (line = strchr (text, '\n') + 1; (end = strchr (line, '\n')); line = end + 1)
    {
      *end = '\0';
      bench_must (cut (line, fields) == 9, NULL);
      insert_bare (person, personal, ledger, fields, ++number);
    }
  bench_must (linli_sql_exec (db, "COMMIT", &error), error);
  return bench_seconds () - start;
}

int
main (int argc, char **argv)
{
  char *folder = bench_begin (argc, argv);
  GString *text = roster ();
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  double ours = 0, bare = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      bare += import_bare (folder, i, bytes);
      ours += import_ours (folder, i, bytes);
    }
  printf ("import: %d people in %.2f s, bare parsing and inserting %.2f s: %.1f times as long (at most 4)\n", PEOPLE, ours / ROUNDS,
          bare / ROUNDS, ours / bare);
  return bench_end (folder);
}
