#include "council/act.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

static gboolean
register_request (LinliAct *act, GError **error)
{
  if (!linli_act_has (act, "anonymous"))
    linli_act_set_int (act, "anonymous", 0);
  if (!linli_act_has (act, "person") && !linli_act_int (act, "anonymous"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Whose request is it? Name the person, or say that it is anonymous."));
  linli_act_set_date (act, "received_on", act->today);
  return linli_act_set_limit (act, "due", "appeal_accept", error) && linli_act_label (act, "SQ", "find-request", error);
}

/* From here the request waits for its admission as a topic, or for being handled. */
static gboolean
accept_request (LinliAct *act, GError **error)
{
  return linli_act_set_limit (act, "due", "admission", error);
}

static gboolean
withdraw_request (LinliAct *act, GError **error)
{
  LinliRecord *request = linli_act_row (act, "request");
  const char *office = linli_record_text (act->actor_row, "office");

  if (act->actor == linli_record_int (request, "person") || g_str_equal (office, "staff")
      || g_str_equal (office, "committee"))
    return TRUE;
  return linli_refuse (error, NULL, _("Only the person who made a request may withdraw it."));
}

static gboolean
close_request (LinliAct *act, GError **error)
{
  LinliRecord *request = linli_act_row (act, "request");
  gint64 open = linli_act_count (act, "open-tasks-of-request", "request", linli_record_int (request, "id"));

  return open == 0
         || linli_refuse (error, NULL, ngettext ("%d task of this request is not closed yet.",
                                                 "%d tasks of this request are not closed yet.", (gulong) open),
                          (int) open);
}

const LinliActKind linli_acts_request[] = {
  { "request.register",
    "label:t? source:t kind:t? grid:t? person:@person? text:b anonymous:o? feedback:@feedback?", "request.registered",
    register_request, N_("register a resident's request") },
  { "request.accept", "request:@request", "request.accepted", accept_request, N_("accept a request") },
  { "request.decline", "request:@request reason:b", "request.declined", NULL, N_("decline a request with its reason") },
  { "request.refer", "request:@request to:t", "request.referred", NULL, N_("refer a request to a unit or grid officer") },
  { "request.withdraw", "request:@request", "request.withdrawn", withdraw_request,
    N_("withdraw a request before it is accepted") },
  { "request.handle", "request:@request", "request.handled", NULL, N_("handle a request without a meeting") },
  { "request.close", "request:@request outcome:b", "request.closed", close_request,
    N_("close a request with its outcome") },
  { "request.rate", "request:@request rating:c(satisfied|basically|unsatisfied|none)", "request.rated", NULL,
    N_("enter what the person thinks of the outcome") },
  { "request.archive", "request:@request", "request.archived", NULL, N_("archive a request") },
  { NULL },
};
