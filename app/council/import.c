#include "council/import.h"

#include "base/error.h"
#include "council/csv.h"
#include "council/import-plan.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliCouncil *council;
  const LinliImportOptions *options;
  const LinliImportReport *report;
  GPtrArray *plans; /* LinliImportPlan */
} Import;

static void
error_free (LinliImportError *error)
{
  g_free (error->header);
  g_free (error->message);
  g_free (error);
}

void
linli_import_report_free (LinliImportReport *report)
{
  g_strfreev (report->ignored);
  g_ptr_array_unref (report->errors);
  g_free (report);
}

static gboolean
enter_person (Import *import, LinliCouncil *council, const LinliImportPlan *plan, const char *actor, GError **error)
{
  if (!plan->person)
    return TRUE;
  if (linli_council_act (council, plan->is_new ? "person.add" : "person.change", plan->person, import->options->at_ms,
                         actor, NULL, error))
    return TRUE;
  g_prefix_error (error, _("Line %u: "), plan->line);
  return FALSE;
}

static gboolean
enter_seat (Import *import, LinliCouncil *council, const LinliImportPlan *plan, GError **error)
{
  if (!plan->seat)
    return TRUE;
  if (linli_council_act (council, plan->is_new_seat ? "seat.add" : "seat.change", plan->seat, import->options->at_ms,
                         import->options->actor, NULL, error))
    return TRUE;
  g_prefix_error (error, _("Line %u: "), plan->line);
  return FALSE;
}

/* Into a register that holds nobody yet, the actor's own row goes first: there is no other who could enter it. */
static LinliImportPlan *
first_of_all (Import *import, GError **error)
{
  for (guint i = 0; i < import->plans->len; i++)
    {
      LinliImportPlan *plan = import->plans->pdata[i];
      if (g_strcmp0 (linli_record_text (plan->cells, "label"), import->options->actor) == 0)
        return plan;
    }
  linli_fail (error, LINLI_ERROR_INPUT,
              _("The register holds nobody yet: name as actor a member of the staff who stands in the file."));
  return NULL;
}

static gboolean
enter_all (Import *import, LinliCouncil *council, GError **error)
{
  g_autoptr (LinliRecord) anyone = linli_council_row (council, "first-person", NULL, NULL);
  LinliImportPlan *first = anyone ? NULL : first_of_all (import, error);

  if (!anyone && (!first || !enter_person (import, council, first, NULL, error)))
    return FALSE;
  for (guint i = 0; i < import->plans->len; i++)
    {
      const LinliImportPlan *plan = import->plans->pdata[i];
      if (plan != first && !enter_person (import, council, plan, import->options->actor, error))
        return FALSE;
      if (!enter_seat (import, council, plan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
enter (Import *import, GError **error)
{
  g_autoptr (LinliCouncil) trial = import->options->dry_run ? linli_council_trial (import->council, error) : NULL;
  LinliCouncil *council = import->options->dry_run ? trial : import->council;
  const LinliImportReport *report = import->report;

  if (!council)
    return FALSE;
  if (report->added + report->changed + report->seats_added + report->seats_changed == 0)
    return TRUE;
  if (!linli_council_batch_begin (council, error))
    return FALSE;
  if (enter_all (import, council, error))
    return linli_council_batch_commit (council, NULL, error);
  linli_council_batch_undo (council);
  return FALSE;
}

LinliImportReport *
linli_import_people (LinliCouncil *council, GBytes *bytes, const LinliImportOptions *options, GError **error)
{
  g_autoptr (LinliImportReport) report = g_new0 (LinliImportReport, 1);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL, plans = NULL;

  report->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) error_free);
  if (g_bytes_get_size (bytes) > LINLI_IMPORT_BYTES_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file is larger than 10 MB.")), NULL;
  text = linli_csv_decode (bytes, options->encoding, &report->encoding, error);
  rows = text ? linli_csv_parse (text, LINLI_IMPORT_ROWS_MAX, error) : NULL;
  if (!rows)
    return NULL;
  if (rows->len < 2)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The file holds no rows below a header.")), NULL;
  plans = linli_import_plan (council, rows, options->body, report, error);
  if (!plans)
    return NULL;
  if (report->errors->len == 0 && !enter (&(Import) { council, options, report, plans }, error))
    return NULL;
  return g_steal_pointer (&report);
}
