/* A register's own key pair: Ed25519 (RFC 8032), for the checkpoints of its ledger. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_KEY_SIGNATURE_SIZE 64

typedef struct _LinliKey LinliKey;

LinliKey *linli_key_new (GError **error); /* (transfer full): a fresh pair */
LinliKey *linli_key_from_pem (const char *pem, GError **error); /* (transfer full): a pair once written */
void linli_key_free (LinliKey *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliKey, linli_key_free)

/* Returns: (transfer full): the private key, PKCS #8 without a passphrase; the caller keeps it readable by its
 * owner only and frees it with linli_key_forget(). */
char *linli_key_pem (LinliKey *key, GError **error);
void linli_key_forget (char *pem); /* overwrites and frees; may be NULL */

/* Returns: (transfer full): the 32 bytes of the public key, 64 lower-case hexadecimal digits. */
char *linli_key_public (LinliKey *key);

/* Signs @size bytes. */
gboolean linli_key_sign (LinliKey *key, const void *data, gsize size, guint8 signature[LINLI_KEY_SIGNATURE_SIZE],
                         GError **error);

/* Whether @signature over @data is by the holder of @public_hex. FALSE also when either cannot be read. */
gboolean linli_key_verify (const char *public_hex, const void *data, gsize size, const guint8 *signature,
                           gsize signature_size);

G_END_DECLS
