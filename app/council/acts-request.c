#include "council/act.h"

#include "base/error.h"
#include "council/hotline.h"
#include "council/sources.h"

#include <glib/gi18n-lib.h>

/* What was taken in elsewhere keeps its number there, and is taken over once. */
static gboolean
check_external (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) taken = NULL;

  if (!linli_act_has (act, "external"))
    return TRUE;
  taken = linli_register_row (act->reg, "request-external", act->values, error);
  return !taken || linli_refuse (error, NULL, _("“%s” of “%s” is registered already, as %s."), linli_act_text (act, "external"),
                                 linli_act_text (act, "source"), linli_record_text (taken, "label"));
}

/* The limit begins on the day on which the request came in, which may lie before the day of its entry. */
static gboolean
set_received (LinliAct *act, GError **error)
{
  LinliDate received = linli_act_date (act, "received_on"), due;

  if (received > act->today)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A request cannot have come in after today."));
  if (!linli_act_limit (act, "appeal_accept", received, &due, error))
    return FALSE;
  linli_act_set_date (act, "received_on", received);
  linli_act_set_date (act, "due", due);
  return TRUE;
}

static gboolean
register_request (LinliAct *act, GError **error)
{
  if (!linli_act_has (act, "anonymous"))
    linli_act_set_int (act, "anonymous", 0);
  if (linli_source_is_hotline (linli_act_text (act, "source")))
    linli_act_set_text (act, "source", LINLI_HOTLINE_SOURCE);
  if (linli_act_int (act, "anonymous") && (linli_act_has (act, "person") || linli_act_has (act, "contact")))
    return linli_fail (error, LINLI_ERROR_INPUT, _("An anonymous request names nobody: leave the person out, or say that it is not anonymous."));
  if (!linli_act_has (act, "person") && !linli_act_has (act, "contact") && !linli_act_int (act, "anonymous"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Whose request is it? Name the person, or say that it is anonymous."));
  return check_external (act, error) && set_received (act, error) && linli_act_label (act, "SQ", "find-request", error);
}

static gboolean
erase_request (LinliAct *act, GError **error)
{
  g_autoptr (GPtrArray) rows = linli_register_rows (act->reg, "request-personal", act->values, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) digests = NULL;

  if (!rows)
    return FALSE;
  if (rows->len == 0)
    return linli_refuse (error, NULL, _("Nothing personal is held of “%s”."),
                         linli_record_text (linli_act_row (act, "request"), "label"));
  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "digest"));
  digests = g_strv_builder_end (builder);
  linli_record_set_list (act->values, "digests", (const char *const *) digests);
  act->erase = TRUE;
  return TRUE;
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
    "label:t? source:t external:t? kind:t? grid:t? person:@person? contact:t? text:b anonymous:o? received_on:d? feedback:@feedback?",
    "request.registered", register_request, N_("register a resident's request") },
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
  { "request.erase", "request:@request reason:t", "request.erased", erase_request,
    N_("erase a request's text and contact by law; the chain stays whole"), LINLI_WHO_STAFF },
  { NULL },
};
