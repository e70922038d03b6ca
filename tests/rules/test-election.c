#include "rules/election.h"
#include "tests/rules/fixture.h"

#include "base/error.h"

#include <string.h>

#define DAY "2026-03-21"

static LinliRuleset *set;

typedef struct
{
  const char *rule;
  gint64 all, cast, invalid, seats;
  gboolean further;
  gint64 votes[6]; /* ended by -1 */
  const char *result;
  const char *seats_word; /* a letter each: e, n, t; "" without a quorum */
} Case;

static const Case cases[] = {
  /* more than two thirds of the representatives must vote */
  { "U3", 36, 24, 0, 1, FALSE, { 24, -1 }, "NO_QUORUM", "" },
  { "U3", 36, 25, 0, 1, FALSE, { 13, 12, -1 }, "PASSED", "en" },
  { "U3", 36, 26, 0, 1, FALSE, { 13, 13, -1 }, "FAILED", "nn" },
  /* more than half of the voters must vote */
  { "U4", 1000, 500, 0, 1, FALSE, { 500, -1 }, "NO_QUORUM", "" },
  { "U4", 1000, 501, 0, 1, FALSE, { 251, 250, -1 }, "PASSED", "en" },
  { "U4", 1000, 502, 0, 1, FALSE, { 251, 251, -1 }, "FAILED", "nn" },
  /* several seats: the most votes among those with more than half */
  { "U3", 36, 30, 0, 3, FALSE, { 28, 20, 16, 15, -1 }, "PASSED", "eeen" },
  { "U3", 36, 30, 0, 2, FALSE, { 20, 18, 16, -1 }, "PASSED", "een" },
  { "U3", 36, 30, 0, 3, FALSE, { 28, 20, 15, 15, -1 }, "FAILED", "eenn" },
  /* level for the last seat, above it, and for more seats than there are */
  { "U3", 36, 30, 0, 2, FALSE, { 25, 16, 16, -1 }, "FAILED", "ett" },
  { "U3", 36, 30, 0, 2, FALSE, { 16, 25, 16, -1 }, "FAILED", "tet" },
  { "U3", 36, 30, 0, 3, FALSE, { 25, 16, 16, -1 }, "PASSED", "eee" },
  { "U3", 36, 30, 0, 2, FALSE, { 18, 18, 18, -1 }, "FAILED", "ttt" },
  { "U3", 36, 30, 0, 1, FALSE, { 16, 14, -1 }, "PASSED", "en" },
  /* an invalid ballot is one of those that were cast, and carries no vote */
  { "U3", 36, 30, 1, 1, FALSE, { 15, 14, -1 }, "FAILED", "nn" },
  { "U3", 36, 29, 1, 1, FALSE, { 15, 13, -1 }, "PASSED", "en" },
  { "U3", 36, 30, 30, 1, FALSE, { 0, 0, -1 }, "FAILED", "nn" },
  /* a further vote: most votes, at least a third */
  { "U3", 36, 30, 0, 1, TRUE, { 10, 9, -1 }, "PASSED", "en" },
  { "U3", 36, 30, 0, 1, TRUE, { 9, 8, -1 }, "FAILED", "nn" },
  { "U3", 36, 31, 0, 1, TRUE, { 10, 9, -1 }, "FAILED", "nn" },
  { "U3", 36, 31, 0, 1, TRUE, { 11, 10, -1 }, "PASSED", "en" },
  { "U3", 36, 30, 0, 1, TRUE, { 15, 15, -1 }, "FAILED", "tt" },
  { "U3", 36, 24, 0, 1, TRUE, { 24, -1 }, "NO_QUORUM", "" },
};

static guint
length_of (const gint64 *votes)
{
  guint n = 0;

  while (n < 6 && votes[n] >= 0)
    n++;
  return n;
}

static LinliRule *
rule_of (const char *id)
{
  g_autoptr (GError) error = NULL;
  LinliRule *rule = linli_ruleset_find (set, id, fixture_date (DAY), &error);

  g_assert_no_error (error);
  return rule;
}

static void
test_vectors (void)
{
  static const char letters[] = " ent";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      LinliPoll poll = { one->all, one->cast, one->invalid, one->seats, one->further };
      LinliCandidate candidates[6] = { 0 };
      g_autoptr (GError) error = NULL;
      guint n = length_of (one->votes);
      LinliElection election;

      for (guint c = 0; c < n; c++)
        candidates[c].votes = one->votes[c];
      g_test_message ("case %u", i);
      g_assert_true (linli_elect (rule_of (one->rule), &poll, candidates, n, &election, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (linli_result_word (election.result), ==, one->result);
      for (guint c = 0; c < n; c++)
        g_assert_cmpint (letters[candidates[c].seat], ==, *one->seats_word ? one->seats_word[c] : ' ');
      g_assert_cmpint (election.elected + election.left, ==, one->seats);
    }
}

/* Sums that cannot be: refused, and nothing is changed. */
static void
test_impossible (void)
{
  static const struct { const char *rule; LinliPoll poll; gint64 first, second; guint n; } wrong[] = {
    { "U2", { 36, 30, 0, 1, FALSE }, 10, 10, 2 },      { "O1", { 36, 30, 0, 1, FALSE }, 10, 10, 2 },
    { "U3", { 36, 30, 0, 1, FALSE }, 31, 0, 2 },       { "U3", { 36, 30, 0, 1, FALSE }, 16, 15, 2 },
    { "U3", { 36, 30, 2, 1, FALSE }, 29, 0, 2 },       { "U3", { 36, 37, 0, 1, FALSE }, 10, 10, 2 },
    { "U3", { 36, 30, 31, 1, FALSE }, 0, 0, 2 },       { "U3", { 36, 30, 0, 0, FALSE }, 10, 10, 2 },
    { "U3", { 0, 0, 0, 1, FALSE }, 0, 0, 2 },          { "U3", { 36, 30, 0, 1, FALSE }, -1, 10, 2 },
    { "U3", { 36, -1, 0, 1, FALSE }, 0, 0, 2 },        { "U3", { 36, 30, -1, 1, FALSE }, 10, 10, 2 },
    { "U3", { 36, 30, 0, 1, FALSE }, 10, 10, 0 },
    { "U3", { G_MAXINT64, G_MAXINT64, 0, 2, FALSE }, 1, 1, 2 },
    { "U3", { G_MAXINT64, G_MAXINT64, 0, 1, FALSE }, 1, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      LinliCandidate candidates[2] = { { .votes = wrong[i].first }, { .votes = wrong[i].second } };
      g_autoptr (GError) error = NULL;
      LinliElection election = { .elected = 77 };

      g_test_message ("case %u", i);
      g_assert_false (linli_elect (rule_of (wrong[i].rule), &wrong[i].poll, candidates, wrong[i].n, &election, &error));
      g_assert_error (error, LINLI_ERROR, LINLI_ERROR_INPUT);
      g_assert_cmpint (election.elected, ==, 77);
      g_assert_cmpint (candidates[0].seat, ==, LINLI_SEAT_OPEN);
    }
}

static void
test_sentences (void)
{
  static const char *const names[] = { "代表01", "代表02", "代表03" };
  static const struct { LinliPoll poll; gint64 votes[3]; const char *lang, *text, *sums; } told[] = {
    { { 36, 30, 1, 2, FALSE }, { 25, 16, 16 }, "zh",
      "参加投票30人，应参加36人：30×3＝90＞36×2＝72，选举有效。无效票1张。代表01 25票（25×2＝50＞30），当选；"
      "代表02 16票（16×2＝32＞30），票数相等，须再次投票；代表03 16票（16×2＝32＞30），票数相等，须再次投票。"
      "应选2名，当选1名，不足1名，另行选举。（居委会组织法第十九条、第二十条）",
      "25×2＝50＞30; 16×2＝32＞30; 16×2＝32＞30" },
    { { 36, 24, 0, 1, FALSE }, { 24, 0, 0 }, "zh",
      "参加投票24人，应参加36人：24×3＝72≤36×2＝72，选举无效。代表01 24票；代表02 0票；代表03 0票。"
      "应选1名，未选出。（居委会组织法第十九条、第二十条）", "24×3＝72≤36×2＝72" },
    { { 36, 30, 0, 1, TRUE }, { 12, 10, 8 }, "en",
      "30 voted, of 36 entitled: 30×3 = 90 > 36×2 = 72; the election is valid. 代表01 12 (12×3 = 36 ≥ 30), elected; "
      "代表02 10 (10×3 = 30 ≥ 30), not elected; 代表03 8 (8×3 = 24 < 30), not elected. 1 seat, 1 filled. "
      "(Organic Law of Urban Residents' Committees (2025), article 19 and 20; in a further vote the most votes win, with at "
      "least a third of the ballots cast)",
      "12×3 = 36 ≥ 30; 10×3 = 30 ≥ 30; 8×3 = 24 < 30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      LinliCandidate candidates[3] = { { .votes = told[i].votes[0] }, { .votes = told[i].votes[1] }, { .votes = told[i].votes[2] } };
      g_autofree char *text = NULL, *sums = NULL;
      LinliElection election;

      g_assert_true (linli_elect (rule_of ("U3"), &told[i].poll, candidates, 3, &election, NULL));
      text = linli_election_sentence (rule_of ("U3"), &told[i].poll, candidates, names, 3, &election, told[i].lang);
      sums = linli_election_sums (candidates, 3, &election, told[i].lang);
      g_assert_cmpstr (text, ==, told[i].text);
      g_assert_cmpstr (sums, ==, told[i].sums);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set = fixture_rules ();
  g_test_add_func ("/election/vectors", test_vectors);
  g_test_add_func ("/election/impossible", test_impossible);
  g_test_add_func ("/election/sentences", test_sentences);
  status = g_test_run ();
  linli_ruleset_free (set);
  return status;
}
