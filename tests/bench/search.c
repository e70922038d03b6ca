/* Prints how fast words are found in a million texts beside a LIKE scan of the same table, in one run. */
#include "council/council-private.h"
#include "council/search.h"
#include "store/register-private.h"
#include "store/search.h"
#include "tests/bench/bench.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define TEXTS 1000000
#define WORDS 20000      /* in the language of the texts */
#define CHARACTERS 2500
#define ASKED 15         /* words of a length */

/* Below @size, the small ones often: as words and characters are in a language. */
static guint
often_small (GRand *rand, guint size)
{
  double x = g_rand_double (rand);

  return (guint) (size * x * x * x);
}

static GPtrArray *
make_words (GRand *rand)
{
  static const int lengths[] = { 1, 2, 2, 2, 2, 3, 4 };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < WORDS; i++)
    {
      GString *word = g_string_new (NULL);
      for (int n = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))]; n > 0; n--)
        g_string_append_unichar (word, 0x4e00 + 7 * often_small (rand, CHARACTERS));
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }
  return words;
}

/* A task a text, then the index by the store's own statement. */
static void
fill (LinliRegister *reg, GPtrArray *words, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *insert;
  double start;

  bench_must (linli_register_begin (reg, &error) && linli_sql_exec (reg->db, "PRAGMA cache_size = -1000000", &error), error);
  insert = linli_register_statement (reg, "INSERT INTO task (id, label, state, title, extensions, escalations, returns, "
                                          "moved_at) VALUES (?1, 'RW-' || ?1, 'assigned', ?2, 0, 0, 0, 0)", &error);
  bench_must (insert != NULL, error);
  for (guint i = 0; i < TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int n = 0; n < 18; n++)
        g_string_append (text, words->pdata[often_small (rand, WORDS)]);
      sqlite3_reset (insert);
      sqlite3_bind_int64 (insert, 1, 1000 + i);
      sqlite3_bind_text (insert, 2, text->str, (int) text->len, SQLITE_STATIC);
      bench_must (sqlite3_step (insert) == SQLITE_DONE, NULL);
    }
  sqlite3_reset (insert);
  g_hash_table_remove_all (reg->touched);
  start = bench_seconds ();
  bench_must (linli_search_fill (reg->db, &error) && linli_register_commit (reg, NULL, &error), error);
  printf ("search: %d texts of about 40 characters indexed in %.1f s, %.0f MB\n", TEXTS, bench_seconds () - start,
          (double) linli_sql_int (reg->db, "SELECT sum(length(block)) FROM search_data", 0) / 1e6);
}

static double
ask (LinliCouncil *council, const char *word)
{
  double start = bench_seconds ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliSearch) search = linli_search_new (council, word);
  gboolean done;

  bench_must (linli_search_run (search, -1, &done, &error), error);
  return bench_seconds () - start;
}

static double
scan (LinliRegister *reg, const char *word)
{
  double start = bench_seconds ();
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM task WHERE title LIKE '%%%s%%'", word);

  linli_sql_int (reg->db, sql, 0);
  return bench_seconds () - start;
}

static void
bench_length (LinliCouncil *council, GPtrArray *words, glong length, GRand *rand)
{
  double ours[ASKED], bare[ASKED];
  double p50[2], p95[2]; /* ms; ours and bare */

  for (int i = 0; i < ASKED;)
    {
      const char *word = words->pdata[often_small (rand, WORDS)];
      if (g_utf8_strlen (word, -1) != length)
        continue;
      ours[i] = ask (council, word);
      bare[i] = scan (council->reg, word);
      i++;
    }
  p50[0] = bench_percentile (ours, ASKED, 50) * 1e3;
  p95[0] = bench_percentile (ours, ASKED, 95) * 1e3;
  p50[1] = bench_percentile (bare, ASKED, 50) * 1e3;
  p95[1] = bench_percentile (bare, ASKED, 95) * 1e3;
  printf ("search: words of %ld: p50 %.1f ms, p95 %.1f ms; LIKE p50 %.0f ms, p95 %.0f ms: %.0f and %.0f times as fast "
          "(at least 50)\n", length, p50[0], p95[0], p50[1], p95[1], p50[1] / p50[0], p95[1] / p95[0]);
}

int
main (int argc, char **argv)
{
  char *folder = bench_begin (argc, argv);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260321);
  g_autoptr (GPtrArray) words = make_words (rand);
  g_autofree char *path = g_build_filename (folder, "bench.linli", NULL);
  LinliCouncil *council = bench_council (path, 0);

  fill (council->reg, words, rand);
  for (glong length = 1; length <= 4; length *= 2)
    bench_length (council, words, length, rand);
  linli_council_free (council);
  return bench_end (folder);
}
