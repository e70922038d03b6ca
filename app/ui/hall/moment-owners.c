#include "ui/hall/moments.h"

#include "ui/hall/moment-parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define LEFT 0.325 /* share of the width, after the block */

typedef struct
{
  const char *word;
  gint64 yes, no, abstain, whole;
  gboolean area;
} Side;

static char *
figure (const Side *side, gint64 value)
{
  return side->area ? linli_hall_say_area (value) : g_strdup_printf ("%" PRId64, value);
}

static char *
of_words (const Side *side)
{
  g_autofree char *yes = figure (side, side->yes), *whole = figure (side, side->whole);

  return g_strdup_printf (side->area ? _("%s / %s m²") : "%s / %s", yes, whole);
}

static const LinliStep *
majority_of (const LinliDecision *decision, LinliUnit unit)
{
  for (guint i = 0; i < decision->n_steps; i++)
    if (decision->steps[i].what == LINLI_STEP_MAJORITY && decision->steps[i].unit == unit)
      return &decision->steps[i];
  return NULL;
}

static void
add_bar (LinliHallScene *scene, const Side *side, const LinliStep *step, double top, const char *words)
{
  gint64 parts[] = { side->yes, side->no, side->abstain };
  static const LinliHallColour colours[] = { LINLI_HALL_FOR, LINLI_HALL_AGAINST, LINLI_HALL_ABSTAIN };
  LinliHallItem *bar = linli_hall_add_bar (scene, (LinliHallPlace) { LEFT, 0.6, 1, -LINLI_HALL_SIDE, top, top + 1.05 }, 0,
                                           step ? (double) step->n / (double) step->d : -1, LINLI_HALL_FOR, words);

  for (guint i = 0; i < LINLI_HALL_MAX_PARTS; i++)
    {
      bar->parts[i] = side->whole > 0 ? (double) parts[i] / (double) side->whole : 0;
      bar->part_colours[i] = colours[i];
    }
}

static void
add_side (LinliHallScene *scene, const Side *side, const LinliStep *step, double top)
{
  g_autofree char *of = of_words (side), *sum = step ? linli_hall_say_step (step, LINLI_BASE_PARTICIPATING) : g_strdup ("");
  g_autofree char *words = g_strdup_printf ("%s: %s", side->word, of);
  LinliHallItem *text;

  linli_hall_add_text (scene, (LinliHallPlace) { LEFT, 0.6, 0.52, 0, top, top + 1.4 }, side->word, 1.2, TRUE,
                       LINLI_HALL_TEXT)->one_line = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.52, 0.2, 1, -LINLI_HALL_SIDE, top, top + 1.4 }, of, 1.2, TRUE,
                              LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
  add_bar (scene, side, step, top + 1.65, words);
  linli_hall_add_text (scene, (LinliHallPlace) { LEFT, 0.6, 1, -LINLI_HALL_SIDE, top + 2.8, top + 5.4 }, sum, 0.95, FALSE,
                       LINLI_HALL_TEXT);
}

static char *
verdict_words (const LinliStep *heads, const LinliStep *area, const char *word)
{
  if (!heads || !area)
    return g_strdup (word);
  if (heads->holds && area->holds)
    return g_strdup_printf (_("Owners and floor area both reach it: %s"), word);
  if (!heads->holds && !area->holds)
    return g_strdup_printf (_("Neither owners nor floor area reach it: %s"), word);
  return g_strdup_printf (heads->holds ? _("The floor area does not reach it: %s") : _("The owners do not reach it: %s"), word);
}

LinliHallScene *
linli_hall_moment_owners (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("owners");
  const LinliRecord *vote = linli_hall_state_result (state);
  const char *result = linli_record_text (vote, "result");
  g_autoptr (LinliRule) rule = NULL;
  LinliDecision decision = { 0 };
  gboolean decided = linli_hall_decision (vote, &rule, &decision, NULL);
  const LinliStep *heads = decided ? majority_of (&decision, LINLI_UNIT_HEADS) : NULL;
  const LinliStep *area = decided ? majority_of (&decision, LINLI_UNIT_AREA) : NULL;
  Side sides[] = {
    { _("Owners"), linli_record_int (vote, "for"), linli_record_int (vote, "against"), linli_record_int (vote, "abstain"),
      linli_record_int (vote, "participating"), FALSE },
    { C_("hall", "Area"), linli_record_int (vote, "for_dm2"), linli_record_int (vote, "against_dm2"),
      linli_record_int (vote, "abstain_dm2"), linli_record_int (vote, "participating_dm2"), TRUE },
  };
  g_autofree char *words = verdict_words (heads, area, linli_hall_say_result (rule, result));

  linli_hall_add_result_head (scene, state, vote);
  linli_hall_add_verdict (scene, result, linli_hall_say_result (rule, result));
  add_side (scene, &sides[0], heads, 4.7);
  add_side (scene, &sides[1], area, 10.15);
  linli_hall_add_sentence (scene, words, 15.55);
  return scene;
}
