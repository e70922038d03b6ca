/* A meeting as it is now, read once for every view of it: the run view, the hall screen, the kiosk.
 *
 * After something was recorded in the session everything below is read anew, then "changed" is emitted. What the calls
 * return stays as it was until then; hold a reference to keep a row longer. */
#pragma once

#include "council/quorum.h"
#include "ui/session.h"

G_BEGIN_DECLS

#define LINLI_TYPE_LIVE (linli_live_get_type ())
G_DECLARE_FINAL_TYPE (LinliLive, linli_live, LINLI, LIVE, GObject)

/* Signals: "changed" after something was recorded; "tick" once a second while the meeting is held: for clocks, nothing is
 * read for it. */

/* Returns: (transfer full): the one of this meeting, as long as anyone holds it. */
LinliLive *linli_live_get (LinliSession *session, gint64 meeting);

LinliSession *linli_live_session (LinliLive *live);

/* Each row is (transfer none) and, where it says so, NULL; arrays are never NULL, of LinliRecord in the order of the screen.
 *
 * meeting: the row of the meeting with body_name, committee, chair_label, recorder_label, supervisor_label, tellers;
 * entitled, present; away (left), excused, absent: of the members; attending (without a vote); speeches (how many);
 * paused_ms, and paused_since and pause_reason while it is in recess or suspended; entries of the ledger. NULL when there is
 * none. */
const LinliRecord *linli_live_meeting (LinliLive *live);
const char *linli_live_state (LinliLive *live); /* of the meeting; never NULL */

/* Whether it is held now: checkin, session, recess or suspended. */
gboolean linli_live_is_held (LinliLive *live);

/* Whether its votes are given in writing over days, so that nobody comes. */
gboolean linli_live_is_ballot (LinliLive *live);

/* The quorum of those present; its texts in the interface's language. */
const LinliQuorum *linli_live_quorum (LinliLive *live);

/* id, label, position, title, minutes, started_at, ended_at, topic, topic_label, presenter_label, paused_ms (within the item,
 * of pauses that are over). item: the one that runs, NULL between two. */
GPtrArray *linli_live_agenda (LinliLive *live);
const LinliRecord *linli_live_item (LinliLive *live);

/* How long an item of the agenda has taken until now, pauses left out; 0 before it begins. */
gint64 linli_live_item_ms (LinliLive *live, const LinliRecord *item);

/* id, label, state, item, person, kind, stance, asked_at, began_at, running_since, used_ms, extra_seconds, text, person_label,
 * office, voting, role, present, spoken (times before, to this item), spoken_seconds. turn: of who has the floor, speaking or
 * paused, else NULL. queue: those waiting: points of order, then who speaks to the item for the first time, then the rest. */
const LinliRecord *linli_live_turn (LinliLive *live);
GPtrArray *linli_live_queue (LinliLive *live);

/* How long who has the floor has spoken until now. */
gint64 linli_live_turn_ms (LinliLive *live);

/* id, label, short ("M1"), state, item, position (of the item), topic, kind, title, text, amended, amended_text, mover, seconder,
 * parent, seats, authorised_by, moved_at, mover_label, seconder_label, parent_short; of its last vote that was not called off:
 * vote, vote_state, method, vote_present, for, against, abstain, result, sums, announced_at, elected (how many). In the order
 * proposed. */
GPtrArray *linli_live_motions (LinliLive *live);

/* What the last vote on such a motion gave: "26:5:2", of an election "1 of 2 elected"; NULL before it is announced. (transfer full) */
char *linli_live_say_counts (const LinliRecord *motion);

/* The row of the vote with motion_label, short, kind, title, text, amended, seats, mover_label, seconder_label. vote: open or
 * counted, else NULL; last_vote: the last one announced, or NULL. */
const LinliRecord *linli_live_vote (LinliLive *live);
const LinliRecord *linli_live_last_vote (LinliLive *live);

/* Who stands in the ledger for @act: the chair for what only the chair declares, else whoever records at this desk. */
const char *linli_live_actor (LinliLive *live, const char *act);

/* Now, as the session has it. */
gint64 linli_live_now (LinliLive *live);

G_END_DECLS
