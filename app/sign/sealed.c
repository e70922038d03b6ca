#include "sign/sealed.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

G_STATIC_ASSERT (LINLI_SEALED_KEY_SIZE == crypto_box_SECRETKEYBYTES);
G_STATIC_ASSERT (LINLI_SEALED_MORE == crypto_box_SEALBYTES);

struct _LinliSealKey
{
  gatomicrefcount refs;
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  char hex[2 * crypto_box_PUBLICKEYBYTES + 1];
  guint8 *secret; /* in locked memory */
};

/* Every way into this file comes through here: libsodium wants to be prepared once. */
static void
prepare (void)
{
  if (sodium_init () < 0)
    g_error ("libsodium is not available");
}

void *
linli_locked_new (gsize size)
{
  void *memory;

  prepare ();
  memory = sodium_malloc (size);
  /* As GLib does when memory ends. */
  if (!memory)
    g_error ("no memory for %zu locked bytes", size);
  memset (memory, 0, size);
  return memory;
}

void
linli_locked_free (void *memory)
{
  sodium_free (memory);
}

gboolean
linli_locked_possible (void)
{
  guint8 page[4096];
  gboolean possible;

  prepare ();
  possible = sodium_mlock (page, sizeof page) == 0;
  if (possible)
    sodium_munlock (page, sizeof page);
  return possible;
}

static LinliSealKey *
key_new (void)
{
  LinliSealKey *key = g_new0 (LinliSealKey, 1);

  g_atomic_ref_count_init (&key->refs);
  key->secret = linli_locked_new (crypto_box_SECRETKEYBYTES);
  return key;
}

static void
finish (LinliSealKey *key)
{
  sodium_bin2hex (key->hex, sizeof key->hex, key->public_key, sizeof key->public_key);
  sodium_mprotect_readonly (key->secret);
}

LinliSealKey *
linli_sealed_new (GError **error)
{
  LinliSealKey *key = key_new ();

  crypto_box_keypair (key->public_key, key->secret);
  finish (key);
  return key;
}

LinliSealKey *
linli_sealed_from_secret (const guint8 secret[LINLI_SEALED_KEY_SIZE], GError **error)
{
  g_autoptr (LinliSealKey) key = key_new ();

  memcpy (key->secret, secret, LINLI_SEALED_KEY_SIZE);
  if (crypto_scalarmult_base (key->public_key, key->secret) != 0)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("This is no key."));
      return NULL;
    }
  finish (key);
  return g_steal_pointer (&key);
}

LinliSealKey *
linli_sealed_ref (LinliSealKey *key)
{
  g_atomic_ref_count_inc (&key->refs);
  return key;
}

void
linli_sealed_unref (LinliSealKey *key)
{
  if (!g_atomic_ref_count_dec (&key->refs))
    return;
  linli_locked_free (key->secret);
  g_free (key);
}

const char *
linli_sealed_public (const LinliSealKey *key)
{
  return key->hex;
}

const guint8 *
linli_sealed_secret (const LinliSealKey *key)
{
  return key->secret;
}

static gboolean
read_public (const char *hex, guint8 key[crypto_box_PUBLICKEYBYTES], GError **error)
{
  gsize size = 0;

  prepare ();
  if (hex && sodium_hex2bin (key, crypto_box_PUBLICKEYBYTES, hex, strlen (hex), NULL, &size, NULL) == 0
      && size == crypto_box_PUBLICKEYBYTES)
    return TRUE;
  return linli_fail (error, LINLI_ERROR_INPUT, _("The vote's public key cannot be read."));
}

gboolean
linli_sealed_close (const char *public_hex, const void *plain, gsize size, guint8 *box, GError **error)
{
  guint8 key[crypto_box_PUBLICKEYBYTES];

  if (!read_public (public_hex, key, error))
    return FALSE;
  return crypto_box_seal (box, plain, size, key) == 0
         || linli_fail (error, LINLI_ERROR_INPUT, _("The vote's public key cannot be read."));
}

gboolean
linli_sealed_open (const LinliSealKey *key, const guint8 *box, gsize box_size, guint8 *plain)
{
  return box_size >= LINLI_SEALED_MORE
         && crypto_box_seal_open (plain, box, box_size, key->public_key, key->secret) == 0;
}

void
linli_sealed_random (void *bytes, gsize size)
{
  prepare ();
  randombytes_buf (bytes, size);
}

guint
linli_sealed_uniform (guint bound)
{
  prepare ();
  return randombytes_uniform (bound);
}

gboolean
linli_sealed_hash (const char *secret, const char *public_hex, LinliSealedCost cost, guint8 hash[LINLI_SEALED_HASH_SIZE],
                   GError **error)
{
  gsize memory = cost == LINLI_SEALED_SHORT ? (gsize) 64 << 20 : (gsize) 4 << 20;
  guint8 salt[crypto_pwhash_SALTBYTES];

  prepare ();
  crypto_generichash (salt, sizeof salt, (const guint8 *) public_hex, strlen (public_hex), (const guint8 *) "linli-slip", 10);
  if (crypto_pwhash (hash, LINLI_SEALED_HASH_SIZE, secret, strlen (secret), salt, crypto_pwhash_OPSLIMIT_MIN, memory,
                     crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;
  return linli_fail (error, LINLI_ERROR_FULL, _("There is too little memory to look at the slip: 64 MiB are needed."));
}
