#include "cli/command.h"

#include "base/file.h"
#include "council/ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autofree char *text = NULL;
  int status;

  if (!linli_command_options (&linli_command_ics, NULL, &argc, &argv, 3, 3, &status))
    return status;
  council = linli_council_open (argv[1], FALSE, &error);
  text = council ? linli_ics_meeting (council, argv[2], &error) : NULL;
  if (!text || !linli_ics_may_write (argv[3], &error) || !linli_file_write (argv[3], text, strlen (text), &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Wrote “%s”.\n"), argv[3]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_ics
    = { "ics", N_("FILE MEETING TO.ics"), N_("write a meeting as an entry for calendars"), run };
