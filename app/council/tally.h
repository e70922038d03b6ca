/* From counted ballots to a result: the sums, the decision and what is said of them. */
#pragma once

#include "council/act.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/* Fills "for" … "unreturned" of a roll call or signed ballots from the voters' choices, areas included. */
gboolean linli_tally_from_voters (LinliAct *act, LinliRecord *vote, LinliRecord *counts, GError **error);

/* Refused unless the parts add up to the whole that was frozen when the vote opened. */
gboolean linli_tally_check (LinliRecord *vote, const LinliRecord *counts, GError **error);

/* What was left out of a count that is entered: zero of each kind, and, where floor area is counted, who took part. */
void linli_tally_complete (LinliRecord *counts);

/* Decides @vote by @counts under its own locked rule and records nothing.
 * @rule: (out) (transfer full): that rule. All are untouched on failure. */
gboolean linli_tally_result (LinliRecord *vote, const LinliRecord *counts, LinliRule **rule, LinliDecision *decision,
                             GError **error);

/* Decides @vote by @counts under its own locked rule; sets "result", "calculation", "sums" and "warning" in @into.
 * @language: "zh" or "en". */
gboolean linli_tally_decide (LinliRecord *vote, const LinliRecord *counts, const char *language, LinliRecord *into,
                             GError **error);

/* How a vote was decided that has been counted: by its own counts under @rule. */
gboolean linli_tally_decision (const LinliRecord *vote, const LinliRule *rule, LinliDecision *decision, GError **error);

G_END_DECLS
