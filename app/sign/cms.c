#include "sign/cms.h"

#include "sign/der.h"
#include "sign/openssl.h"

#include <glib/gi18n-lib.h>

#define OID_DATA "1.2.840.113549.1.7.1"
#define OID_SIGNED_DATA "1.2.840.113549.1.7.2"
#define OID_CONTENT_TYPE "1.2.840.113549.1.9.3"
#define OID_MESSAGE_DIGEST "1.2.840.113549.1.9.4"
#define OID_SIGNING_CERTIFICATE_V2 "1.2.840.113549.1.9.16.2.47"
#define OID_SHA256 "2.16.840.1.101.3.4.2.1"
#define OID_ECDSA_SHA256 "1.2.840.10045.4.3.2"
#define OID_RSA "1.2.840.113549.1.1.1"

static const guint8 version_one[] = { 1 };

/* SEQUENCE { oid, NULL when RSA asks for it }; RFC 5754 leaves the parameters of SHA-256 and ECDSA out. */
static void
put_algorithm (GByteArray *into, const char *oid, gboolean null)
{
  GByteArray *algorithm = g_byte_array_new ();

  linli_der_oid (algorithm, oid);
  if (null)
    linli_der_put (algorithm, LINLI_DER_NULL, NULL, 0);
  linli_der_wrap (into, LINLI_DER_SEQUENCE, algorithm);
}

/* SEQUENCE { oid, SET { value } }; takes @value, which holds one element. */
static GBytes *
attribute (const char *oid, GByteArray *value)
{
  GByteArray *both = g_byte_array_new (), *whole = g_byte_array_new ();

  linli_der_oid (both, oid);
  linli_der_wrap (both, LINLI_DER_SET, value);
  linli_der_wrap (whole, LINLI_DER_SEQUENCE, both);
  return g_byte_array_free_to_bytes (whole);
}

static GBytes *
content_type (void)
{
  GByteArray *value = g_byte_array_new ();

  linli_der_oid (value, OID_DATA);
  return attribute (OID_CONTENT_TYPE, value);
}

static GBytes *
message_digest (const guint8 *digest)
{
  GByteArray *value = g_byte_array_new ();

  linli_der_put (value, LINLI_DER_OCTETS, digest, LINLI_DIGEST_SIZE);
  return attribute (OID_MESSAGE_DIGEST, value);
}

/* One ESSCertIDv2 with the default hash, SHA-256, and without issuerSerial: the certificate is embedded. */
static GBytes *
signing_certificate (GBytes *certificate)
{
  LinliSpan span = { g_bytes_get_data (certificate, NULL), g_bytes_get_size (certificate) };
  guint8 digest[LINLI_DIGEST_SIZE];
  GByteArray *id = g_byte_array_new (), *ids = g_byte_array_new (), *list = g_byte_array_new ();
  GByteArray *value = g_byte_array_new ();

  linli_digest_spans (&span, 1, digest);
  linli_der_put (id, LINLI_DER_OCTETS, digest, sizeof digest);
  linli_der_wrap (ids, LINLI_DER_SEQUENCE, id);
  linli_der_wrap (list, LINLI_DER_SEQUENCE, ids);
  linli_der_wrap (value, LINLI_DER_SEQUENCE, list);
  return attribute (OID_SIGNING_CERTIFICATE_V2, value);
}

/* DER orders the members of a SET by their encodings. */
static int
by_encoding (gconstpointer a, gconstpointer b)
{
  return g_bytes_compare (*(GBytes *const *) a, *(GBytes *const *) b);
}

static GByteArray *
attributes (GBytes *certificate, const guint8 *digest)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GByteArray *joined = g_byte_array_new ();

  g_ptr_array_add (list, content_type ());
  g_ptr_array_add (list, message_digest (digest));
  g_ptr_array_add (list, signing_certificate (certificate));
  g_ptr_array_sort (list, by_encoding);
  for (guint i = 0; i < list->len; i++)
    linli_der_raw (joined, list->pdata[i]);
  return joined;
}

/* What is signed is the attributes as a SET, though they are stored under [0] (RFC 5652, 5.4). */
static GBytes *
sign_attributes (const LinliSigner *signer, GByteArray *joined, GError **error)
{
  GByteArray *set = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  linli_der_put (set, LINLI_DER_SET, joined->data, joined->len);
  bytes = g_byte_array_free_to_bytes (set);
  return signer->sign (bytes, signer->data, error);
}

static gboolean
put_issuer_serial (GByteArray *into, GBytes *certificate, GError **error)
{
  g_autoptr (X509) x509 = linli_x509_from_der (certificate);
  guint8 *name = NULL, *serial = NULL;
  GByteArray *both;
  int name_size, serial_size;

  if (!x509)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The signer’s certificate cannot be read."));
  name_size = i2d_X509_NAME (X509_get_issuer_name (x509), &name);
  serial_size = i2d_ASN1_INTEGER (X509_get0_serialNumber (x509), &serial);
  both = g_byte_array_new ();
  g_byte_array_append (both, name, (guint) name_size);
  g_byte_array_append (both, serial, (guint) serial_size);
  OPENSSL_free (name);
  OPENSSL_free (serial);
  linli_der_wrap (into, LINLI_DER_SEQUENCE, both);
  return TRUE;
}

static GByteArray *
signer_info (const LinliSigner *signer, const guint8 *digest, GError **error)
{
  g_autoptr (GByteArray) info = g_byte_array_new ();
  g_autoptr (GByteArray) joined = attributes (signer->certificate, digest);
  g_autoptr (GBytes) value = sign_attributes (signer, joined, error);
  gboolean rsa = signer->algorithm == LINLI_ALGORITHM_RSA_SHA256;

  if (!value)
    return NULL;
  linli_der_put (info, LINLI_DER_INTEGER, version_one, sizeof version_one);
  if (!put_issuer_serial (info, signer->certificate, error))
    return NULL;
  put_algorithm (info, OID_SHA256, FALSE);
  linli_der_put (info, LINLI_DER_CONTEXT, joined->data, joined->len);
  put_algorithm (info, rsa ? OID_RSA : OID_ECDSA_SHA256, rsa);
  linli_der_put (info, LINLI_DER_OCTETS, g_bytes_get_data (value, NULL), g_bytes_get_size (value));
  return g_steal_pointer (&info);
}

static void
put_certificates (GByteArray *into, const LinliSigner *signer)
{
  GByteArray *certificates = g_byte_array_new ();
  gboolean authority_first = signer->authority && g_bytes_compare (signer->authority, signer->certificate) < 0;

  if (authority_first)
    linli_der_raw (certificates, signer->authority);
  linli_der_raw (certificates, signer->certificate);
  if (signer->authority && !authority_first)
    linli_der_raw (certificates, signer->authority);
  linli_der_wrap (into, LINLI_DER_CONTEXT, certificates);
}

static GByteArray *
signed_data (const LinliSigner *signer, GByteArray *info)
{
  GByteArray *data = g_byte_array_new (), *digests = g_byte_array_new (), *content = g_byte_array_new ();
  GByteArray *infos = g_byte_array_new ();

  linli_der_put (data, LINLI_DER_INTEGER, version_one, sizeof version_one);
  put_algorithm (digests, OID_SHA256, FALSE);
  linli_der_wrap (data, LINLI_DER_SET, digests);
  linli_der_oid (content, OID_DATA);
  linli_der_wrap (data, LINLI_DER_SEQUENCE, content);
  put_certificates (data, signer);
  linli_der_wrap (infos, LINLI_DER_SEQUENCE, info);
  linli_der_wrap (data, LINLI_DER_SET, infos);
  return data;
}

GBytes *
linli_cms_sign (const LinliSigner *signer, const guint8 digest[LINLI_DIGEST_SIZE], GError **error)
{
  GByteArray *info = signer_info (signer, digest, error);
  GByteArray *data, *tagged, *content, *whole;

  if (!info)
    return NULL;
  data = g_byte_array_new ();
  linli_der_wrap (data, LINLI_DER_SEQUENCE, signed_data (signer, info));
  tagged = g_byte_array_new ();
  linli_der_wrap (tagged, LINLI_DER_CONTEXT, data);
  content = g_byte_array_new ();
  linli_der_oid (content, OID_SIGNED_DATA);
  g_byte_array_append (content, tagged->data, tagged->len);
  g_byte_array_unref (tagged);
  whole = g_byte_array_new ();
  linli_der_wrap (whole, LINLI_DER_SEQUENCE, content);
  return g_byte_array_free_to_bytes (whole);
}

/* The pieces of a signature that was found, in the place of a signer. */
typedef struct
{
  CMS_SignerInfo *info;
} Found;

static GBytes *
found_value (GBytes *bytes, gpointer data, GError **error)
{
  const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature (((Found *) data)->info);

  return g_bytes_new (ASN1_STRING_get0_data (value), (gsize) ASN1_STRING_length (value));
}

static GBytes *
encode (CMS_ContentInfo *cms)
{
  guint8 *der = NULL;
  int size = i2d_CMS_ContentInfo (cms, &der);
  GBytes *bytes = g_bytes_new (der, size > 0 ? (gsize) size : 0);

  OPENSSL_free (der);
  return bytes;
}

static GBytes *
write_again (CMS_ContentInfo *cms, CMS_SignerInfo *info, STACK_OF (X509) *certificates)
{
  g_autoptr (ASN1_OBJECT) kind = OBJ_nid2obj (NID_pkcs9_messageDigest);
  ASN1_STRING *digest = CMS_signed_get0_data_by_OBJ (info, kind, -3, V_ASN1_OCTET_STRING);
  int mine = CMS_SignerInfo_cert_cmp (info, sk_X509_value (certificates, 0)) == 0 ? 0 : 1;
  X509 *first = sk_X509_value (certificates, mine), *second = sk_X509_value (certificates, 1 - mine);
  g_autoptr (GBytes) certificate = first ? linli_x509_to_der (first) : NULL;
  g_autoptr (GBytes) authority = second ? linli_x509_to_der (second) : NULL;
  Found found = { info };
  LinliSigner signer = { .certificate = certificate, .authority = authority, .sign = found_value, .data = &found };

  if (!first || !X509_get0_pubkey (first) || !digest || ASN1_STRING_length (digest) != LINLI_DIGEST_SIZE)
    return NULL;
  signer.algorithm = EVP_PKEY_is_a (X509_get0_pubkey (first), "RSA") ? LINLI_ALGORITHM_RSA_SHA256
                                                                     : LINLI_ALGORITHM_ECDSA_SHA256;
  return linli_cms_sign (&signer, ASN1_STRING_get0_data (digest), NULL);
}

/* @cms with the unsigned attributes of @info. */
static GBytes *
add_unsigned (GBytes *cms, CMS_SignerInfo *info)
{
  const guint8 *at = g_bytes_get_data (cms, NULL);
  g_autoptr (CMS_ContentInfo) content = d2i_CMS_ContentInfo (NULL, &at, (long) g_bytes_get_size (cms));
  CMS_SignerInfo *bare = content ? sk_CMS_SignerInfo_value (CMS_get0_SignerInfos (content), 0) : NULL;

  for (int i = 0; bare && i < CMS_unsigned_get_attr_count (info); i++)
    if (CMS_unsigned_add1_attr (bare, CMS_unsigned_get_attr (info, i)) != 1)
      return NULL;
  return bare ? encode (content) : NULL;
}

/* The length of the DER element at the start, or 0: what follows in a PDF is padding. */
static gsize
element_size (GBytes *cms)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (cms, &size), *at = data;
  long length;
  int tag, class;

  if (ASN1_get_object (&at, &length, &tag, &class, (long) MIN (size, 1 << 24)) & 0x80)
    return 0;
  return (gsize) (at - data) + (gsize) length;
}

gboolean
linli_cms_is_canonical (GBytes *cms)
{
  const guint8 *at = g_bytes_get_data (cms, NULL);
  gsize size = element_size (cms);
  g_autoptr (CMS_ContentInfo) content = size > 0 ? d2i_CMS_ContentInfo (NULL, &at, (long) size) : NULL;
  STACK_OF (CMS_SignerInfo) *infos = content ? CMS_get0_SignerInfos (content) : NULL;
  g_autoptr (GBytes) whole = g_bytes_new_from_bytes (cms, 0, size);
  g_autoptr (GBytes) again = NULL, complete = NULL;
  g_autoptr (LinliX509Stack) certificates = NULL;
  CMS_SignerInfo *info;

  ERR_clear_error ();
  if (sk_CMS_SignerInfo_num (infos) != 1)
    return FALSE;
  info = sk_CMS_SignerInfo_value (infos, 0);
  certificates = CMS_get1_certs (content);
  if (certificates && sk_X509_num (certificates) <= 2)
    again = write_again (content, info, certificates);
  complete = again ? add_unsigned (again, info) : NULL;
  ERR_clear_error ();
  return complete && g_bytes_equal (complete, whole);
}
