#include "council/passphrase.h"

#include "base/error.h"
#include "sign/sealed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LinliPassphrase
{
  char salt[2 * LINLI_SEALED_KEY_SIZE + 1];
  guint8 hash[LINLI_SEALED_HASH_SIZE];
};

LinliPassphrase *
linli_passphrase_new (const char *typed, GError **error)
{
  g_autoptr (LinliPassphrase) passphrase = g_new0 (LinliPassphrase, 1);
  guint8 salt[LINLI_SEALED_KEY_SIZE];

  if (g_utf8_strlen (typed, -1) < LINLI_PASSPHRASE_LEAST)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The passphrase needs at least %d characters."), LINLI_PASSPHRASE_LEAST);
      return NULL;
    }
  linli_sealed_random (salt, sizeof salt);
  for (guint i = 0; i < sizeof salt; i++)
    g_snprintf (passphrase->salt + 2 * i, 3, "%02x", salt[i]);
  if (!linli_sealed_hash (typed, passphrase->salt, LINLI_SEALED_SHORT, passphrase->hash, error))
    return NULL;
  return g_steal_pointer (&passphrase);
}

gboolean
linli_passphrase_is (const LinliPassphrase *passphrase, const char *typed)
{
  guint8 hash[LINLI_SEALED_HASH_SIZE], differ = 0;

  if (!linli_sealed_hash (typed, passphrase->salt, LINLI_SEALED_SHORT, hash, NULL))
    return FALSE;
  for (guint i = 0; i < sizeof hash; i++)
    differ |= hash[i] ^ passphrase->hash[i];
  return differ == 0;
}

void
linli_passphrase_free (LinliPassphrase *passphrase)
{
  if (!passphrase)
    return;
  explicit_bzero (passphrase, sizeof *passphrase);
  g_free (passphrase);
}
