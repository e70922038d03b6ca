/* What the hall screen shows a scene of: the meeting as it is, and the few public facts that nobody else asks for. */
#pragma once

#include "ui/hall/scene.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

typedef struct
{
  LinliLive *live;          /* owned, as is all that follows */
  gboolean private;         /* a mediation: no titles, no texts */
  gint64 now;               /* ms, as an instant */
  gint64 speech_seconds;    /* of one speech; 0 without a limit */
  LinliRecord *turnout;     /* entitled, cast: of the open vote; NULL where it is not shown */
  char *called;             /* who is called next in a roll call, or NULL */
  GPtrArray *candidates;    /* label, votes, outcome: of the election that is voted on or was last; never NULL */
  LinliRecord *pause;       /* kind, reason, from_ms; or NULL */
  LinliRecord *corrected;   /* the result corrected last, as linli_live_last_vote(), with corrected_at; or NULL */
  char *notice;             /* what the code of the notice holds, or NULL */
  GBytes *code;             /* it as modules, or NULL */
  guint code_side;
} LinliHallState;

/* Reads what @live does not hold; of the notice, only while there is one to see. */
LinliHallState *linli_hall_state_new (LinliLive *live);
void linli_hall_state_free (LinliHallState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliHallState, linli_hall_state_free)

/* The clock moves on; of a secret vote, so may the number of those who have voted, which no entry of the ledger tells. */
void linli_hall_state_tick (LinliHallState *state);

/* Which meeting of @session the hall is shown: the one that is held, else one of today, the next, the last; 0 for none. */
gint64 linli_hall_state_meeting (LinliSession *session);

/* The vote whose result is the last one announced or corrected. (transfer none) (nullable) */
const LinliRecord *linli_hall_state_result (const LinliHallState *state);

/* The vote that is open or counted. (transfer none) (nullable) */
const LinliRecord *linli_hall_state_vote (const LinliHallState *state);

/* The motion that waits under the current item: the amendment before the main motion. (transfer none) (nullable) */
const LinliRecord *linli_hall_state_motion (const LinliHallState *state);

G_END_DECLS
