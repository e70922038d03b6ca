/* An election by ballot papers: the votes of each candidate, the ballots, and who would be elected. */
#include "ui/vote/view.h"

#include "council/preview.h"
#include "ui/dates.h"
#include "ui/vote/candidates.h"
#include "ui/vote/counter.h"
#include "ui/vote/reasons.h"
#include "ui/vote/tellers.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define LEAST 220 /* px of a number beside the others */

typedef struct
{
  LinliVoteView *view; /* borrowed */
  GPtrArray *candidates, *counters; /* owned; rows of "voting-candidates", a LinliCounter (borrowed) each */
  GtkWidget *issued, *invalid, *unreturned, *strip, *reasons, *tellers, *outcome, *confirm;
  gboolean adds_up;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_ptr_array_unref (part->candidates);
  g_ptr_array_unref (part->counters);
  g_free (part);
}

static gint64
value_of (GtkWidget *counter)
{
  return linli_counter_value (LINLI_COUNTER (counter));
}

static GStrv
votes_of (Part *part)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < part->counters->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%" PRId64, value_of (part->counters->pdata[i]));
      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static gint64
marks_of (Part *part)
{
  gint64 sum = 0;

  for (guint i = 0; i < part->counters->len; i++)
    sum += value_of (part->counters->pdata[i]);
  return sum;
}

static LinliRecord *
heads_of (Part *part)
{
  LinliRecord *heads = linli_record_new ();

  linli_record_set_int (heads, "invalid", value_of (part->invalid));
  linli_record_set_int (heads, "unreturned", value_of (part->unreturned));
  return heads;
}

static void
show_ready (Part *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  gtk_widget_set_sensitive (part->confirm, part->adds_up && by[0] && linli_reasons_are_given (LINLI_REASONS (part->reasons)));
}

static void
show_strip (Part *part, const char *wrong)
{
  static const char *const tones[] = { "tone-plain", "tone-bad", "tone-ok" };
  const LinliRecord *row = linli_vote_view_row (part->view);
  gint64 valid = linli_record_int (row, "present") - value_of (part->invalid) - value_of (part->unreturned);
  gint64 seats = linli_record_int (row, "seats");
  g_autofree char *sum = g_strdup_printf (_("%" PRId64 " valid ballots × %" PRId64 " seats = %" PRId64 " marks at most; %" PRId64
                                            " are counted"), valid, seats, valid * seats, marks_of (part));
  g_autofree char *text = wrong ? g_strdup_printf ("%s\n%s", sum, wrong) : g_strdup (sum);

  gtk_label_set_label (GTK_LABEL (part->strip), text);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (part->strip, tones[i]);
  gtk_widget_add_css_class (part->strip, marks_of (part) == 0 ? tones[0] : wrong ? tones[1] : tones[2]);
}

static void
show (Part *part)
{
  g_autoptr (LinliRecord) row = linli_record_copy (linli_vote_view_row (part->view)), heads = heads_of (part), made = NULL;
  g_auto (GStrv) votes = votes_of (part);
  g_autoptr (GError) error = NULL;

  linli_reasons_set_ballots (LINLI_REASONS (part->reasons), value_of (part->invalid));
  linli_record_set_int (row, "issued", value_of (part->issued));
  made = linli_preview_election (linli_session_council (linli_vote_view_session (part->view)), row, (const char *const *) votes,
                                 heads, linli_dates_language (), &error);
  part->adds_up = made != NULL && marks_of (part) > 0;
  show_strip (part, error ? error->message : NULL);
  if (part->adds_up)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
      gtk_box_append (GTK_BOX (box), linli_heading_new (_("What this gives"), _("not announced, not on the hall screen")));
      gtk_box_append (GTK_BOX (box), linli_candidates_list_new (part->candidates, (const char *const *) votes,
                                                                linli_record_list (made, "outcomes")));
      gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (made, "calculation"), "dim-label facts numeric"));
      adw_bin_set_child (ADW_BIN (part->outcome), box);
    }
  else
    adw_bin_set_child (ADW_BIN (part->outcome), NULL);
  show_ready (part);
}

static void
confirm (GtkButton *button, Part *part)
{
  GPtrArray *deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);
  LinliRecord *issued = linli_record_new (), *counts = heads_of (part);
  g_auto (GStrv) votes = votes_of (part), by = linli_tellers_chosen (part->tellers);
  g_auto (GStrv) reasons = linli_reasons_lines (LINLI_REASONS (part->reasons));

  linli_record_set_int (issued, "issued", value_of (part->issued));
  linli_vote_add_deed (deeds, part->view, "vote.issue", issued);
  linli_record_set_list (counts, "votes", (const char *const *) votes);
  linli_record_set_list (counts, "by", (const char *const *) by);
  if (reasons[0])
    linli_record_set_list (counts, "invalid_reasons", (const char *const *) reasons);
  linli_vote_add_deed (deeds, part->view, "election.count", counts);
  linli_vote_add_deed (deeds, part->view, "vote.close", NULL);
  linli_vote_view_do (part->view, deeds, linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
again (GtkButton *button, Part *part)
{
  for (guint i = 0; i < part->counters->len; i++)
    linli_counter_clear (part->counters->pdata[i]);
  linli_counter_focus (part->counters->pdata[0]);
}

static void
next (LinliCounter *counter, Part *part)
{
  guint place = 0;

  if (!g_ptr_array_find (part->counters, counter, &place) || place + 1 == part->counters->len)
    linli_counter_focus (LINLI_COUNTER (part->invalid));
  else
    linli_counter_focus (part->counters->pdata[place + 1]);
}

static void
add_candidates (Part *part, GtkWidget *box)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (guint i = 0; i < part->candidates->len; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u. %s", i + 1, linli_record_text (part->candidates->pdata[i], "name"));
      GtkWidget *counter = linli_counter_new (LINLI_TONE_PLAIN, NULL, word, 0);
      gtk_widget_add_css_class (counter, "small");
      g_ptr_array_add (part->counters, counter);
      g_signal_connect_swapped (counter, "changed", G_CALLBACK (show), part);
      g_signal_connect (counter, "next", G_CALLBACK (next), part);
      gtk_box_append (GTK_BOX (list), counter);
    }
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Votes of each candidate"), NULL));
  gtk_box_append (GTK_BOX (box), list);
}

static GtkWidget *
ballot_counter_new (Part *part, GtkWidget *tiles, const char *word, gint64 value)
{
  GtkWidget *counter = linli_counter_new (LINLI_TONE_PLAIN, NULL, word, 0);

  gtk_widget_add_css_class (counter, "small");
  if (value)
    linli_counter_set (LINLI_COUNTER (counter), value);
  linli_tiles_append (LINLI_TILES (tiles), counter);
  g_signal_connect_swapped (counter, "changed", G_CALLBACK (show), part);
  return counter;
}

static void
add_ballots (Part *part, GtkWidget *box)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  GtkWidget *tiles = linli_tiles_new (LEAST, 8);

  part->issued = ballot_counter_new (part, tiles, _("Ballots handed out"), linli_record_has (row, "issued")
                                                                             ? linli_record_int (row, "issued")
                                                                             : linli_record_int (row, "present"));
  part->invalid = ballot_counter_new (part, tiles, _("Invalid"), 0);
  part->unreturned = ballot_counter_new (part, tiles, _("Not cast"), 0);
  gtk_box_append (GTK_BOX (box), tiles);
}

GtkWidget *
linli_vote_election_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Part *part = g_new0 (Part, 1);

  part->view = view;
  part->candidates = linli_session_rows_of (linli_vote_view_session (view), "voting-candidates", linli_record_int (row, "id"));
  part->counters = g_ptr_array_new ();
  part->strip = linli_label_new (NULL, "panel numeric");
  part->reasons = linli_reasons_new (TRUE);
  part->outcome = adw_bin_new ();
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), TRUE);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("Count again"), G_CALLBACK (again), part);
  part->confirm = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Confirm and announce"),
                                              G_CALLBACK (confirm), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, part_free);
  add_candidates (part, box);
  add_ballots (part, box);
  gtk_box_append (GTK_BOX (box), part->strip);
  gtk_box_append (GTK_BOX (box), part->reasons);
  gtk_box_append (GTK_BOX (box), part->tellers);
  gtk_box_append (GTK_BOX (box), part->outcome);
  g_signal_connect_swapped (part->reasons, "changed", G_CALLBACK (show_ready), part);
  linli_tellers_follow (part->tellers, G_CALLBACK (show_ready), part);
  show (part);
  return box;
}
