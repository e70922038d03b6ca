#include "ui/hall/moments.h"

#include "ui/dates.h"
#include "ui/hall/says.h"

#include <glib/gi18n-lib.h>

#define RESULT_MS 120000 /* a result stays so long when a motion waits, and until something else happens when none does */
#define ROW_LOW 1.25     /* units: rows are no lower */

/* Is the last result still what the meeting is at? */
static gboolean
shows_result (const LinliHallState *state)
{
  const LinliRecord *result = linli_hall_state_result (state), *item = linli_live_item (state->live);
  const LinliRecord *motion = linli_hall_state_motion (state);
  gint64 at;

  if (!result || (linli_live_turn (state->live)))
    return FALSE;
  at = linli_record_int (result, "announced_at");
  if (linli_record_has (result, "corrected_at"))
    at = MAX (at, linli_record_int (result, "corrected_at"));
  if (item && linli_record_int (item, "started_at") > at)
    return FALSE;
  return !motion || (linli_record_int (motion, "moved_at") <= at && state->now - at < RESULT_MS);
}

static LinliHallScene *
result_scene (const LinliHallState *state)
{
  const LinliRecord *result = linli_hall_state_result (state);

  if (linli_record_has (result, "seats"))
    return linli_hall_moment_election (state);
  if (linli_record_has (result, "for_dm2"))
    return linli_hall_moment_owners (state);
  return linli_hall_moment_result (state);
}

static LinliHallScene *
in_session (const LinliHallState *state)
{
  if (linli_hall_state_vote (state))
    return linli_hall_moment_vote (state);
  if (linli_live_turn (state->live))
    return linli_hall_moment_speaker (state);
  if (shows_result (state))
    return result_scene (state);
  if (linli_hall_state_motion (state))
    return linli_hall_moment_motion (state);
  return linli_hall_moment_agenda (state);
}

LinliHallScene *
linli_hall_moment (const LinliHallState *state)
{
  static const struct { const char *state; LinliHallScene *(*moment) (const LinliHallState *); } moments[] = {
    { "checkin", linli_hall_moment_checkin }, { "session", in_session },           { "recess", linli_hall_moment_recess },
    { "suspended", linli_hall_moment_lost },  { "adjourned", linli_hall_moment_closed },
    { "inquorate", linli_hall_moment_closed }, { "archived", linli_hall_moment_closed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (g_str_equal (linli_live_state (state->live), moments[i].state))
      return moments[i].moment (state);
  return linli_hall_moment_idle (state);
}

LinliHallScene *
linli_hall_moment_none (LinliSession *session)
{
  LinliHallScene *scene = linli_hall_scene_new ("none");
  g_autofree char *time = linli_dates_time (linli_session_now (session));
  LinliHallItem *text;

  linli_hall_add_head (scene, linli_session_name (session), time);
  text = linli_hall_add_text (scene, linli_hall_wide (4, 14),
                              _("No meeting has been called"), 2, TRUE, LINLI_HALL_TEXT);
  text->xalign = 0.5;
  return scene;
}

/* Shared by the scenes. */

LinliHallRows
linli_hall_rows (guint n, guint focus, double top, double bottom, double high)
{
  guint fitting = (guint) ((bottom - top) / ROW_LOW);
  LinliHallRows rows = { 0, MIN (n, fitting), top, 0 };

  rows.pitch = MIN ((bottom - top) / MAX (rows.n, 1), high);
  if (n > fitting)
    rows.first = MIN (focus > fitting / 2 ? focus - fitting / 2 : 0, n - fitting);
  return rows;
}

double
linli_hall_row_top (const LinliHallRows *rows, guint index)
{
  return rows->top + (index - rows->first) * rows->pitch;
}

void
linli_hall_add_clock_head (LinliHallScene *scene, const LinliHallState *state, const char *title)
{
  g_autofree char *time = linli_dates_time (state->now);

  linli_hall_add_head (scene, title, time);
}

void
linli_hall_add_quorum_foot (LinliHallScene *scene, const LinliHallState *state, const char *end)
{
  g_autofree char *present = linli_hall_say_present (state);

  linli_hall_add_foot (scene, linli_hall_has_quorum (state) ? LINLI_HALL_ITEM_TICK : LINLI_HALL_ITEM_CROSS, present, end);
}
