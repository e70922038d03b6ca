#include "cli/secret.h"

#include "base/error.h"
#include "base/file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define SECRET_MAX 1024

void
linli_secret_free (char *secret)
{
  if (secret)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static char *
type_secret (const char *whose)
{
  char line[SECRET_MAX] = "";
  struct termios old, quiet;
  gboolean terminal = tcgetattr (STDIN_FILENO, &old) == 0;
  char *secret;

  g_printerr (_("Passphrase of %s: "), whose);
  if (terminal)
    {
      quiet = old;
      quiet.c_lflag &= ~(tcflag_t) ECHO;
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &quiet);
    }
  if (!fgets (line, sizeof line, stdin))
    line[0] = '\0';
  if (terminal)
    {
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &old);
      g_printerr ("\n");
    }
  secret = g_strdup (line);
  explicit_bzero (line, sizeof line);
  return secret;
}

char *
linli_secret_read (const char *path, const char *whose, GError **error)
{
  g_autoptr (GBytes) bytes = path ? linli_file_read (path, SECRET_MAX, error) : NULL;
  char *secret;

  if (path && !bytes)
    return NULL;
  secret = path ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : type_secret (whose);
  secret[strcspn (secret, "\r\n")] = '\0';
  if (*secret)
    return secret;
  linli_secret_free (secret);
  linli_fail (error, LINLI_ERROR_INPUT, _("The passphrase of %s is empty."), whose);
  return NULL;
}

char *
linli_secret_read_new (const char *path, const char *whose, GError **error)
{
  char *secret = linli_secret_read (path, whose, error);
  char *again = secret && !path ? type_secret (whose) : NULL;
  gboolean same;

  if (again)
    again[strcspn (again, "\r\n")] = '\0';
  same = !again || strcmp (again, secret) == 0;
  linli_secret_free (again);
  if (same)
    return secret;
  linli_secret_free (secret);
  linli_fail (error, LINLI_ERROR_INPUT, _("The two passphrases are not the same."));
  return NULL;
}
