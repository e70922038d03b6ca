#include "cli/answer.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  g_autofree char *working = NULL, *calendar = NULL;
  gboolean roll = FALSE;
  LinliCommandAnswer asked = { LINLI_ANSWER_DEADLINE, &linli_command_deadline };
  const GOptionEntry entries[] = {
    { "batch", 0, 0, G_OPTION_ARG_NONE, &asked.batch, N_("Read JSON lines, write one JSON line each"), NULL },
    { "working-days", 0, 0, G_OPTION_ARG_STRING, &working, N_("So many working days"), N_("NUMBER") },
    { "calendar-days", 0, 0, G_OPTION_ARG_STRING, &calendar, N_("So many calendar days"), N_("NUMBER") },
    { "roll", 0, 0, G_OPTION_ARG_NONE, &roll, N_("Move an end on a rest day to the next working day"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &asked.json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (LinliRecord) question = linli_record_new ();
  g_autoptr (GError) error = NULL;
  int status;

  if (!linli_command_options (asked.command, entries, &argc, &argv, 0, 1, &status))
    return status;
  if (!asked.batch && argc < 2)
    return linli_command_usage (asked.command, _("name a date, or give --batch"));
  if (!asked.batch && !working == !calendar)
    return linli_command_usage (asked.command, _("give either --working-days or --calendar-days"));
  if (!asked.batch)
    linli_record_set_text (question, "from", argv[1]);
  if (roll)
    linli_record_set_int (question, "roll", 1);
  if (!linli_command_answer_int (question, "working_days", working, &error)
      || !linli_command_answer_int (question, "calendar_days", calendar, &error))
    return linli_command_fail (g_steal_pointer (&error));
  return linli_command_answer (&asked, question, argc > 1 ? argv[1] : NULL);
}

const LinliCommand linli_command_deadline = { "deadline", N_("DATE --working-days NUMBER | --batch [FILE|-]"),
                                              N_("count working or calendar days from a date"), run };
