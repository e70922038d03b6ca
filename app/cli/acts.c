#include "cli/command.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) acts = NULL;
  int status;

  if (!linli_command_options (&linli_command_acts, entries, &argc, &argv, 0, 0, &status))
    return status;
  acts = linli_council_acts ();
  if (json)
    linli_command_print_json (acts);
  else
    for (guint i = 0; i < acts->len; i++)
      g_print ("%s — %s\n    %s\n", linli_record_text (acts->pdata[i], "name"),
               linli_record_text (acts->pdata[i], "summary"), linli_record_text (acts->pdata[i], "members"));
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_acts
    = { "acts", "[--json]", N_("list the use cases that a script may name, with their members"), run };
