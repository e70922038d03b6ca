#include "council/tally.h"

#include "base/error.h"
#include "rules/sentence.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
is_written (LinliRecord *vote)
{
  return g_str_equal (linli_record_text (vote, "method"), "written");
}

gboolean
linli_tally_from_voters (LinliAct *act, LinliRecord *vote, LinliRecord *counts, GError **error)
{
  static const char *const members[] = { "for",           "against",    "abstain",      "invalid",   "unreturned",
                                         "participating", "participating_dm2", "for_dm2", "against_dm2", "abstain_dm2" };
  g_autoptr (LinliRecord) row = linli_act_query (act, "tally", "vote", linli_record_int (vote, "id"));

  if (!row)
    return linli_fail (error, LINLI_ERROR_IO, _("The ballots could not be read."));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    linli_record_set_int (counts, members[i], linli_record_int (row, members[i]));
  return TRUE;
}

static gint64
returned (const LinliRecord *counts)
{
  return linli_record_int (counts, "for") + linli_record_int (counts, "against") + linli_record_int (counts, "abstain")
         + linli_record_int (counts, "invalid");
}

gboolean
linli_tally_check (LinliRecord *vote, const LinliRecord *counts, GError **error)
{
  gint64 whole = linli_record_int (vote, is_written (vote) ? "entitled" : "present");
  gint64 unreturned = linli_record_int (counts, "unreturned");
  gint64 sum;

  if (__builtin_add_overflow (returned (counts), unreturned, &sum) || sum != whole)
    return linli_refuse (error, NULL,
                         _("For, against, abstentions, invalid and not cast make %" PRId64
                           ", but %" PRId64 " could vote when the vote opened; count again."),
                         returned (counts) + unreturned, whole);
  if (linli_record_has (counts, "participating") && linli_record_int (counts, "participating") != returned (counts))
    return linli_refuse (error, NULL,
                         _("%" PRId64 " are said to have taken part, but %" PRId64 " ballots came back."),
                         linli_record_int (counts, "participating"), returned (counts));
  if (linli_record_has (vote, "issued")
      && linli_record_int (vote, "issued") < returned (counts))
    return linli_refuse (error, NULL, _("More ballots came back than were issued."));
  return TRUE;
}

static gint64
given (const LinliRecord *counts, const char *member)
{
  return linli_record_has (counts, member) ? linli_record_int (counts, member) : LINLI_ABSENT;
}

static gboolean
asks_voters (const LinliRule *rule)
{
  return rule->pass.base == LINLI_BASE_VOTERS || (rule->has_quorum && rule->quorum.base == LINLI_BASE_VOTERS);
}

static void
fill_count (LinliCount *count, const LinliRule *rule, LinliRecord *vote, const LinliRecord *counts)
{
  linli_count_clear (count);
  count->all = linli_record_int (vote, "entitled");
  count->yes = linli_record_int (counts, "for");
  count->no = linli_record_int (counts, "against");
  count->abstain = linli_record_int (counts, "abstain");
  if (rule->dual)
    {
      count->all_dm2 = linli_record_int (vote, "entitled_dm2");
      count->participating = given (counts, "participating");
      count->participating_dm2 = given (counts, "participating_dm2");
      count->yes_dm2 = given (counts, "for_dm2");
      count->no_dm2 = given (counts, "against_dm2");
      count->abstain_dm2 = given (counts, "abstain_dm2");
      return;
    }
  if (rule->pass.base == LINLI_BASE_INTERESTED)
    return;
  count->present = asks_voters (rule) || is_written (vote) ? returned (counts) : linli_record_int (vote, "present");
  if (!asks_voters (rule) && !is_written (vote))
    count->unreturned = linli_record_int (counts, "unreturned");
  count->invalid = linli_record_int (counts, "invalid");
}

static char *
decisive_sums (const LinliDecision *decision, const char *language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < decision->n_steps; i++)
    {
      g_autofree char *step = NULL;
      if (decision->steps[i].what != LINLI_STEP_MAJORITY && decision->result != LINLI_RESULT_NO_QUORUM)
        continue;
      step = linli_step_text (&decision->steps[i], language);
      g_string_append_printf (text, "%s%s", text->len ? "; " : "", step);
    }
  return g_string_free (text, FALSE);
}

static void
default_zero (LinliRecord *counts, const char *member)
{
  if (!linli_record_has (counts, member))
    linli_record_set_int (counts, member, 0);
}

void
linli_tally_complete (LinliRecord *counts)
{
  static const char *const heads[] = { "against", "abstain", "invalid", "unreturned" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    default_zero (counts, heads[i]);
  if (!linli_record_has (counts, "for_dm2"))
    return;
  default_zero (counts, "against_dm2");
  default_zero (counts, "abstain_dm2");
  if (!linli_record_has (counts, "participating"))
    linli_record_set_int (counts, "participating", returned (counts));
  if (!linli_record_has (counts, "participating_dm2"))
    linli_record_set_int (counts, "participating_dm2", linli_record_int (counts, "for_dm2")
                                                           + linli_record_int (counts, "against_dm2")
                                                           + linli_record_int (counts, "abstain_dm2"));
}

gboolean
linli_tally_result (LinliRecord *vote, const LinliRecord *counts, LinliRule **rule, LinliDecision *decision,
                    GError **error)
{
  g_autoptr (LinliRule) locked = linli_rule_from_snapshot (linli_record_text (vote, "label"),
                                                           linli_record_text (vote, "rule"), error);
  LinliCount count;

  if (!locked)
    return FALSE;
  fill_count (&count, locked, vote, counts);
  if (!linli_decide (locked, &count, decision, error))
    return FALSE;
  *rule = g_steal_pointer (&locked);
  return TRUE;
}

gboolean
linli_tally_decide (LinliRecord *vote, const LinliRecord *counts, const char *language, LinliRecord *into,
                    GError **error)
{
  g_autoptr (LinliRule) rule = NULL;
  LinliDecision decision;
  g_autofree char *sentence = NULL, *sums = NULL, *warning = NULL;

  if (!linli_tally_result (vote, counts, &rule, &decision, error))
    return FALSE;
  sentence = linli_decision_sentence (&decision, rule, language);
  sums = decisive_sums (&decision, language);
  warning = is_written (vote) ? NULL
                              : linli_decision_arrived_warning (rule, &decision.count, linli_record_int (vote, "arrived"),
                                                                language);
  linli_record_set_text (into, "result", linli_result_word (decision.result));
  linli_record_set_text (into, "calculation", sentence);
  linli_record_set_text (into, "sums", sums);
  linli_record_set_text (into, "warning", warning);
  return TRUE;
}

gboolean
linli_tally_decision (const LinliRecord *vote, const LinliRule *rule, LinliDecision *decision, GError **error)
{
  LinliCount count;

  fill_count (&count, rule, (LinliRecord *) vote, vote);
  return linli_decide (rule, &count, decision, error);
}
