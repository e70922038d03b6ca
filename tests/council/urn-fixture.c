#include "tests/council/urn-fixture.h"

#include "sign/shares.h"
#include "store/urn.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY "2026-03-21T13:30"

static gint64
instant (void)
{
  gint64 at_ms;

  g_assert_true (linli_instant_parse (DAY, &at_ms, NULL));
  return at_ms;
}

static gboolean
try (LinliCouncil *council, const char *actor, const char *name, const char *members, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autofree char *json = g_strdup_printf ("{%s}", members);
  g_autoptr (LinliRecord) record = linli_record_decode (json, -1, &wrong);

  g_assert_no_error (wrong);
  return linli_council_act (council, name, record, instant (), actor, NULL, error);
}

static void must (LinliCouncil *council, const char *name, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
must (LinliCouncil *council, const char *name, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *members = NULL;
  va_list args;

  va_start (args, format);
  members = g_strdup_vprintf (format, args);
  va_end (args);
  try (council, g_str_equal (name, "person.add") ? NULL : "人1", name, members, &error);
  g_assert_no_error (error);
}

static void
seat_voters (LinliCouncil *council, guint voters, const char *rule)
{
  g_autoptr (GError) error = NULL;

  must (council, "person.add", "\"label\":\"人1\",\"office\":\"committee\"");
  for (guint i = 2; i <= voters; i++)
    {
      g_autofree char *members = g_strdup_printf ("\"label\":\"人%u\",\"office\":\"representative\"", i);
      try (council, "人1", "person.add", members, &error);
      g_assert_no_error (error);
    }
  must (council, "body.add", "\"label\":\"会\",\"name\":\"会\",\"rule\":\"%s\"", rule);
  for (guint i = 1; i <= voters; i++)
    must (council, "seat.add", "\"body\":\"会\",\"person\":\"人%u\",\"role\":\"%s\"", i, i == 1 ? "committee" : "representative");
}

static void
open_meeting (LinliCouncil *council, guint voters)
{
  must (council, "meeting.plan",
        "\"label\":\"HY-1\",\"body\":\"会\",\"title\":\"会\",\"mode\":\"council\",\"venue\":\"厅\",\"starts_at\":\"2026-03-21T14:00\","
        "\"ends_at\":\"2026-03-21T16:00\",\"chair\":\"人1\",\"recorder\":\"人2\",\"tellers\":[\"人5\",\"人6\"]");
  must (council, "agenda.add", "\"meeting\":\"HY-1\",\"title\":\"动议\",\"minutes\":60");
  must (council, "meeting.notify", "\"meeting\":\"HY-1\",\"places\":[\"栏\"],\"urgent_reason\":\"急\"");
  must (council, "meeting.open_checkin", "\"meeting\":\"HY-1\"");
  for (guint i = 1; i <= voters; i++)
    must (council, "attendance.check_in", "\"meeting\":\"HY-1\",\"person\":\"人%u\"", i);
  must (council, "meeting.open", "\"meeting\":\"HY-1\"");
}

static void
move_motion (LinliCouncil *council)
{
  must (council, "motion.propose",
        "\"label\":\"M1\",\"meeting\":\"HY-1\",\"kind\":\"main\",\"title\":\"题\",\"text\":\"文。\",\"mover\":\"人3\"");
  must (council, "motion.second", "\"motion\":\"HY-1/M1\",\"by\":\"人4\"");
}

static void
move_election (LinliCouncil *council)
{
  must (council, "election.propose",
        "\"label\":\"M1\",\"meeting\":\"HY-1\",\"title\":\"选举\",\"text\":\"选举委员。\",\"mover\":\"人4\",\"seats\":%d,"
        "\"candidates\":[\"人1\",\"人2\",\"人3\"]", URN_SEATS);
}

static void
set_up (UrnFixture *fixture, guint voters, const char *rule, void (*move) (LinliCouncil *council))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_record_decode (
      "{\"name\":\"示例\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);

  fixture->folder = g_dir_make_tmp ("linli-urn-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.linli", NULL);
  fixture->council = linli_council_create (fixture->path, facts, linli_date_start (linli_date (2026, 1, 5)), &error);
  g_assert_no_error (error);
  g_assert_true (linli_council_batch_begin (fixture->council, &error));
  seat_voters (fixture->council, MAX (voters, 6), rule);
  open_meeting (fixture->council, voters);
  move (fixture->council);
  g_assert_true (linli_council_batch_commit (fixture->council, NULL, &error));
}

void
urn_fixture_set_up (UrnFixture *fixture, guint voters)
{
  set_up (fixture, voters, "U2", move_motion);
}

void
urn_fixture_set_up_election (UrnFixture *fixture, guint voters)
{
  set_up (fixture, voters, "U4", move_election);
}

void
urn_fixture_tear_down (UrnFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&fixture->council, linli_council_free);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

void
urn_fixture_reopen (UrnFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->council, linli_council_free);
  fixture->council = linli_council_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
}

void
urn_fixture_open (UrnFixture *fixture, const LinliUrnDraw *draw)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) row = NULL;

  linli_urn_open (fixture->council, draw, URN_MOTION, FALSE, instant (), "人1", NULL, &error);
  g_assert_no_error (error);
  row = linli_urn_vote (fixture->council, &error);
  g_assert_nonnull (row);
  fixture->vote = linli_record_int (row, "vote");
}

gboolean
urn_fixture_act (UrnFixture *fixture, const char *name, const char *members, GError **error)
{
  g_autofree char *act = g_strconcat ("vote.", name, NULL);
  g_autofree char *all = g_strconcat ("\"vote\":\"" URN_MOTION "\"", *members ? "," : "", members, NULL);

  return try (fixture->council, "人1", act, all, error);
}

void
urn_fixture_must (UrnFixture *fixture, const char *name, const char *members)
{
  g_autoptr (GError) error = NULL;

  urn_fixture_act (fixture, name, members, &error);
  g_assert_no_error (error);
}

void
urn_fixture_refused (gboolean done, GError **error, const char *said)
{
  g_autoptr (GError) why = g_steal_pointer (error);

  g_assert_false (done);
  g_assert_nonnull (why);
  if (!strstr (why->message, said))
    g_error ("“%s” is not in “%s”", said, why->message);
}

void
urn_fixture_refuses (UrnFixture *fixture, const char *name, const char *members, const char *said)
{
  GError *error = NULL;
  gboolean done = urn_fixture_act (fixture, name, members, &error);

  urn_fixture_refused (done, &error, said);
}

LinliUrnState
urn_fixture_cast (UrnFixture *fixture, const LinliUrnTicket *ticket, const char *choice)
{
  g_autoptr (GError) error = NULL;
  LinliUrnState state;

  linli_urn_cast (fixture->council, fixture->vote, ticket, choice, NULL, &state, &error);
  g_assert_no_error (error);
  return state;
}

char *
urn_fixture_value (UrnFixture *fixture, const char *member)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_text (params, "label", URN_MOTION);
  row = linli_council_row (fixture->council, "find-vote", params, NULL);
  g_assert_nonnull (row);
  return linli_record_type (row, member) == LINLI_VALUE_INT ? g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (row, member))
                                                            : g_strdup (linli_record_text (row, member));
}

LinliUrnDraw *
urn_fixture_draw (guint slips)
{
  LinliUrnDraw *draw = g_new0 (LinliUrnDraw, 1);

  draw->slips = slips;
  draw->key = linli_sealed_new (NULL);
  draw->codes = linli_locked_new (1);
  draw->digits = linli_locked_new (1);
  draw->shares = linli_locked_new (2 * LINLI_SHARE_TEXT_SIZE);
  draw->hashes = g_new0 (LinliUrnSlipHashes, slips);
  linli_shares_split (draw->key, draw->shares, draw->shares + LINLI_SHARE_TEXT_SIZE);
  linli_sealed_random (draw->hashes, slips * sizeof *draw->hashes);
  return draw;
}

LinliUrnTicket *
urn_fixture_ticket (const LinliUrnDraw *draw, guint index)
{
  return g_memdup2 (draw->hashes[index].code, sizeof draw->hashes[index].code);
}
