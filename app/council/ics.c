#include "council/ics.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "minutes/phrase.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define BEGIN "BEGIN:VCALENDAR"
#define FILE_MAX (1 << 20)
#define FOLD 75 /* octets of a line without its end: RFC 5545, 3.1 */

/* Adds "NAME:value" and its end; longer lines go on in the next behind a space, never inside a character. */
static void
put (GString *into, const char *line)
{
  gsize used = 0;

  for (const char *p = line; *p; p = g_utf8_next_char (p))
    {
      gsize size = (gsize) (g_utf8_next_char (p) - p);
      if (used + size > FOLD)
        {
          g_string_append (into, "\r\n ");
          used = 1;
        }
      g_string_append_len (into, p, (gssize) size);
      used += size;
    }
  g_string_append (into, "\r\n");
}

/* TEXT: RFC 5545, 3.3.11. */
static void
put_text (GString *into, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *p = text; *p; p++)
    switch (*p)
      {
      case '\\':
      case ';':
      case ',':
        g_string_append_printf (line, "\\%c", *p);
        break;
      case '\n':
        g_string_append (line, "\\n");
        break;
      case '\r':
        break;
      default:
        g_string_append_c (line, *p);
      }
  put (into, line->str);
}

static void
put_local (GString *into, const char *name, gint64 at_ms)
{
  int year, month, day, hour, minute;
  g_autofree char *line = NULL;

  linli_date_split (linli_instant_date (at_ms), &year, &month, &day);
  linli_instant_time (at_ms, &hour, &minute);
  line = g_strdup_printf ("%s;TZID=Asia/Shanghai:%04d%02d%02dT%02d%02d00", name, year, month, day, hour, minute);
  put (into, line);
}

static void
put_utc (GString *into, const char *name, gint64 at_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at_ms / 1000);
  g_autofree char *value = time ? g_date_time_format (time, "%Y%m%dT%H%M%SZ") : g_strdup ("19700101T000000Z");
  g_autofree char *line = g_strdup_printf ("%s:%s", name, value);

  put (into, line);
}

/* UTC+8 without summer time since 1991. */
static void
put_zone (GString *into)
{
  static const char *const lines[] = {
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T010000", "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    put (into, lines[i]);
}

static const char *
status_of (const LinliRecord *meeting)
{
  if (linli_record_int (meeting, "cancelled"))
    return "CANCELLED";
  return strcmp (linli_record_text (meeting, "state"), "preparing") == 0 ? "TENTATIVE" : "CONFIRMED";
}

/* Body, chair, agenda, contact: what the notice says. */
static char *
description (const LinliRecord *meeting, GPtrArray *items)
{
  const char *language = linli_record_text (meeting, "language");
  const char *colon = strcmp (language, "zh") == 0 ? "：" : ": ";
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s", linli_record_text (meeting, "organisation"), linli_record_text (meeting, "body"));
  g_string_append_printf (text, "\n%s%s%s", linli_phrase (language, "chair"), colon, linli_record_text (meeting, "chair"));
  if (items->len)
    g_string_append_printf (text, "\n%s%s", linli_phrase (language, "agenda"), colon);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *minutes
          = linli_phrase_format (language, "minutes-of", (int) linli_record_int (items->pdata[i], "minutes"));
      g_string_append_printf (text, "\n%d. %s%s", (int) i + 1, linli_record_text (items->pdata[i], "title"), minutes);
    }
  if (linli_record_has (meeting, "contact"))
    g_string_append_printf (text, "\n%s%s%s", linli_phrase (language, "contact"), colon, linli_record_text (meeting, "contact"));
  return g_string_free (text, FALSE);
}

static void
put_event (GString *into, const LinliRecord *meeting, GPtrArray *items)
{
  g_autofree char *uid = g_strdup_printf ("%s.%s@linli", linli_record_text (meeting, "label"), linli_record_text (meeting, "uuid"));
  g_autofree char *summary
      = g_strdup_printf ("%s · %s", linli_record_text (meeting, "body"), linli_record_text (meeting, "title"));
  g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%" PRId64, linli_record_int (meeting, "sequence"));
  g_autofree char *status = g_strdup_printf ("STATUS:%s", status_of (meeting));
  g_autofree char *text = description (meeting, items);

  put (into, "BEGIN:VEVENT");
  put_text (into, "UID", uid);
  put_utc (into, "DTSTAMP", linli_record_int (meeting, "changed_at"));
  put_utc (into, "CREATED", linli_record_int (meeting, "planned_at"));
  put_local (into, "DTSTART", linli_record_int (meeting, "starts_at"));
  put_local (into, "DTEND", linli_record_int (meeting, "ends_at"));
  put (into, sequence);
  put (into, status);
  put_text (into, "SUMMARY", summary);
  put_text (into, "LOCATION", linli_record_text (meeting, "venue"));
  put_text (into, "DESCRIPTION", text);
  put (into, "END:VEVENT");
}

char *
linli_ics_meeting (LinliCouncil *council, const char *label, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new (), meeting = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;

  linli_record_set_text (params, "label", label);
  meeting = linli_council_row (council, "plan-calendar", params, &failure);
  if (failure)
    return g_propagate_error (error, g_steal_pointer (&failure)), NULL;
  if (!meeting)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no meeting “%s”."), label), NULL;
  linli_record_set_int (params, "id", linli_record_int (meeting, "id"));
  items = linli_council_rows (council, "plan-agenda", params, error);
  if (!items)
    return NULL;
  put (text, BEGIN);
  put (text, "VERSION:2.0");
  put (text, "PRODID:-//Linli//Linli//ZH");
  put (text, "CALSCALE:GREGORIAN");
  put_zone (text);
  put_event (text, meeting, items);
  put (text, "END:VCALENDAR");
  return g_strdup (text->str);
}

gboolean
linli_ics_may_write (const char *path, GError **error)
{
  g_autoptr (GBytes) old = linli_file_read (path, FILE_MAX, NULL);
  gsize size = 0;
  const char *text = old ? g_bytes_get_data (old, &size) : NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || (text && size > strlen (BEGIN) && strncmp (text, BEGIN, strlen (BEGIN)) == 0))
    return TRUE;
  return linli_refuse (error, NULL, _("“%s” exists already and was left as it is; name another file."), path);
}

char *
linli_ics_file_name (const char *label)
{
  char *name = g_strconcat (label, ".ics", NULL);

  return g_strdelimit (name, "/\\", '-');
}
