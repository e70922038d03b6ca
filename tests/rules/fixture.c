#include "tests/rules/fixture.h"

#include "base/file.h"

static char *
read_data (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LINLI_DATADIR"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = linli_file_read (path, 1 << 20, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

LinliRuleset *
fixture_rules (void)
{
  LinliRuleset *set = linli_ruleset_new ();

  for (guint i = 0; linli_ruleset_files[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = read_data ("rules", linli_ruleset_files[i]);
      linli_ruleset_add (set, linli_ruleset_files[i], text, -1, &error);
      g_assert_no_error (error);
    }
  return set;
}

LinliCalendar *
fixture_calendar (void)
{
  static const char *const years[] = { "2025.json", "2026.json" };
  LinliCalendar *calendar = linli_calendar_new ();

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = read_data ("holidays", years[i]);
      linli_calendar_add (calendar, years[i], text, -1, &error);
      g_assert_no_error (error);
    }
  return calendar;
}

LinliLimits *
fixture_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_data ("rules", "limits.json");
  LinliLimits *limits = linli_limits_new ();

  linli_limits_add (limits, "limits.json", text, -1, &error);
  g_assert_no_error (error);
  return limits;
}

LinliRouting *
fixture_routing (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_data ("rules", "routing.json");
  LinliRouting *routing = linli_routing_new ();

  linli_routing_add (routing, "routing.json", text, -1, &error);
  g_assert_no_error (error);
  return routing;
}

LinliDate
fixture_date (const char *text)
{
  LinliDate date = LINLI_DATE_NONE;

  g_assert_true (linli_date_parse (text, &date, NULL));
  return date;
}
