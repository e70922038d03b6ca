#include "ui/vote/outcome.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/people/roster.h"
#include "ui/vote/scale.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define SUM_FROM 420 /* px from which the result stands beside its sum */
#define DISC 28

const char *
linli_outcome_state (LinliResult result)
{
  static const char *const states[] = { "undecided", "carried", "lost" };

  return states[result];
}

static char *
figure (const LinliStep *step, gint64 value)
{
  return step->unit == LINLI_UNIT_AREA ? linli_roster_square_metres (value) : g_strdup_printf ("%" PRId64, value);
}

/* Half of an odd number is no whole number, so the line says where it stands and not what is needed. */
static char *
caption_of (const LinliStep *step)
{
  g_autofree char *least = figure (step, linli_step_least (step));

  if (step->d == 2 && step->n == 1 && step->unit == LINLI_UNIT_HEADS)
    return g_strdup_printf (step->base % 2 ? _("half %" PRId64 ".5") : _("half %" PRId64), step->base / 2);
  if (step->d == 2 && step->n == 1)
    return g_strdup_printf (_("half: %s"), least);
  if (step->n == step->d)
    return g_strdup_printf (_("all %s"), least);
  return g_strdup_printf ("%" PRId64 "/%" PRId64 ": %s", step->n, step->d, least);
}

static const char *
title_of (const LinliStep *step, gboolean dual)
{
  if (step->what == LINLI_STEP_QUORUM)
    return !dual ? _("Quorum") : step->unit == LINLI_UNIT_AREA ? _("Took part, by floor area") : _("Took part, by heads");
  return !dual ? NULL : step->unit == LINLI_UNIT_AREA ? _("In favour, by floor area") : _("In favour, by heads");
}

static void
add_part (LinliVoteScale *scale, const LinliStep *step, LinliPart part, gint64 value, const char *word)
{
  g_autofree char *text = figure (step, value), *named = g_strdup_printf ("%s %s", word, text);

  linli_vote_scale_add (scale, part, value, part == LINLI_PART_OTHER ? "" : named, part == LINLI_PART_OTHER ? "" : text);
}

/* Only what stands in the base. */
static void
add_parts (LinliVoteScale *scale, const LinliStep *step, const LinliRecord *counts, const LinliRule *rule)
{
  gboolean area = step->unit == LINLI_UNIT_AREA;

  if (step->what == LINLI_STEP_QUORUM)
    {
      add_part (scale, step, LINLI_PART_FOR, step->value, _("took part"));
      return;
    }
  add_part (scale, step, LINLI_PART_FOR, linli_record_int (counts, area ? "for_dm2" : "for"), _("for"));
  add_part (scale, step, LINLI_PART_AGAINST, linli_record_int (counts, area ? "against_dm2" : "against"), _("against"));
  if (rule->pass.base == LINLI_BASE_YES_NO)
    return;
  add_part (scale, step, LINLI_PART_ABSTAIN, linli_record_int (counts, area ? "abstain_dm2" : "abstain"), _("abstained"));
  if (!area)
    add_part (scale, step, LINLI_PART_OTHER, linli_record_int (counts, "invalid"), "");
  if (!area && step->exclusion == LINLI_EXCLUDED_NONE)
    add_part (scale, step, LINLI_PART_OTHER, linli_record_int (counts, "unreturned"), "");
}

static GtkWidget *
result_new (LinliResult result)
{
  static const struct { LinliTone tone; const char *icon; } looks[] = {
    [LINLI_RESULT_NO_QUORUM] = { LINLI_TONE_WARN, "linli-dash-symbolic" },
    [LINLI_RESULT_PASSED] = { LINLI_TONE_OK, "linli-check-symbolic" },
    [LINLI_RESULT_FAILED] = { LINLI_TONE_BAD, "linli-cross-symbolic" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *word = linli_label_new (linli_machine_state_word (linli_outcome_state (result)), "title-2");

  gtk_widget_add_css_class (word, result == LINLI_RESULT_PASSED ? "ok-word" : "bad-word");
  gtk_box_append (GTK_BOX (box), linli_disc_new (looks[result].tone, looks[result].icon, DISC));
  gtk_box_append (GTK_BOX (box), word);
  return box;
}

static GtkWidget *
sum_new (const LinliStep *step, const LinliPreview *preview, gboolean last)
{
  g_autofree char *sum = linli_step_text (step, linli_dates_language ()), *spaced = linli_words_sum (sum);
  GtkWidget *label = linli_label_new (spaced, preview->rule->dual ? "entry-title numeric" : "title-2 numeric"), *row;

  if (!last)
    return label;
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  row = linli_columns_new (label, result_new (preview->decision.result), SUM_FROM, -1, 0, 6);
  linli_columns_set_centred (LINLI_COLUMNS (row), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (row), TRUE);
  return row;
}

static void
add_step (GtkWidget *card, const LinliStep *step, const LinliRecord *counts, const LinliPreview *preview, gboolean last)
{
  g_autofree char *caption = caption_of (step), *sum = linli_step_text (step, linli_dates_language ());
  const char *title = title_of (step, preview->rule->dual);
  GtkWidget *scale = linli_vote_scale_new (step->base, step->n, step->d, caption, sum);

  if (title)
    gtk_box_append (GTK_BOX (card), linli_label_new (title, "facts"));
  add_parts (LINLI_VOTE_SCALE (scale), step, counts, preview->rule);
  gtk_box_append (GTK_BOX (card), scale);
  if (preview->adds_up)
    gtk_box_append (GTK_BOX (card), sum_new (step, preview, last));
}

static void
add_need (GtkWidget *card, const LinliPreview *preview)
{
  for (guint i = 0; i < preview->decision.n_steps; i++)
    {
      const LinliStep *step = &preview->decision.steps[i];
      g_autofree char *least = figure (step, linli_step_least (step)), *text = NULL;
      if (step->what != LINLI_STEP_MAJORITY || step->unit == LINLI_UNIT_AREA)
        continue;
      text = g_strdup_printf (_("At least %s in favour are needed."), least);
      gtk_box_append (GTK_BOX (card), linli_label_new (text, preview->adds_up ? "dim-label" : "title-4"));
    }
}

static GtkWidget *
heading_new (const char *title, const char *remark)
{
  GtkWidget *label = linli_label_new (title, "heading"), *heading;

  if (!remark)
    return label;
  heading = linli_columns_new (label, linli_badge_new (LINLI_TONE_PLAIN, NULL, remark), SUM_FROM, -1, 0, 6);
  linli_columns_set_centred (LINLI_COLUMNS (heading), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (heading), TRUE);
  return heading;
}

GtkWidget *
linli_outcome_new (const LinliRecord *counts, const LinliPreview *preview, const char *title, const char *remark)
{
  GtkWidget *card = linli_card_new (8);
  const LinliDecision *decision = &preview->decision;

  gtk_box_append (GTK_BOX (card), heading_new (title, remark));
  if (!preview->rule)
    {
      gtk_box_append (GTK_BOX (card), linli_label_new (preview->lacks, "dim-label"));
      return card;
    }
  for (guint i = 0; i < decision->n_steps; i++)
    if (decision->steps[i].what == LINLI_STEP_MAJORITY || preview->rule->dual || decision->result == LINLI_RESULT_NO_QUORUM)
      add_step (card, &decision->steps[i], counts, preview, i + 1 == decision->n_steps);
  add_need (card, preview);
  if (preview->adds_up)
    gtk_box_append (GTK_BOX (card), linli_label_new (preview->sentence, "dim-label numeric facts"));
  if (preview->adds_up && preview->warning)
    gtk_box_append (GTK_BOX (card), linli_label_new (preview->warning, "problem facts"));
  return card;
}
