/* Sealed boxes for one vote (X25519 and XSalsa20-Poly1305, libsodium's crypto_box_seal): anyone may close one, only the holder
 * of the key opens it, and who closed it cannot tell it from another's. With this, memory that is locked and wiped, numbers
 * by chance, and slow hashes of short codes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_SEALED_KEY_SIZE 32
#define LINLI_SEALED_MORE 48 /* bytes by which a box is longer than what is in it */
#define LINLI_SEALED_HASH_SIZE 32

typedef struct _LinliSealKey LinliSealKey;

/* A fresh key, or the one of @secret; kept in locked memory. (transfer full) */
LinliSealKey *linli_sealed_new (GError **error);
LinliSealKey *linli_sealed_from_secret (const guint8 secret[LINLI_SEALED_KEY_SIZE], GError **error);
LinliSealKey *linli_sealed_ref (LinliSealKey *key);
void linli_sealed_unref (LinliSealKey *key); /* the last one wipes it */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliSealKey, linli_sealed_unref)

const char *linli_sealed_public (const LinliSealKey *key);    /* 64 lower-case hexadecimal digits */
const guint8 *linli_sealed_secret (const LinliSealKey *key);  /* LINLI_SEALED_KEY_SIZE bytes, in locked memory */

/* Seals @size bytes into @box, which has LINLI_SEALED_MORE more. INPUT when @public_hex is no key. */
gboolean linli_sealed_close (const char *public_hex, const void *plain, gsize size, guint8 *box, GError **error);

/* Opens @box into @plain, LINLI_SEALED_MORE bytes shorter. FALSE when it was not sealed with this key or was altered. */
gboolean linli_sealed_open (const LinliSealKey *key, const guint8 *box, gsize box_size, guint8 *plain);

/* Memory that is not swapped out nor dumped, guarded on both sides, zero at first and wiped when freed. Never NULL.
 * linli_locked_possible(): whether this system lets memory be locked at all. */
void *linli_locked_new (gsize size);
void linli_locked_free (void *memory); /* NULL is nothing */
gboolean linli_locked_possible (void);

void linli_sealed_random (void *bytes, gsize size);
guint linli_sealed_uniform (guint bound); /* 0 … @bound - 1, each as likely */

typedef enum
{
  LINLI_SEALED_SHORT, /* a secret short enough to be tried out: Argon2id, 64 MiB, some 70 ms */
  LINLI_SEALED_LONG,  /* one of 80 bits, which is its own protection: Argon2id, 4 MiB, some 3 ms */
} LinliSealedCost;

/* A hash of @secret, salted with @public_hex. Fails only for want of memory. */
gboolean linli_sealed_hash (const char *secret, const char *public_hex, LinliSealedCost cost,
                            guint8 hash[LINLI_SEALED_HASH_SIZE], GError **error);

G_END_DECLS
