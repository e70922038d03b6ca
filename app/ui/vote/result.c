/* A vote that is closed: its result, announced, recounted once, corrected. */
#include "ui/vote/view.h"

#include "ui/dates.h"
#include "ui/form/form.h"
#include "ui/vote/candidates.h"
#include "ui/vote/outcome.h"
#include "ui/vote/tellers.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_election (const LinliRecord *row)
{
  return g_strcmp0 (linli_record_text (row, "kind"), "election") == 0;
}

static gboolean
is_announced (const LinliRecord *row)
{
  return g_strcmp0 (linli_record_text (row, "state"), "announced") == 0;
}

static char *
remark_of (const LinliRecord *row)
{
  g_autofree char *time = linli_dates_time (linli_record_int (row, "announced_at"));

  return is_announced (row) ? g_strdup_printf (_("announced %s"), time) : g_strdup (_("not announced, not on the hall screen"));
}

static void
announce (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_do (view, NULL, linli_vote_deed (view, "vote.announce", NULL));
}

static void
recount (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_recount (view, TRUE);
}

static void
correct (GtkButton *button, LinliVoteView *view)
{
  linli_vote_correct_show (GTK_WIDGET (view), linli_vote_view_session (view), linli_record_int (linli_vote_view_row (view), "id"));
}

static void
leave (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_leave (view);
}

static gboolean
can_recount (const LinliRecord *row)
{
  const char *method = linli_record_text (row, "method");

  return !linli_record_int (row, "recounted") && !is_election (row) && (g_str_equal (method, "show") || g_str_equal (method, "paper"));
}

static void
add_actions (LinliVoteView *view, const LinliRecord *row)
{
  if (is_announced (row))
    {
      /* What came out of the urn cannot have been counted wrongly. */
      if (!g_str_equal (linli_record_text (row, "method"), "secret"))
        linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Correct the result…"), G_CALLBACK (correct), view);
      linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-forward-symbolic", _("Go on"), G_CALLBACK (leave), view);
      return;
    }
  if (can_recount (row))
    linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("Recount"), G_CALLBACK (recount), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Announce the result"), G_CALLBACK (announce), view);
}

static void
add_secret_line (GtkWidget *box, const LinliRecord *row)
{
  g_autofree char *time = linli_dates_time (linli_record_int (row, "destroyed_at")), *text = NULL;

  if (!linli_record_has (row, "destroyed_at"))
    return;
  text = g_strdup_printf (_("The urn and its key were destroyed at %s: nobody can learn any more who voted how."), time);
  gtk_box_append (GTK_BOX (box), linli_label_new (text, "panel tone-info"));
}

GtkWidget *
linli_vote_result_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_auto (LinliPreview) preview = { 0 };
  g_autofree char *remark = remark_of (row);
  const char *warning = linli_record_text (row, "warning"), *reason = linli_record_text (row, "reason");

  if (is_election (row))
    gtk_box_append (GTK_BOX (box), linli_candidates_result_new (view, remark));
  else
    {
      linli_preview_counts (row, row, linli_dates_language (), &preview);
      gtk_box_append (GTK_BOX (box), linli_outcome_new (row, &preview, _("Result"), remark));
    }
  if (warning && *warning && !preview.warning)
    gtk_box_append (GTK_BOX (box), linli_label_new (warning, "panel tone-warn"));
  if (linli_record_int (row, "corrected") && reason)
    {
      g_autofree char *text = g_strdup_printf (_("Corrected after the announcement: %s"), reason);
      gtk_box_append (GTK_BOX (box), linli_label_new (text, "panel tone-warn"));
    }
  add_secret_line (box, row);
  add_actions (view, row);
  return box;
}

/* The recount. */

typedef struct
{
  LinliVoteView *view; /* borrowed */
  LinliCounts *counts;
  GtkWidget *tellers, *reason, *outcome, *confirm;
} Recount;

static void
show_ready (Recount *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  gtk_widget_set_sensitive (part->confirm, linli_counts_preview (part->counts)->adds_up && by[0]
                                               && *gtk_editable_get_text (GTK_EDITABLE (part->reason)));
}

static void
show_outcome (Recount *part)
{
  g_autoptr (LinliRecord) values = linli_counts_values (part->counts);

  adw_bin_set_child (ADW_BIN (part->outcome), linli_outcome_new (values, linli_counts_preview (part->counts),
                                                                 _("What the recount gives"), _("not announced, not on the hall screen")));
  show_ready (part);
}

static void
confirm_recount (GtkButton *button, Recount *part)
{
  LinliRecord *values = linli_counts_values (part->counts);
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  linli_record_set_list (values, "by", (const char *const *) by);
  linli_record_set_text (values, "reason", gtk_editable_get_text (GTK_EDITABLE (part->reason)));
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

GtkWidget *
linli_vote_recount_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  gboolean paper = g_strcmp0 (linli_record_text (row, "method"), "paper") == 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *sums = linli_words_sum (linli_record_text (row, "sums"));
  g_autofree char *first = g_strdup_printf (_("the first count is recorded: %s"), sums);
  Recount *part = g_new0 (Recount, 1);

  part->view = view;
  part->counts = LINLI_COUNTS (linli_counts_new (row, paper ? LINLI_COUNTS_INVALID | LINLI_COUNTS_UNRETURNED : 0));
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), TRUE);
  part->reason = gtk_entry_new ();
  part->outcome = adw_bin_new ();
  gtk_editable_set_text (GTK_EDITABLE (part->reason), _("The meeting asked for a recount"));
  linli_set_name (part->reason, _("Reason of the recount"));
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Recount"), first));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->counts));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Reason of the recount"), "facts"));
  gtk_box_append (GTK_BOX (box), part->reason);
  gtk_box_append (GTK_BOX (box), part->tellers);
  gtk_box_append (GTK_BOX (box), part->outcome);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("No recount"), G_CALLBACK (give_up), view);
  part->confirm = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Confirm the recount and announce"),
                                              G_CALLBACK (confirm_recount), part);
  g_signal_connect_swapped (part->counts, "changed", G_CALLBACK (show_outcome), part);
  g_signal_connect (part->counts, "done", G_CALLBACK (done), part);
  g_signal_connect_swapped (part->reason, "changed", G_CALLBACK (show_ready), part);
  linli_tellers_follow (part->tellers, G_CALLBACK (show_ready), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  linli_vote_view_set_counts (view, part->counts);
  show_outcome (part);
  return box;
}
