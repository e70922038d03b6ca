#include "cli/command.h"

#include "council/demo.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  int status;

  if (!linli_command_options (&linli_command_demo, NULL, &argc, &argv, 1, 1, &status))
    return status;
  council = linli_demo_create (argv[1], &error);
  if (!council)
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Made the demo register “%s” with %" PRId64 " entries.\n"), argv[1], linli_council_size (council));
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_demo = { "demo", N_("FILE"), N_("make the demo register: one meeting's whole life"), run };
