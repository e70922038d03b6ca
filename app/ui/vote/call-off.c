/* Calling a vote off before its result is announced. */
#include "ui/vote/view.h"

#include "ui/form/form.h"

#include <glib/gi18n-lib.h>

static const LinliField fields[] = { { "reason", N_("Reason"), N_("It stands in the ledger for good") } };

static const LinliFormSpec spec = {
  "vote.cancel", N_("Call off the vote"), N_("What was entered stays in the ledger; the motion can be put to the vote again."),
  N_("Call off the vote"), N_("The vote was called off"), fields, G_N_ELEMENTS (fields),
};

static void
call_off (GtkButton *button, LinliVoteView *view)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "vote", linli_record_text (linli_vote_view_row (view), "label"));
  linli_form_show (GTK_WIDGET (view), linli_vote_view_session (view), &spec, given, 0, NULL);
}

void
linli_vote_call_off_add (LinliVoteView *view)
{
  g_autoptr (GPtrArray) possible = linli_council_possible ("vote", linli_record_text (linli_vote_view_row (view), "state"));

  if (g_ptr_array_find_with_equal_func (possible, "vote.cancel", g_str_equal, NULL))
    linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Call off…"), G_CALLBACK (call_off), view);
}
