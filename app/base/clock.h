/* Instants and civil dates.
 *
 * An instant is a count of milliseconds since 1970-01-01T00:00Z. A civil date is a count of days since
 * 1970-01-01 in the proleptic Gregorian calendar; it belongs to no time zone. Civil time of a committee is
 * UTC+8, which has had no summer time since 1991. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_DATE_NONE G_MININT32

typedef gint32 LinliDate;

gint64 linli_clock_now (void); /* the system's clock, an instant */

LinliDate linli_date (int year, int month, int day); /* LINLI_DATE_NONE if there is no such day */
void linli_date_split (LinliDate date, int *year, int *month, int *day);
int linli_date_weekday (LinliDate date); /* 1 Monday … 7 Sunday */
gboolean linli_date_parse (const char *text, LinliDate *date, GError **error); /* "2026-03-21" exactly */
char *linli_date_format (LinliDate date);                                    /* (transfer full): "2026-03-21" */

/* "2026-03-21T14:00" with optional ":SS" and ".mmm", civil time unless it ends in "Z". */
gboolean linli_instant_parse (const char *text, gint64 *at_ms, GError **error);
char *linli_instant_format (gint64 at_ms);                /* (transfer full): "2026-03-21T14:00:00.000+08:00" */
LinliDate linli_instant_date (gint64 at_ms);              /* the civil date */
void linli_instant_time (gint64 at_ms, int *hour, int *minute); /* the civil time of day */
gint64 linli_date_start (LinliDate date);                 /* the instant at which the civil day begins */

G_END_DECLS
