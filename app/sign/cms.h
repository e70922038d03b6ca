/* A detached CAdES baseline signature (ETSI EN 319 122-1, level B-B): CMS SignedData (RFC 5652) with one
 * SignerInfo whose signed attributes are content-type, message-digest and signing-certificate-v2 (RFC 5035).
 * There is no signing-time: the baseline forbids it in a PDF, where the signature dictionary holds the time. */
#pragma once

#include "sign/digest.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_ALGORITHM_ECDSA_SHA256,
  LINLI_ALGORITHM_RSA_SHA256, /* PKCS #1 v1.5 */
} LinliAlgorithm;

/* Signs @bytes, hashing them as the algorithm says. Returns: (transfer full): the signature value. */
typedef GBytes *(*LinliSignBytes) (GBytes *bytes, gpointer data, GError **error);

/* Where a signature comes from: a key in a file, or a token behind the same door. All members are borrowed. */
typedef struct
{
  GBytes *certificate; /* DER, the signer's */
  GBytes *authority;   /* DER, the issuer's, or NULL */
  LinliAlgorithm algorithm;
  LinliSignBytes sign;
  gpointer data; /* for @sign */
} LinliSigner;

/* Signs the content whose SHA-256 is @digest. Returns: (transfer full): DER. */
GBytes *linli_cms_sign (const LinliSigner *signer, const guint8 digest[LINLI_DIGEST_SIZE], GError **error);

/* Whether @cms, without zero bytes after it, is byte for byte what linli_cms_sign() writes around its certificates,
 * digest and signature value; time stamps added later are left aside. Bytes that no signature covers, such as
 * version numbers, cannot be altered unseen in such a file. */
gboolean linli_cms_is_canonical (GBytes *cms);

G_END_DECLS
