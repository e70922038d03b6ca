#include "ui/hall/moments.h"

#include "ui/dates.h"
#include "ui/hall/says.h"

#include <glib/gi18n-lib.h>

#define CODE_SIDE 7 /* units */

/* The agenda as lines; a long one scrolls. */
static char *
agenda_lines (const LinliHallState *state)
{
  GPtrArray *agenda = linli_live_agenda (state->live);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      g_autofree char *title = linli_hall_say (state, linli_record_text (agenda->pdata[i], "title"));
      g_string_append_printf (lines, "%s%d  %s", i ? "\n" : "", (int) linli_record_int (agenda->pdata[i], "position"), title);
    }
  return g_string_free (lines, FALSE);
}

static void
add_code (LinliHallScene *scene, const LinliHallState *state)
{
  LinliHallItem *code = linli_hall_add_shape (scene, LINLI_HALL_ITEM_CODE,
                                              linli_hall_at_right (LINLI_HALL_SIDE, CODE_SIDE, 7.3, 7.3 + CODE_SIDE),
                                              LINLI_HALL_TEXT);
  LinliHallItem *caption;

  code->modules = g_bytes_ref (state->code);
  code->side = state->code_side;
  code->text = g_strdup (_("Code of the notice of meeting"));
  caption = linli_hall_add_text (scene, linli_hall_at_right (LINLI_HALL_SIDE, CODE_SIDE, 14.25, 15.45), C_("hall", "Notice"),
                                 0.95, FALSE,
                                 LINLI_HALL_DIM);
  caption->xalign = 0.5;
  caption->one_line = TRUE;
}

LinliHallScene *
linli_hall_moment_idle (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("idle");
  const LinliRecord *meeting = linli_live_meeting (state->live);
  gint64 starts = linli_record_int (meeting, "starts_at");
  LinliHallItem *items;
  double right = LINLI_HALL_SIDE + (state->code ? CODE_SIDE + 0.8 : 0);
  g_autofree char *committee = linli_hall_masked (linli_record_text (meeting, "committee"));
  g_autofree char *title = linli_hall_say (state, linli_record_text (meeting, "title")), *agenda = agenda_lines (state);
  g_autofree char *day = linli_dates_full (linli_instant_date (starts)), *time = linli_dates_time (starts);
  g_autofree char *when = g_strdup_printf ("%s  %s", day, time);
  g_autofree char *where = state->private ? g_strdup ("") : linli_hall_masked (linli_record_text (meeting, "venue"));

  linli_hall_add_clock_head (scene, state, committee);
  linli_hall_add_text (scene, linli_hall_wide (2.9, 5.7), title, 2.1, TRUE, LINLI_HALL_TEXT);
  linli_hall_add_text (scene, linli_hall_wide (5.8, 7.2), when, 1.2, TRUE, LINLI_HALL_TEXT)->one_line = TRUE;
  linli_hall_add_text (scene, linli_hall_across (LINLI_HALL_SIDE, right, 7.3, 8.7), where, 1.2, TRUE,
                       LINLI_HALL_TEXT)->one_line = TRUE;
  items = linli_hall_add_text (scene, linli_hall_across (LINLI_HALL_SIDE, right, 9.1, 15.4), agenda, 1, FALSE, LINLI_HALL_DIM);
  items->scrolls = TRUE;
  items->yalign = 0;
  if (state->code)
    add_code (scene, state);
  linli_hall_add_foot (scene, LINLI_HALL_ITEM_ARROW, _("Please sign in at the entrance"), NULL);
  return scene;
}

/* How many are here, how many must be. */

static void
add_count (LinliHallScene *scene, gint64 present, gint64 entitled)
{
  g_autofree char *count = g_strdup_printf ("%d", (int) present), *of = g_strdup_printf (_("of %d are here"), (int) entitled);
  LinliHallPlace left = { 0, LINLI_HALL_SIDE, 0.5, -0.4, 3, 10.6 }, right = { 0.5, 0.4, 1, -LINLI_HALL_SIDE, 5.6, 8.6 };
  LinliHallItem *text = linli_hall_add_text (scene, left, count, 7.4, TRUE, LINLI_HALL_TEXT);

  text->xalign = 1;
  text->one_line = TRUE;
  linli_hall_add_text (scene, right, of, 2, TRUE, LINLI_HALL_TEXT);
}

static char *
lacking (const LinliQuorum *quorum)
{
  int more = (int) (quorum->needed - quorum->present);

  return g_strdup_printf (ngettext ("%d more is needed", "%d more are needed", (guint) more), more);
}

LinliHallScene *
linli_hall_moment_checkin (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("checkin");
  const LinliRecord *meeting = linli_live_meeting (state->live);
  const LinliQuorum *quorum = linli_live_quorum (state->live);
  gint64 entitled = linli_record_int (meeting, "entitled"), present = linli_record_int (meeting, "present");
  g_autofree char *title = linli_hall_say (state, linli_record_text (meeting, "title"));
  g_autofree char *word = g_strdup_printf (_("Sign-in  %s"), title), *present_words = linli_hall_say_present (state);
  g_autofree char *says = quorum->holds ? g_strdup (_("Enough to begin")) : lacking (quorum);
  g_autofree char *needed = g_strdup_printf (_("%d needed"), (int) quorum->needed);
  double mark = quorum->has_quorum && entitled > 0 ? (double) quorum->needed / (double) entitled : -1;
  LinliHallItem *text;

  linli_hall_add_clock_head (scene, state, word);
  add_count (scene, present, entitled);
  linli_hall_add_bar (scene, linli_hall_wide (11.3, 12.5),
                      entitled > 0 ? (double) present / (double) entitled : 0, mark,
                      quorum->holds ? LINLI_HALL_FOR : LINLI_HALL_AMOUNT, present_words);
  if (mark >= 0)
    {
      double inside = (1 - 2 * mark) * LINLI_HALL_SIDE;
      LinliHallPlace under = { mark, inside - 4, mark, inside + 4, 12.9, 14.4 };
      text = linli_hall_add_text (scene, under, needed, 1.1, TRUE, LINLI_HALL_TEXT);
      text->xalign = 0.5;
      text->one_line = TRUE;
    }
  linli_hall_add_foot (scene, quorum->holds ? LINLI_HALL_ITEM_TICK : LINLI_HALL_ITEM_ARROW, says, NULL);
  return scene;
}
