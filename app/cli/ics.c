#include "cli/command.h"

#include "base/error.h"
#include "base/file.h"
#include "council/ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A calendar's entry is written again whenever the meeting changes; anything else keeps its name. */
static gboolean
may_write (const char *path, GError **error)
{
  g_autoptr (GBytes) old = linli_file_read (path, 1 << 20, NULL);
  gsize size = 0;
  const char *text = old ? g_bytes_get_data (old, &size) : NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || (text && size > 15 && strncmp (text, "BEGIN:VCALENDAR", 15) == 0))
    return TRUE;
  return linli_refuse (error, NULL, _("“%s” exists already and was left as it is; name another file."), path);
}

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
  if (!text || !may_write (argv[3], &error) || !linli_file_write (argv[3], text, strlen (text), &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Wrote “%s”.\n"), argv[3]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_ics
    = { "ics", N_("FILE MEETING TO.ics"), N_("write a meeting as an entry for calendars"), run };
