#include "ui/hall/moments.h"

#include "ui/hall/moment-parts.h"

#include <glib/gi18n-lib.h>

#define BLOCK_RIGHT 0.295 /* shares of the width */
#define BARS_LEFT 0.505 /* after words, or after short ones */
#define BARS_LEFT_SHORT 0.41
#define SHORT_WORD 4    /* characters */
#define BARS_RIGHT 0.79
#define ROWS_TOP 6.75
#define ROWS_BOTTOM 15.1

static LinliHallColour
block_colour (const char *result)
{
  if (g_strcmp0 (result, "PASSED") == 0)
    return LINLI_HALL_GOOD;
  return g_strcmp0 (result, "FAILED") == 0 ? LINLI_HALL_BAD : LINLI_HALL_QUIET;
}

static LinliHallItemKind
block_sign (const char *result)
{
  if (g_strcmp0 (result, "PASSED") == 0)
    return LINLI_HALL_ITEM_TICK;
  return g_strcmp0 (result, "FAILED") == 0 ? LINLI_HALL_ITEM_CROSS : LINLI_HALL_ITEM_DASH;
}

void
linli_hall_add_verdict (LinliHallScene *scene, const char *result, const char *word)
{
  LinliHallPlace place = { 0, LINLI_HALL_SIDE, BLOCK_RIGHT, 0, 4.9, 15.15 };
  LinliHallItem *item = linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, place, block_colour (result));

  item->radius = 0.42;
  place.top = 6.1;
  place.bottom = 9.4;
  linli_hall_add_shape (scene, block_sign (result), place, LINLI_HALL_ON_BLOCK);
  place.left_units += 0.3;
  place.right_units -= 0.3;
  place.top = 9.9;
  place.bottom = 14.4;
  item = linli_hall_add_text (scene, place, word, 3.2, TRUE, LINLI_HALL_ON_BLOCK);
  item->xalign = 0.5;
  item->live = TRUE;
}

void
linli_hall_add_result_head (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *vote)
{
  g_autofree char *item = linli_hall_say_item (state), *title = linli_hall_say_motion (state, vote);
  const char *method = linli_hall_say_method (linli_record_text (vote, "method"));

  linli_hall_add_head (scene, item, linli_record_int (vote, "corrected") ? _("Corrected result") : method);
  linli_hall_add_text (scene, linli_hall_wide (2.65, 4.7), title, 1.27, TRUE, LINLI_HALL_TEXT);
}

void
linli_hall_add_sentence (LinliHallScene *scene, const char *sentence, double top)
{
  LinliHallItem *text;

  linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_across (0, 0, top, LINLI_HALL_UNITS), LINLI_HALL_BAND);
  text = linli_hall_add_text (scene, linli_hall_wide (top, LINLI_HALL_UNITS), sentence, 1.27, TRUE, LINLI_HALL_TEXT);
  text->xalign = 0.5;
  text->live = TRUE;
}

/* Three bars, or four, on one scale. */

typedef struct
{
  const char *word;
  gint64 count;
  LinliHallColour colour;
} Row;

static double
bars_left (const Row *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_utf8_strlen (rows[i].word, -1) > SHORT_WORD)
      return BARS_LEFT;
  return BARS_LEFT_SHORT;
}

static void
add_row (LinliHallScene *scene, const Row *row, gint64 scale, double mark, double left, double top, double height)
{
  double middle = top + height / 2, half = MIN (height * 0.37, 1);
  g_autofree char *count = g_strdup_printf (C_("votes in the hall", "%d"), (int) row->count);
  g_autofree char *words = g_strdup_printf ("%s %s", row->word, count);
  LinliHallItem *text;

  text = linli_hall_add_text (scene, (LinliHallPlace) { BLOCK_RIGHT, 0.45, left, -0.25, top, top + height }, row->word, 1.25,
                              TRUE, LINLI_HALL_TEXT);
  text->one_line = TRUE;
  linli_hall_add_bar (scene, (LinliHallPlace) { left, 0, BARS_RIGHT, 0, middle - half, middle + half },
                      scale > 0 ? (double) row->count / (double) scale : 0, mark, row->colour, words);
  text = linli_hall_add_text (scene, (LinliHallPlace) { BARS_RIGHT, 0.3, 1, -LINLI_HALL_SIDE, top, top + height }, count, 2,
                              TRUE, LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
}

/* What is needed, in a word over the mark. */
static char *
mark_words (const LinliStep *step)
{
  if (step->n == 1 && step->d == 2)
    return g_strdup (C_("mark on a bar", "Half"));
  if (step->n == step->d)
    return g_strdup (C_("mark on a bar", "All"));
  return g_strdup_printf ("%d/%d", (int) step->n, (int) step->d);
}

static void
add_mark (LinliHallScene *scene, const LinliStep *step, double mark, double left)
{
  g_autofree char *words = mark_words (step);
  double at = left + mark * (BARS_RIGHT - left);
  LinliHallItem *text = linli_hall_add_text (scene, (LinliHallPlace) { at, -2.5, at, 2.5, 5.1, 6.6 }, words, 1.05, TRUE,
                                             LINLI_HALL_TEXT);

  text->xalign = 0.5;
  text->one_line = TRUE;
}

static const LinliStep *
majority_of (const LinliDecision *decision)
{
  for (guint i = 0; i < decision->n_steps; i++)
    if (decision->steps[i].what == LINLI_STEP_MAJORITY)
      return &decision->steps[i];
  return NULL;
}

static void
add_bars (LinliHallScene *scene, const LinliRecord *vote, const LinliStep *step)
{
  gint64 neither = linli_record_int (vote, "invalid") + linli_record_int (vote, "unreturned");
  Row rows[] = {
    { C_("votes in the hall", "For"), linli_record_int (vote, "for"), LINLI_HALL_FOR },
    { C_("votes in the hall", "Against"), linli_record_int (vote, "against"), LINLI_HALL_AGAINST },
    { C_("votes in the hall", "Abstain"), linli_record_int (vote, "abstain"), LINLI_HALL_ABSTAIN },
    { C_("votes in the hall", "No vote"), neither, LINLI_HALL_ABSTAIN },
  };
  guint n = rows[3].count > 0 ? 4 : 3;
  gint64 scale = MAX (step ? step->base : 0, MAX (rows[0].count, MAX (rows[1].count, rows[2].count)));
  double mark = step && scale > 0 ? (double) step->base * (double) step->n / (double) step->d / (double) scale : -1;
  double height = (ROWS_BOTTOM - ROWS_TOP) / n, left = bars_left (rows, n);

  if (mark >= 0)
    add_mark (scene, step, mark, left);
  for (guint i = 0; i < n; i++)
    add_row (scene, &rows[i], scale, mark, left, ROWS_TOP + i * height, height);
}

static char *
sentence_of (const LinliRule *rule, const LinliDecision *decision, const char *result)
{
  const LinliStep *step = majority_of (decision);
  LinliBase base = rule->pass.base;
  g_autofree char *sum = NULL;

  if (!step && decision->n_steps)
    {
      step = &decision->steps[0];
      base = LINLI_BASE_ALL;
    }
  sum = step ? linli_hall_say_step (step, base) : g_strdup ("");
  return g_strdup_printf (_("%s: %s"), sum, linli_hall_say_result (rule, result));
}

LinliHallScene *
linli_hall_moment_result (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("result");
  const LinliRecord *vote = linli_hall_state_result (state);
  const char *result = linli_record_text (vote, "result");
  g_autoptr (LinliRule) rule = NULL;
  LinliDecision decision;
  gboolean decided = linli_hall_decision (vote, &rule, &decision, NULL);
  g_autofree char *sentence = decided ? sentence_of (rule, &decision, result) : g_strdup (linli_record_text (vote, "calculation"));

  linli_hall_add_result_head (scene, state, vote);
  linli_hall_add_verdict (scene, result, linli_hall_say_result (rule, result));
  add_bars (scene, vote, decided ? majority_of (&decision) : NULL);
  linli_hall_add_sentence (scene, sentence, 15.55);
  return scene;
}
