#include "cli/command.h"

#include "base/error.h"
#include "council/files.h"

#include <glib/gi18n-lib.h>

/* The kind of thing that @label names. */
static const char *
entity_of (LinliCouncil *council, const char *label, GError **error)
{
  static const char *const entities[] = { "request", "topic", "meeting", "task", "notice" };
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_text (params, "label", label);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autofree char *query = g_strconcat ("find-", entities[i], NULL);
      g_autoptr (LinliRecord) row = linli_council_row (council, query, params, NULL);
      if (row)
        return entities[i];
    }
  linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no request, topic, meeting, task or notice “%s”."), label);
  return NULL;
}

static gboolean
attach (LinliCouncil *council, const char *label, const char *path, const char *actor, gint64 at_ms, GError **error)
{
  const char *entity = entity_of (council, label, error);
  g_autoptr (LinliRecord) members = linli_record_new ();
  g_autofree char *name = linli_files_name (path);
  LinliStored stored;

  if (!entity || !linli_files_put (linli_council_path (council), path, &stored, error))
    return FALSE;
  linli_record_set_text (members, entity, label);
  linli_record_set_text (members, "name", name);
  linli_record_set_text (members, "sha256", stored.sha256);
  if (!linli_council_act (council, "file.attach", members, at_ms, actor, NULL, error))
    return FALSE;
  g_print (_("Attached “%s” to %s: %s, %zu bytes, SHA-256 %s.\n"), name, label, stored.media, stored.size, stored.sha256);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autofree char *actor = NULL, *at = NULL;
  const GOptionEntry entries[] = {
    { "actor", 0, 0, G_OPTION_ARG_STRING, &actor, N_("Who attaches it"), N_("LABEL") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("Instant of the entry (now)"), N_("INSTANT") },
    { NULL },
  };
  gint64 at_ms = linli_clock_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  int status;

  if (!linli_command_options (&linli_command_attach, entries, &argc, &argv, 3, 3, &status))
    return status;
  if (at && !linli_instant_parse (at, &at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  council = linli_council_open (argv[1], TRUE, &error);
  if (!council || !attach (council, argv[2], argv[3], actor, at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_attach
    = { "attach", N_("FILE LABEL PATH --actor LABEL"), N_("attach a file to a request, topic, meeting, task or notice"), run };
