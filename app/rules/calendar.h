/* Working days, from the published holiday years.
 *
 * A day's kind: a make-up workday works, else a day off rests, else the weekday decides. A year that has not been
 * published is counted by weekdays alone and every answer that looked into it says "provisional". Counting excludes
 * the first day (民法典201); a last day that rests rolls forward when asked (民法典203). */
#pragma once

#include "base/clock.h"

G_BEGIN_DECLS

#define LINLI_CALENDAR_WORKING_MAX 3000 /* working days a limit may have */
#define LINLI_CALENDAR_DAYS_MAX 40000   /* calendar days a limit may have */

typedef struct _LinliCalendar LinliCalendar;

LinliCalendar *linli_calendar_new (void);
void linli_calendar_free (LinliCalendar *calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliCalendar, linli_calendar_free)

/* Adds one year: {"year": 2026, "source": "…", "off": ["2026-01-01", …], "work": […]}. INPUT errors name file and
 * member: a year already there, a date outside the year or twice in a list, anything unknown or missing. */
gboolean linli_calendar_add (LinliCalendar *calendar, const char *name, const char *text, gssize length,
                             GError **error);

gboolean linli_calendar_is_published (const LinliCalendar *calendar, int year);

/* In each call *provisional is set TRUE when an unpublished year was looked into, and else left as it is: start from
 * FALSE, and several calls add up. */
gboolean linli_calendar_is_working (const LinliCalendar *calendar, LinliDate date, gboolean *provisional);

/* @count ≥ 0; 0 gives @from itself. INPUT errors: a count out of range, a date beyond the year 9999. */
gboolean linli_calendar_add_working (const LinliCalendar *calendar, LinliDate from, gint64 count, LinliDate *due,
                                     gboolean *provisional, GError **error);
gboolean linli_calendar_add_days (const LinliCalendar *calendar, LinliDate from, gint64 count, gboolean roll,
                                  LinliDate *due, gboolean *provisional, GError **error);

/* Working days after @from up to and including @until; 0 when @until is not later. From a due date to the day of
 * completion this is how many working days it was overdue. */
guint linli_calendar_working_between (const LinliCalendar *calendar, LinliDate from, LinliDate until,
                                      gboolean *provisional);

G_END_DECLS
