/* What the acts on votes share. A vote is a row of the query "find-vote" or "vote-by-id". */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

/* The meeting of a row that has one as "meeting". (transfer full) */
LinliRecord *linli_vote_meeting (LinliAct *act, const LinliRecord *row);

gboolean linli_vote_is_election (const LinliRecord *vote);

/* Whether choices stand by name: a roll call, ballots recorded by name, or numbered ones handed out. */
gboolean linli_vote_is_by_name (LinliAct *act, const LinliRecord *vote);

/* Refused unless the vote is held by one of the two methods. */
gboolean linli_vote_method_is (const LinliRecord *vote, const char *first, const char *second, GError **error);

/* Sets those of against, abstain, invalid and unreturned to 0 that were not given; with "for_dm2" the areas too, and what
 * took part from their sum. */
void linli_vote_fill_heads (LinliAct *act);

/* By which way the ballot of @voter came, as it is shown. */
const char *linli_vote_channel (const LinliRecord *voter);

/* Those named as "by" are tellers of the meeting and not the mover; at least one is named. */
gboolean linli_vote_check_tellers (LinliAct *act, const LinliRecord *vote, GError **error);

/* "invalid_reasons", if given, name as many ballots as are invalid: one each, or "reason ×3". */
gboolean linli_vote_check_reasons (LinliAct *act, GError **error);

/* Decides by @counts under the vote's own rule, into the act's values: result, calculation, sums, warning. An election
 * reads the votes of its candidates from "votes" of @counts, and "people" and "outcomes" are set. */
gboolean linli_vote_decide (LinliAct *act, LinliRecord *vote, const LinliRecord *counts, GError **error);

G_END_DECLS
