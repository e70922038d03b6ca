#include "rules/calendar.h"

#include "base/error.h"
#include "rules/datafile.h"

#include <glib/gi18n-lib.h>

#define YEAR_FIRST 1990
#define YEAR_LAST 2200

enum
{
  KIND_OFF = 1,
  KIND_WORK = 2,
};

typedef struct
{
  int year;
  LinliDate first;
  guint8 kind[366]; /* by day of the year */
} Year;

struct _LinliCalendar
{
  Year *years[YEAR_LAST - YEAR_FIRST + 1];
};
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Year, g_free)

LinliCalendar *
linli_calendar_new (void)
{
  return g_new0 (LinliCalendar, 1);
}

void
linli_calendar_free (LinliCalendar *calendar)
{
  for (guint i = 0; i < G_N_ELEMENTS (calendar->years); i++)
    g_clear_pointer (&calendar->years[i], g_free);
  g_free (calendar);
}

static const Year *
find (const LinliCalendar *calendar, int year)
{
  return year < YEAR_FIRST || year > YEAR_LAST ? NULL : calendar->years[year - YEAR_FIRST];
}

static gboolean
read_days (const LinliDatafile *file, JsonObject *object, const char *member, guint8 kind, Year *into, GError **error)
{
  g_auto (GStrv) days = NULL;
  LinliDate last = linli_date (into->year, 12, 31);

  if (!json_object_has_member (object, member))
    return linli_datafile_wrong (file, member, error, _("the member is missing."));
  days = linli_datafile_list (file, object, member, error);
  if (!days)
    return FALSE;
  for (guint i = 0; days[i]; i++)
    {
      LinliDate date;
      if (!linli_date_parse (days[i], &date, NULL))
        return linli_datafile_wrong (file, member, error, _("there is no such date; write it as 2026-03-21."));
      if (date < into->first || date > last)
        return linli_datafile_wrong (file, member, error, _("a date lies outside the year."));
      if (into->kind[date - into->first] & kind)
        return linli_datafile_wrong (file, member, error, _("a date stands twice."));
      into->kind[date - into->first] |= kind;
    }
  return TRUE;
}

static Year *
read_year (const LinliDatafile *file, JsonObject *object, GError **error)
{
  static const char *const known[] = { "off", "source", "work", "year", NULL };
  g_autoptr (Year) year = g_new0 (Year, 1);
  gint64 number;
  const char *source;

  if (!linli_datafile_known (file, object, known, error)
      || !linli_datafile_int (file, object, "year", YEAR_FIRST, YEAR_LAST, &number, error)
      || !linli_datafile_text (file, object, "source", &source, error))
    return NULL;
  year->year = (int) number;
  year->first = linli_date (year->year, 1, 1);
  if (!read_days (file, object, "off", KIND_OFF, year, error)
      || !read_days (file, object, "work", KIND_WORK, year, error))
    return NULL;
  return g_steal_pointer (&year);
}

gboolean
linli_calendar_add (LinliCalendar *calendar, const char *name, const char *text, gssize length, GError **error)
{
  LinliDatafile file = { name, NULL };
  g_autoptr (JsonNode) root = linli_datafile_parse (&file, text, length, error);
  g_autoptr (Year) year = NULL;

  if (!root)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return linli_datafile_wrong (&file, NULL, error, _("an object in braces is expected."));
  year = read_year (&file, json_node_get_object (root), error);
  if (!year)
    return FALSE;
  if (find (calendar, year->year))
    return linli_datafile_wrong (&file, "year", error, _("the year is already there."));
  calendar->years[year->year - YEAR_FIRST] = year;
  g_steal_pointer (&year);
  return TRUE;
}

gboolean
linli_calendar_is_published (const LinliCalendar *calendar, int year)
{
  return find (calendar, year) != NULL;
}

gboolean
linli_calendar_is_working (const LinliCalendar *calendar, LinliDate date, gboolean *provisional)
{
  int y, m, d;
  const Year *year;
  guint8 kind = 0;

  linli_date_split (date, &y, &m, &d);
  year = find (calendar, y);
  if (year)
    kind = year->kind[date - year->first];
  else
    *provisional = TRUE;
  if (kind & KIND_WORK)
    return TRUE;
  return !(kind & KIND_OFF) && linli_date_weekday (date) <= 5;
}

static gboolean
beyond (GError **error)
{
  return linli_fail (error, LINLI_ERROR_INPUT, _("The date lies beyond the year 9999."));
}

static gboolean
out_of_range (GError **error)
{
  return linli_fail (error, LINLI_ERROR_INPUT, _("The number of days is out of range."));
}

gboolean
linli_calendar_add_working (const LinliCalendar *calendar, LinliDate from, gint64 count, LinliDate *due,
                            gboolean *provisional, GError **error)
{
  LinliDate last = linli_date (9999, 12, 31);
  LinliDate date = from;
  gboolean unsure = FALSE;

  if (count < 0 || count > LINLI_CALENDAR_WORKING_MAX)
    return out_of_range (error);
  while (count > 0)
    {
      if (date >= last)
        return beyond (error);
      date++;
      if (linli_calendar_is_working (calendar, date, &unsure))
        count--;
    }
  *due = date;
  *provisional = *provisional || unsure;
  return TRUE;
}

gboolean
linli_calendar_add_days (const LinliCalendar *calendar, LinliDate from, gint64 count, gboolean roll, LinliDate *due,
                         gboolean *provisional, GError **error)
{
  LinliDate last = linli_date (9999, 12, 31);
  LinliDate date;
  gboolean unsure = FALSE;

  if (count < 0 || count > LINLI_CALENDAR_DAYS_MAX)
    return out_of_range (error);
  if (from > last - count)
    return beyond (error);
  date = from + (LinliDate) count;
  while (roll && !linli_calendar_is_working (calendar, date, &unsure))
    if (++date > last)
      return beyond (error);
  *due = date;
  *provisional = *provisional || unsure;
  return TRUE;
}

guint
linli_calendar_working_between (const LinliCalendar *calendar, LinliDate from, LinliDate until, gboolean *provisional)
{
  guint count = 0;

  for (LinliDate date = from + 1; date <= until; date++)
    if (linli_calendar_is_working (calendar, date, provisional))
      count++;
  return count;
}
