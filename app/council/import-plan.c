#include "council/import-plan.h"

#include "base/error.h"
#include "council/import-known.h"
#include "council/roster.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliCouncil *council;
  const LinliImportOptions *options;
  LinliImportReport *report;
  LinliImportFile *file;
  const char **members; /* by column; NULL for those left out, and for the second of two that mean the same */
  guint columns;
  GPtrArray *plans;
  LinliImportKnown *known;
  gint64 body;          /* id, 0 without one */
  gboolean any_label;   /* a column holds labels */
} Import;

static void
plan_free (LinliImportPlan *plan)
{
  linli_record_unref (plan->cells);
  g_clear_pointer (&plan->person, linli_record_unref);
  g_clear_pointer (&plan->seat, linli_record_unref);
  g_free (plan);
}

/* Notes an error; takes @message. */
static void
note (Import *import, guint line, guint column, char *message)
{
  linli_csv_faults_add (import->report->errors, line, column,
                        column > 0 ? linli_import_file_header (import->file, column - 1) : NULL, message);
}

/* The header. */

static guint
column_of (const Import *import, const char *member)
{
  for (guint i = 0; i < import->columns; i++)
    if (g_strcmp0 (import->members[i], member) == 0)
      return i + 1;
  return 0;
}

static gboolean
belongs_to_seat (const char *member)
{
  static const char *const members[] = { "area", "units", "role", NULL };

  return member && g_strv_contains (members, member);
}

/* Without labels a person must be told apart by something else. */
static void
check_identity (Import *import, guint line)
{
  import->any_label = column_of (import, "label") > 0;
  if (import->any_label || (column_of (import, "name") && (column_of (import, "phone") || column_of (import, "household"))))
    return;
  note (import, line, 0,
        g_strdup (_("No column holds the labels (编号, label) by which persons are known, and without labels the names (姓名, "
                    "name) need a telephone number or a household beside them.")));
}

static void
read_header (Import *import)
{
  const LinliCsvRow *header = import->file->rows->pdata[0];
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();

  import->members = g_new0 (const char *, header->fields->len);
  for (guint i = 0; i < header->fields->len; i++)
    {
      const char *member = import->file->members->pdata[i];
      guint before = member ? column_of (import, member) : 0;
      if (before)
        note (import, header->line, i + 1, g_strdup_printf (_("Column %u means the same (%s)."), before, member));
      else if (!member && *(char *) header->fields->pdata[i])
        g_strv_builder_add (ignored, header->fields->pdata[i]);
      import->members[i] = before ? NULL : member;
      import->columns = i + 1;
    }
  import->report->ignored = g_strv_builder_end (ignored);
  check_identity (import, header->line);
  for (guint i = 0; i < import->columns && !import->body; i++)
    if (belongs_to_seat (import->members[i]))
      note (import, header->line, i + 1, g_strdup (_("This column belongs to a seat: name the body.")));
  import->report->header_wrong = import->report->errors->len > 0;
}

/* One row. */

static void
read_cells (Import *import, LinliImportPlan *plan, const LinliCsvRow *row)
{
  if (row->fields->len < import->columns)
    note (import, row->line, 0,
          g_strdup_printf (_("The row has %u fields, the header has %u."), row->fields->len, import->columns));
  for (guint i = 0; i < row->fields->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *cell = row->fields->pdata[i];
      if (i >= import->columns && *cell)
        note (import, row->line, i + 1, g_strdup (_("No header stands over this field.")));
      else if (i < import->columns && import->members[i]
               && !linli_roster_read (plan->cells, import->members[i], cell, &error))
        note (import, row->line, i + 1, g_strdup (error->message));
    }
}

/* Two rows for one person: the same label, or the same name and telephone number. */
static void
check_twice (Import *import, LinliImportPlan *plan)
{
  const char *label = linli_record_text (plan->cells, "label");
  guint before = linli_import_known_line (import->known, label, plan->line);
  const char *known = linli_import_known_by_phone (import->known, plan->cells);

  if (before && import->any_label)
    note (import, plan->line, column_of (import, "label"),
          g_strdup_printf (_("“%s” stands in line %u already."), label, before));
  else if (before)
    note (import, plan->line, column_of (import, "name"),
          g_strdup_printf (_("The same person stands in line %u already."), before));
  else if (known && strcmp (known, label) != 0)
    note (import, plan->line, column_of (import, "name"),
          g_strdup_printf (_("The person of this name and telephone number is “%s” already."), known));
  linli_import_known_add (import->known, plan->cells, label);
}

/* Gives a row without a label the one by which its person is known, or a new one. */
static gboolean
find_label (Import *import, LinliImportPlan *plan)
{
  g_autofree char *next = NULL;
  const char *label;
  gboolean several;

  if (!linli_record_has (plan->cells, "name"))
    return note (import, plan->line, column_of (import, "name"), g_strdup (_("The name is missing."))), FALSE;
  if (!linli_record_has (plan->cells, "phone") && !linli_record_has (plan->cells, "household"))
    return note (import, plan->line, 0, g_strdup (_("A telephone number or a household must stand beside the name."))), FALSE;
  label = linli_import_known_find (import->known, plan->cells, &several);
  if (several)
    return note (import, plan->line, column_of (import, "name"),
                 g_strdup (_("Several persons of this name are in the household; add their labels."))), FALSE;
  next = label ? NULL : linli_import_known_next_label (import->known);
  linli_record_set_text (plan->cells, "label", label ? label : next);
  return TRUE;
}

static gboolean
same (const LinliRecord *a, const LinliRecord *b, const char *member)
{
  if (linli_record_type (a, member) != linli_record_type (b, member))
    return FALSE;
  return linli_record_type (a, member) == LINLI_VALUE_INT
           ? linli_record_int (a, member) == linli_record_int (b, member)
           : g_strcmp0 (linli_record_text (a, member), linli_record_text (b, member)) == 0;
}

/* Copies those @members of @cells that differ from @present. Returns: whether there were any. */
static gboolean
copy_changes (LinliRecord *into, const LinliRecord *cells, const LinliRecord *present, const char *const *members)
{
  gboolean any = FALSE;

  for (guint i = 0; members[i]; i++)
    {
      if (!linli_record_has (cells, members[i]) || (present && same (cells, present, members[i])))
        continue;
      any = TRUE;
      if (linli_record_type (cells, members[i]) == LINLI_VALUE_INT)
        linli_record_set_int (into, members[i], linli_record_int (cells, members[i]));
      else
        linli_record_set_text (into, members[i], linli_record_text (cells, members[i]));
    }
  return any;
}

/* Returns: (nullable): the person of @label with the personal values in clear. */
static LinliRecord *
find_person (Import *import, const char *label, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_text (params, "label", label);
  return linli_council_row (import->council, "roster-person", params, error);
}

static void
plan_person (Import *import, LinliImportPlan *plan, const LinliRecord *present)
{
  static const char *const members[]
      = { "office", "name", "phone", "address", "building", "household", "grid", "sex", NULL };
  const char *label = linli_record_text (plan->cells, "label");

  plan->is_new = !present;
  if (present && linli_record_has (present, "erased_at"))
    note (import, plan->line, column_of (import, "label"),
          g_strdup_printf (_("The data of “%s” were erased by law."), label));
  if (!present && !linli_record_has (plan->cells, "office"))
    linli_record_set_text (plan->cells, "office", "resident");
  plan->person = linli_record_new ();
  if (!copy_changes (plan->person, plan->cells, present, members) && present)
    g_clear_pointer (&plan->person, linli_record_unref);
  else
    linli_record_set_text (plan->person, present ? "person" : "label", label);
}

/* The role of a new seat that the file leaves open. */
static const char *
role_for (const LinliRecord *cells, const LinliRecord *present)
{
  const char *office = linli_record_has (cells, "office") || !present ? linli_record_text (cells, "office")
                                                                      : linli_record_text (present, "office");

  if (g_strcmp0 (office, "committee") == 0 || g_strcmp0 (office, "representative") == 0)
    return office;
  return linli_record_has (cells, "area_dm2") ? "owner" : "member";
}

static gboolean
plan_seat (Import *import, LinliImportPlan *plan, const LinliRecord *person, GError **error)
{
  static const char *const members[] = { "role", "area_dm2", "units", NULL };
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) seat = NULL;
  g_autoptr (GError) failure = NULL;

  if (!import->body)
    return TRUE;
  linli_record_set_int (params, "body", import->body);
  linli_record_set_int (params, "person", person ? linli_record_int (person, "id") : 0);
  seat = person ? linli_council_row (import->council, "seat-of", params, &failure) : NULL;
  if (failure)
    return g_propagate_error (error, g_steal_pointer (&failure)), FALSE;
  plan->is_new_seat = !seat;
  if (!seat && !linli_record_has (plan->cells, "role"))
    linli_record_set_text (plan->cells, "role", role_for (plan->cells, person));
  plan->seat = linli_record_new ();
  if (!copy_changes (plan->seat, plan->cells, seat, members) && seat)
    {
      g_clear_pointer (&plan->seat, linli_record_unref);
      return TRUE;
    }
  linli_record_set_text (plan->seat, "body", import->options->body);
  linli_record_set_text (plan->seat, "person", linli_record_text (plan->cells, "label"));
  return TRUE;
}

/* Reads the row and says who it is. Returns: whether there is anything to compare. */
static gboolean
read_row (Import *import, LinliImportPlan *plan, const LinliCsvRow *row)
{
  guint errors = import->report->errors->len;

  read_cells (import, plan, row);
  if (linli_record_has (plan->cells, "label"))
    return TRUE;
  if (errors < import->report->errors->len || import->report->header_wrong)
    return FALSE;
  if (!import->any_label)
    return find_label (import, plan);
  note (import, row->line, column_of (import, "label"), g_strdup (_("The label is missing.")));
  return FALSE;
}

static gboolean
plan_row (Import *import, const LinliCsvRow *row, GError **error)
{
  LinliImportPlan *plan = g_new0 (LinliImportPlan, 1);
  g_autoptr (LinliRecord) present = NULL;
  g_autoptr (GError) failure = NULL;
  guint errors = import->report->errors->len;

  plan->line = row->line;
  plan->cells = linli_record_new ();
  g_ptr_array_add (import->plans, plan);
  if (read_row (import, plan, row))
    {
      check_twice (import, plan);
      present = find_person (import, linli_record_text (plan->cells, "label"), &failure);
      if (failure)
        return g_propagate_error (error, g_steal_pointer (&failure)), FALSE;
      plan_person (import, plan, present);
      if (!plan_seat (import, plan, present, error))
        return FALSE;
    }
  plan->wrong = import->report->errors->len > errors || !linli_record_has (plan->cells, "label");
  return TRUE;
}

/* The whole file. */

static gboolean
find_body (Import *import, GError **error)
{
  const char *label = import->options->body;
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;

  if (!label)
    return TRUE;
  linli_record_set_text (params, "label", label);
  row = linli_council_row (import->council, "find-body", params, error);
  if (!row)
    return error && *error ? FALSE : linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no body “%s”."), label);
  import->body = linli_record_int (row, "id");
  return TRUE;
}

static LinliImportVerdict
verdict (const LinliImportPlan *plan)
{
  if (plan->wrong)
    return LINLI_IMPORT_WRONG;
  if (plan->person && plan->is_new)
    return LINLI_IMPORT_NEW;
  return plan->person || plan->seat ? LINLI_IMPORT_UPDATE : LINLI_IMPORT_SAME;
}

static void
count (Import *import)
{
  LinliImportReport *report = import->report;

  report->rows = import->plans->len;
  report->verdicts = g_new0 (guint8, report->rows + 1);
  for (guint i = 0; i < import->plans->len; i++)
    {
      const LinliImportPlan *plan = import->plans->pdata[i];
      report->verdicts[i] = (guint8) verdict (plan);
      report->wrong += plan->wrong;
      if (plan->wrong)
        continue;
      report->added += plan->person && plan->is_new;
      report->changed += plan->person && !plan->is_new;
      report->unchanged += !plan->person;
      report->seats_added += plan->seat && plan->is_new_seat;
      report->seats_changed += plan->seat && !plan->is_new_seat;
    }
}

static int
year_of (gint64 at_ms)
{
  int year, month, day;

  linli_date_split (linli_instant_date (at_ms), &year, &month, &day);
  return year;
}

static gboolean
plan_all (Import *import, GError **error)
{
  const LinliImportOptions *options = import->options;

  import->known = linli_import_known_new (import->council, year_of (options->at_ms), error);
  if (!import->known || !find_body (import, error))
    return FALSE;
  read_header (import);
  for (guint i = 1; i < import->file->rows->len; i++)
    {
      if (options->step && i % 256 == 0
          && !options->step ((guint) ((guint64) i * 1000 / import->file->rows->len), options->step_data, error))
        return FALSE;
      if (!plan_row (import, import->file->rows->pdata[i], error))
        return FALSE;
    }
  count (import);
  return TRUE;
}

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->plans, g_ptr_array_unref);
  g_clear_pointer (&import->known, linli_import_known_free);
  g_free (import->members);
}

GPtrArray *
linli_import_plan (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options,
                   LinliImportReport *report, GError **error)
{
  Import import = { council, options, report, file };
  GPtrArray *plans = NULL;

  report->encoding = file->encoding;
  import.plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  if (plan_all (&import, error))
    plans = g_steal_pointer (&import.plans);
  import_clear (&import);
  return plans;
}
