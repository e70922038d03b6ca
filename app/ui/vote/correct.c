#include "ui/vote/vote.h"

#include "council/preview.h"
#include "ui/dates.h"
#include "ui/form/form.h"
#include "ui/vote/candidates.h"
#include "ui/vote/outcome.h"

#include <glib/gi18n-lib.h>

#define BY { "by", N_("Counted by"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-tellers" }
#define REASON { "reason", N_("Reason"), N_("What was announced wrongly, and who found it; it stands in the ledger and in the record") }
/* The act takes what is left out for nothing; a correction says every number. */
#define NUMBER(member, label) { member, label, .needed = TRUE }
#define AREA(member, label) { member, label, NULL, LINLI_FIELD_AREA, .needed = TRUE }
#define HEADS NUMBER ("for", N_("For")), NUMBER ("against", N_("Against")), NUMBER ("abstain", N_("Abstained")), \
              NUMBER ("invalid", N_("Invalid")), NUMBER ("unreturned", N_("Not cast"))
#define FORM(fields) { "vote.correct", N_("Correct an announced result"), \
    N_("The result that was announced stays in the ledger; the correction is recorded beside it and shown wherever the result is."), \
    N_("Record the correction"), N_("The correction was recorded"), fields, G_N_ELEMENTS (fields) }

static const LinliField head_fields[] = { HEADS, BY, REASON };

static const LinliField area_fields[] = {
  HEADS,
  AREA ("for_dm2", N_("Floor area for")),
  AREA ("against_dm2", N_("Floor area against")),
  AREA ("abstain_dm2", N_("Floor area abstained")),
  { "participating_dm2", N_("Floor area that took part"), N_("Left empty: the three above together"), LINLI_FIELD_AREA },
  BY, REASON,
};

static const LinliField election_fields[] = {
  { "votes", N_("Votes of each candidate"), N_("One number a line, in the order of the ballot"), LINLI_FIELD_LINES, .needed = TRUE },
  NUMBER ("invalid", N_("Invalid")),
  NUMBER ("unreturned", N_("Not cast")),
  BY, REASON,
};

static const LinliFieldWord choices[] = {
  { "for", N_("For") }, { "against", N_("Against") }, { "abstain", N_("Abstained") }, { "invalid", N_("Invalid") }, { NULL },
};

static const LinliField name_fields[] = {
  { "person", N_("Whose answer"), NULL, LINLI_FIELD_PLAIN, NULL, "voting-voters", TRUE },
  { "choice", N_("What they said"), NULL, LINLI_FIELD_PLAIN, choices, NULL, TRUE },
  REASON,
};

static const LinliFormSpec head_form = FORM (head_fields), area_form = FORM (area_fields), election_form = FORM (election_fields),
                           name_form = FORM (name_fields);

typedef struct
{
  LinliSession *session;
  LinliRecord *row;
  GtkWidget *bin; /* borrowed: in the form */
} Correction;

static void
correction_free (gpointer data)
{
  Correction *correction = data;

  g_object_unref (correction->session);
  linli_record_unref (correction->row);
  g_free (correction);
}

static void
show_heads (LinliForm *form, const char *member, Correction *correction)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);
  g_auto (LinliPreview) preview = { 0 };

  linli_preview_counts (correction->row, values, linli_dates_language (), &preview);
  linli_form_say (form, "unreturned", preview.lacks, TRUE);
  adw_bin_set_child (ADW_BIN (correction->bin), linli_outcome_new (values, &preview, _("What this gives"), NULL));
}

static void
show_election (LinliForm *form, const char *member, Correction *correction)
{
  g_autoptr (LinliRecord) values = linli_form_values (form), made = NULL;
  g_autoptr (GPtrArray) candidates = linli_session_rows_of (correction->session, "voting-candidates",
                                                            linli_record_int (correction->row, "id"));
  g_autoptr (GError) error = NULL;

  made = linli_preview_election (linli_session_council (correction->session), correction->row, linli_record_list (values, "votes"),
                                 values, linli_dates_language (), &error);
  linli_form_say (form, "votes", error ? error->message : NULL, TRUE);
  adw_bin_set_child (ADW_BIN (correction->bin), made ? linli_candidates_list_new (candidates, linli_record_list (values, "votes"),
                                                                                 linli_record_list (made, "outcomes")) : NULL);
}

static void
give_list (LinliRecord *given, const char *member, GPtrArray *rows, const char *column)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", (int) linli_record_int (rows->pdata[i], column));
      const char *text = linli_record_text (rows->pdata[i], column);
      g_strv_builder_add (builder, text ? text : number);
    }
  list = g_strv_builder_end (builder);
  linli_record_set_list (given, member, (const char *const *) list);
}

/* As it was announced. */
static LinliRecord *
given_of (LinliSession *session, const LinliRecord *row, const LinliFormSpec *spec)
{
  LinliRecord *given = linli_record_new ();
  g_autoptr (GPtrArray) tellers = linli_session_rows_of (session, "voting-tellers", linli_record_int (row, "id"));
  g_autoptr (GPtrArray) candidates = linli_session_rows_of (session, "voting-candidates", linli_record_int (row, "id"));

  linli_record_set_text (given, "vote", linli_record_text (row, "label"));
  if (spec == &name_form)
    return given;
  give_list (given, "by", tellers, "label");
  if (spec == &election_form)
    give_list (given, "votes", candidates, "votes");
  for (guint i = 0; i < spec->n_fields; i++)
    if (linli_record_type (row, spec->fields[i].member) == LINLI_VALUE_INT)
      linli_record_set_int (given, spec->fields[i].member, linli_record_int (row, spec->fields[i].member));
  return given;
}

static const LinliFormSpec *
form_for (const LinliRecord *row)
{
  if (linli_record_int (row, "cast_by_name"))
    return &name_form;
  if (g_strcmp0 (linli_record_text (row, "kind"), "election") == 0)
    return &election_form;
  return linli_record_has (row, "for_dm2") ? &area_form : &head_form;
}

void
linli_vote_correct_show (GtkWidget *near, LinliSession *session, gint64 vote)
{
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "voting-row", vote);
  const LinliFormSpec *spec = row ? form_for (row) : NULL;
  g_autoptr (LinliRecord) given = row ? given_of (session, row, spec) : NULL;
  Correction *correction;
  LinliForm *form;

  if (!row)
    return;
  form = linli_form_show (near, session, spec, given, vote, NULL);
  if (spec == &name_form)
    return;
  correction = g_new0 (Correction, 1);
  *correction = (Correction) { g_object_ref (session), linli_record_ref (row), adw_bin_new () };
  g_object_set_data_full (G_OBJECT (form), "correction", correction, correction_free);
  linli_form_add (form, correction->bin);
  g_signal_connect (form, "edited", spec == &election_form ? G_CALLBACK (show_election) : G_CALLBACK (show_heads), correction);
  g_signal_emit_by_name (form, "edited", "reason");
}
