/* An election of several among several under a rule, with its calculation (居委会组织法第十九条).
 *
 * Exact: 64-bit integers, overflow is an error. Sums that cannot be are errors, never results. */
#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_SEAT_OPEN, /* without a quorum nobody is elected or not */
  LINLI_SEAT_ELECTED,
  LINLI_SEAT_NOT_ELECTED,
  LINLI_SEAT_TIED, /* has votes enough, but as many as others for fewer seats: they run off */
} LinliSeat;

typedef struct
{
  gint64 all;     /* everyone who may vote */
  gint64 cast;    /* ballots that came back, the invalid ones among them */
  gint64 invalid;
  gint64 seats;   /* to be filled, at least 1 */
  gboolean further; /* between those left over from an earlier vote: a third of the ballots cast is enough */
} LinliPoll;

typedef struct
{
  gint64 votes;    /* given */
  LinliSeat seat;  /* found */
  LinliStep step;  /* found: the comparison that a candidate must pass */
} LinliCandidate;

typedef struct /* plain value: copy freely */
{
  LinliResult result;    /* PASSED when every seat is filled */
  gboolean has_quorum;   /* whether @quorum was asked for */
  LinliStep quorum;
  gint64 elected, left;  /* seats filled and not */
} LinliElection;

/* Decides who of @candidates (at least one) is elected under @rule, whose majority is a share of those who voted. In a
 * first vote a candidate needs that majority; in a further one at least a third of the ballots cast (article 19). Of those
 * who have it the most votes win. INPUT errors: a rule of another base, a figure negative or larger than its whole, more
 * votes than valid ballots can carry, overflow. Nothing is changed on failure. */
gboolean linli_elect (const LinliRule *rule, const LinliPoll *poll, LinliCandidate *candidates, guint n,
                      LinliElection *election, GError **error);

const char *linli_seat_word (LinliSeat seat); /* "", "elected", "not_elected", "tied": as stored */

/* The calculation as sentences: turnout, then each candidate under @names with the comparison and the outcome.
 * @lang: "zh" or "en". Returns: (transfer full). */
char *linli_election_sentence (const LinliRule *rule, const LinliPoll *poll, const LinliCandidate *candidates,
                               const char *const *names, guint n, const LinliElection *election, const char *lang);

/* The comparisons alone, "20×2＝40＞33; …"; of an election without a quorum, that of the quorum. */
char *linli_election_sums (const LinliCandidate *candidates, guint n, const LinliElection *election, const char *lang);

G_END_DECLS
