#include "ui/hall/moments.h"

#include "ui/hall/moment-parts.h"

#include <glib/gi18n-lib.h>

#define BARS_LEFT 0.33
#define BARS_RIGHT 0.65

static gint64
cast_of (const LinliRecord *vote)
{
  static const char *const parts[] = { "for", "against", "abstain", "invalid" };
  gint64 cast = linli_record_int (vote, "present") - linli_record_int (vote, "unreturned"), sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += linli_record_int (vote, parts[i]);
  return MAX (sum, cast);
}

static const char *
outcome_words (const LinliRecord *candidate)
{
  const char *outcome = linli_record_text (candidate, "outcome");

  if (g_strcmp0 (outcome, "elected") == 0)
    return C_("candidate", "Elected");
  return g_strcmp0 (outcome, "tied") == 0 ? C_("candidate", "Run-off") : "";
}

static void
add_candidate (LinliHallScene *scene, const LinliRecord *candidate, gint64 cast, double top, double height)
{
  gint64 votes = linli_record_int (candidate, "votes");
  gboolean elected = g_strcmp0 (linli_record_text (candidate, "outcome"), "elected") == 0;
  double bottom = top + height, inner = height * 0.17;
  const char *label = linli_record_text (candidate, "label"), *outcome = outcome_words (candidate);
  g_autofree char *count = g_strdup_printf (C_("votes in the hall", "%d"), (int) votes);
  g_autofree char *words = g_strdup_printf ("%s: %s %s", label, count, outcome);
  LinliHallItem *text;

  linli_hall_add_shape (scene, elected ? LINLI_HALL_ITEM_TICK : LINLI_HALL_ITEM_FILL,
                        linli_hall_at_left (LINLI_HALL_SIDE, elected ? 0.9 : 0, top + (height - 0.9) / 2,
                                            bottom - (height - 0.9) / 2),
                        elected ? LINLI_HALL_TICK : LINLI_HALL_GROUND);
  linli_hall_add_text (scene, (LinliHallPlace) { 0, LINLI_HALL_SIDE + 1.3, BARS_LEFT, -0.3, top, bottom }, label, 1.5, elected,
                       LINLI_HALL_TEXT)->one_line = TRUE;
  linli_hall_add_bar (scene, (LinliHallPlace) { BARS_LEFT, 0, BARS_RIGHT, 0, top + inner, bottom - inner },
                      cast > 0 ? (double) votes / (double) cast : 0, -1, elected ? LINLI_HALL_FOR : LINLI_HALL_ABSTAIN, words);
  text = linli_hall_add_text (scene, (LinliHallPlace) { BARS_RIGHT, 0.2, 0.78, 0, top, bottom }, count, 1.5, TRUE, LINLI_HALL_TEXT);
  text->xalign = 0.6;
  text->one_line = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.77, 0, 1, -LINLI_HALL_SIDE, top, bottom }, outcome, 1.4, TRUE,
                              LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
}

static int
count_outcome (GPtrArray *candidates, const char *outcome)
{
  int n = 0;

  for (guint i = 0; i < candidates->len; i++)
    n += g_strcmp0 (linli_record_text (candidates->pdata[i], "outcome"), outcome) == 0;
  return n;
}

static char *
sentence_of (const LinliHallState *state, const LinliRecord *vote)
{
  int elected = count_outcome (state->candidates, "elected"), tied = count_outcome (state->candidates, "tied");
  int seats = (int) linli_record_int (vote, "seats");

  if (g_strcmp0 (linli_record_text (vote, "result"), "NO_QUORUM") == 0)
    return g_strdup (_("Too few took part: nobody is elected"));
  if (tied > 0)
    return g_strdup_printf (_("%d of %d seats filled; equal votes: there is a further vote"), elected, seats);
  if (elected < seats)
    return g_strdup_printf (_("%d of %d seats filled; there is a further vote"), elected, seats);
  return g_strdup_printf (_("%d ballots cast, %d elected"), (int) cast_of (vote), elected);
}

LinliHallScene *
linli_hall_moment_election (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("election");
  const LinliRecord *vote = linli_hall_state_result (state);
  LinliHallRows rows = linli_hall_rows (state->candidates->len, 0, 4.9, 15.2, 2.7);
  g_autofree char *sentence = sentence_of (state, vote);

  linli_hall_add_result_head (scene, state, vote);
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    add_candidate (scene, state->candidates->pdata[i], cast_of (vote), linli_hall_row_top (&rows, i), rows.pitch);
  linli_hall_add_sentence (scene, sentence, 15.55);
  return scene;
}
