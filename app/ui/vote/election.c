/* An election by ballot papers: the votes of each candidate, the ballots, and who would be elected. */
#include "ui/vote/view.h"

#include "ui/live/act.h"
#include "ui/vote/marks.h"
#include "ui/vote/reasons.h"
#include "ui/vote/tellers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliVoteView *view; /* borrowed */
  LinliMarks *marks;
  GtkWidget *reasons, *tellers, *outcome, *confirm;
} Part;

static void
show_ready (Part *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  gtk_widget_set_sensitive (part->confirm, linli_marks_add_up (part->marks) && by[0]
                                               && linli_reasons_are_given (LINLI_REASONS (part->reasons)));
}

static void
show (Part *part)
{
  linli_reasons_set_ballots (LINLI_REASONS (part->reasons), linli_marks_invalid (part->marks));
  adw_bin_set_child (ADW_BIN (part->outcome), linli_marks_outcome_new (part->marks, _("What this gives")));
  show_ready (part);
}

/* Nothing is kept while nobody has typed a number. */
static void
keep (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_marks_typed (part->marks);

  if (linli_record_size (typed))
    {
      linli_tellers_keep (part->tellers, typed);
      linli_reasons_keep (LINLI_REASONS (part->reasons), typed);
    }
  linli_vote_view_keep (part->view, typed);
}

static void
counted (Part *part)
{
  show (part);
  keep (part);
}

static void
changed (Part *part)
{
  show_ready (part);
  keep (part);
}

static void
take_up (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_vote_view_kept (part->view);

  if (!typed)
    return;
  linli_marks_take_up (part->marks, typed);
  linli_tellers_take_up (part->tellers, typed);
  linli_reasons_set_ballots (LINLI_REASONS (part->reasons), linli_marks_invalid (part->marks));
  linli_reasons_take_up (LINLI_REASONS (part->reasons), typed);
}

static void
confirm (GtkButton *button, Part *part)
{
  GPtrArray *deeds = linli_deeds_new ();
  LinliRecord *issued = linli_record_new (), *counts = linli_marks_values (part->marks);

  linli_record_set_int (issued, "issued", linli_marks_issued (part->marks));
  linli_vote_add_deed (deeds, part->view, "vote.issue", issued);
  linli_tellers_keep (part->tellers, counts);
  linli_reasons_keep (LINLI_REASONS (part->reasons), counts);
  linli_vote_add_deed (deeds, part->view, "election.count", counts);
  linli_vote_add_deed (deeds, part->view, "vote.close", NULL);
  linli_vote_view_do (part->view, deeds, linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
again (GtkButton *button, Part *part)
{
  linli_marks_clear (part->marks);
}

GtkWidget *
linli_vote_election_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Part *part = g_new0 (Part, 1);

  part->view = view;
  part->marks = LINLI_MARKS (linli_marks_new (linli_vote_view_session (view), row, TRUE));
  part->reasons = linli_reasons_new (linli_vote_view_session (view), TRUE);
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), TRUE);
  part->outcome = adw_bin_new ();
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("Count again"), G_CALLBACK (again), part);
  part->confirm = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Confirm and announce"),
                                              G_CALLBACK (confirm), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->marks));
  gtk_box_append (GTK_BOX (box), part->reasons);
  gtk_box_append (GTK_BOX (box), part->tellers);
  gtk_box_append (GTK_BOX (box), part->outcome);
  take_up (part);
  g_signal_connect_swapped (part->marks, "changed", G_CALLBACK (counted), part);
  g_signal_connect_swapped (part->reasons, "changed", G_CALLBACK (changed), part);
  linli_tellers_follow (part->tellers, G_CALLBACK (changed), part);
  show (part);
  return box;
}
