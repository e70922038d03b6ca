#include "cli/command.h"

#include "council/export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
run (int argc, char **argv)
{
  g_autofree char *body = NULL;
  const GOptionEntry entries[] = {
    { "body", 0, 0, G_OPTION_ARG_STRING, &body, N_("Those with a seat in this body, with role, area and units"), N_("LABEL") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  guint n = 0;
  int status;

  if (!linli_command_options (&linli_command_export, entries, &argc, &argv, 3, 3, &status))
    return status;
  if (strcmp (argv[1], "people") != 0)
    return linli_command_usage (&linli_command_export, _("only “people” can be exported"));
  council = linli_council_open (argv[2], FALSE, &error);
  if (!council || !linli_export_people_to (council, body, argv[3], &n, &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Wrote %u persons to “%s”. It holds names and telephone numbers.\n"), n, argv[3]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_export
    = { "export", N_("people FILE TO"), N_("write the roster as a CSV file that can be imported again"), run };
