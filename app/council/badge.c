#include "council/badge.h"

#include "council/council-private.h"

#include <glib/gi18n-lib.h>

LinliBadge
linli_badge_for (LinliCouncil *council, const char *due, const char *done_on, LinliDate as_of)
{
  const LinliCalendar *calendar = linli_council_rulebook (council)->calendar;
  LinliBadge badge = { LINLI_BADGE_GREEN };
  LinliDate due_on, end = as_of, done;

  if (!due || !linli_date_parse (due, &due_on, NULL))
    return (LinliBadge) { LINLI_BADGE_NONE };
  badge.closed = done_on && linli_date_parse (done_on, &done, NULL) && done <= as_of;
  if (badge.closed)
    end = done;
  if (end > due_on)
    {
      badge.colour = LINLI_BADGE_RED;
      badge.days = linli_calendar_working_between (calendar, due_on, end, &badge.provisional);
    }
  else if (!badge.closed)
    {
      guint left = linli_calendar_working_between (calendar, end, due_on, &badge.provisional);
      badge.colour = left <= LINLI_BADGE_SOON ? LINLI_BADGE_YELLOW : LINLI_BADGE_GREEN;
      badge.days = left <= LINLI_BADGE_SOON ? left : 0;
    }
  return badge;
}

const char *
linli_badge_colour_word (LinliBadgeColour colour)
{
  static const char *const words[] = { "none", "green", "yellow", "red" };

  return words[colour];
}

static char *
late_text (const LinliBadge *badge)
{
  if (badge->closed)
    return g_strdup_printf (ngettext ("closed %u working day late", "closed %u working days late", badge->days),
                            badge->days);
  return g_strdup_printf (ngettext ("overdue %u working day", "overdue %u working days", badge->days), badge->days);
}

char *
linli_badge_text (const LinliBadge *badge)
{
  switch (badge->colour)
    {
    case LINLI_BADGE_RED:
      return late_text (badge);
    case LINLI_BADGE_YELLOW:
      return g_strdup_printf (ngettext ("due soon: %u working day left", "due soon: %u working days left", badge->days),
                              badge->days);
    case LINLI_BADGE_GREEN:
      return g_strdup (badge->closed ? _("closed on time") : _("on time"));
    default:
      return g_strdup ("—");
    }
}
