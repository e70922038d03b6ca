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

  if (item && linli_record_has (item, "ended_on"))
    return linli_refuse (error, NULL, _("Item “%s” has ended (%s); nothing is admitted under it any more."),
                         linli_record_text (item, "label"), linli_record_text (item, "ended_on"));
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

/* What an admission or refusal has set goes with it; a meeting that has the topic keeps it from going back. */
static gboolean
take_back (LinliAct *act, GError **error)
{
  if (linli_act_count (act, "meetings-with-topic", "topic", linli_act_int (act, "topic")) > 0)
    return linli_refuse (error, NULL, _("A meeting has this topic on its agenda; take it off there first."));
  return linli_act_set_limit (act, "due", "admission", error);
}

/* What is not given stays as it was. */
static gboolean
correct_topic (LinliAct *act, GError **error)
{
  static const char *const texts[] = { "title", "kind", "matter" };
  LinliRecord *topic = linli_act_row (act, "topic");
  const LinliRoute *route;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!linli_act_has (act, texts[i]))
      linli_act_set_text (act, texts[i], linli_record_text (topic, texts[i]));
  if (!linli_act_has (act, "commons"))
    linli_act_set_int (act, "commons", linli_record_int (topic, "commons"));
  route = linli_routing_find (linli_council_rulebook (act->council)->routing, linli_act_text (act, "matter"), error);
  if (!route)
    return FALSE;
  linli_act_set_int (act, "important", route->party_first);
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

/* Those who are affected and the sources of money have no labels: within a topic each is known by its name. */
static LinliRecord *
named_part (LinliAct *act, const char *query, const char *name)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "topic", linli_act_int (act, "topic"));
  linli_record_set_text (params, "name", name);
  return linli_register_row (act->reg, query, params, NULL);
}

static gboolean
not_named_yet (LinliAct *act, const char *query, const char *name, GError **error)
{
  g_autoptr (LinliRecord) there = named_part (act, query, name);

  return !there || linli_refuse (error, NULL, _("“%s” stands there already; change that entry."), name);
}

/* Sets @member to the id of what is called @name. */
static LinliRecord *
find_part (LinliAct *act, const char *query, const char *name, const char *member, GError **error)
{
  LinliRecord *row = named_part (act, query, name);

  if (row)
    linli_act_set_int (act, member, linli_record_int (row, "id"));
  else
    linli_refuse (error, NULL, _("“%s” does not stand there."), name);
  return row;
}

static gboolean
add_stakeholder (LinliAct *act, GError **error)
{
  return not_named_yet (act, "stakeholder-named", linli_act_text (act, "who"), error);
}

/* "name" is a new name; what is not given stays as it was. */
static gboolean
change_stakeholder (LinliAct *act, GError **error)
{
  const char *who = linli_act_text (act, "who");
  g_autoptr (LinliRecord) row = find_part (act, "stakeholder-named", who, "stakeholder", error);

  if (!row)
    return FALSE;
  if (linli_act_has (act, "name") && g_strcmp0 (linli_act_text (act, "name"), who) != 0
      && !not_named_yet (act, "stakeholder-named", linli_act_text (act, "name"), error))
    return FALSE;
  if (!linli_act_has (act, "interest"))
    linli_act_set_text (act, "interest", linli_record_text (row, "interest"));
  if (!linli_act_has (act, "told"))
    linli_act_set_text (act, "told", linli_record_text (row, "told"));
  if (linli_act_has (act, "name"))
    linli_act_set_text (act, "who", linli_act_text (act, "name"));
  return TRUE;
}

static gboolean
remove_stakeholder (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = find_part (act, "stakeholder-named", linli_act_text (act, "who"), "stakeholder", error);

  return row != NULL;
}

static gboolean
check_amount (LinliAct *act, GError **error)
{
  return linli_act_int (act, "amount_fen") > 0
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "amount_fen", _("more than zero"));
}

static gboolean
add_fund (LinliAct *act, GError **error)
{
  return check_amount (act, error) && not_named_yet (act, "fund-named", linli_act_text (act, "source"), error);
}

static gboolean
change_fund (LinliAct *act, GError **error)
{
  const char *source = linli_act_text (act, "source");
  g_autoptr (LinliRecord) row = find_part (act, "fund-named", source, "fund", error);

  if (!row)
    return FALSE;
  if (!linli_act_has (act, "amount_fen"))
    linli_act_set_int (act, "amount_fen", linli_record_int (row, "amount_fen"));
  if (linli_act_has (act, "name") && g_strcmp0 (linli_act_text (act, "name"), source) != 0
      && !not_named_yet (act, "fund-named", linli_act_text (act, "name"), error))
    return FALSE;
  if (linli_act_has (act, "name"))
    linli_act_set_text (act, "source", linli_act_text (act, "name"));
  return check_amount (act, error);
}

static gboolean
remove_fund (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = find_part (act, "fund-named", linli_act_text (act, "source"), "fund", error);

  return row != NULL;
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

#define TOLD "c(not_yet|informed|heard)"

const LinliActKind linli_acts_topic[] = {
  { "topic.propose",
    "label:t? title:t kind:c(mediation|deliberation|oversight) matter:t commons:o? request:@request? text:b",
    "topic.proposed", propose_topic, N_("make a topic of an accepted request, or of its own") },
  { "topic.correct", "topic:@topic title:t? kind:c(mediation|deliberation|oversight)? matter:t? commons:o?",
    "topic.corrected", correct_topic, N_("correct a topic before its admission; what is left out stays") },
  { "topic.party_review", "topic:@topic outcome:c(passed|sent_back)", "topic.party_reviewed", review_topic,
    N_("mark that the Party organisation has studied an important matter") },
  { "topic.admit", "topic:@topic catalogue:@catalogue? reason:b?", "topic.admitted", admit_topic,
    N_("admit a topic against the catalogues") },
  { "topic.return", "topic:@topic reason:b", "topic.returned", NULL, N_("return a topic for correction") },
  { "topic.take_back", "topic:@topic reason:b", "topic.taken_back", take_back,
    N_("take back what was decided on admission, while no meeting has the topic") },
  { "topic.resubmit", "topic:@topic text:b", "topic.resubmitted", resubmit_topic, N_("submit a corrected topic") },
  { "topic.reject", "topic:@topic reason:b", "topic.rejected", NULL, N_("do not admit a topic") },
  { "topic.revise", "topic:@topic text:b note:t?", "topic.version_added", revise_topic, N_("write a new version") },
  { "topic.stakeholder", "topic:@topic who:t interest:t? told:" TOLD "?", "topic.stakeholder_added", add_stakeholder,
    N_("name who is affected") },
  { "topic.stakeholder_change", "topic:@topic who:t name:t? interest:t? told:" TOLD "?", "topic.stakeholder_changed",
    change_stakeholder, N_("correct who is affected, or note that they know; what is left out stays") },
  { "topic.stakeholder_remove", "topic:@topic who:t", "topic.stakeholder_removed", remove_stakeholder,
    N_("take off who is not affected") },
  { "topic.legal_opinion", "topic:@topic by:@person text:b", "topic.legal_opinion", NULL,
    N_("enter the legal adviser's opinion") },
  { "topic.risk", "topic:@topic level:c(low|medium|high) text:b", "topic.risk_checked", NULL, N_("enter the risk check") },
  { "topic.fund", "topic:@topic source:t amount_fen:i", "topic.fund_added", add_fund, N_("enter a line of funds") },
  { "topic.fund_change", "topic:@topic source:t name:t? amount_fen:i?", "topic.fund_changed", change_fund,
    N_("correct a line of funds; what is left out stays") },
  { "topic.fund_remove", "topic:@topic source:t", "topic.fund_removed", remove_fund, N_("strike a line of funds") },
  { "topic.route", "topic:@topic body:@body authorised_by:t?", "topic.routed", route_topic,
    N_("choose the body that decides; its rule must be one that may") },
  { "topic.archive", "topic:@topic", "topic.archived", NULL, N_("archive a topic") },
  { NULL },
};
