#include "ui/hall/moments.h"

#include "base/diff.h"
#include "ui/dates.h"
#include "ui/floor/words.h"
#include "ui/hall/says.h"

#include <glib/gi18n-lib.h>

/* The agenda. */

typedef enum { DONE, NOW, LATER } Standing;

static Standing
standing_of (const LinliRecord *item)
{
  if (linli_record_has (item, "ended_at"))
    return DONE;
  return linli_record_has (item, "started_at") ? NOW : LATER;
}

static char *
remark_of (const LinliRecord *item)
{
  int minutes = (int) linli_record_int (item, "minutes");

  if (standing_of (item) == DONE)
    return g_strdup (C_("hall", "Done"));
  if (standing_of (item) == NOW)
    return g_strdup (C_("hall", "Now"));
  return g_strdup_printf (C_("hall", "%d min"), minutes);
}

static void
add_item (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *item, double top, double height)
{
  Standing standing = standing_of (item);
  gboolean now = standing == NOW;
  LinliHallColour colour = now ? LINLI_HALL_ON_BLOCK : standing == DONE ? LINLI_HALL_DIM : LINLI_HALL_TEXT;
  double bottom = top + height, size = now ? 1.26 : 1.1, sign = (height - 0.86) / 2;
  g_autofree char *title = linli_hall_say (state, linli_record_text (item, "title")), *remark = remark_of (item);
  g_autofree char *number = g_strdup_printf ("%d", (int) linli_record_int (item, "position"));
  LinliHallItem *shape, *text;

  shape = linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_across (0.67, 0.67, top, bottom),
                                now ? LINLI_HALL_ACCENT : LINLI_HALL_GROUND);
  shape->radius = now ? 0.36 : 0;
  linli_hall_add_shape (scene, now ? LINLI_HALL_ITEM_ARROW : standing == DONE ? LINLI_HALL_ITEM_TICK : LINLI_HALL_ITEM_FILL,
                        linli_hall_at_left (1.36, standing == LATER ? 0 : 0.86, top + sign, bottom - sign),
                        now ? LINLI_HALL_ON_BLOCK : standing == DONE ? LINLI_HALL_TICK : LINLI_HALL_GROUND);
  linli_hall_add_text (scene, linli_hall_at_left (2.7, 1.7, top, bottom), number, size, now, colour)->one_line = TRUE;
  linli_hall_add_text (scene, (LinliHallPlace) { 0, 4.45, 0.76, 0, top, bottom }, title, size, now, colour)->one_line = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.76, 0.3, 1, -LINLI_HALL_SIDE, top, bottom }, remark, size, now,
                              now ? colour : LINLI_HALL_DIM);
  text->xalign = 1;
  text->one_line = TRUE;
}

static guint
index_of_now (GPtrArray *agenda)
{
  for (guint i = 0; i < agenda->len; i++)
    if (standing_of (agenda->pdata[i]) == NOW)
      return i;
  return 0;
}

LinliHallScene *
linli_hall_moment_agenda (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("agenda");
  GPtrArray *agenda = linli_live_agenda (state->live);
  guint now = index_of_now (agenda);
  LinliHallRows rows = linli_hall_rows (agenda->len, now, 2.85, 15.3, LINLI_HALL_ROW_HIGH);
  g_autofree char *body = linli_hall_masked (linli_record_text (linli_live_meeting (state->live), "body_name"));
  g_autofree char *title = g_strdup_printf (_("%s  Today's agenda"), body);
  gboolean holds = linli_hall_has_quorum (state);

  linli_hall_add_clock_head (scene, state, title);
  for (guint i = rows.first; i < rows.first + rows.n; i++)
    add_item (scene, state, agenda->pdata[i], linli_hall_row_top (&rows, i), rows.pitch);
  linli_hall_add_quorum_foot (scene, state, holds ? _("Enough to go on") : _("Too few to vote"));
  return scene;
}

/* Who has the floor. */

static const char *
turn_words (const LinliRecord *turn)
{
  const char *kind = linli_record_text (turn, "kind");

  if (g_str_equal (linli_record_text (turn, "state"), "paused"))
    return C_("hall", "The clock stands");
  if (g_str_equal (kind, "order"))
    return C_("hall", "Point of order");
  if (g_str_equal (kind, "intervention"))
    return C_("hall", "Short remark");
  return C_("hall", "Has the floor");
}

static void
add_speaker (LinliHallScene *scene, const LinliRecord *turn)
{
  LinliHallPlace name = { 0, LINLI_HALL_SIDE, 0.46, 0, 5.6, 10.8 };
  const char *label = linli_record_text (turn, "person_label");
  g_autofree char *stance = g_strdup_printf (_("Stance: %s"), linli_floor_stance_word (linli_record_text (turn, "stance")));
  LinliHallItem *text;

  linli_hall_add_text (scene, (LinliHallPlace) { 0, LINLI_HALL_SIDE, 0.5, 0, 3.6, 5.4 }, turn_words (turn), 1.25, TRUE,
                       LINLI_HALL_DIM)->one_line = TRUE;
  text = linli_hall_add_text (scene, name, label, 3.2, TRUE, LINLI_HALL_TEXT);
  text->live = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0, LINLI_HALL_SIDE, 0.5, 0, 11.3, 13.25 }, stance, 1.15, TRUE,
                              LINLI_HALL_TEXT);
  text->chip = TRUE;
  text->one_line = TRUE;
}

/* Past the end the time counts up, in the same quiet colour. */
static void
add_countdown (LinliHallScene *scene, gint64 limit, gint64 used)
{
  gboolean over = used > limit && limit > 0;
  g_autofree char *left = linli_hall_say_seconds (over ? used - limit : limit > 0 ? limit - used : used);
  g_autofree char *shown = over ? g_strconcat ("+", left, NULL) : g_strdup (left);
  const char *words = over ? C_("hall", "Over time") : limit > 0 ? C_("hall", "Left") : C_("hall", "Spoken");
  g_autofree char *sentence = g_strdup_printf ("%s %s", words, left);
  LinliHallItem *text;

  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.5, 0, 1, -LINLI_HALL_SIDE, 3.6, 5.4 }, words, 1.25, TRUE, LINLI_HALL_DIM);
  text->xalign = 1;
  text->one_line = TRUE;
  text = linli_hall_add_text (scene, (LinliHallPlace) { 0.48, 0, 1, -LINLI_HALL_SIDE, 5.4, 12.9 }, shown, 6.67, TRUE,
                              LINLI_HALL_TEXT);
  text->xalign = 1;
  text->one_line = TRUE;
  if (limit > 0)
    linli_hall_add_bar (scene, linli_hall_wide (14.35, 15.1),
                        over ? 0 : (double) (limit - used) / (double) limit, -1, LINLI_HALL_AMOUNT, sentence)
        ->radius = 0.38;
}

static char *
next_words (const LinliHallState *state)
{
  GPtrArray *queue = linli_live_queue (state->live);

  if (!queue->len)
    return NULL;
  return g_strdup_printf (C_("speaker", "Next: %s"), linli_record_text (queue->pdata[0], "person_label"));
}

LinliHallScene *
linli_hall_moment_speaker (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("speaker");
  const LinliRecord *turn = linli_live_turn (state->live);
  g_autofree char *title = linli_hall_say_item (state), *next = next_words (state);
  gint64 limit = state->speech_seconds + (state->speech_seconds ? linli_record_int (turn, "extra_seconds") : 0);

  linli_hall_add_clock_head (scene, state, title);
  add_speaker (scene, turn);
  add_countdown (scene, limit, linli_live_turn_ms (state->live) / 1000);
  linli_hall_add_quorum_foot (scene, state, next);
  return scene;
}

/* A motion. */

static const LinliRecord *
parent_of (const LinliHallState *state, const LinliRecord *motion)
{
  GPtrArray *motions = linli_live_motions (state->live);

  for (guint i = 0; linli_record_has (motion, "parent") && i < motions->len; i++)
    if (linli_record_int (motions->pdata[i], "id") == linli_record_int (motion, "parent"))
      return motions->pdata[i];
  return NULL;
}

static char *
join (GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((const LinliDiffRun *) runs->pdata[i])->text);
  return g_string_free (text, FALSE);
}

/* An amendment shows what it would change of the motion. */
static void
add_motion_text (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *motion, LinliHallPlace place)
{
  const LinliRecord *parent = parent_of (state, motion);
  LinliHallItem *item = linli_hall_add_text (scene, place, NULL, 1.36, FALSE, LINLI_HALL_TEXT);
  g_autofree char *before = NULL, *after = NULL;

  item->scrolls = TRUE;
  item->yalign = 0;
  g_free (item->text);
  item->text = linli_hall_say (state, linli_record_text (motion, "text"));
  if (state->private || !parent || !linli_record_has (motion, "amended_text"))
    return;
  before = linli_hall_say (state, linli_record_text (parent, "text"));
  after = linli_hall_say (state, linli_record_text (motion, "amended_text"));
  item->runs = linli_diff (before, after);
  g_free (item->text);
  item->text = join (item->runs);
}

static const char *
kind_words (const LinliRecord *motion)
{
  const char *kind = linli_record_text (motion, "kind");

  if (g_str_equal (kind, "amendment"))
    return C_("hall", "Amendment");
  if (g_str_equal (kind, "election"))
    return C_("hall", "Election");
  return g_str_equal (kind, "procedural") ? C_("hall", "Procedural motion") : C_("hall", "Motion");
}

static char *
origin_words (const LinliRecord *motion)
{
  const char *mover = linli_record_text (motion, "mover_label"), *seconder = linli_record_text (motion, "seconder_label");

  if (seconder)
    return g_strdup_printf (_("%s by %s, seconded by %s"), kind_words (motion), mover, seconder);
  return g_strdup_printf (_("%s by %s"), kind_words (motion), mover);
}

LinliHallScene *
linli_hall_moment_motion (const LinliHallState *state)
{
  LinliHallScene *scene = linli_hall_scene_new ("motion");
  const LinliRecord *motion = linli_hall_state_motion (state);
  g_autofree char *item = linli_hall_say_item (state), *title = linli_hall_say_motion (state, motion);
  g_autofree char *origin = origin_words (motion);
  LinliHallItem *edge;

  linli_hall_add_clock_head (scene, state, item);
  linli_hall_add_text (scene, linli_hall_wide (2.75, 4), origin, 1.02, TRUE, LINLI_HALL_DIM)->one_line = TRUE;
  linli_hall_add_text (scene, linli_hall_wide (4.05, 6.45), title, 1.8, TRUE, LINLI_HALL_TEXT)->live = TRUE;
  edge = linli_hall_add_shape (scene, LINLI_HALL_ITEM_FILL, linli_hall_at_left (LINLI_HALL_SIDE, 0.16, 6.9, 15.2),
                               LINLI_HALL_AMOUNT);
  edge->radius = 0.08;
  add_motion_text (scene, state, motion, linli_hall_across (LINLI_HALL_SIDE + 0.75, LINLI_HALL_SIDE, 6.9, 15.2));
  linli_hall_add_quorum_foot (scene, state, NULL);
  return scene;
}
