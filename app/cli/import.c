#include "cli/command.h"

#include "base/error.h"
#include "base/file.h"
#include "cli/faults.h"
#include "cli/import-requests.h"
#include "council/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static LinliRecord *
summary (const LinliImportReport *report, gboolean dry)
{
  LinliRecord *row = linli_faults_summary (report->encoding, report->rows, report->ignored, report->errors, dry);

  if (report->recorded)
    linli_record_set_int (row, "recorded", TRUE);
  linli_record_set_int (row, "added", report->added);
  linli_record_set_int (row, "changed", report->changed);
  linli_record_set_int (row, "unchanged", report->unchanged);
  linli_record_set_int (row, "wrong", report->wrong);
  linli_record_set_int (row, "seats_added", report->seats_added);
  linli_record_set_int (row, "seats_changed", report->seats_changed);
  return row;
}

static gboolean
is_done (const LinliImportReport *report, const LinliImportOptions *options)
{
  return report->errors->len == 0 || (options->without_bad && !report->header_wrong);
}

static void
print_text (const LinliImportReport *report, const LinliImportOptions *options)
{
  gboolean dry = options->dry_run;

  linli_faults_print_read (report->encoding, report->rows, report->ignored);
  linli_faults_print (report->errors);
  if (!is_done (report, options))
    {
      g_printerr (_("linlictl: %u errors; nothing was recorded.\n"), report->errors->len);
      return;
    }
  g_print (dry ? _("Would add %u persons and change %u; %u stay as they are.\n")
               : _("Added %u persons and changed %u; %u stay as they are.\n"),
           report->added, report->changed, report->unchanged);
  if (report->seats_added + report->seats_changed)
    g_print (dry ? _("Would add %u seats and change %u.\n") : _("Added %u seats and changed %u.\n"), report->seats_added,
             report->seats_changed);
  if (report->wrong)
    g_print (_("Left out %u rows with errors.\n"), report->wrong);
}

/* "4=phone": the fourth column holds telephone numbers; "4=": it is left out. */
static gboolean
map_columns (LinliImportFile *file, char **words, GError **error)
{
  for (guint i = 0; words && words[i]; i++)
    {
      char *end;
      guint64 column = g_ascii_strtoull (words[i], &end, 10);
      if (*end != '=' || column < 1 || column > G_MAXUINT
          || !linli_import_file_map (file, (guint) column - 1, end[1] ? end + 1 : NULL))
        {
          linli_fail (error, LINLI_ERROR_INPUT,
                      _("“%s” names no column and member; write 4=phone, or 4= to leave the fourth column out."), words[i]);
          return FALSE;
        }
    }
  return TRUE;
}

typedef struct
{
  char *encoding, *bad;
  char **columns;
  gboolean json;
  LinliImportOptions options;
} Asked;

static int
report_on (const Asked *asked, LinliImportFile *file, const LinliImportReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bad = asked->bad && report->wrong ? linli_import_bad_rows (file, report) : NULL;

  if (bad && !linli_file_write_private (asked->bad, g_bytes_get_data (bad, NULL), g_bytes_get_size (bad), &error))
    return linli_command_fail (g_steal_pointer (&error));
  if (asked->json)
    linli_faults_print_json (summary (report, asked->options.dry_run), report->errors);
  else
    print_text (report, &asked->options);
  return is_done (report, &asked->options) ? LINLI_EXIT_DONE : LINLI_EXIT_IO;
}

static int
import (const char *path, const char *csv, const Asked *asked)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliImportFile) file = linli_import_file_load (csv, asked->encoding, &error);
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (LinliImportReport) report = NULL;

  if (file && map_columns (file, asked->columns, &error))
    council = linli_council_open (path, !asked->options.dry_run, &error);
  report = council ? linli_import_people (council, file, &asked->options, &error) : NULL;
  if (!report)
    return linli_command_fail (g_steal_pointer (&error));
  return report_on (asked, file, report);
}

static void
asked_clear (Asked *asked)
{
  g_free (asked->encoding);
  g_free (asked->bad);
  g_strfreev (asked->columns);
  g_free ((char *) asked->options.body);
  g_free ((char *) asked->options.actor);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static int
run (int argc, char **argv)
{
  g_auto (Asked) asked = { .options.at_ms = linli_clock_now () };
  g_autofree char *at = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &asked.options.dry_run, N_("Check everything and list every error; change nothing"), NULL },
    { "without-bad", 0, 0, G_OPTION_ARG_NONE, &asked.options.without_bad, N_("Leave out the rows with errors, enter the others"), NULL },
    { "bad", 0, 0, G_OPTION_ARG_FILENAME, &asked.bad, N_("Write the rows with errors to a CSV file"), N_("FILE") },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &asked.columns, N_("What a column holds, as 4=phone"), N_("N=MEMBER") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &asked.encoding, N_("UTF-8, GB18030, UTF-16LE or UTF-16BE (found out)"), N_("NAME") },
    { "actor", 0, 0, G_OPTION_ARG_STRING, (gpointer) &asked.options.actor, N_("Who enters them"), N_("LABEL") },
    { "body", 0, 0, G_OPTION_ARG_STRING, (gpointer) &asked.options.body, N_("The body in which they get seats"), N_("LABEL") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Instant of the entries (now)"), N_("INSTANT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &asked.json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  int status;

  if (argc > 1 && strcmp (argv[1], "requests") == 0)
    return linli_import_requests_run (argc, argv);
  if (!linli_command_options (&linli_command_import, entries, &argc, &argv, 3, 3, &status))
    return status;
  if (strcmp (argv[1], "people") != 0)
    return linli_command_usage (&linli_command_import, _("only “people” and “requests” can be imported"));
  if (at && !linli_instant_parse (at, &asked.options.at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  return import (argv[2], argv[3], &asked);
}

const LinliCommand linli_command_import
    = { "import", N_("people|requests FILE CSV"), N_("import a roster, or a hotline's requests, from a CSV file, whole or not at all"), run };
