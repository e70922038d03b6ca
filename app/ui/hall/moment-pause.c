#include "ui/hall/moments.h"

#include "ui/dates.h"
#include "ui/hall/says.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>

static void
add_centred (LinliHallScene *scene, double top, double bottom, const char *words, double size, gboolean bold,
             LinliHallColour colour)
{
  linli_hall_add_text (scene, linli_hall_across (LINLI_HALL_SIDE + 0.8, LINLI_HALL_SIDE + 0.8, top, bottom), words, size,
                       bold, colour)->xalign = 0.5;
}

static void
add_block (LinliHallScene *scene, LinliHallColour colour, LinliHallItemKind sign, const char *word)
{
  LinliHallItem *item = linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL,
                                              linli_hall_wide (3, 8.6), colour);

  item->radius = 0.42;
  linli_hall_add_shape (scene, sign, linli_hall_at_left (LINLI_HALL_SIDE + 1.4, 3.2, 4.2, 7.4), LINLI_HALL_ON_BLOCK);
  item = linli_hall_add_text (scene, linli_hall_across (LINLI_HALL_SIDE + 6, LINLI_HALL_SIDE + 0.8, 3.4, 8.2), word, 2.9,
                              TRUE, LINLI_HALL_ON_BLOCK);
  item->live = TRUE;
}

/* In a recess: since when, and what the chair said of it, which is where the time to go on stands. */
LinliHallScene *
linli_hall_moment_recess (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("recess");
  g_autofree char *item = linli_hall_say_item (state);
  g_autofree char *reason = state->pause ? linli_hall_say (state, linli_record_text (state->pause, "reason")) : g_strdup ("");
  g_autofree char *since = state->pause ? linli_dates_time (linli_record_int (state->pause, "from_ms")) : g_strdup ("");
  g_autofree char *from = g_strdup_printf (_("since %s"), since);

  linli_hall_add_clock_head (scene, state, item);
  add_block (scene, LINLI_HALL_ACCENT, LINLI_HALL_ITEM_DASH, C_("hall", "Recess"));
  add_centred (scene, 9.2, 13, reason, 2.2, TRUE, LINLI_HALL_TEXT);
  add_centred (scene, 13, 15, from, 1.25, FALSE, LINLI_HALL_DIM);
  linli_hall_add_quorum_foot (scene, state, NULL);
  return scene;
}

LinliHallScene *
linli_hall_moment_lost (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("lost");
  const LinliQuorum *quorum = linli_live_quorum (state->live);
  int more = (int) MAX (quorum->needed - quorum->present, 0);
  g_autofree char *item = linli_hall_say_item (state), *sum = linli_words_sum (quorum->sum);
  g_autofree char *says = more > 0 ? g_strdup_printf (ngettext ("When %d more is here, the meeting can go on",
                                                                "When %d more are here, the meeting can go on",
                                                                (guint) more), more)
                                   : g_strdup (_("Enough are here again: the chair can go on"));

  linli_hall_add_clock_head (scene, state, item);
  add_block (scene, more > 0 ? LINLI_HALL_BAD : LINLI_HALL_QUIET, more > 0 ? LINLI_HALL_ITEM_CROSS : LINLI_HALL_ITEM_DASH,
             more > 0 ? _("Too few are here: the meeting is suspended") : _("The meeting is suspended"));
  add_centred (scene, 8.9, 11.4, says, 1.6, TRUE, LINLI_HALL_TEXT);
  add_centred (scene, 11.3, 13, sum, 1.36, FALSE, LINLI_HALL_TEXT);
  add_centred (scene, 13, 15.5, _("There is no voting now. What was decided stands."), 1.15, FALSE, LINLI_HALL_DIM);
  linli_hall_add_quorum_foot (scene, state, NULL);
  return scene;
}

/* After the end: what was decided. */

static void
add_decided (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *motion, double top, double height)
{
  const char *end = linli_record_text (motion, "state");
  gboolean carried = g_str_equal (end, "carried"), lost = g_str_equal (end, "lost");
  double bottom = top + height, sign = (height - 0.9) / 2;
  const char *word = carried ? C_("hall", "Carried") : lost ? C_("hall", "Not carried") : C_("hall", "Not decided");
  g_autofree char *title = linli_hall_say_motion (state, motion);
  LinliHallItem *text;

  linli_hall_add_shape (scene, carried ? LINLI_HALL_ITEM_TICK : lost ? LINLI_HALL_ITEM_CROSS : LINLI_HALL_ITEM_DASH,
                        linli_hall_at_left (LINLI_HALL_SIDE, 0.9, top + sign, bottom - sign),
                        carried ? LINLI_HALL_TICK : LINLI_HALL_TEXT);
  linli_hall_add_text (scene, (LinliHallPlace) { 0, LINLI_HALL_SIDE + 1.4, 0.7, -0.2, top, bottom }, title, 1.12, carried,
                       LINLI_HALL_TEXT)->one_line = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.7, 0, 1, -LINLI_HALL_SIDE, top, bottom }, word, 1.12, TRUE,
                              LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
}

/* What was not withdrawn. (element-type LinliRecord, unowned) */
static GPtrArray *
put_forward (const LinliHallState *state)
{
  GPtrArray *all = linli_live_motions (state->live), *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!g_str_equal (linli_record_text (all->pdata[i], "state"), "withdrawn"))
      g_ptr_array_add (found, all->pdata[i]);
  return found;
}

LinliHallScene *
linli_hall_moment_closed (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("closed");
  const LinliRecord *meeting = linli_live_meeting (state->live);
  gboolean inquorate = g_str_equal (linli_live_state (state->live), "inquorate");
  g_autoptr (GPtrArray) motions = put_forward (state);
  LinliHallRows rows = linli_hall_rows (motions->len, 0, 6.6, 15.2, LINLI_HALL_ROW_HIGH);
  g_autofree char *title = linli_hall_say (state, linli_record_text (meeting, "title"));
  g_autofree char *time = linli_dates_time (linli_record_int (meeting, "closed_at"));
  g_autofree char *foot = g_strdup_printf (_("Ended at %s"), time);

  linli_hall_add_head (scene, title, time);
  linli_hall_add_text (scene, linli_hall_wide (2.9, 6.2),
                       inquorate ? _("The meeting ended without a quorum") : _("The meeting is adjourned. Thank you!"), 2, TRUE,
                       LINLI_HALL_TEXT)->live = TRUE;
  if (!motions->len)
    add_centred (scene, 7, 14, _("Nothing was put to a vote"), 1.6, FALSE, LINLI_HALL_DIM);
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    add_decided (scene, state, motions->pdata[i], linli_hall_row_top (&rows, i), rows.pitch);
  linli_hall_add_foot (scene, inquorate ? LINLI_HALL_ITEM_CROSS : LINLI_HALL_ITEM_TICK, foot,
                       inquorate ? _("What was not decided is carried over") : NULL);
  return scene;
}
