#include "cli/command.h"

#include "audit/audit.h"
#include "audit/papers.h"
#include "base/file.h"

#include <glib/gi18n-lib.h>

#define PDF_MAX ((gsize) 512 << 20)
#define PEM_MAX (1 << 20)

/* A damaged register may not open; its papers are then verified without it. */
static gboolean
add_papers (GPtrArray *rows, int argc, char **argv, const char *authority, GError **error)
{
  g_autoptr (LinliCouncil) council = linli_council_open (argv[1], FALSE, NULL);
  g_autoptr (GBytes) pem = authority ? linli_file_read (authority, PEM_MAX, error) : NULL;
  g_autofree char *trusted = pem ? g_strndup (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem)) : NULL;

  if (authority && !pem)
    return FALSE;
  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GBytes) pdf = linli_file_read (argv[i], PDF_MAX, error);
      if (!pdf)
        return FALSE;
      linli_audit_add_paper (rows, argv[i], pdf, trusted, council, linli_clock_now ());
    }
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autofree char *authority = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "authority", 0, 0, G_OPTION_ARG_FILENAME, &authority, N_("Certificates to trust"), N_("PEM") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  int status;

  if (!linli_command_options (&linli_command_audit, entries, &argc, &argv, 1, 1000, &status))
    return status;
  rows = linli_audit_register (argv[1], NULL, &error);
  if (!rows || (argc > 2 && !add_papers (rows, argc, argv, authority, &error)))
    return linli_command_fail (g_steal_pointer (&error));
  if (json)
    linli_command_print_json (rows);
  else
    linli_command_print_findings (rows);
  return g_str_equal (linli_record_text (rows->pdata[0], "state"), "ok") ? LINLI_EXIT_DONE : LINLI_EXIT_REFUSED;
}

const LinliCommand linli_command_audit
    = { "audit", N_("FILE [PDF…] [--authority PEM]"), N_("check a whole register: chain, tables, votes, checkpoints, papers"), run };
