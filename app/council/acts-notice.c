#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/privacy.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* The first and last day, and no fewer days than the law asks. */
static gboolean
set_period (LinliAct *act, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  const LinliLimit *limit = linli_limits_find (book->limits, "public_notice", error);
  LinliDate from = linli_act_date (act, "from_on"), to, least;
  g_autofree char *text = NULL;

  if (!limit || !linli_act_limit (act, "public_notice", from, &least, error))
    return FALSE;
  to = linli_act_has (act, "to_on") ? linli_act_date (act, "to_on") : least;
  if (from < act->today)
    return linli_refuse (error, linli_limit_article (limit, linli_act_language (act)),
                         _("A public notice does not begin before the day on which it is entered."));
  linli_act_set_date (act, "from_on", from);
  linli_act_set_date (act, "to_on", to);
  if (to >= least)
    return TRUE;
  text = linli_date_format (least);
  return linli_refuse (error, linli_limit_article (limit, linli_act_language (act)),
                       _("A public notice stands at least %" PRId64 " days, here until %s."), limit->value, text);
}

static gboolean
also_post_resolution (LinliAct *act, LinliRecord *resolution, GError **error)
{
  const char *state = linli_record_text (resolution, "state");

  if (!g_str_equal (state, "pending"))
    return TRUE;
  linli_act_also_move (act, "resolution.posted", "resolution", linli_record_int (resolution, "id"),
                       linli_act_next (act, "resolution", resolution, "post", error));
  return TRUE;
}

static gboolean
post (LinliAct *act, GError **error)
{
  LinliRecord *resolution = linli_act_row (act, "resolution");
  g_autofree char *places = g_strjoinv ("、", (GStrv) linli_record_list (act->values, "places"));

  if (!*places)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Where is the notice put up? Name at least one place."));
  linli_act_set_text (act, "places", places);
  if (!linli_privacy_check_notice (act, linli_act_row (act, "meeting"), resolution, error))
    return FALSE;
  return set_period (act, error) && (!resolution || also_post_resolution (act, resolution, error))
         && linli_act_label (act, "GS", "find-notice", error);
}

static gboolean
repost (LinliAct *act, GError **error)
{
  return set_period (act, error);
}

static gboolean
all_answered (LinliAct *act, GError **error)
{
  return linli_act_count (act, "open-objections-of-notice", "notice", linli_act_int (act, "notice")) == 0
         || linli_refuse (error, NULL, _("An objection has not been answered yet."));
}

/* The last day for objections: the notice's, or the next working day when that is a day of rest. */
static gboolean
objections_end (LinliAct *act, LinliDate to, LinliDate *end, GError **error)
{
  gboolean provisional = FALSE;

  return linli_calendar_add_days (linli_council_rulebook (act->council)->calendar, to, 0, TRUE, end, &provisional,
                                  error);
}

static gboolean
expire (LinliAct *act, GError **error)
{
  LinliRecord *notice = linli_act_row (act, "notice");
  LinliDate to = LINLI_DATE_NONE, end;
  g_autofree char *last = NULL;

  if (!linli_date_parse (linli_record_text (notice, "to_on"), &to, error) || !objections_end (act, to, &end, error))
    return FALSE;
  if (act->today <= to)
    return linli_refuse (error, _("Urban Residents' Committees Law, article 34; Villagers' Committees Law, article 35"),
                         _("The notice stands until the end of %s."), linli_record_text (notice, "to_on"));
  last = linli_date_format (end);
  if (act->today <= end)
    return linli_refuse (error, _("house rule"), _("It ends on a day of rest; objections are taken until %s."), last);
  return all_answered (act, error);
}

static gboolean
in_period (LinliAct *act, LinliRecord *notice, GError **error)
{
  LinliDate from = LINLI_DATE_NONE, to = LINLI_DATE_NONE;

  if (!linli_date_parse (linli_record_text (notice, "from_on"), &from, error)
      || !linli_date_parse (linli_record_text (notice, "to_on"), &to, error)
      || !objections_end (act, to, &to, error))
    return FALSE;
  return (act->today >= from && act->today <= to)
         || linli_refuse (error, NULL, _("Objections are taken while the notice stands, from %s to %s."),
                          linli_record_text (notice, "from_on"), linli_record_text (notice, "to_on"));
}

static gboolean
submit (LinliAct *act, GError **error)
{
  LinliRecord *notice = linli_act_row (act, "notice");
  const char *state;

  if (!in_period (act, notice, error))
    return FALSE;
  state = linli_act_next (act, "notice", notice, "dispute", error);
  if (!state || !linli_act_set_limit (act, "due", "objection_reply", error))
    return FALSE;
  linli_act_set_date (act, "received_on", act->today);
  linli_act_also_move (act, "notice.disputed", "notice", linli_record_int (notice, "id"), state);
  return linli_act_label (act, "YY", "find-objection", error);
}

static gboolean
answer (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

static gboolean
ask_review (LinliAct *act, GError **error)
{
  if (linli_record_int (linli_act_row (act, "objection"), "reviews") > 0)
    return linli_refuse (error, _("house rule"), _("An objection is reviewed once."));
  return linli_act_set_limit (act, "due", "objection_reply", error);
}

const LinliActKind linli_acts_notice[] = {
  { "notice.post",
    "label:t? category:c(party|village|financial|result|owners) title:t resolution:@resolution? meeting:@meeting? "
    "from_on:d? to_on:d? places:l contact:t",
    "notice.posted", post, N_("put something on public notice, 15 days at least") },
  { "notice.supplement", "notice:@notice text:b", "notice.supplemented", all_answered,
    N_("add an explanation after an objection") },
  { "notice.uphold", "notice:@notice", "notice.upheld", all_answered, N_("keep a disputed notice as it is") },
  { "notice.repost", "notice:@notice from_on:d? to_on:d? reason:b", "notice.reposted", repost,
    N_("put it on notice again from the first day") },
  { "notice.expire", "notice:@notice", "notice.expired", expire, N_("the period has ended") },
  { "notice.archive", "notice:@notice", "notice.archived", NULL, N_("archive a notice") },
  { "objection.submit", "label:t? notice:@notice person:@person? text:b", "objection.submitted", submit,
    N_("enter an objection to a notice") },
  { "objection.accept", "objection:@objection", "objection.accepted", NULL, N_("take up an objection") },
  { "objection.examine", "objection:@objection finding:b", "objection.checked", NULL, N_("enter what was found") },
  { "objection.answer", "objection:@objection outcome:c(accepted|partial|rejected) text:b", "objection.answered", answer,
    N_("reply to an objection") },
  { "objection.ask_review", "objection:@objection reason:b", "objection.review_asked", ask_review,
    N_("ask for a review of the reply") },
  { "objection.close", "objection:@objection", "objection.closed", NULL, N_("end an objection") },
  { NULL },
};
