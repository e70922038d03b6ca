#include "ui/start/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliStep steps[] = {
  { "request", "accept", N_("Accept or decline"), N_("Accept"), "request.accept", N_("The request is accepted") },
  { "request", "handle", N_("Handle"), N_("View") },
  { "topic", "admit", N_("Decide on admission"), N_("Decide…") },
  { "topic", "resubmit", N_("Correct and submit again"), N_("Correct…") },
  { "topic", "convene", N_("Plan a meeting"), N_("View") },
  { "meeting", "notify", N_("Give notice"), N_("Prepare…") },
  { "meeting", "hold", N_("Meeting"), N_("Open") },
  { "meeting", "run", N_("The meeting is running"), N_("Open") },
  { "meeting", "write", N_("Write the papers"), N_("Write…") },
  { "paper", "check", N_("Check the draft"), N_("Checked"), "paper.check", N_("The draft is marked as checked") },
  { "paper", "issue", N_("Issue"), N_("Issue"), "paper.issue", N_("The paper is issued") },
  { "paper", "sign", N_("Sign"), N_("Sign…") },
  { "notice", "expire", N_("Notice runs"), N_("View") },
  { "notice", "over", N_("End the notice"), N_("End"), "notice.expire", N_("The notice has ended") },
  { "notice", "answer", N_("Answer the objection"), N_("Answer…") },
  { "task", "assign", N_("Assign"), N_("Assign…") },
  { "task", "sign_for", N_("To be signed for"), N_("Signed for"), "task.sign_for", N_("The task is signed for") },
  { "task", "work", N_("In hand"), N_("View") },
  { "task", "pass", N_("Check and accept"), N_("Check…") },
};

const LinliStep *
linli_step_find (const char *entity, const char *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].entity, entity) == 0 && strcmp (steps[i].step, step) == 0)
      return &steps[i];
  return NULL;
}
