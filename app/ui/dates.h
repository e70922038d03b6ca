/* Dates and times as people of the interface's language write them; civil time of the committee. */
#pragma once

#include "base/clock.h"

G_BEGIN_DECLS

/* Each returns (transfer full); "—" for no date. */
char *linli_dates_day (LinliDate date);                   /* "21 March", with the year when it is not @linli_dates_year */
char *linli_dates_full (LinliDate date);                  /* "Saturday 21 March 2026" */
char *linli_dates_range (LinliDate from, LinliDate to);   /* "23 March – 7 April" */
char *linli_dates_time (gint64 at_ms);                    /* "14:00" */
char *linli_dates_moment (gint64 at_ms);                  /* "21 March, 14:00" */

/* The year that need not be said; follows the register's present. */
void linli_dates_set_year (int year);

/* A date of a query's row, LINLI_DATE_NONE when null. */
LinliDate linli_dates_read (const char *text);

/* "zh" or "en": what rules and articles are quoted in. */
const char *linli_dates_language (void);

G_END_DECLS
