#include "ui/hall/state.h"

#include "council/hall.h"
#include "council/speaking.h"

#define DAY_MS ((gint64) 24 * 60 * 60 * 1000)

static LinliSession *
session_of (const LinliHallState *state)
{
  return linli_live_session (state->live);
}

const LinliRecord *
linli_hall_state_vote (const LinliHallState *state)
{
  return linli_live_vote (state->live);
}

const LinliRecord *
linli_hall_state_result (const LinliHallState *state)
{
  const LinliRecord *last = linli_live_last_vote (state->live);

  if (state->corrected && (!last || linli_record_int (state->corrected, "corrected_at") > linli_record_int (last, "announced_at")))
    return state->corrected;
  return last;
}

const LinliRecord *
linli_hall_state_motion (const LinliHallState *state)
{
  static const char *const pending[] = { "proposed", "seconded", "undecided", NULL };
  const LinliRecord *item = linli_live_item (state->live), *found = NULL;
  GPtrArray *motions = linli_live_motions (state->live);

  for (guint i = 0; i < motions->len; i++)
    {
      const LinliRecord *motion = motions->pdata[i];
      if (!g_strv_contains (pending, linli_record_text (motion, "state"))
          || (linli_record_has (motion, "item") && item && linli_record_int (motion, "item") != linli_record_int (item, "id")))
        continue;
      if (!found || linli_record_has (motion, "parent"))
        found = motion;
    }
  return found;
}

/* Reading. */

/* How many have voted is shown where that cannot tell who: of a secret vote only if the meeting chose so. */
static void
read_turnout (LinliHallState *state)
{
  const LinliRecord *vote = linli_hall_state_vote (state);
  const char *method = vote ? linli_record_text (vote, "method") : NULL, *query = NULL;

  g_clear_pointer (&state->turnout, linli_record_unref);
  if (!vote || !g_str_equal (linli_record_text (vote, "state"), "open"))
    return;
  if (g_str_equal (method, "roll"))
    query = "hall-turnout";
  else if (g_str_equal (method, "secret"))
    query = "hall-secret-turnout";
  else if (g_str_equal (method, "written"))
    query = "hall-ballots";
  if (query)
    state->turnout = linli_session_row_of (session_of (state), query, linli_record_int (vote, "id"));
}

static void
read_called (LinliHallState *state)
{
  const LinliRecord *vote = linli_hall_state_vote (state);
  g_autoptr (LinliRecord) row = NULL;

  if (!vote || !g_str_equal (linli_record_text (vote, "method"), "roll")
      || !g_str_equal (linli_record_text (vote, "state"), "open"))
    return;
  row = linli_session_row_of (session_of (state), "hall-called", linli_record_int (vote, "id"));
  state->called = g_strdup (row ? linli_record_text (row, "label") : NULL);
}

static void
read_candidates (LinliHallState *state)
{
  const LinliRecord *vote = linli_hall_state_vote (state);
  g_autoptr (LinliRecord) params = linli_record_new ();

  if (!vote)
    vote = linli_hall_state_result (state);
  if (!vote || !linli_record_has (vote, "seats"))
    {
      state->candidates = g_ptr_array_new ();
      return;
    }
  linli_record_set_int (params, "vote", linli_record_int (vote, "id"));
  linli_record_set_int (params, "motion", linli_record_int (vote, "motion"));
  state->candidates = linli_session_rows (session_of (state), "hall-candidates", params);
}

static void
read_notice (LinliHallState *state, gint64 meeting)
{
  const char *stage = linli_live_state (state->live);

  if (!g_str_equal (stage, "notified") && !g_str_equal (stage, "checkin"))
    return;
  state->notice = linli_hall_notice (linli_session_council (session_of (state)), meeting);
  if (state->notice)
    state->code = linli_hall_code (state->notice, &state->code_side, NULL);
}

LinliHallState *
linli_hall_state_new (LinliLive *live)
{
  LinliHallState *state = g_new0 (LinliHallState, 1);
  const LinliRecord *meeting = linli_live_meeting (live);
  gint64 id = meeting ? linli_record_int (meeting, "id") : 0;
  LinliCouncil *council = linli_session_council (linli_live_session (live));
  LinliSpeaking speaking = { 0 };

  state->live = g_object_ref (live);
  state->now = linli_live_now (live);
  state->private = linli_hall_is_private (council, id);
  if (meeting && linli_speaking_of (council, meeting, &speaking, NULL))
    state->speech_seconds = speaking.seconds;
  state->corrected = linli_session_row_of (session_of (state), "hall-corrected", id);
  state->pause = linli_session_row_of (session_of (state), "hall-pause", id);
  read_turnout (state);
  read_called (state);
  read_candidates (state);
  read_notice (state, id);
  return state;
}

void
linli_hall_state_free (LinliHallState *state)
{
  g_clear_pointer (&state->turnout, linli_record_unref);
  g_clear_pointer (&state->pause, linli_record_unref);
  g_clear_pointer (&state->corrected, linli_record_unref);
  g_clear_pointer (&state->candidates, g_ptr_array_unref);
  g_clear_pointer (&state->code, g_bytes_unref);
  g_free (state->called);
  g_free (state->notice);
  g_object_unref (state->live);
  g_free (state);
}

void
linli_hall_state_tick (LinliHallState *state)
{
  const LinliRecord *vote = linli_hall_state_vote (state);

  state->now = linli_live_now (state->live);
  if (vote && g_str_equal (linli_record_text (vote, "method"), "secret"))
    read_turnout (state);
}

gint64
linli_hall_state_meeting (LinliSession *session)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  gint64 today = linli_date_start (linli_session_today (session));

  linli_record_set_int (params, "from_ms", today);
  linli_record_set_int (params, "until_ms", today + DAY_MS);
  row = linli_session_row (session, "hall-meeting", params);
  return row ? linli_record_int (row, "id") : 0;
}
