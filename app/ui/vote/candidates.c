#include "ui/vote/candidates.h"

#include "council/offered.h"
#include "ui/form/form.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static const struct { const char *outcome, *word, *icon; LinliTone tone; } outcome_words[] = {
  { "elected", N_("elected"), "linli-check-symbolic", LINLI_TONE_OK },
  { "not_elected", N_("not elected"), NULL, LINLI_TONE_PLAIN },
  { "tied", N_("level: further vote"), "linli-warning-symbolic", LINLI_TONE_WARN },
};

static void
set_outcome (LinliEntry *entry, const char *outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcome_words); i++)
    if (g_strcmp0 (outcome_words[i].outcome, outcome) == 0)
      linli_entry_set_badge (entry, outcome_words[i].tone, _(outcome_words[i].word));
}

GtkWidget *
linli_candidates_list_new (GPtrArray *candidates, const char *const *votes, const char *const *outcomes)
{
  GtkWidget *list = linli_card_list_new (_("Candidates"));
  guint n_votes = votes ? g_strv_length ((char **) votes) : 0, n_outcomes = outcomes ? g_strv_length ((char **) outcomes) : 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      GtkWidget *entry = linli_entry_new ();
      const LinliRecord *row = candidates->pdata[i];
      g_autofree char *remark = i < n_votes ? g_strdup_printf (_("%s votes"), votes[i]) : NULL, *sentence = NULL;
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, linli_record_text (row, "name"));
      linli_entry_set_text (LINLI_ENTRY (entry), title, g_strcmp0 (linli_record_text (row, "name"), linli_record_text (row, "label"))
                                                            ? linli_record_text (row, "label") : NULL);
      linli_entry_set_remark (LINLI_ENTRY (entry), remark);
      if (i < n_outcomes)
        set_outcome (LINLI_ENTRY (entry), outcomes[i]);
      sentence = linli_entry_sentence (LINLI_ENTRY (entry));
      linli_card_list_add (list, entry, sentence);
    }
  return list;
}

/* The further vote. */

static const LinliField further_fields[] = {
  { "title", N_("Title") },
  { "text", N_("Text") },
  { "seats", N_("Seats that are left") },
  { "candidates", N_("Candidates"), N_("Those with most votes who were not elected"), LINLI_FIELD_PLAIN, NULL, "voting-next" },
  { "mover", N_("Moved by"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-present" },
};

static const LinliFormSpec further_form = {
  "election.propose", N_("Further vote"), N_("Among those not elected who had most votes; whoever has more votes is elected, with at "
                                             "least one third of the ballots cast."),
  N_("Put forward"), NULL, further_fields, G_N_ELEMENTS (further_fields),
};

static GStrv
labels_of (GPtrArray *rows)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "label"));
  return g_strv_builder_end (builder);
}

static void
propose_further (GtkButton *button, LinliVoteView *view)
{
  LinliSession *session = linli_vote_view_session (view);
  const LinliRecord *row = linli_vote_view_row (view);
  g_autoptr (GPtrArray) next = linli_session_rows_of (session, "voting-next", linli_record_int (row, "id"));
  g_auto (GStrv) labels = labels_of (next);
  const LinliRecord *item = linli_live_item (linli_vote_view_live (view));
  g_autoptr (LinliRecord) given = linli_record_new ();
  const char *further = linli_offered_record (_(" (further vote)"), linli_council_language (linli_session_council (session)));
  g_autofree char *title = g_strconcat (linli_record_text (row, "title"), further, NULL);

  linli_record_set_text (given, "meeting", linli_record_text (row, "meeting_label"));
  linli_record_set_text (given, "parent", linli_record_text (row, "label"));
  if (item)
    linli_record_set_text (given, "item", linli_record_text (item, "label"));
  linli_record_set_text (given, "title", title);
  linli_record_set_text (given, "text", linli_record_text (row, "text"));
  linli_record_set_text (given, "mover", linli_record_text (row, "mover_label"));
  linli_record_set_int (given, "seats", linli_record_int (row, "seats_left"));
  linli_record_set_list (given, "candidates", (const char *const *) labels);
  linli_form_show (GTK_WIDGET (view), session, &further_form, given, linli_record_int (row, "id"), NULL);
}

static gboolean
is_decided (const LinliRecord *row)
{
  const char *result = linli_record_text (row, "result");

  return result && g_strcmp0 (result, "NO_QUORUM") != 0;
}

static GStrv
column_of (GPtrArray *rows, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%" PRId64, linli_record_int (rows->pdata[i], name));
      const char *text = linli_record_text (rows->pdata[i], name);
      g_strv_builder_add (builder, text ? text : linli_record_has (rows->pdata[i], name) ? number : "");
    }
  return g_strv_builder_end (builder);
}

GtkWidget *
linli_candidates_result_new (LinliVoteView *view, const char *remark)
{
  const LinliRecord *row = linli_vote_view_row (view);
  g_autoptr (GPtrArray) candidates = linli_session_rows_of (linli_vote_view_session (view), "voting-candidates",
                                                            linli_record_int (row, "id"));
  g_auto (GStrv) votes = column_of (candidates, "votes"), outcomes = column_of (candidates, "outcome");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gint64 left = linli_record_int (row, "seats_left");
  g_autofree char *open = g_strdup_printf (ngettext ("%" PRId64 " seat is left: a further vote follows.",
                                                     "%" PRId64 " seats are left: a further vote follows.", (gulong) left), left);

  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Result"), remark));
  gtk_box_append (GTK_BOX (box), linli_candidates_list_new (candidates, (const char *const *) votes, (const char *const *) outcomes));
  if (linli_record_text (row, "calculation"))
    gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (row, "calculation"), "dim-label facts numeric"));
  if (!is_decided (row) || left <= 0)
    return box;
  gtk_box_append (GTK_BOX (box), linli_label_new (open, "panel tone-warn"));
  if (g_strcmp0 (linli_record_text (row, "state"), "announced") == 0 && !linli_record_int (row, "further"))
    linli_vote_view_add_action (view, LINLI_VOTE_ACTION_PLAIN, "linli-add-symbolic", _("Further vote…"), G_CALLBACK (propose_further), view);
  return box;
}
