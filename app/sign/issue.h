/* Making keys and certificates. Private to sign/. */
#pragma once

#include "sign/identity.h"
#include "sign/openssl.h"

G_BEGIN_DECLS

/* A fresh P-256 key and a certificate for it, signed by @authority_key, or by itself when @authority is NULL:
 * then it is an authority's (CA, path length 0), otherwise a signer's.
 * @key: (out) (transfer full); Returns: (transfer full), or NULL */
X509 *linli_issue (X509 *authority, EVP_PKEY *authority_key, const LinliSubject *subject, gint64 from_ms, gint64 to_ms,
                   EVP_PKEY **key, GError **error);

G_END_DECLS
