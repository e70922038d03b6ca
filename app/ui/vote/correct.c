#include "ui/vote/vote.h"

#include "council/preview.h"
#include "ui/dates.h"
#include "ui/form/form.h"
#include "ui/vote/outcome.h"

#include <glib/gi18n-lib.h>

static const LinliField fields[] = {
  { "for", N_("For") },
  { "against", N_("Against") },
  { "abstain", N_("Abstained") },
  { "invalid", N_("Invalid") },
  { "unreturned", N_("Not cast") },
  { "by", N_("Counted by"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-tellers" },
  { "reason", N_("Reason"), N_("What was announced wrongly, and who found it; it stands in the ledger and in the record") },
};

static const LinliFormSpec form_spec = {
  "vote.correct", N_("Correct an announced result"),
  N_("The result that was announced stays in the ledger; the correction is recorded beside it and shown wherever the result is."),
  N_("Record the correction"), N_("The correction was recorded"), fields, G_N_ELEMENTS (fields),
};

typedef struct
{
  LinliRecord *row;
  GtkWidget *bin; /* borrowed: in the form */
} Correction;

static void
correction_free (gpointer data)
{
  linli_record_unref (((Correction *) data)->row);
  g_free (data);
}

static void
show (LinliForm *form, const char *member, Correction *correction)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);
  g_auto (LinliPreview) preview = { 0 };

  linli_preview_counts (correction->row, values, linli_dates_language (), &preview);
  linli_form_say (form, "unreturned", preview.lacks, TRUE);
  adw_bin_set_child (ADW_BIN (correction->bin), linli_outcome_new (values, &preview, _("What this gives"), NULL));
}

void
linli_vote_correct_show (GtkWidget *near, LinliSession *session, gint64 vote)
{
  static const char *const counts[] = { "for", "against", "abstain", "invalid", "unreturned" };
  LinliRecord *row = linli_session_row_of (session, "voting-row", vote);
  g_autoptr (LinliRecord) given = linli_record_new ();
  Correction *correction;
  LinliForm *form;

  if (!row)
    return;
  linli_record_set_text (given, "vote", linli_record_text (row, "label"));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    linli_record_set_int (given, counts[i], linli_record_int (row, counts[i]));
  form = linli_form_show (near, session, &form_spec, given, vote, NULL);
  correction = g_new0 (Correction, 1);
  *correction = (Correction) { row, adw_bin_new () };
  g_object_set_data_full (G_OBJECT (form), "correction", correction, correction_free);
  linli_form_add (form, correction->bin);
  g_signal_connect (form, "edited", G_CALLBACK (show), correction);
  show (form, NULL, correction);
}
