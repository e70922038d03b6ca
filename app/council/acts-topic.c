#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"

#include <glib/gi18n-lib.h>

static gboolean
propose_topic (LinliAct *act, GError **error)
{
  LinliRecord *request = linli_act_row (act, "request");
  LinliRulebook *book = linli_council_rulebook (act->council);
  const LinliRoute *route = linli_routing_find (book->routing, linli_act_text (act, "matter"), error);

  if (!route)
    return FALSE;
  if (!linli_act_has (act, "commons"))
    linli_act_set_int (act, "commons", 0);
  linli_act_set_int (act, "important", route->party_first);
  if (request)
    {
      const char *state = linli_act_next (act, "request", request, "make_topic", error);
      if (!state)
        return FALSE;
      linli_act_also_move (act, "request.made_topic", "request", linli_record_int (request, "id"), state);
    }
  return linli_act_set_limit (act, "due", "admission", error) && linli_act_label (act, "YT", "find-topic", error);
}

static gboolean
review_topic (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

static gboolean
admit_topic (LinliAct *act, GError **error)
{
  LinliRecord *topic = linli_act_row (act, "topic");
  LinliRecord *item = linli_act_row (act, "catalogue");

  if (item && linli_record_int (item, "negative") && !linli_act_has (act, "reason"))
    return linli_refuse (error, NULL, _("“%s” stands on a negative list (%s); admitting it needs a stated reason."),
                         linli_record_text (item, "title"), linli_record_text (item, "label"));
  if (linli_record_int (topic, "important") && !linli_record_has (topic, "party_on"))
    return linli_refuse (error, _("Urban Residents' Committees Law, article 30; Villagers' Committees Law, article 28"),
                         _("An important matter is first studied by the Party organisation; enter its review."));
  if (linli_record_int (topic, "important") && !g_str_equal (linli_record_text (topic, "party_outcome"), "passed"))
    return linli_refuse (error, NULL, _("The Party organisation did not pass this topic."));
  return TRUE;
}

static gboolean
resubmit_topic (LinliAct *act, GError **error)
{
  LinliRecord *topic = linli_act_row (act, "topic");
  LinliRecord *version
      = linli_act_also_move (act, "topic.version_added", "topic", linli_record_int (topic, "id"), NULL);

  linli_record_set_int (version, "version", linli_record_int (topic, "version") + 1);
  linli_record_set_text (version, "text", linli_act_text (act, "text"));
  return linli_act_set_limit (act, "due", "admission", error);
}

static gboolean
revise_topic (LinliAct *act, GError **error)
{
  LinliRecord *topic = linli_act_row (act, "topic");

  if (g_str_equal (linli_record_text (topic, "state"), "archived"))
    return linli_refuse (error, NULL, _("An archived topic is not changed."));
  linli_act_set_int (act, "version", linli_record_int (topic, "version") + 1);
  return TRUE;
}

static gboolean
check_fund (LinliAct *act, GError **error)
{
  return linli_act_int (act, "amount_fen") > 0
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "amount_fen", _("more than zero"));
}

/* The rule must be one that may decide the matter; a warning names the owners where they must decide too. */
static gboolean
route_topic (LinliAct *act, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  LinliRecord *topic = linli_act_row (act, "topic");
  LinliRecord *body = linli_act_row (act, "body");
  const char *rule = linli_record_text (body, "rule");
  const LinliRoute *route = linli_routing_find (book->routing, linli_record_text (topic, "matter"), error);
  g_autofree char *warning = NULL, *routing = NULL;

  if (!route || !linli_route_check (route, rule, linli_act_has (act, "authorised_by"), error))
    return FALSE;
  if (linli_record_int (topic, "important") && !linli_record_has (topic, "risk_level"))
    return linli_refuse (error, NULL, _("An important matter needs its risk check before it is put to a meeting."));
  warning = linli_route_warning (route, rule, linli_record_int (topic, "commons") != 0, linli_act_language (act));
  routing = g_strjoin ("\n", linli_route_why (route, linli_act_language (act)), warning, NULL);
  linli_act_set_text (act, "rule", rule);
  linli_act_set_int (act, "owners_needed", warning != NULL);
  linli_act_set_text (act, "routing", routing);
  return TRUE;
}

const LinliActKind linli_acts_topic[] = {
  { "topic.propose",
    "label:t? title:t kind:c(mediation|deliberation|oversight) matter:t commons:o? request:@request? text:b",
    "topic.proposed", propose_topic, N_("make a topic of an accepted request, or of its own") },
  { "topic.party_review", "topic:@topic outcome:c(passed|sent_back)", "topic.party_reviewed", review_topic,
    N_("mark that the Party organisation has studied an important matter") },
  { "topic.admit", "topic:@topic catalogue:@catalogue? reason:b?", "topic.admitted", admit_topic,
    N_("admit a topic against the catalogues") },
  { "topic.return", "topic:@topic reason:b", "topic.returned", NULL, N_("return a topic for correction") },
  { "topic.resubmit", "topic:@topic text:b", "topic.resubmitted", resubmit_topic, N_("submit a corrected topic") },
  { "topic.reject", "topic:@topic reason:b", "topic.rejected", NULL, N_("do not admit a topic") },
  { "topic.revise", "topic:@topic text:b note:t?", "topic.version_added", revise_topic, N_("write a new version") },
  { "topic.stakeholder", "topic:@topic who:t interest:t?", "topic.stakeholder_added", NULL, N_("name who is affected") },
  { "topic.legal_opinion", "topic:@topic by:@person text:b", "topic.legal_opinion", NULL,
    N_("enter the legal adviser's opinion") },
  { "topic.risk", "topic:@topic level:c(low|medium|high) text:b", "topic.risk_checked", NULL, N_("enter the risk check") },
  { "topic.fund", "topic:@topic source:t amount_fen:i", "topic.fund_added", check_fund, N_("enter a line of funds") },
  { "topic.route", "topic:@topic body:@body authorised_by:t?", "topic.routed", route_topic,
    N_("choose the body that decides; its rule must be one that may") },
  { "topic.archive", "topic:@topic", "topic.archived", NULL, N_("archive a topic") },
  { NULL },
};
