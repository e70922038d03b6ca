/* A secret vote from the drawing of its slips to the destruction of its urn. */
#include "council/urn.h"

#include "base/error.h"
#include "tests/council/fixture.h"

#include <string.h>

#define VOTERS 31
#define SLIPS 33
#define MOTION "HY-A/M1"

static gint64
at (const char *time)
{
  g_autofree char *text = g_strdup_printf ("2026-03-21T%s", time);
  gint64 at_ms;

  g_assert_true (linli_instant_parse (text, &at_ms, NULL));
  return at_ms;
}

static LinliCouncil *
ready (void)
{
  LinliCouncil *council = fixture_base ();

  fixture_play (council, "secret.jsonl");
  return council;
}

static LinliUrnDraw *
draw_slips (guint slips)
{
  g_autoptr (GError) error = NULL;
  LinliUrnDraw *draw = linli_urn_draw (slips, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return draw;
}

/* Opens the vote; the id of the vote. */
static gint64
open_vote (LinliCouncil *council, const LinliUrnDraw *draw)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) vote = NULL;

  linli_urn_open (council, draw, MOTION, TRUE, at ("14:20"), "委员01", NULL, &error);
  g_assert_no_error (error);
  vote = linli_urn_vote (council, &error);
  g_assert_nonnull (vote);
  return linli_record_int (vote, "vote");
}

static LinliUrnTicket *
ticket (LinliCouncil *council, const char *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) vote = linli_urn_vote (council, NULL);
  LinliUrnTicket *made = linli_urn_ticket_new (linli_record_text (vote, "public_key"), typed, &error);

  g_assert_no_error (error);
  return made;
}

static LinliUrnState
cast (LinliCouncil *council, gint64 vote, const char *typed, const char *choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliUrnTicket) made = ticket (council, typed);
  LinliUrnState state;

  linli_urn_cast (council, vote, made, choice, NULL, &state, &error);
  g_assert_no_error (error);
  return state;
}

static gboolean
act (LinliCouncil *council, const char *time, const char *name, const char *members, GError **error)
{
  g_autofree char *line = g_strdup_printf ("{\"at\":\"2026-03-21T%s\",\"actor\":\"委员01\",\"do\":\"%s\",\"vote\":\"" MOTION "\"%s%s}",
                                           time, name, *members ? "," : "", members);

  return fixture_do (council, line, error);
}

static void
must (LinliCouncil *council, const char *time, const char *name, const char *members)
{
  g_autoptr (GError) error = NULL;

  act (council, time, name, members, &error);
  g_assert_no_error (error);
}

static void
expect (LinliCouncil *council, const char *member, const char *value)
{
  g_autofree char *is = fixture_value (council, "find-vote", MOTION, member);

  g_assert_cmpstr (is, ==, value);
}

static void
test_whole (void)
{
  LinliCouncil *council = ready ();
  g_autoptr (LinliUrnDraw) draw = draw_slips (SLIPS);
  gint64 vote = open_vote (council, draw);
  LinliUrnTurnout turnout;

  for (guint i = 0; i < 30; i++)
    g_assert_cmpint (cast (council, vote, i < 3 ? linli_urn_draw_digits (draw, i) : linli_urn_draw_code (draw, i),
                           i < 20 ? "for" : i < 28 ? "against" : "abstain"), ==, LINLI_URN_FREE);
  g_assert_true (linli_urn_turnout (council, vote, &turnout, NULL));
  g_assert_cmpint (turnout.used, ==, 30);
  must (council, "14:30", "vote.close_urn", "\"returned\":2,\"by\":[\"代表02\",\"代表05\"]");
  expect (council, "missing", "1");
  must (council, "14:31", "vote.open_urn", "");
  must (council, "14:32", "vote.close", "");
  expect (council, "for", "20");
  expect (council, "against", "8");
  expect (council, "unreturned", "1");
  must (council, "14:33", "vote.announce", "");
  g_assert_true (linli_urn_turnout (council, vote, &turnout, NULL));
  g_assert_cmpint (turnout.issued, ==, 0);
  fixture_base_free (council);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/urn/whole", test_whole);
  return g_test_run ();
}
