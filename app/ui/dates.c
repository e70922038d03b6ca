#include "ui/dates.h"

#include <glib/gi18n-lib.h>

static int plain_year;

void
linli_dates_set_year (int year)
{
  plain_year = year;
}

static char *
format (LinliDate date, const char *pattern)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  if (date == LINLI_DATE_NONE)
    return g_strdup ("—");
  linli_date_split (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 12, 0, 0);
  return time ? g_date_time_format (time, pattern) : g_strdup ("—");
}

char *
linli_dates_day (LinliDate date)
{
  int year = 0, month, day;

  if (date != LINLI_DATE_NONE)
    linli_date_split (date, &year, &month, &day);
  /* Translators: a day of this year, and one of another year. */
  return format (date, year == plain_year ? _("%-d %B") : _("%-d %B %Y"));
}

char *
linli_dates_full (LinliDate date)
{
  return format (date, _("%A %-d %B %Y"));
}

char *
linli_dates_range (LinliDate from, LinliDate to)
{
  g_autofree char *first = linli_dates_day (from), *last = linli_dates_day (to);

  return g_strdup_printf ("%s – %s", first, last);
}

char *
linli_dates_time (gint64 at_ms)
{
  int hour, minute;

  linli_instant_time (at_ms, &hour, &minute);
  return g_strdup_printf ("%02d:%02d", hour, minute);
}

char *
linli_dates_moment (gint64 at_ms)
{
  g_autofree char *day = linli_dates_day (linli_instant_date (at_ms)), *time = linli_dates_time (at_ms);

  return g_strdup_printf ("%s %s", day, time);
}

LinliDate
linli_dates_read (const char *text)
{
  LinliDate date = LINLI_DATE_NONE;

  if (text)
    linli_date_parse (text, &date, NULL);
  return date;
}

const char *
linli_dates_language (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "zh") ? "zh" : "en";
}
