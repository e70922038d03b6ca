#include "council/desk.h"

#include "council/council-private.h"
#include "rules/decision.h"

LinliStanding
linli_desk_standing (LinliCouncil *council, LinliDate due, LinliDate done, LinliDate today)
{
  LinliCalendar *calendar = linli_council_rulebook (council)->calendar;
  LinliDate at = done == LINLI_DATE_NONE ? today : done;
  LinliStanding standing = { LINLI_STANDING_NONE, 0, FALSE };

  if (due == LINLI_DATE_NONE)
    return standing;
  if (at > due)
    {
      standing.kind = done == LINLI_DATE_NONE ? LINLI_STANDING_OVERDUE : LINLI_STANDING_LATE;
      standing.working_days = linli_calendar_working_between (calendar, due, at, &standing.provisional);
      return standing;
    }
  if (done != LINLI_DATE_NONE)
    standing.kind = LINLI_STANDING_ON_TIME;
  else if (at == due)
    standing.kind = LINLI_STANDING_TODAY;
  else
    {
      standing.working_days = linli_calendar_working_between (calendar, at, due, &standing.provisional);
      standing.kind = standing.working_days <= LINLI_BADGE_SOON ? LINLI_STANDING_NEAR : LINLI_STANDING_FAR;
    }
  return standing;
}

void
linli_quorum_clear (LinliQuorum *quorum)
{
  g_free (quorum->sum);
  g_free (quorum->article);
  g_free (quorum->rule_name);
  g_free (quorum->rule_text);
}

/* The smallest head count that reaches n/d of @all. */
static gint64
least (const LinliThreshold *threshold, gint64 all)
{
  gint64 product;

  if (__builtin_mul_overflow (all, threshold->n, &product))
    return all;
  return threshold->strict ? product / threshold->d + 1 : (product + threshold->d - 1) / threshold->d;
}

gboolean
linli_desk_quorum (LinliCouncil *council, const char *rule_id, LinliDate day, gint64 entitled, gint64 present,
                   const char *lang, LinliQuorum *quorum, GError **error)
{
  LinliRule *rule = linli_ruleset_find (linli_council_rulebook (council)->rules, rule_id, day, error);
  gboolean demanded, holds = TRUE;
  LinliStep step;
  char *sum = NULL;

  if (!rule)
    return FALSE;
  demanded = rule->has_quorum && entitled > 0;
  if (demanded)
    {
      if (!linli_decide_quorum (rule, entitled, MIN (present, entitled), &holds, &step, error))
        return FALSE;
      sum = linli_step_text (&step, lang);
    }
  *quorum = (LinliQuorum) { demanded, holds, entitled, present, demanded ? least (&rule->quorum, entitled) : 0, sum,
                            g_strdup (linli_rule_article (rule, lang)), g_strdup (linli_rule_name (rule, lang)),
                            g_strdup (linli_rule_text (rule, lang)) };
  return TRUE;
}

LinliDate
linli_desk_limit (LinliCouncil *council, const char *name, LinliDate from, const char *lang, char **article)
{
  LinliRulebook *book = linli_council_rulebook (council);
  const LinliLimit *limit = linli_limits_find (book->limits, name, NULL);
  gboolean provisional = FALSE;
  LinliDate due;

  if (!limit || !linli_limit_due (limit, book->calendar, from, &due, &provisional, NULL))
    return LINLI_DATE_NONE;
  *article = g_strdup (linli_limit_article (limit, lang));
  return due;
}

LinliDate
linli_desk_latest_notice (LinliCouncil *council, const char *rule_id, LinliDate day, const char *lang, char **article)
{
  LinliRulebook *book = linli_council_rulebook (council);
  LinliRule *rule = linli_ruleset_find (book->rules, rule_id, day, NULL);
  g_autofree char *name = rule ? g_strconcat ("notice_", rule->body, NULL) : NULL;
  const LinliLimit *limit = name ? linli_limits_find (book->limits, name, NULL) : NULL;

  if (!limit)
    return LINLI_DATE_NONE;
  *article = g_strdup (linli_limit_article (limit, lang));
  return linli_limit_latest_notice (limit, day);
}
