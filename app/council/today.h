/* What must be done now: all that waits, with the date by which, and the limit that sets it. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Rows of the query "desk-today", the soonest first, those without a date last. For a meeting still without notice "due" is
 * the last day on which notice may be given, and "on_day" the meeting's; a notice whose period is over has the step "over"; a task
 * "start", "work", "resume" or, once it is late, "escalate"; an objection "take_up" before "answer". Papers to write or to
 * sign are due by their limit. Each row has "limit", a sentence with the limit and
 * its article, and "house" (1: not law), where there is one. @lang: "zh" or "en".
 * Returns: (transfer full) (element-type LinliRecord), or NULL. */
GPtrArray *linli_today_read (LinliCouncil *council, LinliDate today, const char *lang, GError **error);

typedef enum
{
  LINLI_REMIND_OVERDUE,
  LINLI_REMIND_TODAY,
  LINLI_REMIND_SOON, /* within the days ahead */
  LINLI_N_REMIND,
} LinliRemind;

/* Those of them with a date up to @lead_days calendar days after @today, each with "group" (a LinliRemind) and "thing",
 * which names it and its date. A public notice whose period has run out waits for today, it is not overdue. As above. */
GPtrArray *linli_today_reminders (LinliCouncil *council, LinliDate today, int lead_days, GError **error);

G_END_DECLS
