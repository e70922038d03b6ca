/* Prints how fast a register is beside bare SQLite in the same run: appending, following the chain, replaying. */
#include "store/register-private.h"
#include "store/replay.h"
#include "tests/bench/bench.h"

#include <glib/gstdio.h>
#include <openssl/evp.h>
#include <stdio.h>

#define ROUNDS 10
#define APPENDS 60        /* durable ones a round */
#define CHANGES 200000

static LinliRecord *
item (guint number)
{
  LinliRecord *record = linli_record_new ();
  g_autofree char *label = g_strdup_printf ("依法履职-%06u", number);

  linli_record_set_text (record, "label", label);
  linli_record_set_text (record, "catalogue", "依法履职");
  linli_record_set_text (record, "title", "办理本居住地区居民的公共事务和公益事业，调解民间纠纷，协助维护社会治安");
  linli_record_set_int (record, "negative", 0);
  return record;
}

/* As long as an item, and found by its words: its index is kept too. */
static LinliRecord *
task (guint number)
{
  LinliRecord *record = linli_record_new ();
  g_autofree char *label = g_strdup_printf ("RW-2026-%06u", number);

  linli_record_set_text (record, "label", label);
  linli_record_set_text (record, "state", "unassigned");
  linli_record_set_text (record, "title", "办理本居住地区居民的公共事务和公益事业，调解民间纠纷，协助维护社会治安");
  return record;
}

static LinliRegister *
make_register (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bench.linli", NULL);
  g_autoptr (LinliRecord) facts = bench_facts ();
  g_autoptr (GError) error = NULL;
  LinliRegister *reg;

  linli_record_set_text (facts, "key", "00");
  reg = linli_register_create (path, facts, 0, &error);
  bench_must (reg != NULL, error);
  return reg;
}

static double
append_ours (LinliRegister *reg, guint *number)
{
  double start = bench_seconds ();

  for (int i = 0; i < APPENDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliRecord) record = task ((*number)++);
      bench_must (linli_register_begin (reg, &error)
                && linli_register_record (reg, *number, 0, "task.created", record, NULL, &error)
                && linli_register_commit (reg, NULL, &error),
            error);
    }
  return bench_seconds () - start;
}

static double
append_bare (sqlite3 *db, sqlite3_stmt *insert, guint *number)
{
  static const guint8 hash[LINLI_HASH_SIZE];
  double start = bench_seconds ();

  for (int i = 0; i < APPENDS; i++)
    {
      g_autoptr (LinliRecord) record = task ((*number)++);
      g_autofree char *payload = linli_record_encode (record);
      sqlite3_reset (insert);
      sqlite3_bind_int64 (insert, 1, *number);
      sqlite3_bind_int64 (insert, 2, *number);
      sqlite3_bind_text (insert, 3, payload, -1, SQLITE_STATIC);
      sqlite3_bind_blob (insert, 4, hash, sizeof hash, SQLITE_STATIC);
      bench_must (sqlite3_step (insert) == SQLITE_DONE, NULL);
    }
  return bench_seconds () - start;
}

static void
bench_append (LinliRegister *reg, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = linli_sql_open (path, TRUE, TRUE, &error);
  g_autoptr (sqlite3_stmt) insert = NULL;
  double ours = 0, bare = 0;
  guint number = 0, other = 0;

  bench_must (db && linli_sql_exec (db, "CREATE TABLE t (seq INTEGER PRIMARY KEY, at INTEGER, payload TEXT, hash BLOB) STRICT", &error), error);
  insert = linli_sql_prepare (db, "INSERT INTO t VALUES (?1, ?2, ?3, ?4)", &error);
  for (int i = 0; i < ROUNDS; i++)
    {
      bare += append_bare (db, insert, &other);
      ours += append_ours (reg, &number);
    }
  printf ("append: %.0f changes/s, bare insert %.0f/s: %.0f %% of its rate (at least 70 %%)\n", ROUNDS * APPENDS / ours,
          ROUNDS * APPENDS / bare, 100 * bare / ours);
}

static void
fill (LinliRegister *reg)
{
  g_autoptr (GError) error = NULL;

  bench_must (linli_register_begin (reg, &error), error);
  for (guint i = 0; i < CHANGES; i++)
    {
      g_autoptr (LinliRecord) record = item (1000000 + i);
      bench_must (linli_register_record (reg, i, 0, "catalogue.added", record, NULL, &error), error);
    }
  bench_must (linli_register_commit (reg, NULL, &error), error);
}

static double
scan_bare (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) scan = linli_sql_prepare (db, LINLI_LEDGER_SCAN, NULL);
  EVP_MD *digest = EVP_MD_fetch (NULL, "SHA256", NULL);
  EVP_MD_CTX *context = EVP_MD_CTX_new ();
  double start = bench_seconds ();

  while (sqlite3_step (scan) == SQLITE_ROW)
    {
      LinliChange change;
      const guint8 *hash;
      gsize size;
      guint8 out[LINLI_HASH_SIZE];
      linli_register_read_change (scan, &change, &hash, &size);
      EVP_DigestInit_ex2 (context, digest, NULL);
      EVP_DigestUpdate (context, change.kind, strlen (change.kind));
      EVP_DigestUpdate (context, change.payload, change.payload_size);
      EVP_DigestUpdate (context, hash, size);
      EVP_DigestFinal_ex (context, out, NULL);
    }
  start = bench_seconds () - start;
  EVP_MD_CTX_free (context);
  EVP_MD_free (digest);
  return start;
}

static double
follow (LinliRegister *reg)
{
  double start = bench_seconds ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliChain) chain = linli_register_follow (reg->db, reg->uuid, &error);

  bench_must (chain != NULL, error);
  return bench_seconds () - start;
}

static void
bench_chain (LinliRegister *reg)
{
  double ours = 0, bare = 0;

  for (int i = 0; i < 5; i++)
    {
      bare += scan_bare (reg->db);
      ours += follow (reg);
    }
  printf ("chain: %.0f entries/s, bare scan and SHA-256 %.0f/s: %.0f %% of its rate (at least 75 %%)\n",
          5 * CHANGES / ours, 5 * CHANGES / bare, 100 * bare / ours);
}

static double
insert_bare (GPtrArray *rows)
{
  g_autoptr (sqlite3) db = linli_sql_open_memory (NULL);
  g_autoptr (sqlite3_stmt) insert = NULL;
  double start;

  linli_sql_exec (db, "CREATE TABLE t (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, catalogue TEXT NOT NULL, "
                      "title TEXT NOT NULL, negative INTEGER NOT NULL) STRICT; BEGIN", NULL);
  insert = linli_sql_prepare (db, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, 0)", NULL);
  start = bench_seconds ();
  for (guint i = 0; i < rows->len; i++)
    {
      sqlite3_reset (insert);
      sqlite3_bind_int (insert, 1, (int) i);
      sqlite3_bind_text (insert, 2, linli_record_text (rows->pdata[i], "label"), -1, SQLITE_STATIC);
      sqlite3_bind_text (insert, 3, linli_record_text (rows->pdata[i], "catalogue"), -1, SQLITE_STATIC);
      sqlite3_bind_text (insert, 4, linli_record_text (rows->pdata[i], "title"), -1, SQLITE_STATIC);
      bench_must (sqlite3_step (insert) == SQLITE_DONE, NULL);
    }
  linli_sql_exec (db, "COMMIT", NULL);
  return bench_seconds () - start;
}

static void
bench_replay (LinliRegister *reg)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  double ours = 0, bare = 0;

  for (guint i = 0; i < CHANGES; i++)
    g_ptr_array_add (rows, item (1000000 + i));
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;
      double start;
      bare += insert_bare (rows);
      start = bench_seconds ();
      /* With no room for differences nothing is compared: this is the rebuilding alone. */
      found = linli_replay_compare (reg, 0, &error);
      bench_must (found != NULL, error);
      ours += bench_seconds () - start;
    }
  printf ("replay: %.0f changes/s, bare prepared inserts %.0f/s: %.0f %% of their rate (at least 20 %%)\n",
          3 * CHANGES / ours, 3 * CHANGES / bare, 100 * bare / ours);
}

int
main (int argc, char **argv)
{
  char *folder = bench_begin (argc, argv);
  LinliRegister *reg;

  reg = make_register (folder);
  bench_append (reg, folder);
  fill (reg);
  bench_chain (reg);
  bench_replay (reg);
  linli_register_free (reg);
  return bench_end (folder);
}
