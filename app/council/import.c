#include "council/import.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/import-plan.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LinliCouncil *council;
  const LinliImportOptions *options;
  GPtrArray *plans; /* LinliImportPlan */
  guint done;
} Import;

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

static LinliImportReport *
report_new (void)
{
  LinliImportReport *report = g_new0 (LinliImportReport, 1);

  report->errors = linli_csv_faults_new ();
  return report;
}

LinliImportReport *
linli_import_check (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options, GError **error)
{
  g_autoptr (LinliImportReport) report = report_new ();
  g_autoptr (GPtrArray) plans = linli_import_plan (council, file, options, report, error);

  return plans ? g_steal_pointer (&report) : NULL;
}

/* Plans and enters within the one transaction, so that nothing changes in between; TRUE when there is something to keep. */
static gboolean
plan_and_enter (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options, LinliImportReport *report,
                GError **error)
{
  g_autoptr (GPtrArray) plans = linli_import_plan (council, file, options, report, error);
  Import import = { council, options, plans, 0 };

  if (!plans || (report->errors->len && (!options->without_bad || report->header_wrong)))
    return FALSE;
  return report->added + report->changed + report->seats_added + report->seats_changed > 0
         && enter_all (&import, council, error);
}

LinliImportReport *
linli_import_people (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options, GError **error)
{
  g_autoptr (LinliImportReport) report = report_new ();
  g_autoptr (LinliCouncil) trial = options->dry_run ? linli_council_trial (council, error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (options->dry_run && !trial)
    return NULL;
  if (trial)
    council = trial;
  if (!linli_council_batch_begin (council, error))
    return NULL;
  if (!plan_and_enter (council, file, options, report, &failure))
    linli_council_batch_undo (council);
  else if (linli_council_batch_commit (council, NULL, &failure))
    report->recorded = !options->dry_run;
  if (failure)
    return g_propagate_error (error, g_steal_pointer (&failure)), NULL;
  return g_steal_pointer (&report);
}

static gboolean
has_column (const LinliImportFile *file, const char *member)
{
  for (guint i = 0; i < file->members->len; i++)
    if (g_strcmp0 (file->members->pdata[i], member) == 0)
      return TRUE;
  return FALSE;
}

char *
linli_import_guess_body (LinliCouncil *council, const LinliImportFile *file, LinliDate date)
{
  gboolean areas = has_column (file, "area") || has_column (file, "units");
  g_autoptr (GPtrArray) bodies = linli_council_rows (council, "people-bodies", NULL, NULL);

  if (!areas && !has_column (file, "role"))
    return NULL;
  for (guint i = 0; bodies && i < bodies->len; i++)
    {
      const LinliRule *rule = linli_ruleset_find (linli_council_rulebook (council)->rules,
                                                  linli_record_text (bodies->pdata[i], "rule"), date, NULL);
      if (rule && (areas ? rule->dual : rule->reps.d > 0))
        return g_strdup (linli_record_text (bodies->pdata[i], "label"));
    }
  return NULL;
}

/* Every message of a line, one after another. */
static char *
messages_of (const LinliImportReport *report, guint line, guint *from)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *from < report->errors->len; (*from)++)
    {
      const LinliCsvFault *error = report->errors->pdata[*from];
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
