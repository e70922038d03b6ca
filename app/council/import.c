#include "council/import.h"

#include "base/error.h"
#include "council/import-plan.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliCouncil *council;
  const LinliImportOptions *options;
  GPtrArray *plans; /* LinliImportPlan */
  guint done;
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
  g_free (report->verdicts);
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
      if (!plan->wrong && g_strcmp0 (linli_record_text (plan->cells, "label"), import->options->actor) == 0)
        return plan;
    }
  linli_fail (error, LINLI_ERROR_INPUT,
              _("The register holds nobody yet: name as actor a member of the staff who stands in the file."));
  return NULL;
}

static gboolean
step (Import *import, GError **error)
{
  const LinliImportOptions *options = import->options;

  return !options->step || import->done++ % 64 != 0
         || options->step ((guint) ((guint64) import->done * 1000 / (import->plans->len + 1)), options->step_data, error);
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
      if (plan->wrong)
        continue;
      if (!step (import, error))
        return FALSE;
      if (plan != first && !enter_person (import, council, plan, import->options->actor, error))
        return FALSE;
      if (!enter_seat (import, council, plan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
enter (Import *import, LinliImportReport *report, GError **error)
{
  g_autoptr (LinliCouncil) trial = import->options->dry_run ? linli_council_trial (import->council, error) : NULL;
  LinliCouncil *council = import->options->dry_run ? trial : import->council;

  if (!council)
    return FALSE;
  if (report->added + report->changed + report->seats_added + report->seats_changed == 0)
    return TRUE;
  if (!linli_council_batch_begin (council, error))
    return FALSE;
  if (!enter_all (import, council, error))
    {
      linli_council_batch_undo (council);
      return FALSE;
    }
  if (!linli_council_batch_commit (council, NULL, error))
    return FALSE;
  report->recorded = !import->options->dry_run;
  return TRUE;
}

static LinliImportReport *
report_new (void)
{
  LinliImportReport *report = g_new0 (LinliImportReport, 1);

  report->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) error_free);
  return report;
}

LinliImportReport *
linli_import_check (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options, GError **error)
{
  g_autoptr (LinliImportReport) report = report_new ();
  g_autoptr (GPtrArray) plans = linli_import_plan (council, file, options, report, error);

  return plans ? g_steal_pointer (&report) : NULL;
}

LinliImportReport *
linli_import_people (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options, GError **error)
{
  g_autoptr (LinliImportReport) report = report_new ();
  g_autoptr (GPtrArray) plans = linli_import_plan (council, file, options, report, error);
  gboolean may = report->errors->len == 0 || (options->without_bad && !report->header_wrong);

  if (!plans || (may && !enter (&(Import) { council, options, plans, 0 }, report, error)))
    return NULL;
  return g_steal_pointer (&report);
}

/* Every message of a line, one after another. */
static char *
messages_of (const LinliImportReport *report, guint line, guint *from)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *from < report->errors->len; (*from)++)
    {
      const LinliImportError *error = report->errors->pdata[*from];
      if (error->line > line)
        break;
      if (error->line < line)
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len ? " " : "", error->header ? error->header : "",
                              error->header ? ": " : "", error->message);
    }
  return g_strdup (text->str);
}

/* As many fields as the header has, then the last. */
static void
append_row (GString *into, const LinliCsvRow *row, guint columns, const char *last)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < MAX (columns, row->fields->len); i++)
    g_ptr_array_add (fields, i < row->fields->len ? (gpointer) linli_csv_unguard (row->fields->pdata[i]) : NULL);
  g_ptr_array_add (fields, (gpointer) last);
  linli_csv_append (into, (const char *const *) fields->pdata, fields->len);
}

GBytes *
linli_import_bad_rows (LinliImportFile *file, const LinliImportReport *report)
{
  GString *text = linli_csv_new ();
  const LinliCsvRow *header = file->rows->pdata[0];
  guint from = 0;

  append_row (text, header, header->fields->len, _("What is wrong"));
  for (guint i = 0; i < report->rows; i++)
    {
      const LinliCsvRow *row = file->rows->pdata[i + 1];
      g_autofree char *messages = report->verdicts[i] == LINLI_IMPORT_WRONG ? messages_of (report, row->line, &from) : NULL;
      if (messages)
        append_row (text, row, header->fields->len, messages);
    }
  return g_string_free_to_bytes (text);
}
