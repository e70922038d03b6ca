/* An election within its meeting: the votes of its candidates, and who is elected. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

/* Fills @counts with "for" (the valid ballots), "against" and "abstain" (none), "people" (ids in the candidates' order)
 * and "votes" as text, from @votes, one number for each candidate in order; "invalid" and "unreturned" of @counts stand.
 * Errors: INPUT where the list is not of one number each; refused where the ballots do not add up. */
gboolean linli_election_count (LinliRegister *reg, LinliRecord *vote, const char *const *votes, LinliRecord *counts, GError **error);

/* The votes as recorded, or those of the disclosed ballots of a secret vote, set as "people" and "votes" of @counts.
 * FALSE with an error when neither is there. */
gboolean linli_election_votes (LinliRegister *reg, LinliRecord *vote, LinliRecord *counts, GError **error);

/* Decides by "votes" and the heads of @counts under the vote's own rule: "result", "calculation", "sums", "people" and
 * "outcomes" (a word each, "" where nothing was decided) in @into. A further vote is one whose motion has a parent. */
gboolean linli_election_decide (LinliRegister *reg, LinliRecord *vote, const LinliRecord *counts, const char *language,
                                LinliRecord *into, GError **error);

G_END_DECLS
