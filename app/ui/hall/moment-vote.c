#include "ui/hall/moments.h"

#include "ui/hall/says.h"

#include <glib/gi18n-lib.h>

#define PANEL_TOP 10.2
#define PANEL_BOTTOM 15.2

static LinliHallItem *
add_line (LinliHallScene *scene, double top, double bottom, const char *words, double size, LinliHallColour colour)
{
  LinliHallItem *item = linli_hall_add_text (scene, linli_hall_across (1.9, 1.9, top, bottom), words, size, TRUE, colour);

  item->xalign = 0.5;
  return item;
}

static char *
turnout_words (const LinliHallState *state)
{
  if (!state->turnout || !linli_record_int (state->turnout, "entitled"))
    return NULL;
  return g_strdup_printf (_("%d of %d have voted"), (int) linli_record_int (state->turnout, "cast"),
                          (int) linli_record_int (state->turnout, "entitled"));
}

/* What is asked of the people now. */
static const char *
call_words (const char *method)
{
  if (g_str_equal (method, "show"))
    return _("Please raise your hand when the chair asks");
  if (g_str_equal (method, "paper"))
    return _("Please fill in your paper and put it into the box");
  if (g_str_equal (method, "secret"))
    return _("Please vote in secret with your slip");
  if (g_str_equal (method, "written"))
    return _("Please return your ballot");
  return _("Please answer when you are called");
}

static void
add_counting (LinliHallScene *scene)
{
  add_line (scene, PANEL_TOP + 0.4, PANEL_TOP + 2.7, _("The vote is closed"), 1.8, LINLI_HALL_TEXT)->live = TRUE;
  add_line (scene, PANEL_TOP + 2.7, PANEL_BOTTOM - 0.4, _("The chair announces the result"), 1.2, LINLI_HALL_DIM);
}

static void
add_called (LinliHallScene *scene, const LinliHallState *state, const char *turnout)
{
  g_autofree char *called = g_strdup_printf (_("Now called: %s"), state->called);

  add_line (scene, PANEL_TOP + 0.4, PANEL_TOP + 3, called, 2.1, LINLI_HALL_TEXT)->live = TRUE;
  add_line (scene, PANEL_TOP + 3, PANEL_BOTTOM - 0.4, turnout, 1.2, LINLI_HALL_DIM);
}

static void
add_panel (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *vote)
{
  LinliHallItem *ground = linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL,
                                                linli_hall_wide (PANEL_TOP, PANEL_BOTTOM), LINLI_HALL_CHIP);
  g_autofree char *turnout = turnout_words (state);

  ground->radius = 0.36;
  if (!g_str_equal (linli_record_text (vote, "state"), "open"))
    add_counting (scene);
  else if (state->called)
    add_called (scene, state, turnout);
  else
    {
      add_line (scene, PANEL_TOP + 0.4, turnout ? PANEL_TOP + 3 : PANEL_BOTTOM - 0.4,
                call_words (linli_record_text (vote, "method")),
                1.6, LINLI_HALL_TEXT)->live = TRUE;
      if (turnout)
        add_line (scene, PANEL_TOP + 3, PANEL_BOTTOM - 0.4, turnout, 1.2, LINLI_HALL_DIM);
    }
}

/* Of an election, who stands. */
static char *
question_words (const LinliHallState *state, const LinliRecord *vote)
{
  GString *names;

  if (!state->candidates->len || state->private)
    return linli_hall_say (state, linli_record_text (vote, "text"));
  names = g_string_new (NULL);
  for (guint i = 0; i < state->candidates->len; i++)
    g_string_append_printf (names, "%s%s", i ? "    " : "", linli_record_text (state->candidates->pdata[i], "label"));
  return g_string_free (names, FALSE);
}

static void
add_demand (LinliHallScene *scene, const LinliRecord *vote)
{
  g_autoptr (LinliRule) rule = linli_rule_from_snapshot ("vote", linli_record_text (vote, "rule"), NULL);
  g_autofree char *demand = NULL;
  int seats = (int) linli_record_int (vote, "seats");

  linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_across (0, 0, LINLI_HALL_FOOT, LINLI_HALL_UNITS), LINLI_HALL_BAND);
  if (linli_record_has (vote, "seats"))
    demand = g_strdup_printf (ngettext ("%d seat is to be filled", "%d seats are to be filled", (guint) seats), seats);
  else if (rule)
    demand = linli_hall_say_demand (rule, vote);
  linli_hall_add_text (scene, linli_hall_wide (LINLI_HALL_FOOT, LINLI_HALL_UNITS), demand, 1.1, TRUE,
                       LINLI_HALL_TEXT)->xalign = 0.5;
}

LinliHallScene *
linli_hall_moment_vote (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("vote");
  const LinliRecord *vote = linli_hall_state_vote (state);
  g_autofree char *item = linli_hall_say_item (state), *title = linli_hall_say_motion (state, vote);
  g_autofree char *text = question_words (state, vote);
  LinliHallItem *body;

  linli_hall_add_head (scene, item, linli_hall_say_method (linli_record_text (vote, "method")));
  linli_hall_add_text (scene, linli_hall_wide (2.75, 5.2), title, 1.8, TRUE, LINLI_HALL_TEXT)->live = TRUE;
  body = linli_hall_add_text (scene, linli_hall_wide (5.4, 9.9), text, 1.45, FALSE, LINLI_HALL_TEXT);
  body->scrolls = TRUE;
  body->yalign = 0;
  add_panel (scene, state, vote);
  add_demand (scene, vote);
  return scene;
}
