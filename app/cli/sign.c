#include "cli/command.h"

#include "base/file.h"
#include "cli/secret.h"
#include "council/papers.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PDF_MAX ((gsize) 512 << 20)
#define P12_MAX (64 << 10)

typedef struct
{
  char *file, *identity, *secret, *field, *out, *at;
  gint64 at_ms;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->file);
  g_free (options->identity);
  g_free (options->secret);
  g_free (options->field);
  g_free (options->out);
  g_free (options->at);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* The unsigned paper goes to where the signed one will stand: what cannot be written is found before anything is
 * recorded. */
static gboolean
try_place (const char *out, const char *path, GBytes *pdf, GError **error)
{
  if (g_strcmp0 (out, path) != 0)
    return linli_papers_write (out, pdf, FALSE, error);
  return linli_file_write (out, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}

static GBytes *
sign (const Options *options, LinliCouncil *council, GBytes *pdf, GError **error)
{
  g_autoptr (GBytes) p12 = linli_file_read (options->identity, P12_MAX, error);
  char *secret = p12 ? linli_secret_read (options->secret, options->identity, error) : NULL;
  GBytes *done = secret ? linli_papers_sign (council, pdf, options->field, p12, secret, options->at_ms, error) : NULL;

  linli_secret_free (secret);
  return done;
}

static gboolean
sign_file (const Options *options, LinliCouncil *council, const char *path, const char *out, GError **error)
{
  g_autoptr (GBytes) pdf = linli_file_read (path, PDF_MAX, error);
  g_autoptr (GBytes) done = NULL;

  if (!pdf || !try_place (out, path, pdf, error))
    return FALSE;
  done = sign (options, council, pdf, error);
  if (done)
    return linli_papers_write (out, done, TRUE, error);
  if (g_strcmp0 (out, path) != 0)
    g_unlink (out);
  return FALSE;
}

static int
run (int argc, char **argv)
{
  g_auto (Options) options = { .at_ms = linli_clock_now () };
  const GOptionEntry entries[] = {
    { "field", 0, 0, G_OPTION_ARG_STRING, &options.field, N_("chair, recorder or supervisor"), N_("WORD") },
    { "identity", 0, 0, G_OPTION_ARG_FILENAME, &options.identity, N_("The signer's identity"), N_("P12") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.secret, N_("Its passphrase; asked for when absent"),
      N_("FILE") },
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &options.file, N_("Record the signature in this register"), N_("FILE") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_("Write here (in place of the PDF)"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options.at, N_("Instant of signing (now)"), N_("INSTANT") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;
  const char *out;
  int status;

  if (!linli_command_options (&linli_command_sign, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (!options.field || !options.identity)
    return linli_command_usage (&linli_command_sign, _("--field and --identity are needed"));
  if (options.at && !linli_instant_parse (options.at, &options.at_ms, &error))
    return linli_command_fail (g_steal_pointer (&error));
  if (options.file && !(council = linli_council_open (options.file, TRUE, &error)))
    return linli_command_fail (g_steal_pointer (&error));
  out = options.out ? options.out : argv[1];
  if (!sign_file (&options, council, argv[1], out, &error))
    return linli_command_fail (g_steal_pointer (&error));
  g_print (_("Signed “%s” as %s.\n"), out, options.field);
  return LINLI_EXIT_DONE;
}

const LinliCommand linli_command_sign
    = { "sign", N_("PDF --field WORD --identity P12"), N_("sign a paper, and record it in its register"), run };
