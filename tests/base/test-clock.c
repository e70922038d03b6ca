#include "base/clock.h"

static void
test_dates (void)
{
  static const struct { const char *text; LinliDate days; int weekday; } cases[] = {
    { "1970-01-01", 0, 4 },          { "2026-03-21", 20533, 6 }, { "2000-02-29", 11016, 2 }, { "1969-12-31", -1, 3 },
    { "2026-02-29", LINLI_DATE_NONE }, { "2026-13-01", LINLI_DATE_NONE }, { "2026-3-1", LINLI_DATE_NONE },
    { "2026-03-21 ", LINLI_DATE_NONE }, { "2100-02-29", LINLI_DATE_NONE }, { "", LINLI_DATE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LinliDate date = LINLI_DATE_NONE;
      g_assert_cmpint (linli_date_parse (cases[i].text, &date, NULL), ==, cases[i].days != LINLI_DATE_NONE);
      g_assert_cmpint (date, ==, cases[i].days);
      if (date != LINLI_DATE_NONE)
        {
          g_autofree char *text = linli_date_format (date);
          g_assert_cmpstr (text, ==, cases[i].text);
          g_assert_cmpint (linli_date_weekday (date), ==, cases[i].weekday);
        }
    }
}

static void
test_instants (void)
{
  static const struct { const char *text; const char *whole; } cases[] = {
    { "2026-03-21T14:00", "2026-03-21T14:00:00.000+08:00" },
    { "2026-03-21T14:00:05.250", "2026-03-21T14:00:05.250+08:00" },
    { "2026-03-21T06:00Z", "2026-03-21T14:00:00.000+08:00" },
    { "2026-03-21T23:59:59+08:00", "2026-03-21T23:59:59.000+08:00" },
    { "1969-12-31T00:00", "1969-12-31T00:00:00.000+08:00" },
    { "2026-03-21T24:00", NULL }, { "2026-03-21", NULL }, { "2026-03-21T14:00:5", NULL }, { "2026-02-30T14:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 at = 0;
      gboolean ok = linli_instant_parse (cases[i].text, &at, NULL);
      g_autofree char *text = ok ? linli_instant_format (at) : NULL;
      g_assert_cmpstr (text, ==, cases[i].whole);
    }
}

static void
test_every_day (void)
{
  for (LinliDate date = linli_date (1899, 12, 31); date < linli_date (2105, 1, 1); date++)
    {
      int y, m, d;
      linli_date_split (date, &y, &m, &d);
      g_assert_cmpint (linli_date (y, m, d), ==, date);
      g_assert_cmpint (linli_instant_date (linli_date_start (date)), ==, date);
      g_assert_cmpint (linli_instant_date (linli_date_start (date) - 1), ==, date - 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/dates", test_dates);
  g_test_add_func ("/clock/instants", test_instants);
  g_test_add_func ("/clock/every-day", test_every_day);
  return g_test_run ();
}
