/* What several acts of a meeting ask: who is there, whether that is enough, and by which rule. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 entitled;
  gint64 present;
  gint64 arrived;      /* everyone who was ever checked in */
  gint64 entitled_dm2; /* 0 where no area counts */
} LinliFloor;

/* @meeting: a row of the meeting. */
gboolean linli_floor_read (LinliAct *act, LinliRecord *meeting, LinliFloor *floor, GError **error);

/* The meeting's rule as in force on its day. (transfer none) */
LinliRule *linli_floor_rule (LinliAct *act, LinliRecord *meeting, GError **error);

/* Refused with the sum and the article unless @floor reaches the rule's quorum. */
gboolean linli_floor_check_quorum (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, GError **error);

/* Records the suspension behind the act when @change (0 or less) leaves a meeting in session without its quorum; whoever
 * speaks then is paused. */
gboolean linli_floor_suspend_if_lost (LinliAct *act, LinliRecord *meeting, gint64 change, GError **error);

/* The same when the act ends the vote that is open: a quorum lost while it ran tells now. */
gboolean linli_floor_suspend_after_vote (LinliAct *act, LinliRecord *meeting, GError **error);

/* Refused unless the meeting is in session. */
gboolean linli_floor_in_session (LinliRecord *meeting, GError **error);

/* Refused unless @person is on the roster and in the hall themselves; @voting demands a member's seat too. */
gboolean linli_floor_is_there (LinliAct *act, LinliRecord *meeting, LinliRecord *person, gboolean voting,
                               GError **error);

/* Refused when @person has spoken to @item (0: to none) as often as the meeting or the house rule has it, unless the chair
 * gave @leave. */
gboolean linli_floor_may_speak (LinliAct *act, LinliRecord *meeting, LinliRecord *person, gint64 item, gboolean leave,
                                GError **error);

/* Refused unless the meeting is being held: check-in is open, and it is neither adjourned nor ended. */
gboolean linli_floor_is_held (LinliRecord *meeting, GError **error);

/* INPUT unless the act's "item", if it names one, is of @meeting. */
gboolean linli_floor_has_item (LinliAct *act, LinliRecord *meeting, GError **error);

/* "label" of something in a meeting: "meeting/short"; the short part is given or the next of @prefix. */
gboolean linli_floor_label (LinliAct *act, LinliRecord *meeting, const char *prefix, const char *find_query,
                            GError **error);

G_END_DECLS
