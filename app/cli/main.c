#include "cli/command.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const LinliCommand *const commands[] = {
  &linli_command_new,
  &linli_command_demo,
  &linli_command_play,
  &linli_command_import,
  &linli_command_export,
  &linli_command_show,
  &linli_command_decide,
  &linli_command_deadline,
  &linli_command_search,
  &linli_command_stats,
  &linli_command_backup,
  &linli_command_restore,
  &linli_command_verify_backup,
  &linli_command_acts,
  &linli_command_attach,
  &linli_command_slip,
  &linli_command_paper,
  &linli_command_ics,
  &linli_command_urn,
  &linli_command_identity,
  &linli_command_sign,
  &linli_command_verify,
  &linli_command_audit,
};

static void
print_commands (void)
{
  g_print (_("linlictl: Linli's registers from the terminal\n\nUsage: linlictl COMMAND [ARGUMENT …]\n\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-14s %s\n", commands[i]->name, _(commands[i]->summary));
  g_print (_("\n“linlictl COMMAND --help” says more. Exit codes: 0 done, 1 refused or not verified, 2 usage, "
             "3 input or output.\n"));
}

static void
start_language (void)
{
  const char *folder = g_getenv ("LINLI_LOCALEDIR");

  setlocale (LC_ALL, "");
  /* Without a locale (a bare machine, cron) names would come out as question marks. */
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : LINLI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static const LinliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static int
run (int argc, char **argv)
{
  const LinliCommand *command;

  if (argc < 2 || strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_commands ();
      return argc < 2 ? LINLI_EXIT_USAGE : LINLI_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("linlictl %s\n", LINLI_VERSION);
      return LINLI_EXIT_DONE;
    }
  command = find_command (argv[1]);
  if (command)
    return command->run (argc - 1, argv + 1);
  g_printerr (_("linlictl: there is no command “%s”; “linlictl --help” lists them.\n"), argv[1]);
  return LINLI_EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  int status;

  start_language ();
  g_set_prgname ("linlictl");
  status = run (argc, argv);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  g_printerr (_("linlictl: the output could not be written.\n"));
  return LINLI_EXIT_IO;
}
