#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"
#include "council/tally.h"
#include "council/urn-private.h"
#include "council/words.h"

#include <glib/gi18n-lib.h>

static LinliRecord *
meeting_of (LinliAct *act, const char *member)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, member), "meeting"));
}

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
  g_autoptr (LinliRecord) meeting = meeting_of (act, "motion");
  const char *motion_state = linli_act_next (act, "motion", motion, "open_vote", error);
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  g_autofree char *snapshot = NULL;
  LinliFloor floor;

  if (!motion_state || !rule || !check_opening (act, meeting, error)
      || !linli_floor_read (act, meeting, &floor, error)
      || !linli_floor_check_quorum (act, meeting, &floor, error))
    return FALSE;
  if (rule->dual && (!g_str_equal (linli_act_text (act, "method"), "written") || floor.entitled_dm2 == 0))
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
  return !g_str_equal (linli_act_text (act, "method"), "secret") || linli_urn_also_open (act, meeting, &floor, error);
}

static gboolean
method_is (LinliAct *act, const char *first, const char *second, GError **error)
{
  const char *method = linli_record_text (linli_act_row (act, "vote"), "method");

  return g_str_equal (method, first) || g_str_equal (method, second)
         || linli_refuse (error, NULL, _("This vote is held by another method (%s)."), linli_word (method));
}

static gboolean
issue_ballots (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  const char *whole = g_str_equal (linli_record_text (vote, "method"), "written") ? "entitled" : "present";

  if (!method_is (act, "paper", "written", error))
    return FALSE;
  return linli_act_int (act, "issued") <= linli_record_int (vote, whole)
         || linli_refuse (error, NULL, _("More ballots would be issued than people may vote."));
}

/* One person, one head, however many units: a second ballot through another channel is refused. */
static gboolean
cast (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) voter = NULL;
  const char *label = linli_record_text (linli_act_row (act, "person"), "label");

  if (!method_is (act, "roll", "written", error))
    return FALSE;
  if (linli_record_has (linli_act_row (act, "vote"), "for"))
    return linli_refuse (error, NULL, _("The tellers' count is entered already; no ballot is recorded by name beside it."));
  voter = linli_register_row (act->reg, "voter-of", act->values, error);
  if (!voter)
    return linli_refuse (error, NULL, _("“%s” was not entitled to vote when the vote opened."), label);
  return !linli_record_has (voter, "choice")
         || linli_refuse (error, NULL, _("The ballot of “%s” is recorded already (%s)."), label,
                          linli_record_has (voter, "channel") ? linli_record_text (voter, "channel") : "—");
}

static void
default_zero (LinliAct *act, const char *member)
{
  if (!linli_act_has (act, member))
    linli_act_set_int (act, member, 0);
}

/* Those who count are the meeting's tellers, and not the mover. */
gboolean
linli_votes_check_tellers (LinliAct *act, GError **error)
{
  const char *const *by = linli_record_list (act->values, "by");
  LinliRecord *vote = linli_act_row (act, "vote");

  if (!by[0])
    return linli_fail (error, LINLI_ERROR_INPUT, _("Who counted? Name the tellers."));
  for (guint i = 0; by[i]; i++)
    {
      g_autoptr (LinliRecord) params = linli_record_new ();
      g_autoptr (LinliRecord) teller = NULL;
      gint64 person = g_ascii_strtoll (by[i], NULL, 10);
      linli_record_set_int (params, "meeting", linli_record_int (vote, "meeting"));
      linli_record_set_int (params, "person", person);
      teller = linli_register_row (act->reg, "teller-of", params, NULL);
      if (!teller)
        return linli_refuse (error, NULL, _("Only the meeting's tellers count votes."));
      if (person == linli_record_int (vote, "mover"))
        return linli_refuse (error, NULL, _("The mover of a motion does not count its votes."));
    }
  return TRUE;
}

static gboolean
count_votes (LinliAct *act, GError **error)
{
  static const char *const heads[] = { "against", "abstain", "invalid", "unreturned" };
  LinliRecord *vote = linli_act_row (act, "vote");

  if (g_str_equal (linli_record_text (vote, "method"), "roll"))
    return linli_refuse (error, NULL, _("A roll call is counted from the names."));
  if (g_str_equal (linli_record_text (vote, "method"), "secret"))
    return linli_refuse (error, NULL, _("A secret vote is counted from its urn."));
  if (linli_act_count (act, "cast-ballots", "vote", linli_record_int (vote, "id")) > 0)
    return linli_refuse (error, NULL, _("Ballots are recorded by name; they are counted from the names."));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    default_zero (act, heads[i]);
  if (linli_act_has (act, "for_dm2"))
    {
      default_zero (act, "against_dm2");
      default_zero (act, "abstain_dm2");
      if (!linli_act_has (act, "participating"))
        linli_act_set_int (act, "participating", linli_act_int (act, "for") + linli_act_int (act, "against")
                                                     + linli_act_int (act, "abstain") + linli_act_int (act, "invalid"));
      if (!linli_act_has (act, "participating_dm2"))
        linli_act_set_int (act, "participating_dm2", linli_act_int (act, "for_dm2") + linli_act_int (act, "against_dm2")
                                                         + linli_act_int (act, "abstain_dm2"));
    }
  return linli_votes_check_tellers (act, error) && linli_tally_check (vote, act->values, error);
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

static gboolean
decide (LinliAct *act, LinliRecord *vote, const LinliRecord *counts, GError **error)
{
  return linli_tally_decide (vote, counts, linli_act_language (act), act->values, error);
}

static gboolean
close_vote (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (LinliRecord) counts = linli_record_new ();
  g_autoptr (LinliRecord) meeting = meeting_of (act, "vote");
  gboolean names = g_str_equal (linli_record_text (vote, "method"), "roll")
                   || linli_act_count (act, "cast-ballots", "vote", linli_record_int (vote, "id")) > 0;

  if (g_str_equal (linli_record_text (meeting, "mode"), "ballot") && act->at_ms < linli_record_int (meeting, "ends_at"))
    return linli_refuse (error, NULL, _("Ballots are taken until the end that the notice gave; it is not reached yet."));
  if (names)
    return count_names (act, vote, counts, error) && decide (act, vote, counts, error);
  if (!linli_record_has (vote, "for"))
    return linli_refuse (error, NULL, _("The votes have not been counted yet."));
  return linli_tally_check (vote, vote, error) && decide (act, vote, vote, error);
}

static gboolean
recount (LinliAct *act, GError **error)
{
  static const char *const heads[] = { "against", "abstain", "invalid", "unreturned" };
  LinliRecord *vote = linli_act_row (act, "vote");

  if (linli_record_int (vote, "recounted"))
    return linli_refuse (error, _("house rule"), _("A vote is recounted once."));
  if (!method_is (act, "show", "paper", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    default_zero (act, heads[i]);
  return linli_votes_check_tellers (act, error) && linli_tally_check (vote, act->values, error)
         && decide (act, vote, act->values, error);
}

/* What follows from a motion that was decided. */

static void
also_amend_parent (LinliAct *act, LinliRecord *motion)
{
  LinliRecord *record
      = linli_act_also_move (act, "motion.amended", "motion", linli_record_int (motion, "parent"), NULL);

  linli_record_set_text (record, "text", linli_record_text (motion, "amended_text"));
  linli_record_set_int (record, "by", linli_record_int (motion, "id"));
}

static void
also_decide_topic (LinliAct *act, LinliRecord *motion)
{
  g_autoptr (LinliRecord) topic = linli_act_query (act, "topic-by-id", "id", linli_record_int (motion, "topic"));

  if (!topic || !g_str_equal (linli_record_text (topic, "state"), "routed"))
    return;
  linli_act_also_move (act, "topic.decided", "topic", linli_record_int (topic, "id"), "decided");
}

static gboolean
also_end_reconsideration (LinliAct *act, LinliRecord *motion, gboolean carried, GError **error)
{
  gint64 resolution = linli_record_int (motion, "revokes");
  g_autoptr (LinliRecord) row = linli_act_query (act, "resolution-by-id", "id", resolution);
  g_autoptr (LinliRecord) asked = linli_act_query (act, "open-reconsideration", "resolution", resolution);
  const char *state = linli_act_next (act, "resolution", row, carried ? "revoke" : "uphold", error);
  LinliRecord *record;

  if (!state)
    return FALSE;
  record = linli_act_also_move (act, carried ? "resolution.revoked" : "resolution.upheld", "resolution", resolution, state);
  if (carried)
    linli_record_set_text (record, "reason", linli_record_text (motion, "title"));
  if (!asked)
    return TRUE;
  record = linli_act_also_move (act, "reconsideration.decided", "reconsideration", linli_record_int (asked, "id"),
                                carried ? "revoked" : "upheld");
  linli_record_set_int (record, "motion", linli_record_int (motion, "id"));
  return TRUE;
}

static void
also_owners_agree (LinliAct *act, LinliRecord *motion, LinliRecord *vote)
{
  LinliRecord *record
      = linli_act_also_move (act, "resolution.owners_agreed", "resolution", linli_record_int (motion, "confirms"), NULL);

  linli_record_set_int (record, "vote", linli_record_int (vote, "id"));
}

static gboolean
announce (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (LinliRecord) motion = linli_act_query (act, "motion-by-id", "id", linli_record_int (vote, "motion"));
  g_autoptr (LinliRecord) meeting = meeting_of (act, "vote");
  const char *result = linli_record_text (vote, "result");
  gboolean carried = g_str_equal (result, "PASSED");
  gboolean decided = !g_str_equal (result, "NO_QUORUM");
  const char *state = linli_act_next (act, "motion", motion,
                                      carried ? "carry" : decided ? "lose" : "leave_undecided", error);

  if (!state)
    return FALSE;
  linli_act_set_int (act, "motion", linli_record_int (motion, "id"));
  linli_act_set_text (act, "motion_state", state);
  if (carried && linli_record_has (motion, "amended_text"))
    also_amend_parent (act, motion);
  if (decided && linli_record_has (motion, "topic") && g_str_equal (linli_record_text (motion, "kind"), "main"))
    also_decide_topic (act, motion);
  if (decided && linli_record_has (motion, "revokes") && !also_end_reconsideration (act, motion, carried, error))
    return FALSE;
  if (carried && linli_record_has (motion, "confirms"))
    also_owners_agree (act, motion, vote);
  linli_urn_also_destroy (act, vote);
  return linli_floor_suspend_if_lost (act, meeting, 0, error);
}

#define HEADS "for:i against:i? abstain:i? invalid:i? unreturned:i?"

const LinliActKind linli_acts_vote[] = {
  { "vote.open", "motion:@motion method:c(show|roll|paper|written|secret) shows_turnout:o? slips:i?", "vote.opened", open_vote,
    N_("open a vote: rule and base are locked, the quorum is tested") },
  { "vote.issue", "vote:@vote issued:i", "vote.issued", issue_ballots, N_("enter how many paper ballots were issued") },
  { "vote.cast", "vote:@vote person:@person choice:c(for|against|abstain|invalid) channel:t?", "vote.cast", cast,
    N_("enter one person's vote of a roll call, or one owner's ballot") },
  { "vote.count",
    "vote:@vote " HEADS " participating:i? participating_dm2:i? for_dm2:i? against_dm2:i? abstain_dm2:i? by:@person*",
    "vote.counted", count_votes, N_("enter the tellers' count; it must add up") },
  { "vote.close", "vote:@vote", "vote.closed", close_vote, N_("seal the vote and compute its result") },
  { "vote.recount", "vote:@vote " HEADS " by:@person* reason:t", "vote.recounted", recount,
    N_("recount once, before the announcement") },
  { "vote.announce", "vote:@vote", "vote.announced", announce, N_("announce the result; it is final") },
  { NULL },
};
