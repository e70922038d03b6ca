#include "cli/command.h"

#include "council/stats.h"

#include <glib/gi18n-lib.h>

static void
print_stats (GPtrArray *stats, LinliDate as_of)
{
  g_autofree char *day = linli_date_format (as_of);

  g_print (_("As of %s\n"), day);
  for (guint i = 0; i < stats->len; i++)
    {
      const LinliStat *stat = stats->pdata[i];
      g_autofree char *text = linli_stat_text (stat);
      g_autofree char *title = stat->of ? g_strdup_printf (_("%s (%s)"), _(stat->title), stat->of) : g_strdup (_(stat->title));
      g_print ("%s  %s\n", title, text);
    }
}

static void
print_json (GPtrArray *stats)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint i = 0; i < stats->len; i++)
    g_ptr_array_add (rows, linli_stat_record (stats->pdata[i]));
  linli_command_print_json (rows);
}

static int
run (int argc, char **argv)
{
  g_autofree char *day = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &day, N_("The day of the figures (today)"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  LinliDate as_of = linli_instant_date (linli_clock_now ());
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GPtrArray) stats = NULL;
  int status;

  if (!linli_command_options (&linli_command_stats, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (!day || linli_date_parse (day, &as_of, &error))
    council = linli_council_open (argv[1], FALSE, &error);
  stats = council ? linli_stats_read (council, as_of, &error) : NULL;
  if (!stats)
    return linli_command_fail (g_steal_pointer (&error));
  if (json)
    print_json (stats);
  else
    print_stats (stats, as_of);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_stats = { "stats", N_("FILE"), N_("print the rates of a register, each with its figures"), run };
