#include "sign/identity.h"

#include "base/clock.h"
#include "sign/bag.h"
#include "sign/issue.h"
#include "sign/openssl.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ITERATIONS 200000 /* of PBKDF2 with HMAC-SHA-256, about a tenth of a second */
#define RSA_BITS_MIN 2048
#define EC_BITS_MIN 256

struct _LinliIdentity
{
  EVP_PKEY *key;
  X509 *certificate;
  X509 *authority; /* NULL when the file holds none */
  GBytes *certificate_der;
  GBytes *authority_der; /* NULL likewise, and for an authority */
};

/* Takes all three. */
static LinliIdentity *
take (EVP_PKEY *key, X509 *certificate, X509 *authority)
{
  LinliIdentity *identity = g_new0 (LinliIdentity, 1);

  identity->key = key;
  identity->certificate = certificate;
  identity->authority = authority;
  identity->certificate_der = linli_x509_to_der (certificate);
  identity->authority_der = authority ? linli_x509_to_der (authority) : NULL;
  return identity;
}

static X509 *
ref (X509 *certificate)
{
  X509_up_ref (certificate);
  return certificate;
}

LinliIdentity *
linli_identity_authority (const LinliSubject *subject, gint64 from_ms, gint64 to_ms, GError **error)
{
  EVP_PKEY *key;
  X509 *certificate = linli_issue (NULL, NULL, subject, from_ms, to_ms, &key, error);

  return certificate ? take (key, certificate, NULL) : NULL;
}

LinliIdentity *
linli_identity_issue (LinliIdentity *authority, const LinliSubject *subject, gint64 from_ms, gint64 to_ms,
                      GError **error)
{
  EVP_PKEY *key;
  X509 *certificate;

  if (!linli_identity_is_authority (authority))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Only the committee’s authority can issue an identity.")), NULL;
  certificate = linli_issue (authority->certificate, authority->key, subject, from_ms, to_ms, &key, error);
  return certificate ? take (key, certificate, ref (authority->certificate)) : NULL;
}

void
linli_identity_free (LinliIdentity *identity)
{
  EVP_PKEY_free (identity->key);
  X509_free (identity->certificate);
  X509_free (identity->authority);
  g_bytes_unref (identity->certificate_der);
  g_clear_pointer (&identity->authority_der, g_bytes_unref);
  g_free (identity);
}

GBytes *
linli_identity_store (LinliIdentity *identity, const char *passphrase, GError **error)
{
  g_autoptr (PKCS12) bag = NULL;
  STACK_OF (X509) *others = NULL;
  g_autofree char *label = NULL;
  guint8 *der = NULL;
  GBytes *bytes;
  int size;

  if (!passphrase || *passphrase == '\0')
    return linli_fail (error, LINLI_ERROR_INPUT, _("An identity needs a passphrase.")), NULL;
  if (identity->authority)
    {
      others = sk_X509_new_null ();
      sk_X509_push (others, identity->authority);
    }
  bag = PKCS12_create (passphrase, NULL, identity->key, identity->certificate, others, NID_aes_256_cbc,
                       NID_aes_256_cbc, ITERATIONS, ITERATIONS, 0);
  sk_X509_free (others);
  size = bag ? i2d_PKCS12 (bag, &der) : -1;
  if (size <= 0)
    return linli_openssl_fail (error, _("The identity could not be written")), NULL;
  bytes = g_bytes_new (der, (gsize) size);
  OPENSSL_free (der);
  return bytes;
}

static EVP_PKEY *
key_from_der (GBytes *der)
{
  gsize size;
  const guint8 *at = g_bytes_get_data (der, &size);
  EVP_PKEY *key = d2i_AutoPrivateKey (NULL, &at, (long) size);

  /* The plain key passed through this buffer on its way from the helper. */
  OPENSSL_cleanse ((void *) g_bytes_get_data (der, NULL), size);
  ERR_clear_error ();
  return key;
}

static gboolean
key_is_strong (EVP_PKEY *key)
{
  if (EVP_PKEY_is_a (key, "RSA"))
    return EVP_PKEY_get_bits (key) >= RSA_BITS_MIN;
  return EVP_PKEY_is_a (key, "EC") && EVP_PKEY_get_bits (key) >= EC_BITS_MIN;
}

static gboolean
check_time (X509 *certificate, gint64 now_ms, GError **error)
{
  gint64 from_ms = linli_asn1_time_ms (X509_get0_notBefore (certificate));
  gint64 to_ms = linli_asn1_time_ms (X509_get0_notAfter (certificate));
  g_autofree char *from = linli_instant_format (from_ms), *to = linli_instant_format (to_ms);

  if (now_ms > to_ms)
    return linli_fail (error, LINLI_ERROR_INPUT, _("This identity was valid until %s. Ask for a new one."), to);
  if (now_ms < from_ms)
    return linli_fail (error, LINLI_ERROR_INPUT, _("This identity becomes valid at %s."), from);
  return TRUE;
}

/* The certificate among @list that issued @certificate, by name and signature. */
static X509 *
find_authority (X509 *certificate, GPtrArray *list)
{
  for (guint i = 1; i < list->len; i++)
    {
      g_autoptr (X509) other = linli_x509_from_der (list->pdata[i]);
      if (other && X509_check_issued (other, certificate) == X509_V_OK
          && X509_verify (certificate, X509_get0_pubkey (other)) == 1)
        return g_steal_pointer (&other);
    }
  ERR_clear_error ();
  return NULL;
}

static LinliIdentity *
assemble (GBytes *key_der, GPtrArray *list, gint64 now_ms, GError **error)
{
  g_autoptr (EVP_PKEY) key = key_from_der (key_der);
  g_autoptr (X509) certificate = linli_x509_from_der (list->pdata[0]);
  X509 *authority;

  if (!key || !certificate || X509_check_private_key (certificate, key) != 1)
    {
      ERR_clear_error ();
      return linli_fail (error, LINLI_ERROR_INPUT, _("The key and the certificate in the identity file differ.")), NULL;
    }
  if (!key_is_strong (key))
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("The key is not accepted: RSA of %d bits or more, or an elliptic curve of %d, is needed."),
                       RSA_BITS_MIN, EC_BITS_MIN), NULL;
  if (!check_time (certificate, now_ms, error))
    return NULL;
  authority = find_authority (certificate, list);
  return take (g_steal_pointer (&key), g_steal_pointer (&certificate), authority);
}

LinliIdentity *
linli_identity_load (GBytes *p12, const char *passphrase, gint64 now_ms, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) key = NULL;

  if (g_bytes_get_size (p12) > LINLI_IDENTITY_SIZE_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("An identity file has at most %d bytes; this one has %zu."),
                       LINLI_IDENTITY_SIZE_MAX, g_bytes_get_size (p12)), NULL;
  if (g_bytes_get_size (p12) == 0)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The identity file is empty.")), NULL;
  if (!linli_bag_open (p12, passphrase ? passphrase : "", &key, &list, error))
    return NULL;
  return assemble (key, list, now_ms, error);
}

gboolean
linli_identity_is_authority (LinliIdentity *identity)
{
  return X509_check_ca (identity->certificate) == 1;
}

LinliCertificate *
linli_identity_show (LinliIdentity *identity)
{
  return linli_certificate_from_der (identity->certificate_der, NULL);
}

char *
linli_identity_pem (LinliIdentity *identity)
{
  return linli_certificate_pem (identity->certificate_der, NULL);
}

static GBytes *
sign_bytes (GBytes *bytes, gpointer data, GError **error)
{
  LinliIdentity *identity = data;
  g_autoptr (EVP_MD_CTX) context = EVP_MD_CTX_new ();
  gsize size, length = 0;
  const guint8 *input = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *value = NULL;

  if (!context || EVP_DigestSignInit (context, NULL, EVP_sha256 (), NULL, identity->key) != 1
      || EVP_DigestSign (context, NULL, &length, input, size) != 1)
    return linli_openssl_fail (error, _("The key could not sign")), NULL;
  value = g_malloc (length);
  if (EVP_DigestSign (context, value, &length, input, size) != 1)
    return linli_openssl_fail (error, _("The key could not sign")), NULL;
  return g_bytes_new (value, length);
}

void
linli_identity_signer (LinliIdentity *identity, LinliSigner *signer)
{
  *signer = (LinliSigner) {
    .certificate = identity->certificate_der,
    .authority = identity->authority_der,
    .algorithm = EVP_PKEY_is_a (identity->key, "RSA") ? LINLI_ALGORITHM_RSA_SHA256 : LINLI_ALGORITHM_ECDSA_SHA256,
    .sign = sign_bytes,
    .data = identity,
  };
}
