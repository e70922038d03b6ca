#include "cli/import-requests.h"

#include "base/file.h"
#include "cli/faults.h"
#include "council/hotline.h"

#include <glib/gi18n-lib.h>

static LinliRecord *
summary (const LinliHotlineReport *report, gboolean dry)
{
  LinliRecord *row = linli_faults_summary (report->encoding, report->rows, report->ignored, report->errors, dry);

  linli_record_set_int (row, "added", report->added);
  linli_record_set_int (row, "known", report->known);
  return row;
}

static void
print_text (const LinliHotlineReport *report, gboolean dry)
{
  linli_faults_print_read (report->encoding, report->rows, report->ignored);
  if (report->errors->len)
    {
      linli_faults_print (report->errors);
      g_printerr (_("linlictl: %u errors; nothing was recorded.\n"), report->errors->len);
    }
  else
    g_print (dry ? _("Would register %u requests; %u are registered already.\n")
                 : _("Registered %u requests; %u were registered already.\n"),
             report->added, report->known);
}

static int
import (const char *path, const char *file, const LinliHotlineOptions *options, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = linli_file_read (file, LINLI_HOTLINE_BYTES_MAX, &error);
  g_autoptr (LinliCouncil) council = bytes ? linli_council_open (path, !options->dry_run, &error) : NULL;
  g_autoptr (LinliHotlineReport) report = council ? linli_hotline_import (council, bytes, options, &error) : NULL;

  if (!report)
    return linli_command_fail (g_steal_pointer (&error));
  if (json)
    linli_faults_print_json (summary (report, options->dry_run), report->errors);
  else
    print_text (report, options->dry_run);
  return report->errors->len ? LINLI_EXIT_IO : LINLI_EXIT_DONE;
}

int
linli_import_requests_run (int argc, char **argv)
{
  g_autofree char *encoding = NULL, *actor = NULL, *at = NULL;
  gboolean dry = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry, N_("Check everything and list every error; change nothing"), NULL },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding, N_("UTF-8, GB18030, UTF-16LE or UTF-16BE (found out)"), N_("NAME") },
    { "actor", 0, 0, G_OPTION_ARG_STRING, &actor, N_("Who enters them"), N_("LABEL") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Instant of the entries (now)"), N_("INSTANT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  LinliHotlineOptions options = { .at_ms = linli_clock_now () };
  g_autoptr (GError) error = NULL;
  int status;

  if (!linli_command_options (&linli_command_import, entries, &argc, &argv, 3, 3, &status))
    return status;
  if (at && !linli_instant_parse (at, &options.at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  options.encoding = encoding;
  options.actor = actor;
  options.dry_run = dry;
  return import (argv[2], argv[3], &options, json);
}
