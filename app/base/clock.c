#include "base/clock.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_MS ((gint64) 86400000)
#define CIVIL_OFFSET_MS ((gint64) 8 * 3600000)

gint64
linli_clock_now (void)
{
  return g_get_real_time () / 1000;
}

/* Days from civil, after the well-known algorithm with eras of 400 years. */
static gint32
days_from_civil (int y, int m, int d)
{
  int era, yoe, doy, doe;

  y -= m <= 2;
  era = (y >= 0 ? y : y - 399) / 400;
  yoe = y - era * 400;
  doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

LinliDate
linli_date (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return LINLI_DATE_NONE;
  return days_from_civil (year, month, day);
}

void
linli_date_split (LinliDate date, int *year, int *month, int *day)
{
  gint32 z = date + 719468;
  gint32 era = (z >= 0 ? z : z - 146096) / 146097;
  gint32 doe = z - era * 146097;
  gint32 yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  gint32 doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  gint32 mp = (5 * doy + 2) / 153;

  *day = doy - (153 * mp + 2) / 5 + 1;
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = yoe + era * 400 + (*month <= 2);
}

int
linli_date_weekday (LinliDate date)
{
  return (int) ((((gint64) date + 3) % 7 + 7) % 7) + 1;
}

static gboolean
digits (const char *text, int from, int count, int *value)
{
  *value = 0;
  for (int i = from; i < from + count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

static LinliDate
date_at (const char *text)
{
  int y, m, d;

  if (!digits (text, 0, 4, &y) || text[4] != '-' || !digits (text, 5, 2, &m) || text[7] != '-'
      || !digits (text, 8, 2, &d))
    return LINLI_DATE_NONE;
  return linli_date (y, m, d);
}

gboolean
linli_date_parse (const char *text, LinliDate *date, GError **error)
{
  LinliDate found = text && strlen (text) == 10 ? date_at (text) : LINLI_DATE_NONE;

  if (found == LINLI_DATE_NONE)
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a date; write it as 2026-03-21."), text ? text : "");
  *date = found;
  return TRUE;
}

char *
linli_date_format (LinliDate date)
{
  int y, m, d;

  linli_date_split (date, &y, &m, &d);
  return g_strdup_printf ("%04d-%02d-%02d", y, m, d);
}

static gboolean
instant_at (const char *text, gsize length, gint64 *at_ms)
{
  LinliDate date;
  int hour, minute, second = 0, milli = 0;
  gsize at = 16;
  gboolean utc = length > 0 && text[length - 1] == 'Z';

  if (utc)
    length--;
  else if (length > 6 && strncmp (text + length - 6, "+08:00", 6) == 0)
    length -= 6;
  if (length < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
    return FALSE;
  date = date_at (text);
  if (date == LINLI_DATE_NONE || !digits (text, 11, 2, &hour) || !digits (text, 14, 2, &minute))
    return FALSE;
  if (length >= 19 && text[16] == ':' && digits (text, 17, 2, &second))
    at = 19;
  if (at == 19 && length == 23 && text[19] == '.' && digits (text, 20, 3, &milli))
    at = 23;
  if (at != length || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *at_ms = (gint64) date * DAY_MS + ((hour * 60 + minute) * 60 + second) * (gint64) 1000 + milli
           - (utc ? 0 : CIVIL_OFFSET_MS);
  return TRUE;
}

gboolean
linli_instant_parse (const char *text, gint64 *at_ms, GError **error)
{
  if (!text || !instant_at (text, strlen (text), at_ms))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not an instant; write it as 2026-03-21T14:00."),
                       text ? text : "");
  return TRUE;
}

/* Files may hold any number; beyond thirty thousand years no date is asked for. */
static gint64
in_range (gint64 at_ms)
{
  return CLAMP (at_ms, -G_GINT64_CONSTANT (1000000000000000), G_GINT64_CONSTANT (1000000000000000));
}

LinliDate
linli_instant_date (gint64 at_ms)
{
  gint64 civil = in_range (at_ms) + CIVIL_OFFSET_MS;

  return (LinliDate) (civil >= 0 ? civil / DAY_MS : (civil - DAY_MS + 1) / DAY_MS);
}

void
linli_instant_time (gint64 at_ms, int *hour, int *minute)
{
  int minutes = (int) ((in_range (at_ms) - linli_date_start (linli_instant_date (at_ms))) / 60000);

  *hour = minutes / 60;
  *minute = minutes % 60;
}

char *
linli_instant_format (gint64 at_ms)
{
  LinliDate date = linli_instant_date (at_ms);
  gint64 rest = in_range (at_ms) - linli_date_start (date);
  g_autofree char *day = linli_date_format (date);

  return g_strdup_printf ("%sT%02d:%02d:%02d.%03d+08:00", day, (int) (rest / 3600000), (int) (rest / 60000 % 60),
                          (int) (rest / 1000 % 60), (int) (rest % 1000));
}

gint64
linli_date_start (LinliDate date)
{
  return (gint64) date * DAY_MS - CIVIL_OFFSET_MS;
}
