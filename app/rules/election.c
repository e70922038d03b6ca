#include "rules/election.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A further vote: 所得票数不得少于已投选票总数的三分之一. */
#define FURTHER_D 3
#define FURTHER_N 1

const char *
linli_seat_word (LinliSeat seat)
{
  static const char *const words[] = { "", "elected", "not_elected", "tied" };

  return words[seat];
}

static gboolean
wrong (GError **error, const char *reason)
{
  return linli_fail (error, LINLI_ERROR_INPUT, "%s", reason);
}

static gboolean
check_poll (const LinliRule *rule, const LinliPoll *poll, guint n, GError **error)
{
  if (rule->dual || rule->pass.base != LINLI_BASE_VOTERS)
    return wrong (error, _("This rule does not elect: its majority is not one of those who voted."));
  if (n == 0 || poll->seats < 1)
    return wrong (error, _("An election has at least one seat and one candidate."));
  if (poll->all < 1)
    return wrong (error, _("Nobody is entitled to vote: “all” is zero."));
  if (poll->cast < 0 || poll->invalid < 0)
    return wrong (error, _("A figure is negative."));
  if (poll->cast > poll->all)
    return wrong (error, _("More take part than are entitled to."));
  return poll->invalid <= poll->cast || wrong (error, _("More ballots are invalid than came back."));
}

/* A valid ballot carries at most one vote for a candidate, and as many as there are seats. */
static gboolean
check_votes (const LinliPoll *poll, const LinliCandidate *candidates, guint n, GError **error)
{
  gint64 valid = poll->cast - poll->invalid;
  gint64 room, total = 0;

  if (__builtin_mul_overflow (valid, poll->seats, &room))
    return wrong (error, _("The figures are too large to be compared exactly."));
  for (guint i = 0; i < n; i++)
    {
      if (candidates[i].votes < 0)
        return wrong (error, _("A figure is negative."));
      if (candidates[i].votes > valid)
        return wrong (error, _("A candidate has more votes than there are valid ballots."));
      if (__builtin_add_overflow (total, candidates[i].votes, &total))
        return wrong (error, _("The figures are too large to be added."));
    }
  return total <= room || wrong (error, _("There are more votes than the valid ballots can carry: one for each seat."));
}

static gboolean
compare (const LinliRule *rule, const LinliPoll *poll, LinliCandidate *candidates, guint n, GError **error)
{
  const LinliThreshold *pass = &rule->pass;

  for (guint i = 0; i < n; i++)
    {
      LinliStep step = { .what = LINLI_STEP_MAJORITY };
      gboolean good = poll->further
                          ? linli_step_compare (&step, candidates[i].votes, FURTHER_D, poll->cast, FURTHER_N, FALSE, error)
                          : linli_step_compare (&step, candidates[i].votes, pass->d, poll->cast, pass->n, pass->strict, error);
      if (!good)
        return FALSE;
      step.holds = step.holds && candidates[i].votes > 0;
      candidates[i].step = step;
    }
  return TRUE;
}

/* How many of those with votes enough have more votes than @one, and as many. */
static void
rank (const LinliCandidate *candidates, guint n, const LinliCandidate *one, gint64 *above, gint64 *level)
{
  *above = *level = 0;
  for (guint i = 0; i < n; i++)
    if (candidates[i].step.holds)
      {
        *above += candidates[i].votes > one->votes;
        *level += candidates[i].votes == one->votes;
      }
}

static LinliSeat
seat_of (const LinliCandidate *candidates, guint n, const LinliCandidate *one, gint64 seats)
{
  gint64 above, level;

  if (!one->step.holds)
    return LINLI_SEAT_NOT_ELECTED;
  rank (candidates, n, one, &above, &level);
  if (above + level <= seats)
    return LINLI_SEAT_ELECTED;
  return above < seats ? LINLI_SEAT_TIED : LINLI_SEAT_NOT_ELECTED;
}

static gboolean
has_quorum (const LinliRule *rule, const LinliPoll *poll, LinliElection *election, GError **error)
{
  election->has_quorum = rule->has_quorum;
  election->quorum.what = LINLI_STEP_QUORUM;
  return !rule->has_quorum
         || linli_step_compare (&election->quorum, poll->cast, rule->quorum.d, poll->all, rule->quorum.n,
                                rule->quorum.strict, error);
}

gboolean
linli_elect (const LinliRule *rule, const LinliPoll *poll, LinliCandidate *candidates, guint n, LinliElection *election,
             GError **error)
{
  LinliElection made = { .result = LINLI_RESULT_NO_QUORUM, .left = poll->seats };
  g_autofree LinliCandidate *found = g_memdup2 (candidates, n * sizeof *candidates);

  if (!check_poll (rule, poll, n, error) || !check_votes (poll, candidates, n, error)
      || !has_quorum (rule, poll, &made, error) || !compare (rule, poll, found, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    found[i].seat = LINLI_SEAT_OPEN;
  if (!rule->has_quorum || made.quorum.holds)
    {
      for (guint i = 0; i < n; i++)
        {
          found[i].seat = seat_of (found, n, &found[i], poll->seats);
          made.elected += found[i].seat == LINLI_SEAT_ELECTED;
        }
      made.left = poll->seats - made.elected;
      made.result = made.left == 0 ? LINLI_RESULT_PASSED : LINLI_RESULT_FAILED;
    }
  memcpy (candidates, found, n * sizeof *candidates);
  *election = made;
  return TRUE;
}
