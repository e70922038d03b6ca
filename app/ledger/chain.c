#include "ledger/chain.h"

#include <openssl/evp.h>
#include <string.h>

struct _LinliChain
{
  gint64 size;
  guint8 head[LINLI_HASH_SIZE];
  EVP_MD_CTX *context;
  GByteArray *buffer;
  guint prefix; /* bytes at the buffer's beginning that every change shares: tag and register */
};

/* Fetched once: a fetch costs more than the hash of a row. */
static const EVP_MD *
sha256 (void)
{
  static gsize fetched;

  if (g_once_init_enter (&fetched))
    g_once_init_leave (&fetched, (gsize) EVP_MD_fetch (NULL, "SHA256", NULL));
  return (const EVP_MD *) fetched;
}

static void
put_part (GByteArray *into, const void *data, gsize size)
{
  guint32 length = GUINT32_TO_BE ((guint32) size);

  g_byte_array_append (into, (const guint8 *) &length, sizeof length);
  g_byte_array_append (into, data, (guint) size);
}

static void
put_text (GByteArray *into, const char *text)
{
  put_part (into, text, strlen (text));
}

static void
put_number (GByteArray *into, gint64 number)
{
  gint64 big = GINT64_TO_BE (number);

  put_part (into, &big, sizeof big);
}

LinliChain *
linli_chain_new (const char *uuid)
{
  LinliChain *chain = g_new0 (LinliChain, 1);

  chain->context = EVP_MD_CTX_new ();
  EVP_DigestInit_ex2 (chain->context, sha256 (), NULL);
  chain->buffer = g_byte_array_sized_new (1024);
  put_text (chain->buffer, "linli-v1");
  put_text (chain->buffer, uuid);
  chain->prefix = chain->buffer->len;
  return chain;
}

void
linli_chain_free (LinliChain *chain)
{
  EVP_MD_CTX_free (chain->context);
  g_byte_array_unref (chain->buffer);
  g_free (chain);
}

gint64
linli_chain_size (const LinliChain *chain)
{
  return chain->size;
}

const guint8 *
linli_chain_head (const LinliChain *chain)
{
  return chain->head;
}

void
linli_chain_set_head (LinliChain *chain, gint64 size, const guint8 *head)
{
  chain->size = size;
  memcpy (chain->head, head, LINLI_HASH_SIZE);
}

/* The parts as above, written straight into room that is known to suffice: this runs for every entry of a ledger. */
static guint8 *
write_part (guint8 *to, const void *data, gsize size)
{
  guint32 length = GUINT32_TO_BE ((guint32) size);

  memcpy (to, &length, sizeof length);
  memcpy (to + sizeof length, data, size);
  return to + sizeof length + size;
}

static guint8 *
write_number (guint8 *to, gint64 number)
{
  gint64 big = GINT64_TO_BE (number);

  return write_part (to, &big, sizeof big);
}

void
linli_chain_hash (LinliChain *chain, const LinliChange *change, guint8 hash[LINLI_HASH_SIZE])
{
  gsize kind_size = strlen (change->kind);
  gsize room = chain->prefix + 6 * 4 + 3 * 8 + kind_size + change->payload_size + LINLI_HASH_SIZE;
  guint8 *to;

  if (chain->buffer->len < room)
    g_byte_array_set_size (chain->buffer, (guint) room);
  to = chain->buffer->data + chain->prefix;
  to = write_number (to, change->seq);
  to = write_number (to, change->at_ms);
  to = write_number (to, change->actor);
  to = write_part (to, change->kind, kind_size);
  to = write_part (to, change->payload, change->payload_size);
  to = write_part (to, chain->head, LINLI_HASH_SIZE);
  EVP_DigestInit_ex2 (chain->context, NULL, NULL);
  EVP_DigestUpdate (chain->context, chain->buffer->data, (gsize) (to - chain->buffer->data));
  EVP_DigestFinal_ex (chain->context, hash, NULL);
}

gboolean
linli_chain_follow (LinliChain *chain, const LinliChange *change, const guint8 *hash, gsize hash_size)
{
  guint8 expected[LINLI_HASH_SIZE];

  if (change->seq != chain->size + 1 || hash_size != LINLI_HASH_SIZE)
    return FALSE;
  linli_chain_hash (chain, change, expected);
  if (memcmp (expected, hash, LINLI_HASH_SIZE) != 0)
    return FALSE;
  linli_chain_set_head (chain, change->seq, expected);
  return TRUE;
}

char *
linli_hash_hex (const guint8 *hash)
{
  static const char digits[] = "0123456789abcdef";
  char *hex = g_malloc (LINLI_HASH_SIZE * 2 + 1);

  for (int i = 0; i < LINLI_HASH_SIZE; i++)
    {
      hex[i * 2] = digits[hash[i] >> 4];
      hex[i * 2 + 1] = digits[hash[i] & 15];
    }
  hex[LINLI_HASH_SIZE * 2] = '\0';
  return hex;
}

GBytes *
linli_checkpoint_bytes (const char *uuid, gint64 seq, const guint8 *head, gint64 at_ms, const char *reason)
{
  GByteArray *bytes = g_byte_array_new ();

  put_text (bytes, "linli-checkpoint-v1");
  put_text (bytes, uuid);
  put_number (bytes, seq);
  put_part (bytes, head, LINLI_HASH_SIZE);
  put_number (bytes, at_ms);
  put_text (bytes, reason);
  return g_byte_array_free_to_bytes (bytes);
}

char *
linli_personal_digest (const guint8 *salt, gsize salt_size, const char *value)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) (strlen (value) + salt_size + 64));
  guint8 hash[LINLI_HASH_SIZE];

  put_text (bytes, "linli-personal-v1");
  put_part (bytes, salt, salt_size);
  put_text (bytes, value);
  EVP_Digest (bytes->data, bytes->len, hash, NULL, sha256 (), NULL);
  return linli_hash_hex (hash);
}
