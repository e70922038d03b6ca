/* OpenSSL's objects freed at the end of a scope, and its errors as ours. Private to sign/. */
#pragma once

/* What newer releases deprecate is still the only way in 3.0. */
#define OPENSSL_API_COMPAT 30000

#include "base/error.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static inline void
linli_x509_stack_free (STACK_OF (X509) *stack)
{
  sk_X509_pop_free (stack, X509_free);
}

typedef STACK_OF (X509) LinliX509Stack;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ASN1_OBJECT, ASN1_OBJECT_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BIGNUM, BN_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BIO, BIO_free_all)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CMS_ContentInfo, CMS_ContentInfo_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_MD_CTX, EVP_MD_CTX_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_PKEY, EVP_PKEY_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliX509Stack, linli_x509_stack_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PKCS12, PKCS12_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PKCS7, PKCS7_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (X509, X509_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (X509_STORE, X509_STORE_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (X509_STORE_CTX, X509_STORE_CTX_free)

#define LINLI_TIME_NONE (-G_GINT64_CONSTANT (62135596800000)) /* the year 1, which no certificate means */

/* Sets an error that ends in OpenSSL's own reason, and empties its queue. Always returns FALSE. */
gboolean linli_openssl_fail (GError **error, const char *what);

X509 *linli_x509_from_der (GBytes *der);              /* (transfer full), or NULL unless exactly one certificate */
GBytes *linli_x509_to_der (const X509 *certificate);  /* (transfer full) */
gint64 linli_asn1_time_ms (const ASN1_TIME *time);    /* an instant; LINLI_TIME_NONE when it cannot be read */

/* Every certificate of a PEM text. Returns: (transfer full), or NULL when none can be read. */
STACK_OF (X509) *linli_x509_from_pem (const char *pem);
