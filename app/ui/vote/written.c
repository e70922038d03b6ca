/* A written ballot over days: what is out and back, against both thresholds; handing out, taking back, closing. */
#include "ui/vote/view.h"

#include "ui/dates.h"
#include "ui/form/form.h"
#include "ui/people/roster.h"
#include "ui/vote/names.h"
#include "ui/vote/outcome.h"
#include "ui/vote/take-back.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  LinliVoteView *view; /* borrowed */
  GtkWidget *root, *figures, *outcome, *end, *close;
  LinliNames *names; /* NULL without a roster */
} Part;

static LinliSession *
session_of (Part *part)
{
  return linli_vote_view_session (part->view);
}

/* Handing out. */

static const LinliFieldWord ways[] = { { "door", N_("Door to door") }, { "office", N_("At the office") }, { "post", N_("By post") }, { NULL } };

static const LinliField issue_fields[] = {
  { "serial", N_("Serial number"), N_("As printed on the ballot; the next one is proposed") },
  { "person", N_("Whose ballot"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-without-ballot" },
  { "via", N_("How it goes out"), N_("The way, or the name of who takes it there"), LINLI_FIELD_PLAIN, ways },
};

static const LinliFormSpec issue_form = {
  "ballot.issue", N_("Hand out a ballot"), N_("One ballot a person, however many units: its area counts whole."), N_("Hand out"),
  N_("The ballot is out"), issue_fields, G_N_ELEMENTS (issue_fields),
};

static const LinliField void_fields[] = { { "reason", N_("Reason"), N_("As: lost, spoiled, torn") } };

static const LinliFormSpec void_form = {
  "ballot.void", N_("Declare a ballot void"), N_("It no longer counts; another can be handed out in its place."), N_("Declare it void"),
  N_("The ballot is void"), void_fields, G_N_ELEMENTS (void_fields),
};

/* As many digits as the last one had, at least four. */
static char *
next_serial (Part *part)
{
  g_autoptr (LinliRecord) sums = linli_session_row_of (session_of (part), "voting-ballots",
                                                       linli_record_int (linli_vote_view_row (part->view), "id"));
  g_autofree char *digits = g_strdup_printf ("%" PRId64, sums ? linli_record_int (sums, "last_serial") + 1 : 1);
  int width = MAX (4, sums ? (int) linli_record_int (sums, "digits") : 0), zeros = MAX (0, width - (int) strlen (digits));

  return g_strdup_printf ("%.*s%s", MIN (zeros, 16), "0000000000000000", digits);
}

static void
hand_out (Part *part, const char *person)
{
  g_autoptr (LinliRecord) given = linli_record_new ();
  g_autofree char *serial = next_serial (part);
  const LinliRecord *row = linli_vote_view_row (part->view);

  linli_record_set_text (given, "vote", linli_record_text (row, "label"));
  linli_record_set_text (given, "serial", serial);
  linli_record_set_text (given, "via", ways[0].word);
  if (person)
    linli_record_set_text (given, "person", person);
  linli_form_show (part->root, session_of (part), &issue_form, given, linli_record_int (row, "id"), NULL);
}

static void
hand_out_next (GtkButton *button, Part *part)
{
  hand_out (part, NULL);
}

static void
make_void (Part *part, const char *ballot)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "ballot", ballot);
  linli_form_show (part->root, session_of (part), &void_form, given, 0, NULL);
}

/* A row of the list: without a ballot it gets one; one that is out can be declared void. */
static void
chosen (LinliNames *names, gint64 id, Part *part)
{
  g_autoptr (LinliRecord) row = linli_names_read (names, id);
  const char *state = row ? linli_record_text (row, "ballot_state") : NULL;

  if (row && (!state || g_str_equal (state, "void")))
    hand_out (part, linli_record_text (row, "label"));
  else if (state && g_str_equal (state, "issued"))
    make_void (part, linli_record_text (row, "ballot_label"));
}

/* A body without a roster counts sums alone. */

static const LinliField count_fields[] = {
  { "for", N_("For") },
  { "against", N_("Against") },
  { "abstain", N_("Abstained") },
  { "invalid", N_("Invalid") },
  { "unreturned", N_("Not returned") },
  { "for_dm2", N_("Floor area for"), NULL, LINLI_FIELD_AREA },
  { "against_dm2", N_("Floor area against"), NULL, LINLI_FIELD_AREA },
  { "abstain_dm2", N_("Floor area abstained"), NULL, LINLI_FIELD_AREA },
  { "participating_dm2", N_("Floor area that took part"), N_("Left empty: the three above together"), LINLI_FIELD_AREA },
  { "by", N_("Counted by"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-tellers" },
};

static const LinliFormSpec count_form = {
  "vote.count", N_("Enter the count"), N_("This body keeps no roster here, so its tellers' sums are entered."), N_("Record the count"), NULL,
  count_fields, G_N_ELEMENTS (count_fields),
};

static const LinliField issued_fields[] = { { "issued", N_("Ballots handed out") } };

static const LinliFormSpec issued_form = {
  "vote.issue", N_("Ballots handed out"), NULL, N_("Record the number"), NULL, issued_fields, G_N_ELEMENTS (issued_fields),
};

static LinliRecord *
about (Part *part)
{
  LinliRecord *given = linli_record_new ();

  linli_record_set_text (given, "vote", linli_record_text (linli_vote_view_row (part->view), "label"));
  return given;
}

static void
preview_count (LinliForm *form, const char *member, GtkWidget *bin)
{
  const LinliRecord *row = g_object_get_data (G_OBJECT (bin), "row");
  g_autoptr (LinliRecord) values = linli_form_values (form);
  g_auto (LinliPreview) preview = { 0 };

  linli_preview_counts (row, values, linli_dates_language (), &preview);
  linli_form_say (form, "unreturned", preview.lacks, TRUE);
  adw_bin_set_child (ADW_BIN (bin), linli_outcome_new (values, &preview, _("What this gives"), NULL));
}

static void
enter_count (GtkButton *button, Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_autoptr (LinliRecord) given = about (part);
  LinliForm *form = linli_form_show (part->root, session_of (part), &count_form, given, linli_record_int (row, "id"), "vote-count");
  GtkWidget *bin = adw_bin_new ();

  g_object_set_data_full (G_OBJECT (bin), "row", linli_record_copy (row), (GDestroyNotify) linli_record_unref);
  linli_form_add (form, bin);
  g_signal_connect (form, "edited", G_CALLBACK (preview_count), bin);
}

static void
enter_issued (GtkButton *button, Part *part)
{
  g_autoptr (LinliRecord) given = about (part);

  linli_form_show (part->root, session_of (part), &issued_form, given, 0, NULL);
}

/* The sums. */

static void
add_figure (GtkWidget *tiles, const char *word, gint64 heads, gint64 dm2)
{
  g_autofree char *area = dm2 >= 0 ? linli_roster_square_metres (dm2) : NULL;

  linli_tiles_append (LINLI_TILES (tiles), linli_figure_new (word, heads, area));
}

/* Of the names where there are any, else of the count. (transfer full) */
static LinliRecord *
counts_of (Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_autoptr (LinliRecord) params = linli_record_new ();
  LinliRecord *tally;

  linli_record_set_int (params, "vote", linli_record_int (row, "id"));
  tally = linli_record_int (row, "voters") && !linli_record_has (row, "for")
              ? linli_session_row (session_of (part), "tally", params) : NULL;
  return tally ? tally : linli_record_copy (row);
}

static void
show_figures (Part *part, const LinliRecord *counts)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_autoptr (LinliRecord) sums = linli_session_row_of (session_of (part), "voting-ballots", linli_record_int (row, "id"));
  gint64 out = sums && linli_record_int (sums, "issued") ? linli_record_int (sums, "issued") : linli_record_int (row, "issued");
  gint64 back = linli_record_int (counts, "participating");
  GtkWidget *tiles = linli_tiles_new (120, 12);

  add_figure (tiles, _("Entitled"), linli_record_int (row, "entitled"),
              linli_record_has (row, "entitled_dm2") ? linli_record_int (row, "entitled_dm2") : -1);
  add_figure (tiles, _("Handed out"), out, -1);
  add_figure (tiles, _("Came back"), back, linli_record_has (row, "entitled_dm2") ? linli_record_int (counts, "participating_dm2") : -1);
  add_figure (tiles, _("Still out"), MAX (out - back, 0), -1);
  adw_bin_set_child (ADW_BIN (part->figures), tiles);
}

static gboolean
has_ended (Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);

  return g_strcmp0 (linli_record_text (row, "mode"), "ballot") != 0
         || linli_live_now (linli_vote_view_live (part->view)) >= linli_record_int (row, "ends_at");
}

/* Before the end only how it stands is shown, no result. */
static void
show_outcome (Part *part, const LinliRecord *counts)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_auto (LinliPreview) preview = { 0 };
  gboolean ended = has_ended (part);

  linli_preview_counts (row, counts, linli_dates_language (), &preview);
  preview.adds_up = preview.adds_up && ended;
  adw_bin_set_child (ADW_BIN (part->outcome), linli_outcome_new (counts, &preview, ended ? _("What this gives") : _("How it stands"),
                                                                 _("not announced, not on the hall screen")));
}

static void
show_end (Part *part)
{
  const LinliRecord *row = linli_vote_view_row (part->view);
  g_autofree char *moment = linli_dates_moment (linli_record_int (row, "ends_at"));
  gboolean ended = has_ended (part);
  gboolean counted = linli_record_has (row, "for") || linli_record_int (row, "cast_by_name") > 0;
  g_autofree char *text = ended ? g_strdup_printf (_("The time for ballots ended on %s; the vote can be closed."), moment)
                                : g_strdup_printf (_("Ballots are taken until %s, as the notice says; the vote can be closed then."), moment);

  gtk_label_set_label (GTK_LABEL (part->end), text);
  gtk_widget_set_visible (part->end, g_strcmp0 (linli_record_text (row, "mode"), "ballot") == 0);
  gtk_widget_set_sensitive (part->close, ended && counted);
}

static void
follow (GtkWidget *root, LinliVoteView *view)
{
  Part *part = g_object_get_data (G_OBJECT (root), "part");
  g_autoptr (LinliRecord) counts = counts_of (part);

  show_figures (part, counts);
  show_outcome (part, counts);
  show_end (part);
  if (part->names)
    linli_names_follow (part->names);
}

static void
close_vote (GtkButton *button, Part *part)
{
  linli_vote_view_do (part->view, linli_vote_deed (part->view, "vote.close", NULL),
                      linli_vote_deed (part->view, "vote.announce", NULL));
}

static void
add_by_name (Part *part)
{
  LinliSession *session = session_of (part);
  gint64 vote = linli_record_int (linli_vote_view_row (part->view), "id");

  part->names = LINLI_NAMES (linli_names_new (session, vote, _("Serial number, name, building or household")));
  gtk_box_append (GTK_BOX (part->root), linli_take_back_new (session, linli_vote_view_row (part->view)));
  gtk_box_append (GTK_BOX (part->root), GTK_WIDGET (part->names));
  g_signal_connect (part->names, "chosen", G_CALLBACK (chosen), part);
  linli_vote_view_add_action (part->view, LINLI_VOTE_ACTION_PLAIN, "linli-add-symbolic", _("Hand out…"), G_CALLBACK (hand_out_next), part);
}

GtkWidget *
linli_vote_written_new (LinliVoteView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Part *part = g_new0 (Part, 1);

  *part = (Part) { .view = view, .root = box, .figures = adw_bin_new (), .outcome = adw_bin_new () };
  part->end = linli_label_new (NULL, "panel tone-info");
  gtk_box_append (GTK_BOX (box), part->end);
  gtk_box_append (GTK_BOX (box), part->figures);
  if (linli_record_int (linli_vote_view_row (view), "voters"))
    add_by_name (part);
  else
    {
      linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Handed out…"), G_CALLBACK (enter_issued), part);
      linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, NULL, _("Enter the count…"), G_CALLBACK (enter_count), part);
    }
  gtk_box_append (GTK_BOX (box), part->outcome);
  part->close = linli_vote_view_add_action (view, LINLI_VOTE_ACTION_MAIN, "linli-check-symbolic", _("Close and announce"),
                                            G_CALLBACK (close_vote), part);
  g_object_set_data_full (G_OBJECT (box), "part", part, g_free);
  linli_vote_part_follow (box, follow);
  follow (box, view);
  return box;
}
