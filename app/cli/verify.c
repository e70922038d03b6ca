#include "cli/command.h"

#include "base/file.h"
#include "council/papers.h"

#include <glib/gi18n-lib.h>

#define PDF_MAX ((gsize) 512 << 20)
#define PEM_MAX (1 << 20)

static int
run (int argc, char **argv)
{
  g_autofree char *authority = NULL, *file = NULL, *at = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "authority", 0, 0, G_OPTION_ARG_FILENAME, &authority, N_("Certificates to trust"), N_("PEM") },
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &file, N_("Compare the ledger's head with this register"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Judge certificates at this instant (now)"), N_("INSTANT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL, pem = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *trusted = NULL;
  gint64 now_ms = linli_clock_now ();
  int status;

  if (!linli_command_options (&linli_command_verify, entries, &argc, &argv, 1, 1, &status))
    return status;
  if ((at && !linli_instant_parse (at, &now_ms, &error)) || !(pdf = linli_file_read (argv[1], PDF_MAX, &error))
      || (authority && !(pem = linli_file_read (authority, PEM_MAX, &error)))
      || (file && !(council = linli_council_open (file, FALSE, &error))))
    return linli_command_fail (g_steal_pointer (&error));
  if (pem)
    trusted = g_strndup (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem));
  rows = linli_papers_verify (pdf, trusted, council, now_ms);
  if (json)
    linli_command_print_json (rows);
  else
    linli_command_print_findings (rows);
  return g_str_equal (linli_record_text (rows->pdata[0], "state"), "valid") ? LINLI_EXIT_DONE : LINLI_EXIT_REFUSED;
}

const LinliCommand linli_command_verify
    = { "verify", N_("PDF [--authority PEM] [--register FILE]"), N_("verify a paper, finding by finding"), run };
