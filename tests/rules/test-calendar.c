#include "tests/rules/fixture.h"

#include "base/error.h"

#include <string.h>

static LinliCalendar *calendar;

static void
test_working (void)
{
  static const struct { const char *from; int days; const char *due; gboolean provisional; } cases[] = {
    { "2025-01-24", 3, "2025-02-05", FALSE }, { "2025-12-31", 5, "2026-01-08", FALSE },
    { "2026-02-12", 5, "2026-02-26", FALSE }, { "2026-04-30", 5, "2026-05-11", FALSE },
    { "2026-09-18", 5, "2026-09-24", FALSE }, { "2026-09-30", 3, "2026-10-10", FALSE },
    { "2026-03-02", 2, "2026-03-04", FALSE }, { "2026-03-03", 5, "2026-03-10", FALSE },
    { "2026-03-27", 5, "2026-04-03", FALSE }, { "2026-04-05", 5, "2026-04-13", FALSE },
    { "2026-05-11", 5, "2026-05-18", FALSE }, { "2026-05-11", 0, "2026-05-11", FALSE },
    { "2026-12-31", 1, "2027-01-01", TRUE },  { "2026-12-30", 2, "2027-01-01", TRUE },
    { "2026-12-30", 1, "2026-12-31", FALSE }, { "2024-12-31", 1, "2025-01-02", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliDate due;
      gboolean provisional = FALSE;
      g_autofree char *text = NULL;
      g_assert_true (linli_calendar_add_working (calendar, fixture_date (cases[i].from), cases[i].days, &due, &provisional, NULL));
      text = linli_date_format (due);
      g_assert_cmpstr (text, ==, cases[i].due);
      g_assert_cmpint (provisional, ==, cases[i].provisional);
    }
}

static void
test_days (void)
{
  static const struct { const char *from; gboolean roll; const char *due; gboolean provisional; } cases[] = {
    { "2026-02-06", FALSE, "2026-02-21", FALSE }, { "2026-02-06", TRUE, "2026-02-24", FALSE },
    { "2026-04-20", TRUE, "2026-05-06", FALSE },  { "2026-09-20", TRUE, "2026-10-08", FALSE },
    { "2026-04-24", TRUE, "2026-05-09", FALSE },  { "2026-03-23", TRUE, "2026-04-07", FALSE },
    { "2026-12-20", TRUE, "2027-01-04", TRUE },   { "2026-12-20", FALSE, "2027-01-04", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliDate due;
      gboolean provisional = FALSE;
      g_autofree char *text = NULL;
      g_assert_true (linli_calendar_add_days (calendar, fixture_date (cases[i].from), 15, cases[i].roll, &due, &provisional, NULL));
      text = linli_date_format (due);
      g_assert_cmpstr (text, ==, cases[i].due);
      g_assert_cmpint (provisional, ==, cases[i].provisional);
    }
}

static guint
working_in_year (int year, gboolean *provisional)
{
  return linli_calendar_working_between (calendar, linli_date (year, 1, 1) - 1, linli_date (year, 12, 31), provisional);
}

static void
test_counts (void)
{
  gboolean provisional = FALSE;

  g_assert_cmpuint (working_in_year (2025, &provisional), ==, 248);
  g_assert_cmpuint (working_in_year (2026, &provisional), ==, 248);
  /* Due 05-18, done 05-20: two working days late. */
  g_assert_cmpuint (linli_calendar_working_between (calendar, fixture_date ("2026-05-18"), fixture_date ("2026-05-20"),
                                                    &provisional), ==, 2);
  g_assert_cmpuint (linli_calendar_working_between (calendar, fixture_date ("2026-05-20"), fixture_date ("2026-05-18"),
                                                    &provisional), ==, 0);
  g_assert_cmpuint (linli_calendar_working_between (calendar, fixture_date ("2026-02-14"), fixture_date ("2026-02-23"),
                                                    &provisional), ==, 0);
  g_assert_false (provisional);
  g_assert_cmpuint (working_in_year (2027, &provisional), ==, 261);
  g_assert_true (provisional);
  g_assert_true (linli_calendar_is_published (calendar, 2026));
  g_assert_false (linli_calendar_is_published (calendar, 2027));
  g_assert_false (linli_calendar_is_published (calendar, 1));
}

static void
test_limits (void)
{
  LinliDate due = 7;
  gboolean provisional = FALSE;
  LinliDate day = fixture_date ("2026-01-01"), last = fixture_date ("9999-12-31");

  g_assert_false (linli_calendar_add_working (calendar, day, -1, &due, &provisional, NULL));
  g_assert_false (linli_calendar_add_working (calendar, day, G_MAXINT64, &due, &provisional, NULL));
  g_assert_false (linli_calendar_add_days (calendar, day, -1, TRUE, &due, &provisional, NULL));
  g_assert_false (linli_calendar_add_days (calendar, day, G_MAXINT64, TRUE, &due, &provisional, NULL));
  g_assert_false (linli_calendar_add_working (calendar, last, 1, &due, &provisional, NULL));
  g_assert_false (linli_calendar_add_days (calendar, last, 1, FALSE, &due, &provisional, NULL));
  g_assert_cmpint (due, ==, 7);
  g_assert_false (provisional);
}

static void
test_priority (void)
{
  static const char text[] = "{\"year\":2030,\"source\":\"s\",\"off\":[\"2030-01-01\",\"2030-01-02\"],\"work\":[\"2030-01-01\",\"2030-01-05\"]}";
  static const struct { const char *day; gboolean working; } cases[] = {
    { "2030-01-01", TRUE }, { "2030-01-02", FALSE }, { "2030-01-03", TRUE }, { "2030-01-05", TRUE }, { "2030-01-06", FALSE },
  };
  g_autoptr (LinliCalendar) own = linli_calendar_new ();
  gboolean provisional = FALSE;

  g_assert_true (linli_calendar_add (own, "2030.json", text, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (linli_calendar_is_working (own, fixture_date (cases[i].day), &provisional), ==, cases[i].working);
  g_assert_false (provisional);
}

static void
test_broken (void)
{
  static const struct { const char *text, *named; } cases[] = {
    { "[]", "y.json" },
    { "{\"source\":\"s\",\"off\":[],\"work\":[]}", "year" },
    { "{\"year\":2030,\"off\":[],\"work\":[]}", "source" },
    { "{\"year\":2030,\"source\":\"s\",\"work\":[]}", "off" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[]}", "work" },
    { "{\"year\":\"2030\",\"source\":\"s\",\"off\":[],\"work\":[]}", "year" },
    { "{\"year\":20300,\"source\":\"s\",\"off\":[],\"work\":[]}", "year" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[\"2031-01-01\"],\"work\":[]}", "off" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[\"2030-02-29\"],\"work\":[]}", "off" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[],\"work\":[\"2030-1-1\"]}", "work" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[],\"work\":[20300101]}", "work" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[\"2030-01-01\",\"2030-01-01\"],\"work\":[]}", "off" },
    { "{\"year\":2030,\"source\":\"s\",\"off\":[],\"work\":[],\"rest\":[]}", "rest" },
    { "{\"year\":2026,\"source\":\"s\",\"off\":[],\"work\":[]}", "year" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (linli_calendar_add (calendar, "y.json", cases[i].text, -1, &error));
      g_assert_true (linli_error_is_input (error));
      g_assert_nonnull (strstr (error->message, "y.json"));
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_false (linli_calendar_is_published (calendar, 2030));
    }
}

static void
test_named_limits (void)
{
  static const struct { const char *name, *from, *due; gboolean house; } cases[] = {
    { "appeal_accept", "2026-03-02", "2026-03-04", TRUE },    { "admission", "2026-03-03", "2026-03-10", TRUE },
    { "public_notice", "2026-03-23", "2026-04-07", FALSE },   { "objection_reply", "2026-04-05", "2026-04-13", TRUE },
    { "objection_period", "2026-02-06", "2026-02-24", TRUE }, { "minutes_draft", "2026-03-21", "2026-03-25", TRUE },
    { "minutes_sign", "2026-03-21", "2026-03-27", TRUE },     { "task_sign_for", "2026-05-09", "2026-05-11", TRUE },
  };
  g_autoptr (LinliLimits) limits = fixture_limits ();
  g_autoptr (GPtrArray) list = linli_limits_list (limits);
  const LinliLimit *limit;

  g_assert_cmpuint (list->len, >=, 15);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliDate due;
      gboolean provisional = FALSE;
      g_autofree char *text = NULL;
      limit = linli_limits_find (limits, cases[i].name, NULL);
      g_assert_nonnull (limit);
      g_assert_cmpint (limit->house, ==, cases[i].house);
      g_assert_true (linli_limit_due (limit, calendar, fixture_date (cases[i].from), &due, &provisional, NULL));
      text = linli_date_format (due);
      g_assert_cmpstr (text, ==, cases[i].due);
    }
  limit = linli_limits_find (limits, "notice_owners", NULL);
  g_assert_cmpint (linli_limit_latest_notice (limit, fixture_date ("2026-04-08")), ==, fixture_date ("2026-03-24"));
  limit = linli_limits_find (limits, "notice_residents_assembly", NULL);
  g_assert_cmpint (linli_limit_latest_notice (limit, fixture_date ("2026-03-21")), ==, fixture_date ("2026-03-11"));
  limit = linli_limits_find (limits, "task_extension", NULL);
  g_assert_cmpint (limit->value, ==, 2);
  g_assert_null (linli_limits_find (limits, "none", NULL));
}

#define LIMIT(name, value, house) "{\"name\":\"" name "\",\"title\":{\"zh\":\"甲\",\"en\":\"a\"},\"unit\":\"working_days\",\"value\":" value \
  ",\"bound\":\"at_most\",\"roll\":false,\"article\":{\"zh\":\"甲\",\"en\":\"a\"},\"evidence\":\"H\",\"house\":" house "}"

static void
test_own_limits (void)
{
  g_autoptr (LinliLimits) limits = fixture_limits ();

  g_assert_true (linli_limits_add (limits, "own", LIMIT ("appeal_accept", "4", "true"), -1, NULL));
  g_assert_cmpint (linli_limits_find (limits, "appeal_accept", NULL)->value, ==, 4);
  g_assert_false (linli_limits_add (limits, "own", LIMIT ("public_notice", "5", "true"), -1, NULL));
  g_assert_cmpint (linli_limits_find (limits, "public_notice", NULL)->value, ==, 15);
  g_assert_false (linli_limits_add (limits, "own", LIMIT ("new", "0", "true"), -1, NULL));
  g_assert_false (linli_limits_add (limits, "own", "[" LIMIT ("new", "1", "true") "," LIMIT ("new", "1", "true") "]", -1, NULL));
  g_assert_null (linli_limits_find (limits, "new", NULL));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  calendar = fixture_calendar ();
  g_test_add_func ("/calendar/working", test_working);
  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/counts", test_counts);
  g_test_add_func ("/calendar/limits", test_limits);
  g_test_add_func ("/calendar/priority", test_priority);
  g_test_add_func ("/calendar/broken", test_broken);
  g_test_add_func ("/calendar/named-limits", test_named_limits);
  g_test_add_func ("/calendar/own-limits", test_own_limits);
  status = g_test_run ();
  linli_calendar_free (calendar);
  return status;
}
