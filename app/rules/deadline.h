/* Limits of time and number, by name, with the article that sets them or the mark of a house rule. */
#pragma once

#include "rules/calendar.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_LIMIT_WORKING_DAYS,
  LINLI_LIMIT_CALENDAR_DAYS,
  LINLI_LIMIT_TIMES,
  LINLI_LIMIT_MINUTES,
} LinliLimitUnit;

typedef struct
{
  char *name;                 /* "appeal_accept" */
  char *title_zh, *title_en;
  LinliLimitUnit unit;
  gint64 value;
  gboolean least;             /* at least so much (a notice), else at most (a reply) */
  gboolean roll;              /* an end that rests rolls forward to a working day */
  char *article_zh, *article_en;
  char evidence;              /* as in rules/rule.h */
  gboolean house;             /* not law: a committee may change it */
} LinliLimit;

typedef struct _LinliLimits LinliLimits;

LinliLimits *linli_limits_new (void);
void linli_limits_free (LinliLimits *limits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliLimits, linli_limits_free)

/* Adds the limits of one file. A name may stand again only where a house limit is replaced by another house limit;
 * what the law sets stays. All are added or none; INPUT errors name file, limit, member and reason. */
gboolean linli_limits_add (LinliLimits *limits, const char *name, const char *text, gssize length, GError **error);

/* Returns: (transfer none): or NULL with NOT_FOUND. */
const LinliLimit *linli_limits_find (const LinliLimits *limits, const char *name, GError **error);
GPtrArray *linli_limits_list (const LinliLimits *limits); /* (transfer container): in the order of loading */

const char *linli_limit_title (const LinliLimit *limit, const char *lang);
const char *linli_limit_article (const LinliLimit *limit, const char *lang);

/* The last day of a limit in days that begins on @from, which is not counted. For a limit in times or minutes an
 * INPUT error. *provisional as in rules/calendar.h. */
gboolean linli_limit_due (const LinliLimit *limit, const LinliCalendar *calendar, LinliDate from, LinliDate *due,
                          gboolean *provisional, GError **error);

/* For a notice of so many calendar days before @event: the last day on which it may be given. */
LinliDate linli_limit_latest_notice (const LinliLimit *limit, LinliDate event);

G_END_DECLS
