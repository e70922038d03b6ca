/* The one recount of a closed vote, before its announcement: counted anew, with its reason. */
#include "ui/vote/view.h"

#include "council/offered.h"
#include "ui/vote/marks.h"
#include "ui/vote/outcome.h"
#include "ui/vote/tellers.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliVoteView *view; /* borrowed */
  LinliCounts *counts; /* of an election NULL */
  LinliMarks *marks;   /* of anything else NULL */
  GtkWidget *tellers, *reason, *outcome, *confirm;
} Recount;

/* The two ways to count. */

static gboolean
adds_up (Recount *part)
{
  return part->marks ? linli_marks_add_up (part->marks) : linli_counts_preview (part->counts)->adds_up;
}

static LinliRecord *
values_of (Recount *part)
{
  return part->marks ? linli_marks_values (part->marks) : linli_counts_values (part->counts);
}

static LinliRecord *
typed_of (Recount *part)
{
  return part->marks ? linli_marks_typed (part->marks) : linli_counts_typed (part->counts);
}

static GtkWidget *
outcome_new (Recount *part)
{
  g_autoptr (LinliRecord) values = NULL;

  if (part->marks)
    return linli_marks_outcome_new (part->marks, _("What the recount gives"));
  values = linli_counts_values (part->counts);
  return linli_outcome_new (values, linli_counts_preview (part->counts), _("What the recount gives"),
                            _("not announced, not on the hall screen"));
}

/* Entering it. */

static void
show_ready (Recount *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);
  g_autofree char *reason = linli_typed (GTK_EDITABLE (part->reason));

  gtk_widget_set_sensitive (part->confirm, adds_up (part) && by[0] && *reason);
}

static void
keep (Recount *part)
{
  g_autoptr (LinliRecord) typed = typed_of (part);

  if (linli_record_size (typed))
    {
      linli_tellers_keep (part->tellers, typed);
      linli_record_set_text (typed, "reason", gtk_editable_get_text (GTK_EDITABLE (part->reason)));
    }
  linli_vote_view_keep (part->view, typed);
}

static void
changed (Recount *part)
{
  show_ready (part);
  keep (part);
}

static void
counted (Recount *part)
{
  adw_bin_set_child (ADW_BIN (part->outcome), outcome_new (part));
  changed (part);
}

static void
take_up (Recount *part)
{
  g_autoptr (LinliRecord) typed = linli_vote_view_kept (part->view);

  if (!typed)
    return;
  if (part->marks)
    linli_marks_take_up (part->marks, typed);
  else
    linli_counts_take_up (part->counts, typed);
  linli_tellers_take_up (part->tellers, typed);
  if (linli_record_text (typed, "reason"))
    gtk_editable_set_text (GTK_EDITABLE (part->reason), linli_record_text (typed, "reason"));
}

static void
confirm (GtkButton *button, Recount *part)
{
  LinliRecord *values = values_of (part);
  const char *language = linli_council_language (linli_session_council (linli_vote_view_session (part->view)));
  g_autofree char *reason = linli_typed (GTK_EDITABLE (part->reason));

  linli_tellers_keep (part->tellers, values);
  linli_record_set_text (values, "reason", linli_offered_record (reason, language));
  linli_vote_view_do (part->view, linli_vote_deed (part->view, "vote.recount", values),
                      linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
give_up (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_recount (view, FALSE);
}

static void
done (LinliCounts *counts, Recount *part)
{
  gtk_widget_grab_focus (part->confirm);
}

/* The part. */

static GtkWidget *
entry_new (Recount *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  gboolean paper = g_strcmp0 (linli_record_text (row, "method"), "paper") == 0;
  GtkWidget *entry;

  if (g_strcmp0 (linli_record_text (row, "kind"), "election") == 0)
    {
      entry = linli_marks_new (linli_vote_view_session (part->view), row, FALSE);
      part->marks = LINLI_MARKS (entry);
      return entry;
    }
  entry = linli_counts_new (row, paper ? LINLI_COUNTS_INVALID | LINLI_COUNTS_UNRETURNED : 0);
  part->counts = LINLI_COUNTS (entry);
  g_signal_connect (entry, "done", G_CALLBACK (done), part);
  linli_vote_view_set_counts (part->view, part->counts);
  return entry;
}

static GtkWidget *
heading_new (const LinliRecord *row)
{
  g_autofree char *sums = linli_words_sum (linli_record_text (row, "sums"));
  const char *calculation = linli_record_text (row, "calculation");
  g_autofree char *first = g_strdup_printf (_("the first count is recorded: %s"), *sums || !calculation ? sums : calculation);

  return linli_heading_new (_("Recount"), first);
}

static void
add_reason (Recount *part, GtkWidget *box)
{
  part->reason = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (part->reason), _("The meeting asked for a recount"));
  linli_set_name (part->reason, _("Reason of the recount"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Reason of the recount"), "facts"));
  gtk_box_append (GTK_BOX (box), part->reason);
}

GtkWidget *
linli_vote_recount_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *entry;
  Recount *part = g_new0 (Recount, 1);

  part->view = view;
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  entry = entry_new (part);
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), TRUE);
  part->outcome = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), heading_new (row));
  gtk_box_append (GTK_BOX (box), entry);
  add_reason (part, box);
  gtk_box_append (GTK_BOX (box), part->tellers);
  gtk_box_append (GTK_BOX (box), part->outcome);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("No recount"), G_CALLBACK (give_up), view);
  part->confirm = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Announce the recount"),
                                              G_CALLBACK (confirm), part);
  take_up (part);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (counted), part);
  g_signal_connect_swapped (part->reason, "changed", G_CALLBACK (changed), part);
  linli_tellers_follow (part->tellers, G_CALLBACK (changed), part);
  adw_bin_set_child (ADW_BIN (part->outcome), outcome_new (part));
  show_ready (part);
  return box;
}
