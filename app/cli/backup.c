#include "cli/command.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* What the copy does not hold is said, and is no success. */
static int
say_lacking (LinliCouncil *council)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lacking = linli_council_files_lacking (council, &error);

  if (!lacking)
    return linli_command_fail (g_steal_pointer (&error));
  for (guint i = 0; i < lacking->len; i++)
    g_printerr (_("linlictl: file %s is not in the backup: it was missing or altered beside the register already.\n"),
                linli_record_text (lacking->pdata[i], "label"));
  return lacking->len ? LINLI_EXIT_REFUSED : LINLI_EXIT_DONE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autofree char *head = NULL;
  int status;

  if (!linli_command_options (&linli_command_backup, NULL, &argc, &argv, 2, 2, &status))
    return status;
  council = linli_council_open (argv[1], TRUE, &error);
  if (!council || !linli_council_backup (council, argv[2], linli_clock_now (), &error))
    return linli_command_fail (g_steal_pointer (&error));
  head = linli_council_head (council);
  g_print (_("Made and verified the backup “%s” with %" PRId64 " entries, head %s.\n"), argv[2],
           linli_council_size (council), head);
  return say_lacking (council);
}

const LinliCommand linli_command_backup
    = { "backup", N_("FILE TO"), N_("copy a register whole, and verify the copy before it takes its name"), run };
