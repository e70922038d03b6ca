#include "ui/start/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliField assign_fields[] = {
  { "owner_unit", N_("Responsible unit"), NULL },
  { "owner", N_("Responsible person"), N_("May be left out"), LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "due", N_("Due"), NULL },
};
static const LinliField start_fields[] = { { "text", N_("How the work begins"), NULL } };
static const LinliField progress_fields[] = { { "text", N_("What was done"), NULL } };
static const LinliField escalate_fields[] = { { "to", N_("To whom"), NULL }, { "reason", N_("Why"), NULL } };
static const LinliFieldWord outcomes[] = {
  { "accepted", N_("Adopted") }, { "partial", N_("Adopted in part") }, { "rejected", N_("Not adopted") }, { NULL }
};
static const LinliField answer_fields[] = {
  { "outcome", N_("Outcome"), NULL, LINLI_FIELD_PLAIN, outcomes }, { "text", N_("Reply"), NULL }
};

#define FORM(act, title, verb, done, fields) { act, title, NULL, verb, done, fields, G_N_ELEMENTS (fields) }

static const LinliFormSpec assign_form = FORM ("task.assign", N_("Assign the task"), N_("Assign"), N_("The task is assigned"), assign_fields);
static const LinliFormSpec start_form = FORM ("task.start", N_("Begin the task"), N_("Begin"), N_("The work has begun"), start_fields);
static const LinliFormSpec progress_form = FORM ("task.progress", N_("Note progress"), N_("Enter"), N_("The progress is noted"), progress_fields);
static const LinliFormSpec escalate_form = FORM ("task.escalate", N_("Escalate the task"), N_("Escalate"), N_("The task is escalated"), escalate_fields);
static const LinliFormSpec answer_form = FORM ("objection.answer", N_("Answer the objection"), N_("Reply"), N_("The objection is answered"), answer_fields);
static const LinliFormSpec pass_form = { "task.pass", N_("Check and accept"),
  N_("The work was looked at and is what the resolution asks for. What is not is sent back from the task's page."), N_("Accept the work"),
  N_("The task is closed"), NULL, 0 };

static const LinliStep steps[] = {
  { "request", "accept", N_("Accept or decline"), N_("Accept"), "request.accept", N_("The request is accepted") },
  { "request", "handle", N_("Handle"), N_("View") },
  { "topic", "admit", N_("Decide on admission"), N_("Decide…") },
  { "topic", "resubmit", N_("Correct and submit again"), N_("Correct…") },
  { "topic", "convene", N_("Plan a meeting"), N_("View") },
  { "meeting", "notify", N_("Give notice"), N_("Prepare…") },
  { "meeting", "hold", N_("Meeting"), N_("Open") },
  { "meeting", "run", N_("The meeting is running"), N_("Run…") },
  { "meeting", "write", N_("Write the papers"), N_("Write…") },
  { "paper", "check", N_("Check the draft"), N_("Checked"), "paper.check", N_("The draft is marked as checked") },
  { "paper", "issue", N_("Issue"), N_("Issue"), "paper.issue", N_("The paper is issued") },
  { "paper", "sign", N_("Sign"), N_("Sign…") },
  { "notice", "expire", N_("Notice runs"), N_("View") },
  { "notice", "over", N_("End the notice"), N_("End"), "notice.expire", N_("The notice has ended") },
  { "notice", "take_up", N_("Take up the objection"), N_("Take up"), "objection.accept", N_("The objection is taken up") },
  { "notice", "answer", N_("Answer the objection"), N_("Answer…"), NULL, NULL, &answer_form },
  { "task", "assign", N_("Assign"), N_("Assign…"), NULL, NULL, &assign_form },
  { "task", "sign_for", N_("To be signed for"), N_("Signed for"), "task.sign_for", N_("The task is signed for") },
  { "task", "start", N_("Begin"), N_("Begin…"), NULL, NULL, &start_form },
  { "task", "work", N_("In hand"), N_("Progress…"), NULL, NULL, &progress_form },
  { "task", "escalate", N_("In hand"), N_("Escalate…"), NULL, NULL, &escalate_form },
  { "task", "resume", N_("On hold"), N_("Take up"), "task.resume", N_("The task is taken up again") },
  { "task", "pass", N_("Check and accept"), N_("Check…"), NULL, NULL, &pass_form },
};

char *
linli_step_member (const LinliStep *step)
{
  const char *act = step->act ? step->act : step->form->act;

  return g_strndup (act, strcspn (act, "."));
}

const LinliStep *
linli_step_find (const char *entity, const char *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].entity, entity) == 0 && strcmp (steps[i].step, step) == 0)
      return &steps[i];
  return NULL;
}
