/* Prints how long a ballot takes from "confirm" to "recorded" beside a bare durable commit with the same settings, one after the
 * other in the same run: in an urn of 600 slips, and in one of 20,000 of which most are used. */
#include "tests/bench/bench.h"
#include "tests/council/urn-fixture.h"

#include "store/register-private.h"

#include <stdio.h>

#define ROUNDS 500
#define WANTED 2.0

typedef struct
{
  double cast[ROUNDS], bare[ROUNDS];
} Times;

static sqlite3 *
bare_open (UrnFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bare.db", NULL);
  sqlite3 *db = linli_sql_open (path, TRUE, TRUE, NULL);

  g_assert_true (linli_sql_exec (db, "CREATE TABLE t (id INTEGER PRIMARY KEY, box BLOB NOT NULL)", NULL));
  return db;
}

static double
bare_commit (sqlite3 *db)
{
  double start = 1e3 * bench_seconds ();

  g_assert_true (linli_sql_exec (db, "BEGIN IMMEDIATE; INSERT INTO t (box) VALUES (zeroblob(96)); COMMIT", NULL));
  return 1e3 * bench_seconds () - start;
}

static double
cast (UrnFixture *fixture, const LinliUrnDraw *draw, guint index)
{
  g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, index);
  LinliUrnState state;
  double start = 1e3 * bench_seconds ();

  g_assert_true (linli_urn_cast (fixture->council, fixture->vote, ticket, "for", NULL, &state, NULL));
  start = 1e3 * bench_seconds () - start;
  g_assert_cmpint (state, ==, LINLI_URN_FREE);
  return start;
}

/* Fills places and slips as if @used ballots had been cast; the last ones of the draw stay free. */
static void
load (UrnFixture *fixture, const LinliUrnDraw *draw, guint used)
{
  g_autofree char *boxes = g_strdup_printf ("UPDATE urn SET taken = 1, box = randomblob(96) "
                                            "WHERE place IN (SELECT place FROM urn ORDER BY random() LIMIT %u)", used);
  sqlite3 *db = fixture->council->reg->db;

  g_assert_true (linli_sql_exec (db, "BEGIN", NULL) && linli_sql_exec (db, boxes, NULL));
  for (guint i = 0; i < used; i++)
    {
      g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, i);
      g_autofree char *hex = NULL, *slip = NULL;
      hex = g_malloc0 (2 * sizeof ticket->hash + 1);
      for (guint b = 0; b < sizeof ticket->hash; b++)
        g_snprintf (hex + 2 * b, 3, "%02x", ticket->hash[b]);
      slip = g_strdup_printf ("UPDATE slip SET state = 'used' WHERE vote = %" G_GINT64_FORMAT " AND code = x'%s'", fixture->vote, hex);
      g_assert_true (linli_sql_exec (db, slip, NULL));
    }
  g_assert_true (linli_sql_exec (db, "COMMIT", NULL));
}

static void
print (const char *what, Times *times)
{
  double cast = bench_percentile (times->cast, ROUNDS, 95), bare = bench_percentile (times->bare, ROUNDS, 95);

  printf ("%s: p50 %.2f ms, p95 %.2f ms; bare commit: p50 %.2f ms, p95 %.2f ms; p95 ratio %.2f (wanted at most %.1f)\n", what,
          times->cast[ROUNDS / 2], cast, times->bare[ROUNDS / 2], bare, cast / bare, WANTED);
}

static void
measure (const char *what, guint slips, guint used)
{
  UrnFixture fixture;
  Times times;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (slips);
  g_autoptr (sqlite3) bare = NULL;

  urn_fixture_set_up (&fixture, 6);
  urn_fixture_open (&fixture, draw);
  if (used)
    load (&fixture, draw, used);
  bare = bare_open (&fixture);
  for (guint i = 0; i < ROUNDS; i++)
    {
      times.cast[i] = cast (&fixture, draw, used + i);
      times.bare[i] = bare_commit (bare);
    }
  print (what, &times);
  g_clear_pointer (&bare, sqlite3_close_v2);
  urn_fixture_tear_down (&fixture);
}

static void
measure_slips (void)
{
  g_autoptr (LinliSealKey) key = linli_sealed_new (NULL);
  static const char *const typed[] = { "57240000", "0123456789ABCDEF" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double start = 1e3 * bench_seconds ();
      for (guint round = 0; round < 20; round++)
        {
          g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (linli_sealed_public (key), typed[i], NULL);
          g_assert_nonnull (ticket);
        }
      printf ("a slip %s, before the question is shown: %.0f ms\n", i ? "scanned" : "typed", (1e3 * bench_seconds () - start) / 20);
    }
}

int
main (void)
{
  measure ("a ballot into an urn of 600 slips", 600, 0);
  measure ("a ballot into an urn of 20,000 slips, 19,000 used", 20000, 19000);
  measure_slips ();
  return 0;
}
