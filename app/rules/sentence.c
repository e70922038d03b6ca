#include "rules/sentence.h"

#include "rules/sentence-private.h"

static void
put_area (Writer *out, gint64 dm2)
{
  char cents[4] = { '.', (char) ('0' + dm2 / 10 % 10), (char) ('0' + dm2 % 10), '\0' };

  put_int (out, dm2 / 100);
  g_string_append (out->into, cents);
  put (out, "平方米", " m²");
}

static const char *
unit_zh (const LinliRule *rule)
{
  return rule->basis == LINLI_BASIS_HOUSEHOLDS ? "户" : "人";
}

static void
put_product (Writer *out, gint64 figure, gint64 factor, gint64 product)
{
  put_int (out, figure);
  if (factor == 1)
    return;
  g_string_append (out->into, "×");
  put_int (out, factor);
  put (out, "＝", " = ");
  put_int (out, product);
}

static void
put_comparison (Writer *out, const LinliStep *step)
{
  gboolean reached = step->strict ? step->left > step->right : step->left >= step->right;

  put_product (out, step->value, step->d, step->left);
  if (step->strict)
    put (out, reached ? "，大于" : "，不大于", reached ? ", more than " : ", not more than ");
  else
    put (out, reached ? "，不少于" : "，少于", reached ? ", not less than " : ", less than ");
  put_product (out, step->base, step->n, step->right);
}

/* "实到33人，应到45人" */
static void
put_roll (Writer *out, const LinliCount *count)
{
  gboolean voters = out->rule->pass.base == LINLI_BASE_VOTERS;
  const char *unit = unit_zh (out->rule);

  put_figure (out, voters ? "参加投票" : "实到", count->present, unit, voters ? " voted, of " : " present, of ");
  put (out, voters ? "，应参加" : "，应到", "");
  put_int (out, count->all);
  put (out, unit, " entitled");
}

static void
put_owners (Writer *out, const LinliCount *count, LinliUnit unit)
{
  if (unit == LINLI_UNIT_AREA)
    {
      put (out, "参与表决面积", "floor area taking part ");
      put_area (out, count->participating_dm2);
      put (out, "，专有部分总面积", " of ");
      put_area (out, count->all_dm2);
      return;
    }
  put_figure (out, "参与表决业主", count->participating, "人，业主共", " owners took part, of ");
  put_int (out, count->all);
  put (out, "人", "");
}

static void
put_quorum (Writer *out, const LinliDecision *decision)
{
  gboolean reached = TRUE;

  for (guint i = 0; i < decision->n_steps && decision->steps[i].what == LINLI_STEP_QUORUM; i++)
    {
      const LinliStep *step = &decision->steps[i];
      if (i > 0)
        put (out, "；", "; ");
      if (out->rule->dual)
        put_owners (out, &decision->count, step->unit);
      else
        put_roll (out, &decision->count);
      put (out, "：", ": ");
      put_comparison (out, step);
      if (step->unit == LINLI_UNIT_AREA)
        put (out, "（以0.01平方米计）", " (in 0.01 m²)");
      reached = reached && step->holds;
    }
  put (out, reached ? "，达到法定人数。" : "，未达到法定人数，不能作出决定。",
       reached ? "; the quorum is reached. " : "; there is no quorum and nothing can be decided.");
}

/* For a rule without a quorum: of how many is the majority a share? */
static void
put_whole (Writer *out, const LinliCount *count)
{
  if (out->rule->pass.base == LINLI_BASE_INTERESTED)
    {
      put_figure (out, "有利害关系的业主共", count->all, "人，须一致同意。", " owners have an interest and all must agree. ");
      return;
    }
  put_figure (out, "应到", count->all, unit_zh (out->rule), " entitled");
  if (count->present != LINLI_ABSENT)
    {
      put (out, "，", ", ");
      put_figure (out, "实到", count->present, unit_zh (out->rule), " present");
    }
  put (out, "。", ". ");
}

static void
put_votes (Writer *out, const LinliStep *step, gint64 no)
{
  if (step->unit == LINLI_UNIT_AREA)
    {
      put (out, "赞成面积", "floor area in favor ");
      put_area (out, step->value);
      return;
    }
  put_figure (out, "赞成", step->value, out->rule->dual ? "人" : "票", " in favor");
  if (out->rule->pass.base != LINLI_BASE_YES_NO)
    return;
  put (out, "，", ", ");
  put_figure (out, "反对", no, "票", " against");
  if (step->excluded > 0)
    {
      put (out, "（未投赞成或反对的", " (");
      put_int (out, step->excluded);
      put (out, "人不计入）", " who cast neither are not counted)");
    }
}

static void
put_verdict (Writer *out, gboolean passed)
{
  if (out->rule->output == LINLI_OUTPUT_OPINION)
    put (out, passed ? "形成协商意见。" : "未形成协商意见。",
         passed ? "a consultative opinion is formed." : "no consultative opinion is formed.");
  else
    put (out, passed ? "通过。" : "未通过。", passed ? "carried." : "not carried.");
}

static void
put_majority (Writer *out, const LinliDecision *decision)
{
  gboolean first = TRUE;

  for (guint i = 0; i < decision->n_steps; i++)
    {
      const LinliStep *step = &decision->steps[i];
      if (step->what != LINLI_STEP_MAJORITY)
        continue;
      if (!first)
        put (out, "；", "; ");
      first = FALSE;
      put_votes (out, step, decision->count.no);
      put (out, "：", ": ");
      if (step->base == 0)
        put (out, "没有可计的票", "there is no vote to count");
      else
        put_comparison (out, step);
      if (out->rule->dual)
        put (out, step->holds ? "，达到" : "，未达到", step->holds ? ", reached" : ", not reached");
    }
  put (out, out->rule->dual ? "。" : "，", out->rule->dual ? ". Result: " : "; ");
  put_verdict (out, decision->result == LINLI_RESULT_PASSED);
}

void
linli_decision_sentence_into (const LinliDecision *decision, const LinliRule *rule, const char *lang, GString *into)
{
  Writer out = writer (into, rule, lang);

  if (rule->has_quorum)
    put_quorum (&out, decision);
  else
    put_whole (&out, &decision->count);
  if (decision->result != LINLI_RESULT_NO_QUORUM)
    put_majority (&out, decision);
  put_article (&out, NULL);
}

char *
linli_decision_sentence (const LinliDecision *decision, const LinliRule *rule, const char *lang)
{
  GString *into = g_string_sized_new (384);

  linli_decision_sentence_into (decision, rule, lang, into);
  return g_string_free (into, FALSE);
}
