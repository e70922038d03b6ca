/* Identities: a private key with its certificate, and the committee's own authority that issues them.
 *
 * An identity issued here proves that a paper was not changed and who held the key, no more. Keys are ECDSA on
 * P-256 with SHA-256: of what poppler with NSS verifies on Debian 12 and 13 it makes the smallest signatures and
 * keys at once; RSA identities from elsewhere (2048 bits or more) are read as well. */
#pragma once

#include "sign/certificate.h"
#include "sign/cms.h"

G_BEGIN_DECLS

#define LINLI_IDENTITY_SIZE_MAX 65536 /* bytes of a .p12 */

typedef struct _LinliIdentity LinliIdentity;

/* Who a certificate names; each text is one line of UTF-8 or NULL, but @name, which must be given. */
typedef struct
{
  const char *name;         /* common name, at most 64 characters (X.520) */
  const char *role;         /* title, at most 64 characters: 「主持人」 */
  const char *organization; /* at most 64 characters */
  const char *email;        /* ASCII */
} LinliSubject;

/* A fresh authority, valid from @from_ms to @to_ms (instants). Returns: (transfer full), or NULL. */
LinliIdentity *linli_identity_authority (const LinliSubject *subject, gint64 from_ms, gint64 to_ms, GError **error);

/* A fresh identity issued by @authority; its validity must lie within the authority's. */
LinliIdentity *linli_identity_issue (LinliIdentity *authority, const LinliSubject *subject, gint64 from_ms,
                                     gint64 to_ms, GError **error);

void linli_identity_free (LinliIdentity *identity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliIdentity, linli_identity_free)

/* Returns: (transfer full): a PKCS #12 file, PBES2 with AES-256 under @passphrase (UTF-8, not empty). */
GBytes *linli_identity_store (LinliIdentity *identity, const char *passphrase, GError **error);

/* Reads a PKCS #12 file in a helper process with limits. Errors are INPUT: too large, not one, a wrong
 * passphrase, an identity not valid at @now_ms, a key that is too weak or not of the certificate; IO:
 * the helper cannot be run. */
LinliIdentity *linli_identity_load (GBytes *p12, const char *passphrase, gint64 now_ms, GError **error);

gboolean linli_identity_is_authority (LinliIdentity *identity);
LinliCertificate *linli_identity_show (LinliIdentity *identity); /* (transfer full) */
char *linli_identity_pem (LinliIdentity *identity); /* (transfer full): its certificate */

/* Fills @signer to sign with @identity, which must outlive it. */
void linli_identity_signer (LinliIdentity *identity, LinliSigner *signer);

G_END_DECLS
