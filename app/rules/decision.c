#include "rules/decision.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

void
linli_count_clear (LinliCount *count)
{
  count->all = count->present = count->yes = count->no = LINLI_ABSENT;
  count->abstain = count->invalid = count->unreturned = LINLI_ABSENT;
  count->participating = count->all_dm2 = count->participating_dm2 = LINLI_ABSENT;
  count->yes_dm2 = count->no_dm2 = count->abstain_dm2 = LINLI_ABSENT;
}

const char *
linli_result_word (LinliResult result)
{
  static const char *const words[] = { "NO_QUORUM", "PASSED", "FAILED" };

  return words[result];
}

static gboolean
given (gint64 figure)
{
  return figure != LINLI_ABSENT;
}

static gboolean
wrong (GError **error, const char *reason)
{
  return linli_fail (error, LINLI_ERROR_INPUT, "%s", reason);
}

static gboolean
missing (GError **error, const char *name)
{
  return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is missing; the rule needs it."), name);
}

/* Adds up the given ones of @figures. */
static gboolean
sum (const gint64 *figures, guint count, gint64 *total, GError **error)
{
  *total = 0;
  for (guint i = 0; i < count; i++)
    if (given (figures[i]) && __builtin_add_overflow (*total, figures[i], total))
      return wrong (error, _("The figures are too large to be added."));
  return TRUE;
}

static gboolean
check_signs (const LinliCount *count, GError **error)
{
  const gint64 figures[] = { count->all, count->present, count->yes, count->no, count->abstain, count->invalid,
                             count->unreturned, count->all_dm2, count->participating, count->participating_dm2,
                             count->yes_dm2, count->no_dm2, count->abstain_dm2 };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i] < LINLI_ABSENT)
      return wrong (error, _("A figure is negative."));
  return TRUE;
}

static gboolean
needs_present (const LinliRule *rule)
{
  return rule->has_quorum || rule->pass.base == LINLI_BASE_PRESENT || rule->pass.base == LINLI_BASE_VOTERS
         || rule->pass.base == LINLI_BASE_YES_NO;
}

static gboolean
check_given (const LinliRule *rule, const LinliCount *count, GError **error)
{
  if (!given (count->all))
    return missing (error, "all");
  if (rule->dual && !given (count->participating))
    return missing (error, "participating");
  if (!rule->dual && needs_present (rule) && !given (count->present))
    return missing (error, "present");
  if (!given (count->yes))
    return missing (error, "for");
  if (rule->pass.base == LINLI_BASE_YES_NO && !given (count->no))
    return missing (error, "against");
  if (rule->dual && !given (count->all_dm2))
    return missing (error, "all_dm2");
  if (rule->dual && !given (count->participating_dm2))
    return missing (error, "participating_dm2");
  if (rule->dual && !given (count->yes_dm2))
    return missing (error, "for_dm2");
  return TRUE;
}

/* Those who took part in the vote, or LINLI_ABSENT when the rule does not need to know. */
static gint64
taking_part (const LinliRule *rule, const LinliCount *count)
{
  return rule->dual ? count->participating : count->present;
}

/* A ballot not cast stands among those present, or beyond those who returned one. */
static gboolean
silence_is_outside (const LinliRule *rule)
{
  return rule->dual || rule->pass.base == LINLI_BASE_VOTERS || rule->pass.base == LINLI_BASE_INTERESTED;
}

static gboolean
check_heads (const LinliRule *rule, const LinliCount *count, GError **error)
{
  gint64 part = taking_part (rule, count);
  gint64 room = given (part) ? part : count->all;
  gboolean outside = given (part) && silence_is_outside (rule);
  const gint64 votes[] = { count->yes, count->no, count->abstain, count->invalid,
                           outside ? LINLI_ABSENT : count->unreturned };
  const gint64 ballots[] = { part, count->unreturned };
  gint64 cast, sent;
  gboolean complete = given (count->no) && given (count->abstain) && given (count->invalid)
                      && (outside || given (count->unreturned));

  if (count->all == 0)
    return wrong (error, _("Nobody is entitled to vote: “all” is zero."));
  if (given (count->present) && given (count->participating) && count->present != count->participating)
    return wrong (error, _("“present” and “participating” differ."));
  if (room > count->all)
    return wrong (error, _("More take part than are entitled to."));
  if (!sum (votes, G_N_ELEMENTS (votes), &cast, error))
    return FALSE;
  if (cast > room)
    return wrong (error, _("There are more votes than people who take part."));
  if (complete && cast != room)
    return wrong (error, _("The votes do not add up to those who take part."));
  if (!outside)
    return TRUE;
  if (!sum (ballots, G_N_ELEMENTS (ballots), &sent, error))
    return FALSE;
  return sent <= count->all || wrong (error, _("More ballots are out than people are entitled to vote."));
}

/* Whoever has a head among the owners has floor area, and no area is without its owner. */
static gboolean
is_pair (gint64 heads, gint64 area)
{
  return given (heads) == given (area) && (!given (heads) || (heads == 0) == (area == 0));
}

static gboolean
check_areas (const LinliCount *count, GError **error)
{
  const gint64 votes[] = { count->yes_dm2, count->no_dm2, count->abstain_dm2 };
  gint64 cast;

  if (count->all_dm2 == 0)
    return wrong (error, _("The floor area of all is zero."));
  if (!is_pair (count->participating, count->participating_dm2) || !is_pair (count->yes, count->yes_dm2)
      || !is_pair (count->no, count->no_dm2) || !is_pair (count->abstain, count->abstain_dm2))
    return wrong (error, _("Heads stand without their floor area, or floor area without its heads."));
  if (count->participating_dm2 > count->all_dm2)
    return wrong (error, _("The floor area that takes part is larger than that of all."));
  if (!sum (votes, G_N_ELEMENTS (votes), &cast, error))
    return FALSE;
  return cast <= count->participating_dm2 || wrong (error, _("The votes have more floor area than takes part."));
}

static gboolean
check_units (const LinliCount *count, GError **error)
{
  if (given (count->all_dm2) || given (count->participating_dm2) || given (count->yes_dm2) || given (count->no_dm2)
      || given (count->abstain_dm2))
    return wrong (error, _("Floor area is given, but the rule counts heads."));
  return TRUE;
}

static gboolean
check_count (const LinliRule *rule, const LinliCount *count, GError **error)
{
  return check_signs (count, error) && check_given (rule, count, error) && check_heads (rule, count, error)
         && (rule->dual ? check_areas (count, error) : check_units (count, error));
}

static LinliStep *
next_step (LinliDecision *decision, LinliStepWhat what, LinliUnit unit)
{
  LinliStep *step = &decision->steps[decision->n_steps++];

  *step = (LinliStep) { .what = what, .unit = unit };
  return step;
}

static gboolean
add_quorum (const LinliRule *rule, LinliDecision *decision, GError **error)
{
  const LinliThreshold *quorum = &rule->quorum;
  const LinliCount *count = &decision->count;
  LinliStep *step = next_step (decision, LINLI_STEP_QUORUM, LINLI_UNIT_HEADS);

  if (!linli_step_compare (step, taking_part (rule, count), quorum->d, count->all, quorum->n, quorum->strict, error))
    return FALSE;
  if (!rule->dual)
    return TRUE;
  step = next_step (decision, LINLI_STEP_QUORUM, LINLI_UNIT_AREA);
  return linli_step_compare (step, count->participating_dm2, quorum->d, count->all_dm2, quorum->n, quorum->strict,
                             error);
}

static gint64
base_of (const LinliRule *rule, const LinliCount *count)
{
  switch (rule->pass.base)
    {
    case LINLI_BASE_PRESENT:
    case LINLI_BASE_VOTERS:
      return count->present;
    case LINLI_BASE_PARTICIPATING:
      return count->participating;
    case LINLI_BASE_YES_NO:
      return count->yes + count->no; /* no overflow: at most those present */
    case LINLI_BASE_ALL:
    case LINLI_BASE_INTERESTED:
    default:
      return count->all;
    }
}

static void
exclude (const LinliRule *rule, LinliStep *step, gint64 whole)
{
  step->exclusion = rule->pass.base == LINLI_BASE_YES_NO ? LINLI_EXCLUDED_NEITHER
                    : rule->dual || rule->pass.base == LINLI_BASE_VOTERS ? LINLI_EXCLUDED_AWAY
                                                                         : LINLI_EXCLUDED_NONE;
  step->excluded = step->exclusion == LINLI_EXCLUDED_NONE ? 0 : whole - step->base;
}

static gboolean
add_majority (const LinliRule *rule, LinliDecision *decision, GError **error)
{
  const LinliThreshold *pass = &rule->pass;
  const LinliCount *count = &decision->count;
  LinliStep *step = next_step (decision, LINLI_STEP_MAJORITY, LINLI_UNIT_HEADS);

  if (!linli_step_compare (step, count->yes, pass->d, base_of (rule, count), pass->n, pass->strict, error))
    return FALSE;
  exclude (rule, step, pass->base == LINLI_BASE_YES_NO ? count->present : count->all);
  if (!rule->dual)
    return TRUE;
  step = next_step (decision, LINLI_STEP_MAJORITY, LINLI_UNIT_AREA);
  if (!linli_step_compare (step, count->yes_dm2, pass->d, count->participating_dm2, pass->n, pass->strict, error))
    return FALSE;
  exclude (rule, step, count->all_dm2);
  return TRUE;
}

static gboolean
all_hold (const LinliDecision *decision, guint from)
{
  for (guint i = from; i < decision->n_steps; i++)
    if (!decision->steps[i].holds)
      return FALSE;
  return TRUE;
}

gboolean
linli_decide (const LinliRule *rule, const LinliCount *count, LinliDecision *decision, GError **error)
{
  LinliDecision made = { .result = LINLI_RESULT_NO_QUORUM, .count = *count };
  guint from;

  if (!check_count (rule, count, error) || (rule->has_quorum && !add_quorum (rule, &made, error)))
    return FALSE;
  from = made.n_steps;
  if (all_hold (&made, 0))
    {
      if (!add_majority (rule, &made, error))
        return FALSE;
      made.result = all_hold (&made, from) ? LINLI_RESULT_PASSED : LINLI_RESULT_FAILED;
    }
  *decision = made;
  return TRUE;
}

gboolean
linli_decide_quorum (const LinliRule *rule, gint64 all, gint64 present, gboolean *holds, LinliStep *step,
                     GError **error)
{
  LinliStep made = { .what = LINLI_STEP_QUORUM };

  if (all <= 0)
    return wrong (error, _("Nobody is entitled to vote: “all” is zero."));
  if (present < 0 || present > all)
    return wrong (error, _("More take part than are entitled to."));
  if (rule->has_quorum
      && !linli_step_compare (&made, present, rule->quorum.d, all, rule->quorum.n, rule->quorum.strict, error))
    return FALSE;
  *holds = !rule->has_quorum || made.holds;
  *step = made;
  return TRUE;
}

char *
linli_decision_arrived_warning (const LinliRule *rule, const LinliCount *count, gint64 arrived_total, const char *lang)
{
  LinliCount wider = *count;
  LinliDecision now, then;

  if (rule->dual || !given (count->present) || arrived_total <= count->present)
    return NULL;
  wider.present = arrived_total;
  wider.unreturned = LINLI_ABSENT;
  if (!linli_decide (rule, count, &now, NULL) || !linli_decide (rule, &wider, &then, NULL)
      || now.result == then.result)
    return NULL;
  if (g_strcmp0 (lang, "en") == 0)
    return g_strdup_printf ("The base is the %" G_GINT64_FORMAT " present when the vote opened; counting all "
                            "%" G_GINT64_FORMAT " who arrived would change the result. The law does not settle this.",
                            count->present, arrived_total);
  return g_strdup_printf ("以表决开始时实到%" G_GINT64_FORMAT "人为基数；若以曾到会的%" G_GINT64_FORMAT
                          "人为基数，结果将不同。法律对此未作规定。",
                          count->present, arrived_total);
}
