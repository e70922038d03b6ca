#include "pdf/report.h"

#include <glib/gi18n-lib.h>

static void
finding_free (gpointer data)
{
  LinliFinding *finding = data;

  g_free (finding->field);
  g_free (finding->sentence);
  g_free (finding);
}

static void
signatory_free (gpointer data)
{
  LinliSignatory *signatory = data;

  g_free (signatory->field);
  g_free (signatory->name);
  g_clear_pointer (&signatory->certificate, linli_certificate_free);
  g_free (signatory);
}

LinliReport *
linli_report_new (void)
{
  LinliReport *report = g_new0 (LinliReport, 1);

  report->verdict = LINLI_VERDICT_INCOMPLETE;
  report->findings = g_ptr_array_new_with_free_func (finding_free);
  report->signatories = g_ptr_array_new_with_free_func (signatory_free);
  report->missing = g_new0 (char *, 1);
  return report;
}

void
linli_report_free (LinliReport *report)
{
  g_ptr_array_unref (report->findings);
  g_ptr_array_unref (report->signatories);
  g_strfreev (report->missing);
  g_clear_pointer (&report->record, g_bytes_unref);
  g_free (report->paper);
  g_free (report->register_id);
  g_free (report->ledger_head);
  g_free (report);
}

void
linli_report_add (LinliReport *report, LinliFindingKind kind, LinliState state, gboolean needed, const char *field,
                  const char *format, ...)
{
  LinliFinding *finding = g_new0 (LinliFinding, 1);
  va_list args;

  va_start (args, format);
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  finding->kind = kind;
  finding->state = state;
  finding->needed = needed;
  finding->field = g_strdup (field);
  g_ptr_array_add (report->findings, finding);
}

LinliState
linli_report_state (const LinliReport *report, LinliFindingKind kind)
{
  LinliState worst = LINLI_STATE_UNKNOWN;
  gboolean unknown = FALSE;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      if (finding->kind != kind)
        continue;
      if (finding->state == LINLI_STATE_BAD)
        return LINLI_STATE_BAD;
      unknown = unknown || (finding->state == LINLI_STATE_UNKNOWN && finding->needed);
      if (finding->state == LINLI_STATE_OK)
        worst = LINLI_STATE_OK;
    }
  return unknown ? LINLI_STATE_UNKNOWN : worst;
}

/* Of a foreign file only the bytes are judged: its signers need not be ours, nor its form. */
static gboolean
counts (const LinliFinding *finding, gboolean foreign)
{
  return !foreign || finding->kind == LINLI_FINDING_BYTES || finding->kind == LINLI_FINDING_COVERAGE;
}

void
linli_report_judge (LinliReport *report, gboolean foreign)
{
  gboolean bad = FALSE, unknown = FALSE;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const LinliFinding *finding = report->findings->pdata[i];
      bad = bad || (finding->state == LINLI_STATE_BAD && counts (finding, foreign));
      unknown = unknown || (finding->state == LINLI_STATE_UNKNOWN && finding->needed);
    }
  if (bad)
    report->verdict = LINLI_VERDICT_INVALID;
  else if (foreign)
    report->verdict = LINLI_VERDICT_FOREIGN;
  else
    report->verdict = unknown ? LINLI_VERDICT_INCOMPLETE : LINLI_VERDICT_VALID;
}

const char *
linli_finding_id (LinliFindingKind kind)
{
  static const char *const ids[] = { "bytes", "coverage", "revisions", "signer", "trust", "time", "record", "ledger" };

  return ids[kind];
}

const char *
linli_state_id (LinliState state)
{
  static const char *const ids[] = { "ok", "bad", "unknown" };

  return ids[state];
}

const char *
linli_verdict_label (LinliVerdict verdict)
{
  static const char *const labels[] = {
    N_("Valid: the paper is whole, and signed by those expected."),
    N_("Incomplete: nothing is wrong, but something needed is missing."),
    N_("Invalid: the paper was altered, or is not signed as it should be."),
    N_("A foreign PDF: only its signatures’ bytes were checked."),
  };

  return _(labels[verdict]);
}

const char *
linli_verdict_id (LinliVerdict verdict)
{
  static const char *const ids[] = { "valid", "incomplete", "invalid", "foreign" };

  return ids[verdict];
}
