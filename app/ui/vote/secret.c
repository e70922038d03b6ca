/* A secret vote at the desk: how many have voted, the kiosk, and the urn's closing; never what anyone voted. */
#include "ui/vote/view.h"

#include "council/urn.h"
#include "ui/dates.h"
#include "ui/kiosk/kiosk.h"
#include "ui/vote/candidates.h"
#include "ui/vote/outcome.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliVoteView *view; /* borrowed */
  GtkWidget *root, *figures, *progress, *kiosk;
  LinliUrnTurnout shown;
  gboolean up;
} Part;

static gint64
vote_id (LinliVoteView *view)
{
  return linli_record_int (linli_vote_view_row (view), "id");
}

static void
show_kiosk (GtkButton *button, LinliVoteView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.kiosk", NULL);
}

static void
spoil (GtkButton *button, LinliVoteView *view)
{
  linli_urn_spoil_show (GTK_WIDGET (view), linli_vote_view_session (view), vote_id (view));
}

static void
close_urn (GtkButton *button, LinliVoteView *view)
{
  linli_urn_close_show (GTK_WIDGET (view), linli_vote_view_session (view), vote_id (view));
}

static void
close_vote (GtkButton *button, LinliVoteView *view)
{
  linli_vote_view_do (view, linli_vote_deed (view, "vote.close", NULL), linli_vote_deed (view, "vote.announce", NULL));
}

/* While the urn takes ballots. */

static void
show_turnout (Part *part, const LinliUrnTurnout *turnout)
{
  gint64 present = linli_record_int (linli_vote_view_row (part->view), "present");
  GtkWidget *tiles = linli_tiles_new (110, 12);
  g_autofree char *voted = g_strdup_printf (_("%" PRId64 " of %" PRId64 " have voted"), turnout->used, present);

  linli_tiles_append (LINLI_TILES (tiles), linli_figure_new (_("Slips drawn"), turnout->issued, NULL));
  linli_tiles_append (LINLI_TILES (tiles), linli_figure_new (_("Have voted"), turnout->used, NULL));
  linli_tiles_append (LINLI_TILES (tiles), linli_figure_new (_("Spoiled"), turnout->spoiled, NULL));
  linli_tiles_append (LINLI_TILES (tiles), linli_figure_new (_("Not used yet"), turnout->left, NULL));
  adw_bin_set_child (ADW_BIN (part->figures), tiles);
  adw_bin_set_child (ADW_BIN (part->progress), linli_bar_new (LINLI_TONE_INFO, turnout->used, 0, present, voted));
}

static void
show (Part *part, gboolean anyway)
{
  LinliUrnTurnout turnout = { 0 };
  gboolean up = linli_kiosk_is_up ();

  if (!linli_urn_turnout (linli_session_council (linli_vote_view_session (part->view)), vote_id (part->view), &turnout, NULL))
    return;
  if (anyway || memcmp (&turnout, &part->shown, sizeof turnout) != 0)
    show_turnout (part, &turnout);
  part->shown = turnout;
  if (anyway || up != part->up)
    linli_badge_set (part->kiosk, up ? LINLI_TONE_OK : LINLI_TONE_WARN, NULL, up ? _("kiosk is up") : _("kiosk is closed"));
  part->up = up;
}

static void
ticked (LinliLive *live, GtkWidget *root)
{
  show (g_object_get_data (G_OBJECT (root), "part"), FALSE);
}

static GtkWidget *
open_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *state = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Part *part = g_new0 (Part, 1);

  *part = (Part) { .view = view, .root = box, .figures = adw_bin_new (), .progress = adw_bin_new () };
  part->kiosk = linli_badge_new (LINLI_TONE_WARN, NULL, _("kiosk is closed"));
  gtk_widget_set_halign (part->kiosk, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (state), part->kiosk);
  gtk_box_append (GTK_BOX (box), state);
  gtk_box_append (GTK_BOX (box), part->figures);
  gtk_box_append (GTK_BOX (box), part->progress);
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_int (row, "shows_turnout")
                                                      ? _("The hall screen shows how many have voted, and nothing else.")
                                                      : _("The hall screen does not show how many have voted."), "dim-label"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Not even this program can say who voted how. The ballots are opened once, "
                                                    "after the urn is closed."), "panel tone-info"));
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Spoiled slip…"), G_CALLBACK (spoil), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Kiosk"), G_CALLBACK (show_kiosk), view);
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-lock-symbolic", _("Close the urn and count…"), G_CALLBACK (close_urn), view);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  g_signal_connect_object (linli_vote_view_live (view), "tick", G_CALLBACK (ticked), box, G_CONNECT_DEFAULT);
  show (part, TRUE);
  return box;
}

/* After the ballots were opened. */

static void
add_election (LinliVoteView *view, GtkWidget *box)
{
  LinliSession *session = linli_vote_view_session (view);
  g_autoptr (GPtrArray) candidates = linli_session_rows_of (session, "voting-candidates", vote_id (view));
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) made = linli_preview_election (linli_session_council (session), linli_vote_view_row (view), NULL,
                                                         linli_vote_view_row (view), linli_dates_language (), &error);

  gtk_box_append (GTK_BOX (box), linli_heading_new (_("What this gives"), _("not announced, not on the hall screen")));
  if (made)
    gtk_box_append (GTK_BOX (box), linli_candidates_list_new (candidates, linli_record_list (made, "votes"),
                                                              linli_record_list (made, "outcomes")));
  gtk_box_append (GTK_BOX (box), linli_label_new (made ? linli_record_text (made, "calculation") : error->message,
                                                  "dim-label facts numeric"));
}

/* Every slip is accounted for. (transfer full) */
static char *
sum_of (const LinliRecord *row)
{
  gint64 issued = linli_record_int (row, "issued"), spoiled = linli_record_int (row, "spoiled");
  gint64 missing = linli_record_int (row, "missing");
  gint64 ballots = linli_record_int (row, "for") + linli_record_int (row, "against") + linli_record_int (row, "abstain")
                   + linli_record_int (row, "invalid");

  return g_strdup_printf (_("%" PRId64 " slips = %" PRId64 " ballots + %" PRId64 " spoiled + %" PRId64 " returned + %" PRId64 " missing"),
                          issued, ballots, spoiled, issued - ballots - spoiled - missing, missing);
}

static GtkWidget *
counted_new (LinliVoteView *view)
{
  const LinliRecord *row = linli_vote_view_row (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_auto (LinliPreview) preview = { 0 };
  g_autofree char *sum = sum_of (row);

  gtk_box_append (GTK_BOX (box), linli_label_new (sum, "panel tone-ok numeric"));
  if (g_strcmp0 (linli_record_text (row, "kind"), "election") == 0)
    add_election (view, box);
  else
    {
      linli_preview_counts (row, row, linli_dates_language (), &preview);
      gtk_box_append (GTK_BOX (box), linli_outcome_new (row, &preview, _("What this gives"), _("not announced, not on the hall screen")));
    }
  linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Close and announce"), G_CALLBACK (close_vote), view);
  return box;
}

GtkWidget *
linli_vote_secret_new (LinliVoteView *view)
{
  return linli_record_has (linli_vote_view_row (view), "for") ? counted_new (view) : open_new (view);
}
