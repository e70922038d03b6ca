/* What counts would give, before anything is recorded: the sums, what is still missing, and the decision step by step. */
#pragma once

#include "council/council.h"
#include "rules/decision.h"
#include "rules/rule.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 whole;    /* who could vote when it opened */
  gint64 entered;  /* whom the counts account for */
  gboolean adds_up;
  char *lacks;     /* why the counts cannot be recorded, one sentence; NULL when they add up */

  /* Of counts that do not add up yet: what they would give if the rest did not vote; set where @rule is. */
  LinliRule *rule; /* locked into the vote; NULL where nothing can be decided */
  LinliDecision decision;
  char *sentence;  /* with every sum and the article */
  char *warning;   /* everyone who arrived would have decided otherwise; NULL */
} LinliPreview;

void linli_preview_clear (LinliPreview *preview);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinliPreview, linli_preview_clear)

/* @vote: a row of a vote with "label". @counts: members as of "vote.count", each may be left out. @lang: "zh" or "en". */
void linli_preview_counts (const LinliRecord *vote, const LinliRecord *counts, const char *lang, LinliPreview *preview);

/* The same for an election. @vote: a row with "label", "seats" and "parent". @votes: one number for each candidate in order, NULL
 * takes those that are recorded. @counts: "invalid", "unreturned". Returns: (transfer full): "people", "votes", "outcomes" (lists),
 * "result", "calculation", "sums"; NULL with the reason why the ballots do not add up. */
LinliRecord *linli_preview_election (LinliCouncil *council, const LinliRecord *vote, const char *const *votes,
                                     const LinliRecord *counts, const char *lang, GError **error);

/* Why a vote of a meeting under rule @rule_id on @day cannot be held by @method, NULL when it can. @mode: of the meeting.
 * (transfer full) */
char *linli_preview_method_refusal (LinliCouncil *council, const char *rule_id, LinliDate day, const char *mode,
                                    gboolean election, const char *method);

G_END_DECLS
