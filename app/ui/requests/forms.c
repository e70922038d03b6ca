#include "ui/requests/forms.h"

#include "ui/form/form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliFieldWord ratings[] = {
  { "satisfied", N_("satisfied") }, { "basically", N_("basically satisfied") }, { "unsatisfied", N_("not satisfied") },
  { "none", N_("gave no answer") }, { NULL },
};

static const LinliField decline_fields[] = { { "reason", N_("Reason"), N_("The person is told this; it stands on no public paper.") } };
static const LinliField close_fields[] = { { "outcome", N_("Outcome"), N_("What was done, and when; or why nothing could be.") } };
static const LinliField rate_fields[] = { { "rating", N_("What the person thinks"), NULL, LINLI_FIELD_PLAIN, ratings } };
static const LinliField erase_fields[] = { { "reason", N_("Reason"), N_("Who asked for it, and on what ground") } };

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

static const LinliFormSpec specs[] = {
  { "request.decline", N_("Decline the request"), N_("A declined request stays in the register with its reason."), N_("Decline"),
    N_("Declined."), FIELDS (decline_fields) },
  { "request.withdraw", N_("Withdraw the request"), N_("On the word of the person who asked. A withdrawn request is not taken up again."),
    N_("Withdraw"), N_("Withdrawn."), NULL, 0 },
  { "request.close", N_("Close the request"), N_("Closed, the person is told the outcome and asked what they think of it."), N_("Close"),
    N_("Closed."), FIELDS (close_fields) },
  { "request.rate", N_("What the person thinks"), NULL, N_("Enter"), N_("Entered."), FIELDS (rate_fields) },
  { "request.archive", N_("Archive the request"), N_("Nothing more is done with an archived request."), N_("Archive"), N_("Archived."),
    NULL, 0 },
  { "request.erase", N_("Erase the request's personal data"),
    N_("Its text and contact go for good from this register; backups made before still hold them. Its number, dates and outcome stay."),
    N_("Erase for good"), N_("Erased."), FIELDS (erase_fields) },
};

static const struct { const char *act, *word; } words[] = {
  { "request.accept", N_("Accept") },           { "request.decline", N_("Decline…") },
  { "request.refer", N_("Refer…") },            { "request.withdraw", N_("Withdraw…") },
  { "request.make_topic", N_("Make a topic…") }, { "request.handle", N_("Handle without a meeting") },
  { "request.close", N_("Close…") },            { "request.rate", N_("Enter the rating…") },
  { "request.archive", N_("Archive…") },
};

const char *
linli_request_act_word (const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].act, act) == 0)
      return _(words[i].word);
  return NULL;
}

/* Whom a request may be referred to: the grid's own people are offered first. */
typedef struct
{
  GArray *words; /* LinliFieldWord */
  GPtrArray *labels;
  LinliField field;
  LinliFormSpec spec;
} Referral;

static void
referral_free (Referral *referral)
{
  g_array_unref (referral->words);
  g_ptr_array_unref (referral->labels);
  g_free (referral);
}

static void
show_referral (GtkWidget *near, LinliSession *session, const LinliRecord *given, const LinliRecord *row)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (session, "request-handlers", linli_record_int (row, "id"));
  Referral *referral = g_new0 (Referral, 1);
  LinliForm *form;

  referral->words = g_array_new (TRUE, TRUE, sizeof (LinliFieldWord));
  referral->labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    {
      char *label = g_strdup (linli_record_text (rows->pdata[i], "label"));
      LinliFieldWord word = { label, label };
      g_ptr_array_add (referral->labels, label);
      g_array_append_val (referral->words, word);
    }
  referral->field = (LinliField) { "to", N_("To"), rows->len ? N_("The people of this grid are offered; any unit may be typed.")
                                                             : N_("A unit, or the officer of the grid"),
                                   LINLI_FIELD_PLAIN, rows->len ? (LinliFieldWord *) (gpointer) referral->words->data : NULL };
  referral->spec = (LinliFormSpec) { "request.refer", N_("Refer the request"), N_("Whoever it is referred to answers it from here on."),
                                     N_("Refer"), N_("Referred."), &referral->field, 1 };
  form = linli_form_show (near, session, &referral->spec, given, linli_record_int (row, "id"), NULL);
  g_object_set_data_full (G_OBJECT (form), "referral", referral, (GDestroyNotify) referral_free);
}

gboolean
linli_request_form_show (GtkWidget *near, LinliSession *session, const char *act, const LinliRecord *row)
{
  g_autoptr (LinliRecord) given = linli_record_new ();
  g_autofree char *draft = g_strdup_printf ("%s-%s", act, linli_record_text (row, "label"));

  linli_record_set_text (given, "request", linli_record_text (row, "label"));
  if (strcmp (act, "request.refer") == 0)
    {
      show_referral (near, session, given, row);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    if (strcmp (specs[i].act, act) == 0)
      {
        linli_form_show (near, session, &specs[i], given, linli_record_int (row, "id"), specs[i].n_fields ? draft : NULL);
        return TRUE;
      }
  return FALSE;
}
