#include "cli/command.h"

#include "council/papers.h"

#include <glib/gi18n-lib.h>

static int
print_fonts (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = linli_papers_fonts (&error);

  if (!report)
    return linli_command_fail (g_steal_pointer (&error));
  g_print ("%s", report);
  return LINLI_EXIT_DONE;
}

static int
run (int argc, char **argv)
{
  gboolean fonts = FALSE;
  const GOptionEntry entries[] = {
    { "fonts", 0, 0, G_OPTION_ARG_NONE, &fonts, N_("Say which fonts papers are drawn with, and which were refused"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  g_autoptr (GBytes) pdf = NULL;
  int status;

  if (!linli_command_options (&linli_command_paper, entries, &argc, &argv, 0, 3, &status))
    return status;
  if (fonts)
    return print_fonts ();
  if (argc != 4)
    return linli_command_usage (&linli_command_paper, _("something is missing"));
  council = linli_council_open (argv[1], FALSE, &error);
  pdf = council ? linli_papers_render (council, argv[2], &error) : NULL;
  if (!pdf || !linli_papers_write (argv[3], pdf, FALSE, &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Wrote “%s”.\n"), argv[3]);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_paper
    = { "paper", N_("FILE LABEL PDF | --fonts"),
        N_("lay out an issued paper (record, minutes, notice), or a meeting's notice (MEETING/convocation), as a PDF"), run };
