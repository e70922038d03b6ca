#include "audit/recount.h"

#include "council/election.h"
#include "council/tally.h"
#include "council/vote.h"

static LinliRecord *
row_by_vote (LinliRegister *reg, const char *query, LinliRecord *vote, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "vote", linli_record_int (vote, "id"));
  return linli_register_row (reg, query, params, error);
}

/* The ballots of an election add up as those of any vote; what a candidate got is counted from the ballots that were
 * disclosed, or stands as the tellers entered it. */
static LinliRecord *
counts_of_election (LinliRegister *reg, LinliRecord *vote, GError **error)
{
  g_autoptr (LinliRecord) counts = linli_record_copy (vote);

  return linli_election_votes (reg, vote, counts, error) ? g_steal_pointer (&counts) : NULL;
}

static LinliRecord *
counts_of (LinliRegister *reg, LinliRecord *vote, GError **error)
{
  g_autoptr (LinliRecord) cast = NULL;

  if (linli_vote_is_election (vote))
    return counts_of_election (reg, vote, error);
  if (g_str_equal (linli_record_text (vote, "method"), "secret"))
    return row_by_vote (reg, "disclosed-tally", vote, error);
  cast = row_by_vote (reg, "tally", vote, error);
  if (!cast)
    return NULL;
  /* Where choices stand by name they are counted again; a show of hands leaves only its count. */
  return linli_record_int (cast, "participating") > 0 ? g_steal_pointer (&cast) : linli_record_ref (vote);
}

static gboolean
is_same (const LinliRecord *now, const LinliRecord *then, const char *member)
{
  return g_strcmp0 (linli_record_text (now, member), linli_record_text (then, member)) == 0;
}

static gboolean
are_heads_same (const LinliRecord *now, const LinliRecord *then)
{
  static const char *const heads[] = { "for", "against", "abstain", "invalid", "unreturned" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (linli_record_int (now, heads[i]) != linli_record_int (then, heads[i]))
      return FALSE;
  return TRUE;
}

/* Whether each candidate has the votes and the outcome that were found now. */
static gboolean
are_seats_same (LinliRegister *reg, LinliRecord *vote, const LinliRecord *counts, const LinliRecord *found, GError **error)
{
  const char *const *votes = linli_record_list (counts, "votes"), *const *outcomes = linli_record_list (found, "outcomes");
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_int (params, "vote", linli_record_int (vote, "id"));
  rows = linli_register_rows (reg, "candidate-votes", params, error);
  if (!rows || g_strv_length ((char **) votes) != rows->len || g_strv_length ((char **) outcomes) != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const char *outcome = linli_record_text (rows->pdata[i], "outcome");
      if (linli_record_int (rows->pdata[i], "votes") != g_ascii_strtoll (votes[i], NULL, 10)
          || g_strcmp0 (outcome ? outcome : "", outcomes[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

static LinliRecord *
recount (LinliRegister *reg, LinliRecord *vote, const char *language, GError **error)
{
  g_autoptr (LinliRecord) counts = counts_of (reg, vote, error);
  g_autoptr (LinliRecord) row = linli_record_new ();
  g_autoptr (GError) reason = NULL;
  gboolean election = linli_vote_is_election (vote), same;

  if (!counts)
    return NULL;
  linli_record_set_text (row, "label", linli_record_text (vote, "label"));
  if (!linli_tally_check (vote, counts, &reason)
      || !(election ? linli_election_decide (reg, vote, counts, language, row, &reason)
                    : linli_tally_decide (vote, counts, language, row, &reason)))
    {
      linli_record_set_text (row, "result", "—");
      linli_record_set_text (row, "calculation", reason->message);
    }
  same = is_same (row, vote, "result") && is_same (row, vote, "calculation") && are_heads_same (counts, vote)
         && (!election || are_seats_same (reg, vote, counts, row, NULL));
  linli_record_set_int (row, "same", same);
  return g_steal_pointer (&row);
}

GPtrArray *
linli_recount_all (LinliRegister *reg, GError **error)
{
  g_autoptr (GPtrArray) votes = linli_register_rows (reg, "decided-votes", NULL, error);
  g_autoptr (LinliRecord) settings = votes ? linli_register_row (reg, "register", NULL, error) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint i = 0; settings && i < votes->len; i++)
    {
      LinliRecord *row = recount (reg, votes->pdata[i], linli_record_text (settings, "language"), error);
      if (!row)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return settings ? g_steal_pointer (&rows) : NULL;
}
