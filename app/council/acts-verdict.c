#include "council/act.h"

#include "base/error.h"
#include "council/election.h"
#include "council/floor.h"
#include "council/tally.h"
#include "council/urn-private.h"
#include "council/vote.h"

#include <glib/gi18n-lib.h>

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
  g_autoptr (LinliRecord) meeting = linli_vote_meeting (act, vote);
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

/* Called off before the announcement: nothing was decided, and the motion may be voted on again. */
static gboolean
cancel (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (LinliRecord) motion = linli_act_query (act, "motion-by-id", "id", linli_record_int (vote, "motion"));
  g_autoptr (LinliRecord) meeting = linli_vote_meeting (act, vote);
  const char *state = linli_act_next (act, "motion", motion, "call_off", error);

  if (!state)
    return FALSE;
  linli_act_set_int (act, "motion", linli_record_int (motion, "id"));
  linli_act_set_text (act, "motion_state", state);
  linli_urn_also_destroy (act, vote);
  return linli_floor_suspend_after_vote (act, meeting, error);
}

/* The correction of a result that was announced. */

static gboolean
gone_on (GError **error, const char *what)
{
  return linli_refuse (error, NULL, _("The correction would turn the result, and it has already had consequences: %s."), what);
}

static const char *
correction_event (const char *result)
{
  return g_str_equal (result, "PASSED") ? "correct_to_carried"
         : g_str_equal (result, "FAILED") ? "correct_to_lost" : "correct_to_undecided";
}

/* The text that the main motion had before this amendment was announced. */
static gboolean
also_restore_parent (LinliAct *act, LinliRecord *motion)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) before = NULL;
  LinliRecord *record;

  linli_record_set_int (params, "parent", linli_record_int (motion, "parent"));
  linli_record_set_int (params, "motion", linli_record_int (motion, "id"));
  before = linli_register_row (act->reg, "motion-text-before", params, NULL);
  if (!before)
    return FALSE;
  record = linli_act_also_move (act, "motion.restored", "motion", linli_record_int (motion, "parent"), NULL);
  linli_record_set_text (record, "text", linli_record_text (before, "text"));
  linli_record_set_int (record, "amended", linli_record_int (before, "amended"));
  linli_record_set_int (record, "by", linli_record_int (motion, "id"));
  return TRUE;
}

static gboolean
turn_amendment (LinliAct *act, LinliRecord *vote, LinliRecord *motion, gboolean carried, GError **error)
{
  g_autoptr (LinliRecord) parent = linli_act_query (act, "motion-by-id", "id", linli_record_int (motion, "parent"));
  const char *state = linli_record_text (parent, "state");
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) since = NULL;

  linli_record_set_int (params, "parent", linli_record_int (parent, "id"));
  linli_record_set_int (params, "vote", linli_record_int (vote, "id"));
  since = linli_register_row (act->reg, "amendments-since", params, NULL);
  if (!g_str_equal (state, "proposed") && !g_str_equal (state, "seconded") && !g_str_equal (state, "undecided"))
    return gone_on (error, _("the motion that it amends was put to the vote"));
  if (since && linli_record_int (since, "count") > 0)
    return gone_on (error, _("another amendment was proposed after it"));
  if (carried)
    return also_amend_parent (act, motion), TRUE;
  return !g_str_equal (linli_record_text (motion, "state"), "carried") || also_restore_parent (act, motion)
         || linli_fail (error, LINLI_ERROR_IO, _("The text before the amendment could not be read."));
}

static gboolean
turn_topic (LinliAct *act, LinliRecord *motion, gboolean decided, GError **error)
{
  g_autoptr (LinliRecord) topic = linli_act_query (act, "topic-by-id", "id", linli_record_int (motion, "topic"));
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) others = NULL;
  const char *state = topic ? linli_record_text (topic, "state") : NULL;

  if (!topic || !g_str_equal (linli_record_text (motion, "kind"), "main"))
    return TRUE;
  if (!g_str_equal (state, "routed") && !g_str_equal (state, "decided"))
    return gone_on (error, _("its topic is closed"));
  if (decided)
    return also_decide_topic (act, motion), TRUE;
  linli_record_set_int (params, "topic", linli_record_int (topic, "id"));
  linli_record_set_int (params, "motion", linli_record_int (motion, "id"));
  others = linli_register_row (act->reg, "other-main-votes", params, NULL);
  if (others && linli_record_int (others, "count") == 0 && g_str_equal (state, "decided"))
    linli_act_also_move (act, "topic.undecided", "topic", linli_record_int (topic, "id"), "routed");
  return TRUE;
}

/* What had followed from the old result is turned with it, or the correction is refused. */
static gboolean
turn (LinliAct *act, LinliRecord *vote, LinliRecord *motion, GError **error)
{
  const char *result = linli_act_text (act, "result");
  gboolean carried = g_str_equal (result, "PASSED");

  if (linli_act_count (act, "resolutions-since", "vote", linli_record_int (vote, "id")) > 0)
    return gone_on (error, _("a resolution was adopted from it"));
  if (linli_record_has (motion, "revokes"))
    return gone_on (error, _("a resolution was upheld or revoked by it"));
  if (linli_record_has (motion, "confirms") && g_str_equal (linli_record_text (motion, "state"), "carried"))
    return gone_on (error, _("a resolution rests on the owners' consent"));
  if (linli_record_has (motion, "amended_text") && !turn_amendment (act, vote, motion, carried, error))
    return FALSE;
  if (carried && linli_record_has (motion, "confirms"))
    also_owners_agree (act, motion, vote);
  return turn_topic (act, motion, !g_str_equal (result, "NO_QUORUM"), error);
}

static gboolean
correct_election (LinliAct *act, LinliRecord *vote, GError **error)
{
  LinliRecord *record;

  if (!linli_act_has (act, "votes"))
    return linli_refuse (error, NULL, _("An election is counted candidate by candidate."));
  if (linli_act_count (act, "further-votes", "motion", linli_record_int (vote, "motion")) > 0)
    return gone_on (error, _("a further vote was held between those who were left"));
  if (!linli_election_count (act->reg, vote, linli_record_list (act->values, "votes"), act->values, error)
      || !linli_vote_decide (act, vote, act->values, error))
    return FALSE;
  record = linli_act_also_move (act, "vote.candidates_corrected", "vote", linli_record_int (vote, "id"), NULL);
  linli_record_set_list (record, "people", linli_record_list (act->values, "people"));
  linli_record_set_list (record, "votes", linli_record_list (act->values, "votes"));
  linli_record_set_list (record, "outcomes", linli_record_list (act->values, "outcomes"));
  return TRUE;
}

static void
add_to (LinliAct *act, const char *member, gint64 change)
{
  linli_act_set_int (act, member, linli_act_int (act, member) + change);
}

/* Moves one voter's head and area from @from, or from those who did not vote, to @choice. */
static void
move_voter (LinliAct *act, const LinliRecord *voter, const char *from, const char *choice)
{
  gint64 area = linli_record_int (voter, "area_dm2");
  g_autofree char *from_area = g_strconcat (from ? from : "", "_dm2", NULL);
  g_autofree char *choice_area = g_strconcat (choice, "_dm2", NULL);

  add_to (act, from ? from : "unreturned", -1);
  add_to (act, choice, 1);
  if (from && !g_str_equal (from, "invalid"))
    add_to (act, from_area, -area);
  if (!g_str_equal (choice, "invalid"))
    add_to (act, choice_area, area);
  if (!from)
    {
      add_to (act, "participating", 1);
      add_to (act, "participating_dm2", area);
    }
}

/* Where choices stand by name, the choice of one person was entered wrongly. */
static gboolean
correct_name (LinliAct *act, LinliRecord *vote, GError **error)
{
  const char *choice = linli_act_text (act, "choice");
  g_autoptr (LinliRecord) voter = NULL;
  LinliRecord *record;

  if (!linli_act_has (act, "person") || !choice)
    return linli_refuse (error, NULL, _("Ballots are recorded by name: name the person and the choice that is right."));
  voter = linli_register_row (act->reg, "voter-of", act->values, error);
  if (!voter)
    return linli_refuse (error, NULL, _("“%s” was not entitled to vote when the vote opened."),
                         linli_record_text (linli_act_row (act, "person"), "label"));
  if (g_strcmp0 (linli_record_text (voter, "choice"), choice) == 0)
    return linli_refuse (error, NULL, _("This choice is recorded already."));
  if (!linli_tally_from_voters (act, vote, act->values, error))
    return FALSE;
  move_voter (act, voter, linli_record_text (voter, "choice"), choice);
  record = linli_act_also_move (act, "vote.name_corrected", "vote", linli_record_int (vote, "id"), NULL);
  linli_record_set_int (record, "person", linli_act_int (act, "person"));
  linli_record_set_text (record, "choice", choice);
  return linli_tally_check (vote, act->values, error) && linli_vote_decide (act, vote, act->values, error);
}

static gboolean
correct_heads (LinliAct *act, LinliRecord *vote, GError **error)
{
  if (!linli_act_has (act, "for"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” needs the member “%s”."), act->kind->name, "for");
  if (linli_record_has (vote, "for_dm2") && !linli_act_has (act, "for_dm2"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” needs the member “%s”."), act->kind->name, "for_dm2");
  linli_vote_fill_heads (act);
  return linli_tally_check (vote, act->values, error) && linli_vote_decide (act, vote, act->values, error);
}

/* A roll call has no tellers: whoever keeps the record puts a name right. */
static gboolean
correct_numbers (LinliAct *act, LinliRecord *vote, GError **error)
{
  if (linli_vote_is_by_name (act, vote))
    return correct_name (act, vote, error);
  if (g_str_equal (linli_record_text (vote, "method"), "secret"))
    return linli_refuse (error, NULL, _("A secret vote is counted from the urn."));
  if (!linli_vote_check_tellers (act, vote, error))
    return FALSE;
  return linli_vote_is_election (vote) ? correct_election (act, vote, error) : correct_heads (act, vote, error);
}

static gboolean
correct (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");
  g_autoptr (LinliRecord) motion = linli_act_query (act, "motion-by-id", "id", linli_record_int (vote, "motion"));
  g_autoptr (LinliRecord) meeting = linli_vote_meeting (act, vote);
  const char *state;

  if (g_str_equal (linli_record_text (meeting, "state"), "archived"))
    return linli_refuse (error, NULL, _("The meeting is %s; this is possible only before it is archived."),
                         linli_machine_state_word ("archived"));
  if (!correct_numbers (act, vote, error))
    return FALSE;
  state = linli_act_next (act, "motion", motion, correction_event (linli_act_text (act, "result")), error);
  if (!state)
    return FALSE;
  linli_act_set_int (act, "motion", linli_record_int (motion, "id"));
  linli_act_set_text (act, "motion_state", state);
  return g_str_equal (state, linli_record_text (motion, "state")) || turn (act, vote, motion, error);
}

const LinliActKind linli_acts_verdict[] = {
  { "vote.announce", "vote:@vote", "vote.announced", announce, N_("announce the result; it is final") },
  { "vote.cancel", "vote:@vote reason:t", "vote.called_off", cancel,
    N_("call a vote off before its result is announced; the motion may be voted on again") },
  { "vote.correct",
    "vote:@vote for:i? against:i? abstain:i? invalid:i? unreturned:i? participating:i? participating_dm2:i? for_dm2:i? "
    "against_dm2:i? abstain_dm2:i? votes:l? person:@person? choice:c(for|against|abstain|invalid)? by:@person* reason:t",
    "vote.corrected", correct, N_("correct an announced result; the old numbers stay in the record") },
  { NULL },
};
