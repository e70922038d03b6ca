#include "cli/command.h"

#include "cli/secret.h"
#include "council/identities.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *authority, *authority_secret, *secret, *name, *role, *organization, *at;
  int years;
  gboolean json;
  gint64 at_ms;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->authority);
  g_free (options->authority_secret);
  g_free (options->secret);
  g_free (options->name);
  g_free (options->role);
  g_free (options->organization);
  g_free (options->at);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static int
new_identity (const Options *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *secret = NULL, *authority_secret = NULL;
  gboolean done = FALSE;

  secret = linli_secret_read (options->secret, path, &error);
  if (secret && options->authority)
    authority_secret = linli_secret_read (options->authority_secret, options->authority, &error);
  if (secret && options->authority && authority_secret)
    done = linli_identities_new_signer (path, options->authority, authority_secret, options->name, options->role,
                                        options->organization, secret, options->at_ms, options->years, &error);
  else if (secret && !options->authority)
    done = linli_identities_new_authority (path, options->name, options->organization, secret, options->at_ms,
                                           options->years, &error);
  linli_secret_free (secret);
  linli_secret_free (authority_secret);
  if (!done)
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Made “%s” for %s. Keep it and its passphrase apart.\n"), path, options->name);
  return LINLI_EXIT_DONE;
}

static int
show_identity (const Options *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) row = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *from = NULL, *to = NULL;
  char *secret = linli_secret_read (options->secret, path, &error);

  row = secret ? linli_identities_show (path, secret, options->at_ms, &error) : NULL;
  linli_secret_free (secret);
  if (!row)
    return linli_command_fail (g_steal_pointer (&error));
  if (options->json)
    {
      g_ptr_array_add (rows, row);
      linli_command_print_json (rows);
      return LINLI_EXIT_DONE;
    }
  from = linli_instant_format (linli_record_int (row, "from_ms"));
  to = linli_instant_format (linli_record_int (row, "to_ms"));
  g_print (_("Subject:      %s\nIssuer:       %s\nSerial:       %s\nValid:        %s – %s\nFingerprint:  %s\n"),
           linli_record_text (row, "subject"), linli_record_text (row, "issuer"), linli_record_text (row, "serial"), from,
           to, linli_record_text (row, "fingerprint"));
  return LINLI_EXIT_DONE;
}

static int
run (int argc, char **argv)
{
  g_auto (Options) options = { .years = 5, .at_ms = linli_clock_now () };
  const GOptionEntry entries[] = {
    { "authority", 0, 0, G_OPTION_ARG_FILENAME, &options.authority,
      N_("The authority that issues it; without one an authority is made"), N_("P12") },
    { "authority-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.authority_secret, N_("Its passphrase"), N_("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.secret, N_("Passphrase of the identity itself"), N_("FILE") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, N_("Whom it names"), N_("TEXT") },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role, N_("Their office"), N_("TEXT") },
    { "organization", 0, 0, G_OPTION_ARG_STRING, &options.organization, N_("Their committee"), N_("TEXT") },
    { "years", 0, 0, G_OPTION_ARG_INT, &options.years, N_("Years of validity (5)"), N_("N") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options.at, N_("Instant of making (now)"), N_("INSTANT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  int status;

  if (!linli_command_options (&linli_command_identity, entries, &argc, &argv, 2, 2, &status))
    return status;
  if (options.at && !linli_instant_parse (options.at, &options.at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  if (strcmp (argv[1], "show") == 0)
    return show_identity (&options, argv[2]);
  if (strcmp (argv[1], "new") != 0)
    return linli_command_usage (&linli_command_identity, _("say “new” or “show”"));
  if (!options.name || options.years < 1 || options.years > 30)
    return linli_command_usage (&linli_command_identity, _("--name is missing, or --years is not 1 to 30"));
  return new_identity (&options, argv[2]);
}

const LinliCommand linli_command_identity
    = { "identity", N_("new|show P12"), N_("make or show a signer's identity, or the authority that issues them"), run };
