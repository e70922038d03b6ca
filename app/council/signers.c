#include "council/signers.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

gboolean
linli_signers_expect (LinliCouncil *council, LinliRecord *person, const LinliCertificate *certificate, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) known = NULL;
  const char *name;

  linli_record_set_int (params, "id", linli_record_int (person, "id"));
  known = linli_council_row (council, "person-by-id", params, error);
  if (!known)
    return FALSE;
  name = linli_record_text (known, "name");
  if (g_strcmp0 (certificate->name, name) == 0 || g_strcmp0 (certificate->name, linli_record_text (known, "label")) == 0)
    return TRUE;
  return linli_refuse (error, NULL, _("This place is for “%s”, but the identity names “%s”."),
                       name ? name : linli_record_text (known, "label"), certificate->name ? certificate->name : "");
}

static void
check_name (LinliReport *report, const LinliFacts *facts, const LinliSignatory *signatory)
{
  LinliRecord *meeting = linli_facts_first (facts, "meeting");
  const char *printed = meeting ? linli_record_text (meeting, signatory->field) : NULL;
  const char *named = signatory->certificate->name ? signatory->certificate->name : "";
  gboolean notice = g_strcmp0 (linli_record_text (linli_facts_head (facts), "paper"), "notice") == 0;

  if (g_strcmp0 (printed, named) == 0)
    linli_report_add (report, LINLI_FINDING_SIGNER, LINLI_STATE_OK, TRUE, signatory->field,
                      _("The certificate names “%s”, as the paper prints."), named);
  else if (notice && printed)
    linli_report_add (report, LINLI_FINDING_SIGNER, LINLI_STATE_UNKNOWN, FALSE, signatory->field,
                      _("The notice prints the public name “%s”; the certificate names “%s”."), printed, named);
  else
    linli_report_add (report, LINLI_FINDING_SIGNER, LINLI_STATE_BAD, TRUE, signatory->field,
                      _("The paper prints “%s” there, but the certificate names “%s”."), printed ? printed : "", named);
}

static void
check_twice (LinliReport *report, guint index)
{
  const LinliSignatory *later = report->signatories->pdata[index];

  for (guint i = 0; i < index; i++)
    {
      const LinliSignatory *first = report->signatories->pdata[i];
      if (first->certificate && g_strcmp0 (first->certificate->fingerprint, later->certificate->fingerprint) == 0)
        linli_report_add (report, LINLI_FINDING_SIGNER, LINLI_STATE_BAD, TRUE, later->field,
                          _("The certificate that signed as “%s” signed here once more; each place is for another person."),
                          first->field);
    }
}

static void
check_recorded (LinliReport *report, const char *label, const LinliSignatory *signatory, LinliCouncil *council)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  linli_record_set_text (params, "label", label);
  linli_record_set_text (params, "field", signatory->field);
  row = linli_council_row (council, "recorded-signature", params, NULL);
  if (!row)
    linli_report_add (report, LINLI_FINDING_LEDGER, LINLI_STATE_UNKNOWN, FALSE, signatory->field, "%s",
                      _("The register knows of no such signature."));
  else if (g_strcmp0 (linli_record_text (row, "certificate"), signatory->certificate->fingerprint) == 0)
    linli_report_add (report, LINLI_FINDING_LEDGER, LINLI_STATE_OK, TRUE, signatory->field, "%s",
                      _("The register recorded a signature by this certificate."));
  else
    linli_report_add (report, LINLI_FINDING_LEDGER, LINLI_STATE_BAD, TRUE, signatory->field, "%s",
                      _("The register recorded a signature by another certificate."));
}

static gboolean
is_own (const LinliReport *report, LinliCouncil *council)
{
  g_autoptr (LinliRecord) reg = council ? linli_council_row (council, "register", NULL, NULL) : NULL;

  return reg && g_strcmp0 (linli_record_text (reg, "uuid"), report->register_id) == 0;
}

void
linli_signers_check (LinliReport *report, const LinliFacts *facts, LinliCouncil *council)
{
  const char *label = linli_record_text (linli_facts_head (facts), "label");
  gboolean own = label && is_own (report, council);

  for (guint i = 0; i < report->signatories->len; i++)
    {
      const LinliSignatory *signatory = report->signatories->pdata[i];
      if (!signatory->certificate || !signatory->field)
        continue;
      check_name (report, facts, signatory);
      check_twice (report, i);
      if (own)
        check_recorded (report, label, signatory, council);
    }
  linli_report_judge (report, report->verdict == LINLI_VERDICT_FOREIGN);
}
