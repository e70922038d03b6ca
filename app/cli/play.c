#include "cli/command.h"

#include "base/file.h"
#include "council/script.h"

#include <glib/gi18n-lib.h>

#define SCRIPT_MAX (64 << 20)

static int
play (LinliCouncil *council, GBytes *script, gboolean expect)
{
  g_autoptr (GError) error = NULL;
  LinliScriptReport report;
  gsize size;
  const char *text = g_bytes_get_data (script, &size);

  if (!linli_script_play (council, text ? text : "", (gssize) size, expect ? LINLI_SCRIPT_EXPECT_REFUSALS : 0, &report,
                          &error))
    {
      g_printerr (_("%u acts were done before it; of this line nothing was recorded.\n"), report.lines);
      return linli_command_fail (g_steal_pointer (&error));
    }
  g_print (_("%u acts done, %u refused as expected.\n"), report.lines, report.refusals);
  return LINLI_EXIT_DONE;
}

static int
run (int argc, char **argv)
{
  gboolean dry = FALSE, expect = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry, N_("Play on a copy in memory; the register is not changed"), NULL },
    { "expect-refusals", 0, 0, G_OPTION_ARG_NONE, &expect,
      N_("Lines with a member “refused” must be refused for that reason"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) script = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (LinliCouncil) trial = NULL;
  int status;

  if (!linli_command_options (&linli_command_play, entries, &argc, &argv, 2, 2, &status))
    return status;
  script = linli_file_read (argv[2], SCRIPT_MAX, &error);
  if (script)
    council = linli_council_open (argv[1], !dry, &error);
  if (council && dry)
    trial = linli_council_trial (council, &error);
  if (!council || (dry && !trial))
    return linli_command_fail (g_steal_pointer (&error));
  return play (dry ? trial : council, script, expect);
}

const LinliCommand linli_command_play
    = { "play", N_("FILE SCRIPT"), N_("play a meeting script: one use case a line"), run };
