#include "sign/key.h"

#include "sign/digest.h"
#include "sign/openssl.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PUBLIC_SIZE 32

struct _LinliKey
{
  EVP_PKEY *pair;
};

static LinliKey *
take (EVP_PKEY *pair)
{
  LinliKey *key = g_new0 (LinliKey, 1);

  key->pair = pair;
  return key;
}

LinliKey *
linli_key_new (GError **error)
{
  EVP_PKEY *pair = EVP_PKEY_Q_keygen (NULL, NULL, "ED25519");

  if (!pair)
    return linli_openssl_fail (error, _("No key could be made")), NULL;
  return take (pair);
}

/* A PEM with a passphrase is not ours: never ask for one on the terminal. */
static int
no_passphrase (char *into, int size, int writing, void *data)
{
  return 0;
}

LinliKey *
linli_key_from_pem (const char *pem, GError **error)
{
  g_autoptr (BIO) bio = BIO_new_mem_buf (pem, -1);
  g_autoptr (EVP_PKEY) pair = bio ? PEM_read_bio_PrivateKey (bio, NULL, no_passphrase, NULL) : NULL;

  ERR_clear_error ();
  if (!pair || !EVP_PKEY_is_a (pair, "ED25519"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("This is not the key of a register.")), NULL;
  return take (g_steal_pointer (&pair));
}

void
linli_key_free (LinliKey *key)
{
  EVP_PKEY_free (key->pair);
  g_free (key);
}

char *
linli_key_pem (LinliKey *key, GError **error)
{
  g_autoptr (BIO) bio = BIO_new (BIO_s_secmem ());
  char *text;
  long size;

  if (!bio || PEM_write_bio_PKCS8PrivateKey (bio, key->pair, NULL, NULL, 0, NULL, NULL) != 1)
    return linli_openssl_fail (error, _("The key could not be written")), NULL;
  size = BIO_get_mem_data (bio, &text);
  return g_strndup (text, (gsize) size);
}

void
linli_key_forget (char *pem)
{
  if (pem)
    OPENSSL_cleanse (pem, strlen (pem));
  g_free (pem);
}

char *
linli_key_public (LinliKey *key)
{
  guint8 raw[PUBLIC_SIZE];
  size_t size = sizeof raw;

  if (EVP_PKEY_get_raw_public_key (key->pair, raw, &size) != 1 || size != sizeof raw)
    g_error ("an Ed25519 key has no public half");
  return linli_hex (raw, sizeof raw);
}

gboolean
linli_key_sign (LinliKey *key, const void *data, gsize size, guint8 signature[LINLI_KEY_SIGNATURE_SIZE], GError **error)
{
  g_autoptr (EVP_MD_CTX) context = EVP_MD_CTX_new ();
  size_t written = LINLI_KEY_SIGNATURE_SIZE;

  if (!context || EVP_DigestSignInit (context, NULL, NULL, NULL, key->pair) != 1
      || EVP_DigestSign (context, signature, &written, data, size) != 1 || written != LINLI_KEY_SIGNATURE_SIZE)
    return linli_openssl_fail (error, _("The checkpoint could not be signed"));
  return TRUE;
}

static gboolean
read_public (const char *hex, guint8 raw[PUBLIC_SIZE])
{
  if (!hex || strlen (hex) != 2 * PUBLIC_SIZE)
    return FALSE;
  for (int i = 0; i < PUBLIC_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]), low = g_ascii_xdigit_value (hex[2 * i + 1]);
      if (high < 0 || low < 0)
        return FALSE;
      raw[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

gboolean
linli_key_verify (const char *public_hex, const void *data, gsize size, const guint8 *signature, gsize signature_size)
{
  g_autoptr (EVP_MD_CTX) context = EVP_MD_CTX_new ();
  g_autoptr (EVP_PKEY) key = NULL;
  guint8 raw[PUBLIC_SIZE];
  gboolean good;

  if (!read_public (public_hex, raw) || signature_size != LINLI_KEY_SIGNATURE_SIZE)
    return FALSE;
  key = EVP_PKEY_new_raw_public_key_ex (NULL, "ED25519", NULL, raw, sizeof raw);
  good = key && context && EVP_DigestVerifyInit (context, NULL, NULL, NULL, key) == 1
         && EVP_DigestVerify (context, signature, signature_size, data, size) == 1;
  ERR_clear_error ();
  return good;
}
