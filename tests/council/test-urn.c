/* A secret vote from the drawing of its slips to the destruction of its urn. */
#include "tests/council/urn-fixture.h"

#include "audit/audit.h"
#include "store/migrate.h"
#include "store/register-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define VOTERS 9

static LinliUrnState
cast_index (UrnFixture *fixture, const LinliUrnDraw *draw, guint index, const char *choice)
{
  g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, index);

  return urn_fixture_cast (fixture, ticket, choice);
}

static void
expect (UrnFixture *fixture, const char *member, const char *value)
{
  g_autofree char *is = urn_fixture_value (fixture, member);

  g_assert_cmpstr (is, ==, value);
}

static char *
verdict (UrnFixture *fixture, const char *finding, const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = linli_audit_register (fixture->path, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_test_message ("%s %s %s", linli_record_text (rows->pdata[i], "finding"), linli_record_text (rows->pdata[i], "state"),
                    linli_record_text (rows->pdata[i], "text"));
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (linli_record_text (rows->pdata[i], "finding"), finding)
        && strstr (linli_record_text (rows->pdata[i], "text"), said))
      return g_strdup (linli_record_text (rows->pdata[i], "state"));
  return NULL;
}

static void
audit (UrnFixture *fixture, const char *finding, const char *said, const char *state)
{
  g_autofree char *is = verdict (fixture, finding, said);

  g_assert_cmpstr (is, ==, state);
}

/* With real slips, some typed and some scanned. */
static void
test_whole (void)
{
  static const char *const choices[] = { "for", "against", "for", "abstain", "for", "against", "for" };
  UrnFixture fixture;
  LinliUrnTurnout turnout;
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliUrnDraw) draw = linli_urn_draw (VOTERS + 1, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *key = urn_fixture_value (&fixture, "public_key");
      const char *typed = i % 2 ? linli_urn_draw_code (draw, i) : linli_urn_draw_digits (draw, i);
      g_autoptr (LinliUrnTicket) ticket = linli_urn_ticket_new (key, typed, &error);
      g_assert_no_error (error);
      g_assert_cmpint (urn_fixture_cast (&fixture, ticket, choices[i]), ==, LINLI_URN_FREE);
      g_assert_cmpint (urn_fixture_cast (&fixture, ticket, "against"), ==, LINLI_URN_USED);
    }
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (2));
  expect (&fixture, "used", "7");
  expect (&fixture, "missing", "1");
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  expect (&fixture, "for", "4");
  expect (&fixture, "against", "2");
  expect (&fixture, "abstain", "1");
  expect (&fixture, "unreturned", "2");
  audit (&fixture, "urn", "not over", "unknown");
  urn_fixture_must (&fixture, "announce", "");
  g_assert_true (linli_urn_turnout (fixture.council, fixture.vote, &turnout, NULL));
  g_assert_cmpint (turnout.issued, ==, 0);
  g_assert_false (linli_urn_has_key (fixture.council, fixture.vote));
  audit (&fixture, "urn", "7 used", "ok");
  audit (&fixture, "verdict", "", "ok");
  urn_fixture_tear_down (&fixture);
}

static void
test_order_of_steps (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) few = urn_fixture_draw (VOTERS - 1), draw = urn_fixture_draw (VOTERS);
  g_autoptr (LinliRecord) shown = linli_record_decode ("{\"motion\":\"" URN_MOTION "\",\"method\":\"show\",\"slips\":9}", -1, NULL);
  GError *error = NULL;
  gboolean done;

  urn_fixture_set_up (&fixture, VOTERS);
  done = linli_council_act (fixture.council, "vote.open", shown, linli_clock_now (), "人1", NULL, &error);
  urn_fixture_refused (done, &error, "has slips");
  done = linli_urn_open (fixture.council, few, URN_MOTION, FALSE, linli_clock_now (), "人1", NULL, &error);
  urn_fixture_refused (done, &error, "at least as many slips");
  urn_fixture_open (&fixture, draw);
  urn_fixture_refuses (&fixture, "open_urn", "", "close it first");
  urn_fixture_refuses (&fixture, "destroy_urn", "", "not opened yet");
  urn_fixture_refuses (&fixture, "close", "", "not been counted");
  urn_fixture_refuses (&fixture, "count", "\"for\":9,\"by\":[\"人5\"]", "from the urn");
  urn_fixture_refuses (&fixture, "issue", "\"issued\":9", "another method");
  urn_fixture_refuses (&fixture, "close_urn", "\"returned\":9,\"by\":[\"人4\"]", "tellers");
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (9));
  urn_fixture_refuses (&fixture, "close_urn", URN_RETURNED (9), "closed already");
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_refuses (&fixture, "open_urn", "", "opened already");
  urn_fixture_must (&fixture, "close", "");
  urn_fixture_refuses (&fixture, "recount", "\"for\":9,\"by\":[\"人5\"],\"reason\":\"x\"", "another method");
  urn_fixture_must (&fixture, "destroy_urn", "");
  urn_fixture_refuses (&fixture, "destroy_urn", "", "destroyed already");
  urn_fixture_must (&fixture, "announce", "");
  urn_fixture_tear_down (&fixture);
}

/* The key is gone with the program; two sheets of paper bring it back. */
static void
test_crash (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS), other = urn_fixture_draw (1);
  const char *first = linli_urn_draw_share (draw, 0), *second = linli_urn_draw_share (draw, 1);
  g_autofree char *mistyped = g_strdup (second), *loose = g_ascii_strdown (second, -1);
  const struct { const char *a, *b, *said; } wrong[] = {
    { first, first, "same teller" }, { first, linli_urn_draw_share (other, 1), "another vote" },
    { first, mistyped, "Second share: line 3 is mistyped" }, { "", second, "First share: it is too short" },
    { first, "?", "something else" },
  };
  GError *error = NULL;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  cast_index (&fixture, draw, 0, "for");
  urn_fixture_reopen (&fixture);
  g_assert_cmpint (cast_index (&fixture, draw, 0, "for"), ==, LINLI_URN_USED);
  g_assert_cmpint (cast_index (&fixture, draw, 1, "against"), ==, LINLI_URN_FREE);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (7));
  urn_fixture_refuses (&fixture, "open_urn", "", "both tellers' shares");
  mistyped[2 * 20 + 1] = mistyped[2 * 20 + 1] == 'A' ? 'B' : 'A';
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    urn_fixture_refused (linli_urn_unlock (fixture.council, fixture.vote, wrong[i].a, wrong[i].b, &error), &error, wrong[i].said);
  linli_urn_unlock (fixture.council, fixture.vote, loose, first, &error);
  g_assert_no_error (error);
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  expect (&fixture, "against", "1");
  urn_fixture_tear_down (&fixture);
}

/* What somebody with another tool might put into the urn: rubbish, and a copy of a good box. */
static void
test_altered (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  guint8 rubbish[LINLI_URN_BOX_SIZE] = { 1 }, plain[LINLI_URN_PLAIN_SIZE], box[LINLI_URN_BOX_SIZE];
  gboolean cast_too;
  LinliRegister *reg;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  reg = fixture.council->reg;
  g_assert_true (linli_urn_ballot_write ("for", 0, 0, plain, NULL));
  g_assert_true (linli_sealed_close (linli_sealed_public (draw->key), plain, sizeof plain, box, NULL));
  g_assert_true (linli_urn_rows_cast (reg, fixture.vote, 1, rubbish, linli_sealed_uniform, &cast_too, NULL));
  g_assert_true (linli_urn_rows_cast (reg, fixture.vote, 2, box, linli_sealed_uniform, &cast_too, NULL));
  g_assert_true (linli_urn_rows_cast (reg, fixture.vote, 3, box, linli_sealed_uniform, &cast_too, NULL));
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (6));
  urn_fixture_must (&fixture, "open_urn", "");
  expect (&fixture, "for", "1");
  expect (&fixture, "invalid", "2");
  urn_fixture_must (&fixture, "close", "");
  audit (&fixture, "verdict", "", "ok");
  urn_fixture_tear_down (&fixture);
}

static void
test_copies (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  g_autofree char *taken = NULL, *restored = NULL, *backup = NULL, *bytes = NULL;
  g_autoptr (GError) error = NULL;
  GError *why = NULL;
  LinliUrnTurnout turnout;
  gsize size;
  gboolean done;

  urn_fixture_set_up (&fixture, VOTERS);
  backup = g_build_filename (fixture.folder, "b.linli", NULL);
  taken = g_build_filename (fixture.folder, "c.linli", NULL);
  restored = g_build_filename (fixture.folder, "d.linli", NULL);
  urn_fixture_open (&fixture, draw);
  cast_index (&fixture, draw, 0, "for");
  done = linli_council_backup (fixture.council, backup, linli_clock_now (), &why);
  urn_fixture_refused (done, &why, "A vote is open");
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &size, NULL)
                 && g_file_set_contents (taken, bytes, (gssize) size, NULL));
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (8));
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  done = linli_council_backup (fixture.council, backup, linli_clock_now (), &why);
  urn_fixture_refused (done, &why, "urn of a secret vote");
  g_assert_true (linli_council_restore (taken, restored, &error));
  g_clear_pointer (&fixture.council, linli_council_free);
  fixture.council = linli_council_open (restored, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (linli_urn_turnout (fixture.council, fixture.vote, &turnout, NULL));
  g_assert_cmpint (turnout.issued, ==, 0);
  urn_fixture_refuses (&fixture, "close_urn", URN_RETURNED (9), "restored from a copy");
  urn_fixture_tear_down (&fixture);
}

static void
edit (UrnFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  linli_sql_exec (fixture->council->reg->db, sql, &error);
  g_assert_no_error (error);
}

/* Two seats and three candidates; a ballot may name fewer, none, but not more than there are seats. */
static void
test_election (void)
{
  static const char *const choices[] = { "1,3", "1", "", "1,2", "3", "1,3" };
  static const char *const wrong[] = { "1,2,3", "4", "3,1", "0", "for", "abstain", "1,", "1,1" };
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, 8);
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  urn_fixture_set_up_election (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      LinliUrnState state;
      if (linli_urn_cast (fixture.council, fixture.vote, ticket, wrong[i], NULL, &state, &error))
        g_error ("“%s” was taken", wrong[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_assert_cmpint (cast_index (&fixture, draw, i, choices[i]), ==, LINLI_URN_FREE);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (3));
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  linli_record_set_int (params, "vote", fixture.vote);
  rows = linli_council_rows (fixture.council, "candidate-votes", params, NULL);
  g_assert_cmpuint (rows->len, ==, URN_CANDIDATES);
  g_assert_cmpint (linli_record_int (rows->pdata[0], "votes"), ==, 4);
  g_assert_cmpint (linli_record_int (rows->pdata[1], "votes"), ==, 1);
  g_assert_cmpint (linli_record_int (rows->pdata[2], "votes"), ==, 3);
  audit (&fixture, "verdict", "", "ok");
  edit (&fixture, "UPDATE disclosed SET choice = '2' WHERE choice = '3'");
  audit (&fixture, "vote", "the result differs", "bad");
  edit (&fixture, "UPDATE disclosed SET choice = '3' WHERE choice = '2'");
  audit (&fixture, "verdict", "", "ok");
  edit (&fixture, "DELETE FROM disclosed WHERE code = (SELECT min(code) FROM disclosed)");
  audit (&fixture, "tables", "is missing", "bad");
  urn_fixture_tear_down (&fixture);
}

/* Called off, the urn goes unopened, and the motion can be voted on again. */
static void
test_called_off (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS), again = urn_fixture_draw (VOTERS);
  LinliUrnTurnout turnout;
  gint64 first;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  first = fixture.vote;
  cast_index (&fixture, draw, 0, "for");
  urn_fixture_must (&fixture, "cancel", "\"reason\":\"误开\"");
  g_assert_true (linli_urn_turnout (fixture.council, first, &turnout, NULL));
  g_assert_cmpint (turnout.issued, ==, 0);
  g_assert_false (linli_urn_has_key (fixture.council, first));
  urn_fixture_open (&fixture, again);
  g_assert_cmpint (cast_index (&fixture, draw, 0, "for"), ==, LINLI_URN_UNKNOWN);
  audit (&fixture, "verdict", "", "ok");
  urn_fixture_tear_down (&fixture);
}

/* Between the closing and the opening somebody exchanges a box. */
static void
test_exchanged (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  cast_index (&fixture, draw, 0, "for");
  edit (&fixture, "UPDATE urn SET taken = 1 WHERE place = (SELECT min(place) FROM urn WHERE NOT taken)");
  urn_fixture_refuses (&fixture, "close_urn", URN_RETURNED (8), "1 slips are used, 2 ballots are in it");
  edit (&fixture, "UPDATE urn SET taken = 0 WHERE box = zeroblob(96)");
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (8));
  audit (&fixture, "urn", "not over", "unknown");
  edit (&fixture, "UPDATE urn SET box = randomblob(96) WHERE taken");
  urn_fixture_refuses (&fixture, "open_urn", "", "not those that were closed in");
  audit (&fixture, "urn", "not those that were closed in", "bad");
  urn_fixture_must (&fixture, "cancel", "\"reason\":\"箱被动过\"");
  audit (&fixture, "verdict", "", "ok");
  urn_fixture_tear_down (&fixture);
}

/* An urn that stands after its vote, or belongs to none. */
static void
test_left_over (void)
{
  static const char *const left[] = {
    "INSERT INTO urn SELECT id, 1, 0, zeroblob(96) FROM vote", "INSERT INTO urn VALUES (7, 1, 1, randomblob(96))",
    "INSERT INTO slip SELECT 1, id, randomblob(32), randomblob(32), 'free' FROM vote",
  };
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (9));
  urn_fixture_must (&fixture, "open_urn", "");
  urn_fixture_must (&fixture, "close", "");
  urn_fixture_must (&fixture, "announce", "");
  audit (&fixture, "verdict", "", "ok");
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      edit (&fixture, left[i]);
      audit (&fixture, "urn", "its vote is over or was never opened", "bad");
      edit (&fixture, "DELETE FROM urn");
      edit (&fixture, "DELETE FROM slip");
    }
  urn_fixture_tear_down (&fixture);
}

/* The disk fails between “confirm” and “recorded”; mended, the slip tells what became of it, and the key is still there. */
static void
test_mended (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  g_autoptr (LinliUrnTicket) ticket = urn_fixture_ticket (draw, 0);
  const struct rlimit none = { 64, RLIM_INFINITY }, all = { RLIM_INFINITY, RLIM_INFINITY };
  GError *error = NULL;
  LinliUrnState state;
  gboolean done;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  g_assert_true (linli_council_mend (fixture.council, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  done = linli_urn_cast (fixture.council, fixture.vote, ticket, "for", NULL, &state, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &all), ==, 0);
  urn_fixture_refused (done, &error, "could not be used");
  done = linli_urn_look (fixture.council, fixture.vote, ticket, NULL, &state, &error);
  urn_fixture_refused (done, &error, "must be opened again");
  linli_council_mend (fixture.council, &error);
  g_assert_no_error (error);
  g_assert_cmpint (urn_fixture_cast (&fixture, ticket, "for"), ==, LINLI_URN_FREE);
  g_assert_cmpint (urn_fixture_cast (&fixture, ticket, "for"), ==, LINLI_URN_USED);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (8));
  urn_fixture_must (&fixture, "open_urn", "");
  expect (&fixture, "for", "1");
  audit (&fixture, "verdict", "", "ok");
  urn_fixture_tear_down (&fixture);
}

static gint64
count_rows (sqlite3 *db)
{
  return linli_sql_int (db, "SELECT (SELECT count(*) FROM slip) + (SELECT count(*) FROM urn)", -1);
}

/* The migrations to come keep an urn that is open, and the copy that they make first holds none. */
static void
test_migrated (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  g_autoptr (LinliRegister) snapshot = NULL;
  g_autoptr (sqlite3) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  cast_index (&fixture, draw, 0, "for");
  snapshot = linli_register_snapshot (fixture.council->reg, &error);
  linli_migrate (snapshot->db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (snapshot->db), ==, 3 * VOTERS);
  path = g_build_filename (fixture.folder, "copy.linli", NULL);
  linli_backup_copy (fixture.council->reg->db, path, &error);
  g_assert_no_error (error);
  copy = linli_sql_open (path, FALSE, FALSE, NULL);
  g_assert_cmpint (count_rows (copy), ==, 0);
  urn_fixture_tear_down (&fixture);
}

/* A script opens a vote without drawing first; what was drawn is there once, and not at all when it is undone. */
static void
test_script (void)
{
  UrnFixture fixture;
  g_autoptr (LinliRecord) members = linli_record_decode ("{\"motion\":\"" URN_MOTION "\",\"method\":\"secret\",\"slips\":9}", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliUrnDraw) draw = NULL;

  urn_fixture_set_up (&fixture, VOTERS);
  g_assert_true (linli_council_batch_begin (fixture.council, &error));
  linli_council_act (fixture.council, "vote.open", members, linli_clock_now (), "人1", NULL, &error);
  g_assert_no_error (error);
  linli_council_batch_undo (fixture.council);
  g_assert_null (linli_urn_take_draw (fixture.council));
  linli_council_act (fixture.council, "vote.open", members, linli_clock_now (), "人1", NULL, &error);
  g_assert_no_error (error);
  draw = linli_urn_take_draw (fixture.council);
  g_assert_cmpuint (linli_urn_draw_slips (draw), ==, 9);
  g_assert_null (linli_urn_take_draw (fixture.council));
  urn_fixture_tear_down (&fixture);
}

static void
test_limits (void)
{
  UrnFixture small, large;
  g_autoptr (LinliRecord) params = linli_record_decode ("{\"label\":\"" URN_MOTION "\"}", -1, NULL);
  g_autoptr (GPtrArray) few = NULL, many = NULL;
  g_autoptr (LinliRecord) motion = NULL;

  urn_fixture_set_up (&small, 4);
  motion = linli_council_row (small.council, "find-motion", params, NULL);
  few = linli_urn_limits (small.council, linli_record_int (motion, "id"), NULL);
  urn_fixture_tear_down (&small);
  g_clear_pointer (&motion, linli_record_unref);
  urn_fixture_set_up (&large, VOTERS);
  motion = linli_council_row (large.council, "find-motion", params, NULL);
  many = linli_urn_limits (large.council, linli_record_int (motion, "id"), NULL);
  urn_fixture_tear_down (&large);
  g_assert_cmpuint (few->len, ==, many->len + 1);
  g_assert_nonnull (strstr (few->pdata[0], "Only 4 members"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/urn/whole", test_whole);
  g_test_add_func ("/council/urn/order-of-steps", test_order_of_steps);
  g_test_add_func ("/council/urn/crash", test_crash);
  g_test_add_func ("/council/urn/altered", test_altered);
  g_test_add_func ("/council/urn/copies", test_copies);
  g_test_add_func ("/council/urn/election", test_election);
  g_test_add_func ("/council/urn/called-off", test_called_off);
  g_test_add_func ("/council/urn/exchanged", test_exchanged);
  g_test_add_func ("/council/urn/left-over", test_left_over);
  g_test_add_func ("/council/urn/migrated", test_migrated);
  g_test_add_func ("/council/urn/mended", test_mended);
  g_test_add_func ("/council/urn/script", test_script);
  g_test_add_func ("/council/urn/limits", test_limits);
  return g_test_run ();
}
