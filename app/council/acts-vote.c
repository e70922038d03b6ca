#include "council/act.h"

#include "base/error.h"
#include "council/election.h"
#include "council/floor.h"
#include "council/methods.h"
#include "council/tally.h"
#include "council/urn-private.h"
#include "council/vote.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
check_opening (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRecord *motion = linli_act_row (act, "motion");
  gint64 amendments = linli_act_count (act, "open-amendments", "motion", linli_record_int (motion, "id"));

  if (!linli_floor_in_session (meeting, error))
    return FALSE;
  if (linli_act_count (act, "open-votes", "meeting", linli_record_int (meeting, "id")) > 0)
    return linli_refuse (error, NULL, _("Another vote is open; close and announce it first."));
  return amendments == 0
         || linli_refuse (error, NULL, ngettext ("%d amendment is voted on first.", "%d amendments are voted on first.",
                                                 (gulong) amendments),
                          (int) amendments);
}

static gboolean
open_vote (LinliAct *act, GError **error)
{
  LinliRecord *motion = linli_act_row (act, "motion");
  g_autoptr (LinliRecord) meeting = linli_vote_meeting (act, motion);
  const char *motion_state = linli_act_next (act, "motion", motion, "open_vote", error);
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  g_autofree char *snapshot = NULL;
  LinliFloor floor;

  if (!motion_state || !rule || !check_opening (act, meeting, error)
      || !linli_floor_read (act, meeting, &floor, error)
      || !linli_floor_check_quorum (act, meeting, &floor, error)
      || !linli_methods_check (rule, linli_record_text (meeting, "mode"), g_str_equal (linli_record_text (motion, "kind"), "election"),
                               linli_act_text (act, "method"), linli_act_language (act), error))
    return FALSE;
  if (rule->dual && floor.entitled_dm2 == 0)
    return linli_refuse (error, linli_rule_article (rule, linli_act_language (act)),
                         _("Owners decide by written ballot with their floor areas."));
  if (floor.entitled == 0)
    return linli_refuse (error, NULL, _("Nobody is entitled to vote."));
  snapshot = linli_rule_snapshot (rule);
  linli_act_set_text (act, "motion_state", motion_state);
  linli_act_set_int (act, "meeting", linli_record_int (meeting, "id"));
  linli_act_set_text (act, "rule", snapshot);
  linli_act_set_text (act, "rule_id", rule->id);
  linli_act_set_int (act, "entitled", floor.entitled);
  linli_act_set_int (act, "present", floor.present);
  linli_act_set_int (act, "arrived", floor.arrived);
  if (floor.entitled_dm2 > 0)
    linli_act_set_int (act, "entitled_dm2", floor.entitled_dm2);
  if (g_str_equal (linli_act_text (act, "method"), "secret"))
    return linli_urn_also_open (act, meeting, &floor, error);
  return !linli_act_has (act, "slips") || linli_refuse (error, NULL, _("Only a secret vote has slips."));
}

static gboolean
issue_ballots (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  const char *whole = g_str_equal (linli_record_text (vote, "method"), "written") ? "entitled" : "present";

  if (!linli_vote_method_is (linli_act_row (act, "vote"), "paper", "written", error))
    return FALSE;
  return linli_act_int (act, "issued") <= linli_record_int (vote, whole)
         || linli_refuse (error, NULL, _("More ballots would be issued than people may vote."));
}

/* The ballot that a voter has out or handed in, if there is one. (transfer full) */
static LinliRecord *
ballot_of (LinliAct *act)
{
  return linli_register_row (act->reg, "ballot-alive", act->values, NULL);
}

static gboolean
refuse_twice (LinliAct *act, const LinliRecord *voter, const char *label, GError **error)
{
  g_autoptr (LinliRecord) ballot = ballot_of (act);
  const char *channel = linli_vote_channel (voter);

  if (ballot && g_str_equal (linli_record_text (ballot, "state"), "returned"))
    return linli_refuse (error, NULL, _("The ballot of “%s” is recorded already: number %s, %s."), label,
                         linli_record_text (ballot, "serial"), channel);
  return linli_refuse (error, NULL, _("The ballot of “%s” is recorded already (%s)."), label, channel);
}

/* One person, one head, however many units: a second ballot through another channel is refused. An answer to a roll call is
 * corrected by another, said to be one, while the vote is open. */
static gboolean
cast (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) voter = NULL;
  const char *label = linli_record_text (linli_act_row (act, "person"), "label");

  if (!linli_vote_method_is (linli_act_row (act, "vote"), "roll", "written", error))
    return FALSE;
  if (linli_record_has (linli_act_row (act, "vote"), "for"))
    return linli_refuse (error, NULL, _("The tellers' count is entered already; no ballot is recorded by name beside it."));
  voter = linli_register_row (act->reg, "voter-of", act->values, error);
  if (!voter)
    return linli_refuse (error, NULL, _("“%s” was not entitled to vote when the vote opened."), label);
  if (linli_act_int (act, "corrects") && g_str_equal (linli_record_text (linli_act_row (act, "vote"), "method"), "roll"))
    return TRUE;
  return !linli_record_has (voter, "choice") || refuse_twice (act, voter, label, error);
}

static gboolean
count_votes (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  if (linli_vote_is_election (vote))
    return linli_refuse (error, NULL, _("An election is counted candidate by candidate."));
  if (g_str_equal (linli_record_text (vote, "method"), "roll"))
    return linli_refuse (error, NULL, _("A roll call is counted from the names."));
  if (g_str_equal (linli_record_text (vote, "method"), "secret"))
    return linli_refuse (error, NULL, _("A secret vote is counted from the urn."));
  if (linli_vote_is_by_name (act, vote))
    return linli_refuse (error, NULL, _("Ballots are recorded by name; they are counted from the names."));
  linli_vote_fill_heads (act);
  return linli_vote_check_tellers (act, vote, error) && linli_vote_check_reasons (act, error)
         && linli_tally_check (vote, act->values, error);
}

static const char *const heads[] = { "for", "against", "abstain", "invalid", "unreturned" };

/* The second count, by the teller: it never replaces the first. */
static gboolean
tell (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (!linli_vote_method_is (vote, "show", "paper", error))
    return FALSE;
  if (linli_vote_is_election (vote))
    return linli_refuse (error, NULL, _("An election is counted candidate by candidate."));
  linli_vote_fill_heads (act);
  if (!linli_vote_check_tellers (act, vote, error) || !linli_tally_check (vote, act->values, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *number = g_strdup_printf ("%" PRId64, linli_act_int (act, heads[i]));
      g_strv_builder_add (builder, number);
    }
  list = g_strv_builder_end (builder);
  linli_record_set_list (act->values, "told", (const char *const *) list);
  return TRUE;
}

static gboolean
untell (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  return linli_record_has (vote, "for") || linli_record_has (vote, "told")
         || linli_refuse (error, NULL, _("Nothing has been counted that could be counted again."));
}

/* Refused naming what differs, unless only one count was made or both are the same. */
static gboolean
check_counts_agree (LinliAct *act, LinliRecord *vote, GError **error)
{
  static const char *const words[] = { N_("for"), N_("against"), N_("abstentions"), N_("invalid"), N_("not cast") };
  g_autoptr (LinliRecord) row = linli_act_query (act, "vote-counts", "vote", linli_record_int (vote, "id"));
  g_autoptr (GString) differ = g_string_new (NULL);

  if (!row || !linli_record_has (row, "for") || !linli_record_has (row, "told_for"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *told = g_strconcat ("told_", heads[i], NULL);
      if (linli_record_int (row, heads[i]) != linli_record_int (row, told))
        g_string_append_printf (differ, "%s%s %" PRId64 "≠%" PRId64, differ->len ? _(", ") : "", _(words[i]),
                                linli_record_int (row, heads[i]), linli_record_int (row, told));
    }
  return differ->len == 0
         || linli_refuse (error, NULL, _("Recorder and teller have counted differently (%s); both count again."), differ->str);
}

/* By names: the count is recorded behind the closing. */
static gboolean
count_names (LinliAct *act, LinliRecord *vote, LinliRecord *counts, GError **error)
{
  static const char *const nobody[] = { NULL };

  if (!linli_tally_from_voters (act, vote, counts, error) || !linli_tally_check (vote, counts, error))
    return FALSE;
  linli_record_set_int (counts, "vote", linli_record_int (vote, "id"));
  linli_record_set_list (counts, "by", nobody);
  linli_act_also (act, "vote.counted", linli_record_ref (counts));
  return TRUE;
}

/* The sums of the candidates, as a change behind the act. */
static void
also_candidates (LinliAct *act, LinliRecord *vote, const LinliRecord *counts)
{
  static const char *const nobody[] = { NULL };
  LinliRecord *record = linli_act_also_move (act, "vote.candidates_counted", "vote", linli_record_int (vote, "id"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    linli_record_set_int (record, heads[i], linli_record_int (counts, heads[i]));
  linli_record_set_list (record, "people", linli_record_list (counts, "people"));
  linli_record_set_list (record, "votes", linli_record_list (counts, "votes"));
  linli_record_set_list (record, "by", linli_record_has (counts, "by") ? linli_record_list (counts, "by") : nobody);
}

static gboolean
close_election (LinliAct *act, LinliRecord *vote, GError **error)
{
  g_autoptr (LinliRecord) counts = linli_record_copy (vote);
  LinliRecord *given;

  if (!linli_election_votes (act->reg, vote, counts, error) || !linli_tally_check (vote, counts, error)
      || !linli_vote_decide (act, vote, counts, error))
    return FALSE;
  if (g_str_equal (linli_record_text (vote, "method"), "secret"))
    also_candidates (act, vote, counts);
  given = linli_act_also_move (act, "vote.seats_given", "vote", linli_record_int (vote, "id"), NULL);
  linli_record_set_list (given, "people", linli_record_list (act->values, "people"));
  linli_record_set_list (given, "outcomes", linli_record_list (act->values, "outcomes"));
  return TRUE;
}

static gboolean
close_vote (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (LinliRecord) counts = linli_record_new ();
  g_autoptr (LinliRecord) meeting = linli_vote_meeting (act, vote);

  if (g_str_equal (linli_record_text (meeting, "mode"), "ballot") && act->at_ms < linli_record_int (meeting, "ends_at"))
    return linli_refuse (error, NULL, _("Ballots are taken until the end that the notice gave; it is not reached yet."));
  if (linli_vote_is_election (vote))
    return close_election (act, vote, error);
  if (linli_vote_is_by_name (act, vote))
    return count_names (act, vote, counts, error) && linli_vote_decide (act, vote, counts, error);
  if (!linli_record_has (vote, "for"))
    return linli_refuse (error, NULL, _("The votes have not been counted yet."));
  return check_counts_agree (act, vote, error) && linli_tally_check (vote, vote, error)
         && linli_vote_decide (act, vote, vote, error);
}

static gboolean
recount_election (LinliAct *act, LinliRecord *vote, GError **error)
{
  LinliRecord *given;

  if (!linli_act_has (act, "votes"))
    return linli_refuse (error, NULL, _("An election is counted candidate by candidate."));
  if (!linli_election_count (act->reg, vote, linli_record_list (act->values, "votes"), act->values, error)
      || !linli_vote_decide (act, vote, act->values, error))
    return FALSE;
  also_candidates (act, vote, act->values);
  given = linli_act_also_move (act, "vote.seats_given", "vote", linli_record_int (vote, "id"), NULL);
  linli_record_set_list (given, "people", linli_record_list (act->values, "people"));
  linli_record_set_list (given, "outcomes", linli_record_list (act->values, "outcomes"));
  return TRUE;
}

static gboolean
recount (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  if (linli_record_int (vote, "recounted"))
    return linli_refuse (error, _("house rule"), _("A vote is recounted once."));
  if (!linli_vote_method_is (vote, "show", "paper", error) || !linli_vote_check_tellers (act, vote, error))
    return FALSE;
  linli_vote_fill_heads (act);
  if (linli_vote_is_election (vote))
    return recount_election (act, vote, error);
  if (!linli_act_has (act, "for"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” needs the member “%s”."), act->kind->name, "for");
  return linli_tally_check (vote, act->values, error) && linli_vote_decide (act, vote, act->values, error);
}

#define HEADS "for:i against:i? abstain:i? invalid:i? unreturned:i?"

const LinliActKind linli_acts_vote[] = {
  { "vote.open", "motion:@motion method:c(show|roll|paper|written|secret) shows_turnout:o? slips:i?", "vote.opened", open_vote,
    N_("open a vote: rule and base are locked, the quorum is tested") },
  { "vote.issue", "vote:@vote issued:i", "vote.issued", issue_ballots, N_("enter how many paper ballots were issued") },
  { "vote.cast", "vote:@vote person:@person choice:c(for|against|abstain|invalid) channel:t? corrects:o?", "vote.cast", cast,
    N_("enter one person's vote of a roll call, or one owner's ballot") },
  { "vote.count",
    "vote:@vote " HEADS " participating:i? participating_dm2:i? for_dm2:i? against_dm2:i? abstain_dm2:i? "
    "invalid_reasons:l? by:@person*",
    "vote.counted", count_votes, N_("enter the tellers' count; it must add up") },
  { "vote.tell", "vote:@vote " HEADS " by:@person*", "vote.told", tell,
    N_("enter the teller's own count; a vote whose two counts differ is not closed") },
  { "vote.untell", "vote:@vote", "vote.untold", untell, N_("clear both counts, so that both count again") },
  { "vote.close", "vote:@vote", "vote.closed", close_vote, N_("seal the vote and compute its result") },
  { "vote.recount", "vote:@vote for:i? against:i? abstain:i? invalid:i? unreturned:i? votes:l? by:@person* reason:t", "vote.recounted", recount,
    N_("recount once, before the announcement") },
  { NULL },
};
