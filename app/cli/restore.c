#include "cli/command.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean existed;
  int status;

  if (!linli_command_options (&linli_command_restore, NULL, &argc, &argv, 2, 2, &status))
    return status;
  existed = g_file_test (argv[2], G_FILE_TEST_EXISTS);
  if (!linli_council_restore (argv[1], argv[2], &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Restored “%s” from “%s”.\n"), argv[2], argv[1]);
  if (existed)
    g_print (_("What stood there before is kept as “%s.before-restore”.\n"), argv[2]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_restore
    = { "restore", N_("BACKUP TO"), N_("put a verified backup in a register's place; newer entries are never lost"), run };
