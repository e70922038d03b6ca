/* A vote's result under a rule, with its calculation. Exact: 64-bit integers, overflow is an error.
 *
 * Sums that cannot be are errors, never results. Zero votes never pass. */
#pragma once

#include "rules/rule.h"
#include "rules/step.h"

G_BEGIN_DECLS

#define LINLI_ABSENT ((gint64) -1) /* a figure that was not given */

typedef struct /* each figure ≥ 0 or LINLI_ABSENT; areas in dm² */
{
  gint64 all;           /* everyone entitled; for an election everyone who may vote */
  gint64 present;       /* present when the vote opened; for an election those who cast a ballot */
  gint64 yes, no, abstain, invalid;
  gint64 unreturned;    /* had a vote and did not cast it */
  gint64 all_dm2;
  gint64 participating, participating_dm2; /* owners who returned a ballot; same person, several units: one head */
  gint64 yes_dm2, no_dm2, abstain_dm2;
} LinliCount;

typedef enum
{
  LINLI_RESULT_NO_QUORUM, /* neither passed nor failed: nothing was decided */
  LINLI_RESULT_PASSED,
  LINLI_RESULT_FAILED,
} LinliResult;

typedef struct /* plain value: copy freely */
{
  LinliResult result;
  LinliCount count;
  guint n_steps;
  LinliStep steps[4]; /* quorum (heads, area), then majority (heads, area); no majority without a quorum */
} LinliDecision;

void linli_count_clear (LinliCount *count); /* every figure LINLI_ABSENT */

/* Decides. A rule needs `all`, `yes`, and: `present` for a quorum or a base of those present, `no` for a base of Yes
 * and No; a double majority needs `participating` and the areas. INPUT errors: a figure missing, negative, of a unit
 * the rule does not count; a part larger than its whole; parts that are all given and do not add up; nobody entitled;
 * heads without area or area without heads; overflow. @decision is untouched on failure. */
gboolean linli_decide (const LinliRule *rule, const LinliCount *count, LinliDecision *decision, GError **error);

/* The quorum alone, from `all` and `present`: may a vote be opened? *holds is TRUE for a rule without one. */
gboolean linli_decide_quorum (const LinliRule *rule, gint64 all, gint64 present, gboolean *holds, LinliStep *step,
                              GError **error);

const char *linli_result_word (LinliResult result); /* "NO_QUORUM", "PASSED", "FAILED" */

/* Would everyone who arrived, not only those present at the opening, change the result? The law is silent on the
 * base, so the meeting is warned. Returns: (transfer full): the warning, or NULL when the result stands. */
char *linli_decision_arrived_warning (const LinliRule *rule, const LinliCount *count, gint64 arrived_total,
                                      const char *lang);

G_END_DECLS
