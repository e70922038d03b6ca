#include "ui/topics/forms.h"

#include <glib/gi18n-lib.h>

const LinliFieldWord linli_topic_kinds[] = { { "deliberation", N_("Deliberation") }, { "mediation", N_("Mediation") },
                                             { "oversight", N_("Oversight") }, { NULL } };

static const LinliFieldWord outcomes[] = { { "passed", N_("passed") }, { "sent_back", N_("sent back") }, { NULL } };
static const LinliFieldWord levels[] = { { "low", N_("low risk") }, { "medium", N_("medium risk") }, { "high", N_("high risk") },
                                         { NULL } };
static const LinliFieldWord told[] = { { "not_yet", N_("not told yet") }, { "informed", N_("informed") }, { "heard", N_("heard") },
                                       { NULL } };
static const LinliFieldWord sources[] = { { "livelihood", N_("Livelihood micro-projects") },
                                          { "development", N_("Community development fund") },
                                          { "charity", N_("Community charity fund") }, { "own", N_("Raised by residents") }, { NULL } };

static const LinliField admit[] = {
  { "catalogue", N_("Item of a catalogue"), N_("Under which the topic is admitted. An item of a negative list forbids it, unless a reason is stated."),
    LINLI_FIELD_PLAIN, NULL, "form-catalogue" },
  { "reason", N_("Reason"), N_("Needed where the item stands on a negative list.") },
};
static const LinliField review[] = { { "outcome", N_("What the Party organisation found"), NULL, LINLI_FIELD_PLAIN, outcomes } };
static const LinliField reason[] = { { "reason", N_("Reason") } };
static const LinliField correction[] = { { "reason", N_("What must be corrected") } };
static const LinliField resubmit[] = { { "text", N_("The corrected text") } };
static const LinliField revise[] = {
  { "text", N_("Text") },
  { "note", N_("Why it is changed"), N_("Stands beside the version: “after the legal opinion”.") },
};
static const LinliField stakeholder[] = {
  { "who", N_("Who is affected"), N_("A group or an office, such as “households south of building 3”; no names of private persons.") },
  { "interest", N_("What it means to them") },
  { "told", N_("Do they know?"), NULL, LINLI_FIELD_PLAIN, told },
};
static const LinliField stakeholder_change[] = {
  { "name", N_("Who is affected") },
  { "interest", N_("What it means to them") },
  { "told", N_("Do they know?"), NULL, LINLI_FIELD_PLAIN, told },
};
static const LinliField opinion[] = {
  { "by", N_("Whose opinion"), NULL, LINLI_FIELD_PLAIN, NULL, "form-topic-adviser" },
  { "text", N_("Opinion") },
};
static const LinliField risk[] = {
  { "level", N_("Risk"), NULL, LINLI_FIELD_PLAIN, levels },
  { "text", N_("What could go wrong, and what is done about it") },
};
static const LinliField fund[] = {
  { "source", N_("Where the money comes from"), NULL, LINLI_FIELD_PLAIN, sources },
  { "amount_fen", N_("Amount"), NULL, LINLI_FIELD_MONEY },
};
static const LinliField fund_change[] = {
  { "name", N_("Where the money comes from"), NULL, LINLI_FIELD_PLAIN, sources },
  { "amount_fen", N_("Amount"), NULL, LINLI_FIELD_MONEY },
};
static const LinliField route[] = {
  { "authorised_by", N_("By which decision of the assembly"), N_("Its date or number. Without it this body may not decide the matter.") },
};
static const LinliField item[] = {
  { "catalogue", N_("Catalogue"), N_("Such as own duties, assistance, negative list.") },
  { "title", N_("Item") },
  { "source", N_("Where it stands"), N_("The article or the paper that the list comes from.") },
  { "negative", N_("It forbids: a topic under it is not admitted") },
};
static const LinliField item_change[] = {
  { "list", N_("Catalogue") },
  { "title", N_("Item") },
  { "source", N_("Where it stands") },
  { "negative", N_("It forbids: a topic under it is not admitted") },
};
static const LinliField item_source[] = { { "source", N_("Where it stands") } };
static const LinliField item_end[] = { { "reason", N_("Why it ends") } };

#define FORM(act, title, intro, verb, done, fields) { act, title, intro, verb, done, fields, G_N_ELEMENTS (fields) }

static const LinliFormSpec forms[] = {
  FORM ("topic.admit", N_("Admit the topic"), NULL, N_("Admit"), NULL, admit),
  FORM ("topic.party_review", N_("The Party organisation's review"), N_("An important matter is first studied by the Party organisation."),
        N_("Enter"), N_("The review is entered."), review),
  FORM ("topic.return", N_("Return for correction"), NULL, N_("Return"), NULL, correction),
  FORM ("topic.reject", N_("Do not admit the topic"), N_("Whoever asked for it is told the reason."), N_("Do not admit"), NULL, reason),
  FORM ("topic.resubmit", N_("Submit the corrected topic"), NULL, N_("Submit"), N_("The topic is submitted again."), resubmit),
  FORM ("topic.revise", N_("A new version of the text"), N_("The versions before it stay and can be compared."), N_("Write it down"),
        N_("The new version stands."), revise),
  FORM ("topic.take_back", N_("Take the decision on admission back"), N_("The topic waits for its admission again, with a new limit."),
        N_("Take back"), N_("The topic waits for its admission again."), reason),
  FORM ("topic.stakeholder", N_("Who is affected"), NULL, N_("Enter"), NULL, stakeholder),
  FORM ("topic.stakeholder_change", N_("Who is affected"), NULL, N_("Change"), NULL, stakeholder_change),
  FORM ("topic.legal_opinion", N_("Legal opinion"), NULL, N_("Enter"), N_("The opinion is entered."), opinion),
  FORM ("topic.risk", N_("Risk check"), NULL, N_("Enter"), N_("The risk check is entered."), risk),
  FORM ("topic.fund", N_("A line of funds"), NULL, N_("Enter"), NULL, fund),
  FORM ("topic.fund_change", N_("A line of funds"), NULL, N_("Change"), NULL, fund_change),
  FORM ("topic.route", N_("Authorised by the assembly"), NULL, N_("Put to it"), N_("The topic is put to this body."), route),
  FORM ("catalogue.add", N_("A new item"), N_("It is numbered within its catalogue."), N_("Enter"), N_("The item is entered."), item),
  FORM ("catalogue.change", N_("Correct the item"), NULL, N_("Change"), N_("The item is corrected."), item_change),
  FORM ("catalogue.end", N_("End the item"), N_("Topics admitted under it keep it; no further ones are."), N_("End it"), NULL, item_end),
};

const LinliFormSpec linli_catalogue_source_form
    = FORM ("catalogue.change", N_("Where the item stands"),
            N_("Topics were admitted under it, so its words stay; end it and enter a new item instead."), N_("Change"),
            N_("The item is corrected."), item_source);

const LinliFormSpec *
linli_topic_form (const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].act, act))
      return &forms[i];
  return NULL;
}
