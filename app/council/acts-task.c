#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"

#include <glib/gi18n-lib.h>

static gboolean
create (LinliAct *act, GError **error)
{
  LinliRecord *resolution = linli_act_row (act, "resolution");
  const char *state = resolution ? linli_record_text (resolution, "state") : NULL;

  if (!resolution && !linli_act_has (act, "request"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("A task comes from a resolution or a request; name one."));
  if (resolution && !g_str_equal (state, "effective") && !g_str_equal (state, "executing"))
    return linli_refuse (error, NULL, _("Resolution “%s” is %s; it is carried out only once it is in effect."),
                         linli_record_text (resolution, "label"), linli_machine_state_word (state));
  return linli_act_label (act, "RW", "find-task", error);
}

static gboolean
set_due (LinliAct *act, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  gboolean provisional = FALSE;
  LinliDate due;

  if (linli_act_has (act, "due") == linli_act_has (act, "working_days"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Give either the due date or the number of working days."));
  if (linli_act_has (act, "working_days"))
    {
      if (!linli_calendar_add_working (book->calendar, act->today, linli_act_int (act, "working_days"), &due,
                                       &provisional, error))
        return FALSE;
      linli_act_set_date (act, "due", due);
    }
  return linli_act_date (act, "due") >= act->today
         || linli_refuse (error, NULL, _("The due date has passed already."));
}

/* Another unit may get the task, not more time: that is what an extension is for. */
static gboolean
keeps_due (LinliAct *act, GError **error)
{
  const char *due = linli_record_text (linli_act_row (act, "task"), "due");

  return !due || g_strcmp0 (linli_act_text (act, "due"), due) <= 0
         || linli_refuse (error, _("house rule"), _("The task is due on %s; more time is asked for as an extension."), due);
}

static gboolean
assign (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return set_due (act, error) && keeps_due (act, error) && linli_act_set_limit (act, "sign_by", "task_sign_for", error);
}

static gboolean
today (LinliAct *act, GError **error)
{
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

/* Who did the work does not also accept it. */
static gboolean
pass (LinliAct *act, GError **error)
{
  if (act->actor == linli_record_int (linli_act_row (act, "task"), "owner"))
    return linli_refuse (error, _("house rule"), _("Whoever is responsible for a task does not accept it themselves."));
  /* Done on the day it was handed in: waiting for the check is not the owner's delay. */
  linli_act_set_text (act, "on", linli_record_text (linli_act_row (act, "task"), "handed_in_on"));
  linli_act_set_int (act, "by", act->actor);
  return TRUE;
}

static gboolean
ask_extension (LinliAct *act, GError **error)
{
  LinliRecord *task = linli_act_row (act, "task");
  const LinliMachine *machine = linli_machine_find ("task");
  LinliDate due = LINLI_DATE_NONE;
  g_autofree char *title = linli_act_title (act->kind);

  if (!linli_machine_row (machine, linli_record_text (task, "state"), "extend"))
    return linli_refuse (error, NULL, _("“%s” is %s now; “%s” is not possible."), linli_record_text (task, "label"),
                         linli_machine_state_word (linli_record_text (task, "state")), title);
  linli_date_parse (linli_record_text (task, "due"), &due, NULL);
  if (act->today > due)
    return linli_refuse (error, _("house rule"), _("An extension is asked for before the task is due (%s)."),
                         linli_record_text (task, "due"));
  if (linli_act_count (act, "extensions-of-task", "task", linli_record_int (task, "id")) >= 2)
    return linli_refuse (error, _("house rule"), _("A task is extended twice at most."));
  if (linli_act_count (act, "asked-extensions", "task", linli_record_int (task, "id")) > 0)
    return linli_refuse (error, NULL, _("An extension of this task waits for its decision."));
  if (linli_act_date (act, "to_on") <= due)
    return linli_refuse (error, NULL, _("The new date lies after the present one (%s)."),
                         linli_record_text (task, "due"));
  linli_act_set_text (act, "state", "asked");
  linli_act_set_date (act, "asked_on", act->today);
  return TRUE;
}

static gboolean
decide_extension (LinliAct *act, const char *state, GError **error)
{
  LinliRecord *task = linli_act_row (act, "task");
  g_autoptr (LinliRecord) asked = linli_act_query (act, "asked-extension", "task", linli_record_int (task, "id"));

  if (!asked)
    return linli_refuse (error, NULL, _("No extension of this task waits for a decision."));
  if (act->actor == linli_record_int (task, "owner"))
    return linli_refuse (error, _("house rule"), _("Whoever is responsible for a task does not approve its extension."));
  linli_act_set_int (act, "extension", linli_record_int (asked, "id"));
  linli_act_set_text (act, "to_on", linli_record_text (asked, "to_on"));
  linli_act_set_text (act, "state", state);
  linli_act_set_int (act, "by", act->actor);
  linli_act_set_date (act, "on", act->today);
  return TRUE;
}

static gboolean
approve_extension (LinliAct *act, GError **error)
{
  return decide_extension (act, "approved", error);
}

static gboolean
refuse_extension (LinliAct *act, GError **error)
{
  return decide_extension (act, "refused", error);
}

const LinliActKind linli_acts_task[] = {
  { "task.create", "label:t? resolution:@resolution? request:@request? title:t money_fen:i?", "task.created", create,
    N_("make a task of a resolution in effect, or of a request") },
  { "task.assign", "task:@task owner_unit:t owner:@person? due:d? working_days:i?", "task.assigned", assign,
    N_("assign a task to a unit and person, with its due date") },
  { "task.sign_for", "task:@task", "task.signed_for", today, N_("the responsible unit signs for the task") },
  { "task.start", "task:@task text:b", "task.started", NULL, N_("work begins") },
  { "task.progress", "task:@task text:b", "task.progressed", NULL, N_("note progress") },
  { "task.hold", "task:@task reason:b", "task.suspended", NULL, N_("put a task on hold") },
  { "task.resume", "task:@task", "task.resumed", NULL, N_("take a task up again") },
  { "task.escalate", "task:@task to:t reason:b", "task.escalated", NULL, N_("escalate a task") },
  { "task.hand_in", "task:@task text:b", "task.handed_in", today, N_("hand the work in for its acceptance check") },
  { "task.pass", "task:@task", "task.passed", pass, N_("accept the work; the task is closed") },
  { "task.return", "task:@task reason:b", "task.returned", NULL, N_("send the work back; its first due date stays") },
  { "task.reopen", "task:@task reason:b", "task.reopened", NULL, N_("open a closed task again; its first due date stays") },
  { "task.rate", "task:@task", "task.rated", NULL, N_("the residents have rated it") },
  { "task.archive", "task:@task", "task.archived", NULL, N_("archive a task") },
  { "extension.ask", "task:@task to_on:d reason:b", "extension.asked", ask_extension,
    N_("ask for more time before the task is due"), LINLI_WHO_ANYONE },
  { "extension.approve", "task:@task", "extension.approved", approve_extension, N_("grant the extension asked for") },
  { "extension.refuse", "task:@task reason:b", "extension.refused", refuse_extension, N_("refuse the extension") },
  { NULL },
};
