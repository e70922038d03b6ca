#include "cli/command.h"

#include <glib/gi18n-lib.h>

static int
run (int argc, char **argv)
{
  g_autofree char *name = NULL, *kind = NULL, *community = NULL, *division = NULL, *language = NULL, *contact = NULL,
                  *at = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("The committee's name"), N_("TEXT") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("residents or villagers (residents)"), N_("WORD") },
    { "community", 0, 0, G_OPTION_ARG_STRING, &community,
      N_("commercial, old, resettled, mixed, traditional or blended (mixed)"), N_("WORD") },
    { "division", 0, 0, G_OPTION_ARG_STRING, &division, N_("Subdistrict or township"), N_("TEXT") },
    { "contact", 0, 0, G_OPTION_ARG_STRING, &contact, N_("Office telephone, address and hours for notices"), N_("TEXT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of its papers, zh or en (zh)"), N_("WORD") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Instant of the first entry (now)"), N_("INSTANT") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_record_new ();
  g_autoptr (LinliCouncil) council = NULL;
  gint64 at_ms = linli_clock_now ();
  int status;

  if (!linli_command_options (&linli_command_new, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (!name)
    return linli_command_usage (&linli_command_new, _("--name is missing"));
  if (at && !linli_instant_parse (at, &at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  linli_record_set_text (facts, "name", name);
  linli_record_set_text (facts, "kind", kind ? kind : "residents");
  linli_record_set_text (facts, "community", community ? community : "mixed");
  linli_record_set_text (facts, "division", division);
  linli_record_set_text (facts, "contact", contact);
  linli_record_set_text (facts, "language", language ? language : "zh");
  council = linli_council_create (argv[1], facts, at_ms, &error);
  if (!council)
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Made the register “%s” of %s.\n"), argv[1], name);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_new = { "new", N_("FILE --name TEXT"), N_("make a new register"), run };
