#include "cli/command.h"

#include "base/error.h"
#include "cli/table.h"
#include "council/words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

int
linli_command_usage (const LinliCommand *command, const char *message)
{
  g_printerr ("linlictl %s: %s\n", command->name, message);
  g_printerr (_("Usage: linlictl %s %s\n"), command->name, _(command->arguments));
  return LINLI_EXIT_USAGE;
}

static void
print_help (const LinliCommand *command, GOptionContext *context)
{
  g_autofree char *program = g_strdup_printf ("linlictl %s", command->name);
  g_autofree char *help = NULL;

  g_set_prgname (program);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_print ("%s", help);
}

gboolean
linli_command_options (const LinliCommand *command, const GOptionEntry *entries, int *argc, char ***argv, int least,
                       int most, int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_(command->arguments));
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    *status = linli_command_usage (command, error->message);
  else if (help)
    {
      print_help (command, context);
      *status = LINLI_EXIT_DONE;
    }
  else if (*argc - 1 < least)
    *status = linli_command_usage (command, _("something is missing"));
  else if (*argc - 1 > most)
    *status = linli_command_usage (command, _("there is more than this command takes"));
  else
    return TRUE;
  return FALSE;
}

int
linli_command_fail (GError *error)
{
  int status = linli_error_is_refused (error) ? LINLI_EXIT_REFUSED : LINLI_EXIT_IO;

  g_printerr ("linlictl: %s\n", error->message);
  g_error_free (error);
  return status;
}

void
linli_command_print_json (GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (text, i ? ",\n " : "\n ");
      linli_record_encode_into (rows->pdata[i], text);
    }
  g_string_append (text, rows->len ? "\n]\n" : "]\n");
  fputs (text->str, stdout);
}

static void
print_cell (const char *value)
{
  const char *word = linli_finding_word (value);

  g_print ("%s%*s ", word, MAX (10 - (int) linli_table_width (word), 0), "");
}

void
linli_command_print_findings (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *field = linli_record_text (rows->pdata[i], "field");
      print_cell (linli_record_text (rows->pdata[i], "finding"));
      print_cell (linli_record_text (rows->pdata[i], "state"));
      g_print ("%s%s%s\n", field ? linli_word (field) : "", field ? _(": ") : "", linli_record_text (rows->pdata[i], "text"));
    }
}
