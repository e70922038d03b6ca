#include "council/act.h"

#include "base/error.h"
#include "council/election.h"
#include "council/floor.h"
#include "council/tally.h"
#include "council/vote.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
check_rule (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRule *rule = linli_floor_rule (act, meeting, error);

  if (!rule)
    return FALSE;
  return (!rule->dual && rule->pass.base == LINLI_BASE_VOTERS)
         || linli_refuse (error, linli_rule_article (rule, linli_act_language (act)),
                          _("This body does not elect by its rule; an election is decided by those who cast a ballot."));
}

static gboolean
is_among (GPtrArray *rows, gint64 person)
{
  for (guint i = 0; i < rows->len; i++)
    if (linli_record_int (rows->pdata[i], "id") == person)
      return TRUE;
  return FALSE;
}

/* House rule, as the law says only that those with most votes stand again: as many as seats are left and one more. */
static gboolean
check_standing (LinliAct *act, LinliRecord *parent, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) next = NULL;
  const char *const *given = linli_record_list (act->values, "candidates");

  linli_record_set_int (params, "motion", linli_record_int (parent, "id"));
  next = linli_register_rows (act->reg, "election-next", params, error);
  if (!next)
    return FALSE;
  for (guint i = 0; given[i]; i++)
    if (!is_among (next, g_ascii_strtoll (given[i], NULL, 10)))
      return linli_refuse (error, _("Organic Law of Urban Residents' Committees, article 19; how many: house rule"),
                           _("A further vote is between those of the earlier one who were not elected and had most votes."));
  return g_strv_length ((char **) given) == next->len
         || linli_refuse (error, _("Organic Law of Urban Residents' Committees, article 19; how many: house rule"),
                          _("%u stand in the further vote: those with most votes, one more than seats are left, or all who are level."),
                          next->len);
}

static gboolean
check_further (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRecord *parent = linli_act_row (act, "parent");
  g_autoptr (LinliRecord) end = linli_act_query (act, "election-end", "motion", linli_record_int (parent, "id"));
  g_autoptr (LinliRecord) earlier = end ? linli_vote_meeting (act, parent) : NULL;
  gint64 left;

  if (!end || g_str_equal (linli_record_text (end, "result"), "NO_QUORUM"))
    return linli_refuse (error, NULL, _("“%s” is not an election that was decided; a further vote follows one."),
                         linli_record_text (parent, "label"));
  if (linli_record_int (earlier, "body") != linli_record_int (meeting, "body"))
    return linli_refuse (error, NULL, _("A further vote is held by the same body."));
  left = linli_record_int (end, "seats") - linli_record_int (end, "elected");
  if (left == 0)
    return linli_refuse (error, NULL, _("Every seat of “%s” is filled."), linli_record_text (parent, "label"));
  if (linli_act_int (act, "seats") != left)
    return linli_refuse (error, NULL, _("%" PRId64 " seats are left of “%s”."), left, linli_record_text (parent, "label"));
  if (linli_act_count (act, "further-votes", "motion", linli_record_int (parent, "id")) > 0)
    return linli_refuse (error, NULL, _("The further vote of “%s” is before the meeting already."),
                         linli_record_text (parent, "label"));
  return check_standing (act, parent, error);
}

/* Whoever stands acts for nobody else, where the rule has it so. */
static gboolean
check_proxies (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  const char *const *candidates = linli_record_list (act->values, "candidates");
  g_autoptr (LinliRecord) params = linli_record_new ();

  if (!rule || !rule->proxy || rule->proxy_candidates)
    return rule != NULL;
  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  for (guint i = 0; candidates[i]; i++)
    {
      g_autoptr (LinliRecord) held = NULL, person = NULL;
      gint64 id = g_ascii_strtoll (candidates[i], NULL, 10);
      linli_record_set_int (params, "person", id);
      held = linli_register_row (act->reg, "proxies-of", params, error);
      person = linli_act_query (act, "person-by-id", "id", id);
      if (!held)
        return FALSE;
      if (linli_record_int (held, "count") > 0)
        return linli_refuse (error, linli_rule_proxy_article (rule, linli_act_language (act)),
                             _("“%s” represents others in this meeting; a candidate accepts no proxy."),
                             linli_record_text (person, "label"));
    }
  return TRUE;
}

static gboolean
propose (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  gint64 candidates = g_strv_length ((char **) linli_record_list (act->values, "candidates"));
  gint64 seats = linli_act_int (act, "seats");

  if (!linli_floor_in_session (meeting, error) || !linli_floor_has_item (act, meeting, error)
      || !linli_floor_is_there (act, meeting, linli_act_row (act, "mover"), TRUE, error) || !check_rule (act, meeting, error)
      || !check_proxies (act, meeting, error))
    return FALSE;
  if (seats < 1 || candidates < seats)
    return linli_refuse (error, NULL, _("%" PRId64 " stand for %" PRId64 " seats; at least as many stand as are elected."),
                         candidates, seats);
  if (linli_act_has (act, "parent") && !check_further (act, meeting, error))
    return FALSE;
  /* Whoever stands was proposed by the procedure before the meeting; nobody seconds them in the hall. */
  linli_act_set_text (act, "state", "seconded");
  return linli_floor_label (act, meeting, "M", "find-motion", error);
}

static gboolean
count (LinliAct *act, GError **error)
{
  LinliRecord *vote = linli_act_row (act, "vote");

  if (!linli_vote_is_election (vote))
    return linli_refuse (error, NULL, _("“%s” is not an election."), linli_record_text (vote, "label"));
  if (!g_str_equal (linli_record_text (vote, "state"), "open"))
    return linli_refuse (error, NULL, _("“%s” is %s now; votes are counted while the vote is open."),
                         linli_record_text (vote, "label"), linli_machine_state_word (linli_record_text (vote, "state")));
  if (!linli_vote_method_is (vote, "paper", "paper", error) || !linli_vote_check_tellers (act, vote, error))
    return FALSE;
  if (!linli_election_count (act->reg, vote, linli_record_list (act->values, "votes"), act->values, error))
    return FALSE;
  return linli_vote_check_reasons (act, error) && linli_tally_check (vote, act->values, error)
         && linli_vote_decide (act, vote, act->values, error);
}

const LinliActKind linli_acts_election[] = {
  { "election.propose",
    "label:t? meeting:@meeting item:@item? title:t text:b mover:@person seats:i candidates:@person* parent:@motion?",
    "election.proposed", propose, N_("put an election before the meeting, or the further vote for seats that were left") },
  { "election.count", "vote:@vote votes:l invalid:i? unreturned:i? invalid_reasons:l? by:@person*", "vote.candidates_counted",
    count, N_("enter the tellers' count of an election, one number for each candidate in order") },
  { NULL },
};
