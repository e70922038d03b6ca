#include "cli/command.h"

#include "council/papers.h"
#include "council/slip.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GBytes) pdf = NULL;
  int status;

  if (!linli_command_options (&linli_command_slip, NULL, &argc, &argv, 3, 3, &status))
    return status;
  council = linli_council_open (argv[1], FALSE, &error);
  pdf = council ? linli_slip_render (council, argv[2], &error) : NULL;
  if (!pdf || !linli_papers_write (argv[3], pdf, FALSE, &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Wrote “%s”.\n"), argv[3]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_slip
    = { "slip", N_("FILE LABEL PDF"), N_("lay out the slip of a request for the person who asked, as a PDF"), run };
