#include "demo-fixture.h"

#include "council/badge.h"
#include "council/stats.h"

static LinliDate
day (const char *text)
{
  LinliDate date = LINLI_DATE_NONE;

  g_assert_true (linli_date_parse (text, &date, NULL));
  return date;
}

static char *
text_of (GPtrArray *stats, const char *name, const char *of)
{
  for (guint i = 0; i < stats->len; i++)
    {
      const LinliStat *stat = stats->pdata[i];
      if (g_str_equal (stat->name, name) && g_strcmp0 (stat->of, of) == 0)
        return linli_stat_text (stat);
    }
  return NULL;
}

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *day, *name, *of, *text; } cases[] = {
    { "2026-08-10", "request_closure", NULL, "1/1＝100.00%" },
    { "2026-08-10", "closure", NULL, "3/3＝100.00%" },
    { "2026-08-10", "on_time", NULL, "2/3＝66.67%" },
    { "2026-08-10", "on_time_original", NULL, "1/3＝33.33%" },
    { "2026-08-10", "extensions", NULL, "1" },
    { "2026-08-10", "rectification", NULL, "0/0＝—" },
    { "2026-08-10", "satisfaction", NULL, "29/32＝90.63%" },
    { "2026-08-10", "satisfied", NULL, "22/32＝68.75%" },
    { "2026-08-10", "response", NULL, "32/36＝88.89%" },
    { "2026-08-10", "participation", "HY-2026-003", "33/45＝73.33%" },
    { "2026-08-10", "participation", "HY-2026-004", "760/1140＝66.67%" },
    { "2026-08-10", "objection_reply", NULL, "2/2＝100.00%" },
    { "2026-08-04", "response", NULL, "0/0＝—" },
    { "2026-06-25", "extensions", NULL, "0" },
    { "2026-06-26", "extensions", NULL, "1" },
    { "2026-05-17", "on_time", NULL, "0/0＝—" },
    { "2026-05-18", "on_time", NULL, "0/1＝0.00%" },
    { "2026-05-19", "closure", NULL, "0/3＝0.00%" },
    { "2026-05-20", "closure", NULL, "1/3＝33.33%" },
    { "2026-03-20", "participation", "HY-2026-003", NULL },
    { "2026-03-21", "participation", "HY-2026-003", "33/45＝73.33%" },
    { "2026-03-03", "request_closure", NULL, "0/1＝0.00%" },
    { "2026-03-02", "request_closure", NULL, "0/0＝—" },
    { "2026-04-04", "objection_reply", NULL, "1/1＝100.00%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) stats = linli_stats_read (fixture->council, day (cases[i].day), &error);
      g_autofree char *text = NULL;
      g_assert_no_error (error);
      text = text_of (stats, cases[i].name, cases[i].of);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A problem that led to a task counts once its work has passed the check. */
static void
test_rectification (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *open = NULL, *closed = NULL;

  fixture_act (fixture, "2026-09-01T09:00", "request.accept", "{\"request\":\"SQ-2026-014\"}");
  fixture_act (fixture, "2026-09-01T09:01", "request.handle", "{\"request\":\"SQ-2026-014\"}");
  fixture_act (fixture, "2026-09-01T09:02", "task.create", "{\"label\":\"T\",\"request\":\"SQ-2026-014\",\"title\":\"加固\"}");
  fixture_act (fixture, "2026-09-01T09:03", "task.assign",
               "{\"task\":\"T\",\"owner_unit\":\"物业\",\"owner\":\"物业经理甲\",\"due\":\"2026-09-30\"}");
  before = linli_stats_read (fixture->council, day ("2026-09-20"), NULL);
  fixture_act (fixture, "2026-09-01T09:04", "task.sign_for", "{\"task\":\"T\"}");
  fixture_act (fixture, "2026-09-02T09:00", "task.start", "{\"task\":\"T\",\"text\":\"开工\"}");
  fixture_act (fixture, "2026-09-03T09:00", "task.hand_in", "{\"task\":\"T\",\"text\":\"完工\"}");
  fixture_act (fixture, "2026-09-04T09:00", "task.pass", "{\"task\":\"T\"}");
  after = linli_stats_read (fixture->council, day ("2026-09-20"), NULL);
  open = text_of (before, "rectification", NULL);
  closed = text_of (after, "rectification", NULL);
  g_assert_cmpstr (open, ==, "0/1＝0.00%");
  g_assert_cmpstr (closed, ==, "1/1＝100.00%");
}

static void
test_badge (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *due, *done_on, *as_of; LinliBadgeColour colour; guint days; } cases[] = {
    { NULL, NULL, "2026-05-20", LINLI_BADGE_NONE, 0 },
    { "2026-05-18", NULL, "2026-05-12", LINLI_BADGE_GREEN, 0 },
    { "2026-05-18", NULL, "2026-05-13", LINLI_BADGE_YELLOW, 3 },
    { "2026-05-18", NULL, "2026-05-18", LINLI_BADGE_YELLOW, 0 },
    { "2026-05-18", NULL, "2026-05-19", LINLI_BADGE_RED, 1 },
    { "2026-05-18", "2026-05-20", "2026-05-19", LINLI_BADGE_RED, 1 },
    { "2026-05-18", "2026-05-20", "2026-08-10", LINLI_BADGE_RED, 2 },
    { "2026-05-18", "2026-05-18", "2026-08-10", LINLI_BADGE_GREEN, 0 },
    { "2026-09-30", NULL, "2026-10-08", LINLI_BADGE_RED, 1 }, /* the seven days of the national holiday do not count */
    { "2026-05-08", NULL, "2026-05-09", LINLI_BADGE_RED, 1 }, /* a Saturday worked in exchange */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliBadge badge = linli_badge_for (fixture->council, cases[i].due, cases[i].done_on, day (cases[i].as_of));
      g_assert_cmpint (badge.colour, ==, cases[i].colour);
      g_assert_cmpuint (badge.days, ==, cases[i].days);
      g_assert_false (badge.provisional);
    }
  g_assert_true (linli_badge_for (fixture->council, "2027-12-30", NULL, day ("2028-01-04")).provisional);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/stats/demo", Fixture, NULL, fixture_set_up, test_demo, fixture_tear_down);
  g_test_add ("/stats/rectification", Fixture, NULL, fixture_set_up, test_rectification, fixture_tear_down);
  g_test_add ("/stats/badge", Fixture, NULL, fixture_set_up, test_badge, fixture_tear_down);
  return fixture_run ();
}
