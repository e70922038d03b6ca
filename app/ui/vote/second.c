/* The teller's own count beside the recorder's: entered without sight of it, then compared. */
#include "ui/vote/view.h"

#include "ui/dates.h"
#include "ui/vote/head.h"
#include "ui/vote/outcome.h"
#include "ui/vote/tellers.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliVoteView *view; /* borrowed */
  LinliCounts *counts;
  GtkWidget *tellers, *tell;
} Part;

static const char *const members[] = { "for", "against", "abstain", "invalid", "unreturned" };
static const char *const told[] = { "told_for", "told_against", "told_abstain", "told_invalid", "told_unreturned" };

static gboolean
is_paper (const LinliRecord *row)
{
  return g_strcmp0 (linli_record_text (row, "method"), "paper") == 0;
}

static void
close_and_announce (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_do (view, linli_vote_deed (view, "vote.close", NULL), linli_vote_deed (view, "vote.announce", NULL));
}

/* Entering it. */

static void
show_ready (Part *part)
{
  g_auto (GStrv) by = linli_tellers_chosen (part->tellers);

  gtk_widget_set_sensitive (part->tell, linli_counts_preview (part->counts)->adds_up && by[0]);
}

static void
changed (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_counts_typed (part->counts);

  show_ready (part);
  if (linli_record_size (typed))
    linli_tellers_keep (part->tellers, typed);
  linli_vote_view_keep (part->view, typed);
}

static void
take_up (Part *part)
{
  g_autoptr (LinliRecord) typed = linli_vote_view_kept (part->view);

  if (!typed)
    return;
  linli_counts_take_up (part->counts, typed);
  linli_tellers_take_up (part->tellers, typed);
}

static void
tell (GtkButton *button, Part *part)
{
  LinliRecord *values = linli_counts_values (part->counts);

  linli_tellers_keep (part->tellers, values);
  linli_vote_view_do (part->view, linli_vote_deed (part->view, "vote.tell", values), NULL);
}

static void
again (GtkButton *button, Part *part)
{
  linli_counts_clear (part->counts);
  linli_counts_focus (part->counts, 0);
}

static void
untell (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_do (view, linli_vote_deed (view, "vote.untell", NULL), NULL);
}

static void
done (LinliCounts *counts, Part *part)
{
  gtk_widget_grab_focus (part->tell);
}

static GtkWidget *
entry_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Part *part = g_new0 (Part, 1);

  part->view = view;
  part->counts = LINLI_COUNTS (linli_counts_new (row, is_paper (row) ? LINLI_COUNTS_INVALID | LINLI_COUNTS_UNRETURNED : 0));
  part->tellers = linli_tellers_new (linli_vote_view_session (view), linli_record_int (row, "id"), _("Counted by"), FALSE);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("The teller's count"), _("the recorder's count is recorded and out of sight")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->counts));
  gtk_box_append (GTK_BOX (box), part->tellers);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Both anew"), G_CALLBACK (untell), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_BACK, NULL, _("Count again"), G_CALLBACK (again), part);
  part->tell = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Compare the two counts"),
                                           G_CALLBACK (tell), part);
  take_up (part);
  g_signal_connect_swapped (part->counts, "changed", G_CALLBACK (changed), part);
  g_signal_connect (part->counts, "done", G_CALLBACK (done), part);
  linli_tellers_follow (part->tellers, G_CALLBACK (changed), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  linli_vote_view_set_counts (view, part->counts);
  show_ready (part);
  return box;
}

/* Comparing them. */

static const char *
word_of (guint place)
{
  return place < 4 ? linli_vote_choice_word (members[place]) : _("Not cast");
}

static void
add_cell (GtkWidget *grid, int column, int row, const char *text, const char *css)
{
  GtkWidget *label = linli_line_new (text, css);

  gtk_label_set_xalign (GTK_LABEL (label), column ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

static gboolean
add_line (GtkWidget *grid, const LinliRecord *row, guint place)
{
  gint64 mine = linli_record_int (row, members[place]), theirs = linli_record_int (row, told[place]);
  g_autofree char *first = g_strdup_printf ("%" PRId64, mine), *second = g_strdup_printf ("%" PRId64, theirs);
  int at = (int) place + 1;

  if (place > 2 && !mine && !theirs)
    return TRUE;
  add_cell (grid, 0, at, word_of (place), "entry-title");
  add_cell (grid, 1, at, first, mine == theirs ? "numeric title-3" : "numeric title-3 problem");
  add_cell (grid, 2, at, second, mine == theirs ? "numeric title-3" : "numeric title-3 problem");
  gtk_grid_attach (GTK_GRID (grid), mine == theirs ? linli_badge_new (LINLI_TONE_OK, NULL, _("same"))
                                                   : linli_badge_new (LINLI_TONE_BAD, NULL, _("differs")), 3, at, 1, 1);
  return mine == theirs;
}

static GtkWidget *
table_new (const LinliRecord *row, gboolean *same)
{
  GtkWidget *card = linli_card_new (0), *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  add_cell (grid, 0, 0, "", NULL);
  add_cell (grid, 1, 0, _("Recorder"), "dim-label facts");
  add_cell (grid, 2, 0, _("Teller"), "dim-label facts");
  *same = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!add_line (grid, row, i))
      *same = FALSE;
  gtk_box_append (GTK_BOX (card), grid);
  return card;
}

static GtkWidget *
comparison_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_auto (LinliPreview) preview = { 0 };
  gboolean same;

  gtk_box_append (GTK_BOX (box), table_new (row, &same));
  if (!same)
    {
      gtk_box_append (GTK_BOX (box), linli_label_new (_("The two counts differ: have the hands raised again, and enter both anew."),
                                                      "panel tone-bad"));
      linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, NULL, _("Count both again"), G_CALLBACK (untell), view);
      return box;
    }
  linli_preview_counts (row, row, linli_dates_language (), &preview);
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Recorder and teller counted the same."), "panel tone-ok"));
  gtk_box_append (GTK_BOX (box), linli_outcome_new (row, &preview, _("What this gives"), _("not announced, not on the hall screen")));
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Both anew"), G_CALLBACK (untell), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Confirm and announce"),
                              G_CALLBACK (close_and_announce), view);
  return box;
}

GtkWidget *
linli_vote_second_new (LinliVoteView *view)
{
  return linli_record_has (linli_vote_view_row (view), "told") ? comparison_new (view) : entry_new (view);
}
