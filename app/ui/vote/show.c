/* Votes that tellers count: a show of hands, ballot papers. */
#include "ui/vote/view.h"

#include "ui/live/act.h"
#include "ui/vote/counter.h"
#include "ui/vote/counts.h"
#include "ui/vote/outcome.h"
#include "ui/vote/reasons.h"
#include "ui/vote/tellers.h"
#include "ui/widgets/message.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliVoteView *view; /* borrowed: it holds the part */
  GtkWidget *root;
  LinliCounts *counts;
  GtkWidget *tellers, *outcome, *issued, *reasons, *confirm, *second; /* issued and reasons: NULL for a show of hands */
} Part;

static gboolean
is_paper (LinliVoteView *view)
{
  return g_strcmp0 (linli_record_text (linli_vote_view_row (view), "method"), "paper") == 0;
}

static gboolean
is_complete (Part *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  return linli_counts_preview (part->counts)->adds_up && by[0]
         && (!part->reasons || linli_reasons_are_given (LINLI_REASONS (part->reasons)));
}

static void
show_ready (Part *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);
  gboolean complete = is_complete (part);

  gtk_widget_set_tooltip_text (part->confirm, by[0] ? NULL : _("Tick who counted."));
  gtk_widget_set_sensitive (part->confirm, complete);
  gtk_widget_set_sensitive (part->second, complete);
}

/* Nothing is kept while nobody has typed a number. */
static void
keep (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_counts_typed (part->counts);

  if (linli_record_size (typed))
    {
      linli_tellers_keep (part->tellers, typed);
      if (part->reasons)
        linli_reasons_keep (LINLI_REASONS (part->reasons), typed);
      if (part->issued)
        linli_counter_keep (LINLI_COUNTER (part->issued), typed, "issued");
    }
  linli_vote_view_keep (part->view, typed);
}

static void
changed (Part *part)
{
  show_ready (part);
  keep (part);
}

static void
show_outcome (Part *part)
{
  g_autoptr (LinliRecord) values = linli_counts_values (part->counts);

  if (part->reasons)
    linli_reasons_set_ballots (LINLI_REASONS (part->reasons), linli_record_int (values, "invalid"));
  adw_bin_set_child (ADW_BIN (part->outcome), linli_outcome_new (values, linli_counts_preview (part->counts), _("What this gives"),
                                                                 _("not announced, not on the hall screen")));
  show_ready (part);
}

static void
counted (Part *part)
{
  show_outcome (part);
  keep (part);
}

static void
take_up (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_vote_view_kept (part->view);

  if (!typed)
    return;
  linli_counts_take_up (part->counts, typed);
  linli_tellers_take_up (part->tellers, typed);
  if (part->issued)
    linli_counter_take_up (LINLI_COUNTER (part->issued), typed, "issued");
  show_outcome (part);
  if (part->reasons)
    linli_reasons_take_up (LINLI_REASONS (part->reasons), typed);
}

/* What was counted, as deeds that record it. */
static GPtrArray *
count_deeds (Part *part)
{
  LinliRecord *values = linli_counts_values (part->counts);
  const LinliRecord *row = linli_vote_view_row (part->view);
  GPtrArray *deeds = linli_deeds_new ();

  linli_tellers_keep (part->tellers, values);
  if (part->issued && linli_counter_value (LINLI_COUNTER (part->issued)) != linli_record_int (row, "issued"))
    {
      LinliRecord *issued = linli_record_new ();
      linli_record_set_int (issued, "issued", linli_counter_value (LINLI_COUNTER (part->issued)));
      linli_vote_add_deed (deeds, part->view, "vote.issue", issued);
    }
  if (part->reasons)
    linli_reasons_keep (LINLI_REASONS (part->reasons), values);
  linli_vote_add_deed (deeds, part->view, "vote.count", values);
  return deeds;
}

static void
confirm (GtkButton *button, Part *part)
{
  GPtrArray *deeds = count_deeds (part);

  linli_vote_add_deed (deeds, part->view, "vote.close", NULL);
  linli_vote_view_do (part->view, deeds, linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
ask_second (GtkButton *button, Part *part)
{
  linli_vote_view_do (part->view, count_deeds (part), NULL);
}

/* Counting again: what was only mistyped goes; what the meeting wants counted again is recorded first. */

static void
answered (AdwMessageDialog *dialog, const char *response, GtkWidget *root)
{
  Part *part = g_object_get_data (G_OBJECT (root), "part");
  GPtrArray *deeds;

  if (g_str_equal (response, "clear"))
    {
      linli_counts_clear (part->counts);
      linli_counts_focus (part->counts, 0);
    }
  if (!g_str_equal (response, "record"))
    return;
  deeds = count_deeds (part);
  linli_vote_add_deed (deeds, part->view, "vote.close", NULL);
  linli_vote_view_recount (part->view, TRUE);
  linli_vote_view_do (part->view, deeds, NULL);
}

static void
again (GtkButton *button, Part *part)
{
  AdwMessageDialog *dialog;

  if (!is_complete (part))
    {
      linli_counts_clear (part->counts);
      linli_counts_focus (part->counts, 0);
      return;
    }
  dialog = linli_message_new (GTK_WIDGET (part->view), _("Count again?"),
                              _("If a number was only mistyped, type it anew. If the meeting asks for a recount, this count is recorded "
                                "first and the recount beside it; a vote is recounted once."));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "clear", _("_Type anew"), "record", _("_Record and recount"), NULL);
  adw_message_dialog_set_default_response (dialog, "clear");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), part->root, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
done (LinliCounts *counts, Part *part)
{
  gtk_widget_grab_focus (part->reasons && gtk_widget_get_visible (part->reasons) ? part->reasons : part->confirm);
}

/* How many ballots went out, at once or with the count. */

static void
issue (GtkButton *button, Part *part)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_int (members, "issued", linli_counter_value (LINLI_COUNTER (part->issued)));
  linli_vote_view_do (part->view, linli_vote_deed (part->view, "vote.issue", members), NULL);
}

static GtkWidget *
issued_new (Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  GtkWidget *tiles = linli_tiles_new (300, 12), *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button;

  part->issued = linli_counter_new (LINLI_TONE_PLAIN, NULL, _("Ballots handed out"), 0);
  gtk_widget_add_css_class (part->issued, "small");
  linli_counter_set (LINLI_COUNTER (part->issued), linli_record_has (row, "issued") ? linli_record_int (row, "issued")
                                                                                    : linli_record_int (row, "present"));
  button = linli_word_button_new ("linli-check-symbolic", _("Record the number handed out"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (issue), part);
  gtk_box_append (GTK_BOX (side), linli_label_new (_("What does not come back counts as not cast."), "dim-label facts"));
  gtk_box_append (GTK_BOX (side), button);
  gtk_widget_set_valign (side, GTK_ALIGN_CENTER);
  linli_tiles_append (LINLI_TILES (tiles), part->issued);
  linli_tiles_append (LINLI_TILES (tiles), side);
  return tiles;
}

static void
add_actions (Part *part)
{
  part->second = linli_vote_view_add_action (part->view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Second count…"),
                                             G_CALLBACK (ask_second), part);
  linli_vote_view_add_action (part->view, LINLI_VOTE_ACTION_BACK, NULL, _("Count again"), G_CALLBACK (again), part);
  part->confirm = linli_vote_view_add_action (part->view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic",
                                              _("Confirm and announce"), G_CALLBACK (confirm), part);
}

GtkWidget *
linli_vote_show_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gboolean paper = is_paper (view);
  Part *part = g_new0 (Part, 1);

  *part = (Part) { .view = view, .root = box };
  part->counts = LINLI_COUNTS (linli_counts_new (row, paper ? LINLI_COUNTS_INVALID | LINLI_COUNTS_UNRETURNED : 0));
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), TRUE);
  part->outcome = adw_bin_new ();
  if (paper)
    gtk_box_append (GTK_BOX (box), issued_new (part));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->counts));
  if (paper)
    {
      part->reasons = linli_reasons_new (linli_vote_view_session (view), FALSE);
      gtk_box_append (GTK_BOX (box), part->reasons);
    }
  gtk_box_append (GTK_BOX (box), part->outcome);
  gtk_box_append (GTK_BOX (box), part->tellers);
  add_actions (part);
  take_up (part);
  linli_tellers_follow (part->tellers, G_CALLBACK (changed), part);
  g_signal_connect_swapped (part->counts, "changed", G_CALLBACK (counted), part);
  if (paper)
    g_signal_connect_swapped (part->reasons, "changed", G_CALLBACK (changed), part);
  if (paper)
    g_signal_connect_swapped (part->issued, "changed", G_CALLBACK (keep), part);
  g_signal_connect (part->counts, "done", G_CALLBACK (done), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  linli_vote_view_set_counts (view, part->counts);
  show_outcome (part);
  return box;
}
