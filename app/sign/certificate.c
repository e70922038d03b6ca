#include "sign/certificate.h"

#include "sign/digest.h"
#include "sign/openssl.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
linli_openssl_fail (GError **error, const char *what)
{
  unsigned long code = ERR_peek_last_error ();
  const char *reason = code ? ERR_reason_error_string (code) : NULL;

  ERR_clear_error ();
  return linli_fail (error, LINLI_ERROR_INPUT, _("%s: %s."), what, reason ? reason : _("no reason given"));
}

X509 *
linli_x509_from_der (GBytes *der)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (der, &size);
  const guint8 *at = data;
  g_autoptr (X509) certificate = data ? d2i_X509 (NULL, &at, (long) MIN (size, 1 << 20)) : NULL;

  ERR_clear_error ();
  return certificate && at == data + size ? g_steal_pointer (&certificate) : NULL;
}

GBytes *
linli_x509_to_der (const X509 *certificate)
{
  guint8 *der = NULL;
  int size = i2d_X509 (certificate, &der);
  GBytes *bytes = g_bytes_new (der, size > 0 ? (gsize) size : 0);

  OPENSSL_free (der);
  return bytes;
}

STACK_OF (X509) *
linli_x509_from_pem (const char *pem)
{
  g_autoptr (BIO) bio = BIO_new_mem_buf (pem, -1);
  g_autoptr (LinliX509Stack) stack = sk_X509_new_null ();
  X509 *certificate;

  while (bio && (certificate = PEM_read_bio_X509 (bio, NULL, NULL, NULL)))
    sk_X509_push (stack, certificate);
  ERR_clear_error ();
  return sk_X509_num (stack) > 0 ? g_steal_pointer (&stack) : NULL;
}

gint64
linli_asn1_time_ms (const ASN1_TIME *time)
{
  struct tm parts;
  g_autoptr (GDateTime) instant = NULL;

  if (!time || ASN1_TIME_to_tm (time, &parts) != 1)
    return LINLI_TIME_NONE;
  instant = g_date_time_new_utc (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
                                 parts.tm_sec);
  return instant ? g_date_time_to_unix (instant) * 1000 : LINLI_TIME_NONE;
}

static char *
one_line (X509_NAME *name)
{
  g_autoptr (BIO) bio = BIO_new (BIO_s_mem ());
  char *text;
  long size;

  X509_NAME_print_ex (bio, name, 0, (XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB & ~XN_FLAG_SPC_EQ) | XN_FLAG_FN_SN);
  size = BIO_get_mem_data (bio, &text);
  return g_utf8_make_valid (text, size);
}

static char *
part (X509_NAME *name, int nid)
{
  int place = X509_NAME_get_index_by_NID (name, nid, -1);
  guint8 *utf8 = NULL;
  int size = place < 0 ? -1
                       : ASN1_STRING_to_UTF8 (&utf8, X509_NAME_ENTRY_get_data (X509_NAME_get_entry (name, place)));
  char *text = size < 0 ? g_strdup ("") : g_utf8_make_valid ((const char *) utf8, size);

  OPENSSL_free (utf8);
  return text;
}

static char *
serial_of (const X509 *certificate)
{
  g_autoptr (BIGNUM) number = ASN1_INTEGER_to_BN (X509_get0_serialNumber (certificate), NULL);
  char *hex = number ? BN_bn2hex (number) : NULL;
  char *text = g_ascii_strdown (hex ? hex : "", -1);

  OPENSSL_free (hex);
  return text;
}

LinliCertificate *
linli_certificate_from_der (GBytes *der, GError **error)
{
  g_autoptr (X509) x509 = linli_x509_from_der (der);
  LinliSpan span = { g_bytes_get_data (der, NULL), g_bytes_get_size (der) };
  guint8 digest[LINLI_DIGEST_SIZE];
  LinliCertificate *certificate;
  X509_NAME *subject;

  if (!x509 || linli_asn1_time_ms (X509_get0_notBefore (x509)) == LINLI_TIME_NONE
      || linli_asn1_time_ms (X509_get0_notAfter (x509)) == LINLI_TIME_NONE)
    return linli_fail (error, LINLI_ERROR_INPUT, _("This is not a certificate.")), NULL;
  subject = X509_get_subject_name (x509);
  linli_digest_spans (&span, 1, digest);
  certificate = g_new0 (LinliCertificate, 1);
  certificate->subject = one_line (subject);
  certificate->name = part (subject, NID_commonName);
  certificate->role = part (subject, NID_title);
  certificate->organization = part (subject, NID_organizationName);
  certificate->issuer = one_line (X509_get_issuer_name (x509));
  certificate->serial = serial_of (x509);
  certificate->fingerprint = linli_hex (digest, sizeof digest);
  certificate->from_ms = linli_asn1_time_ms (X509_get0_notBefore (x509));
  certificate->to_ms = linli_asn1_time_ms (X509_get0_notAfter (x509));
  return certificate;
}

void
linli_certificate_free (LinliCertificate *certificate)
{
  g_free (certificate->subject);
  g_free (certificate->name);
  g_free (certificate->role);
  g_free (certificate->organization);
  g_free (certificate->issuer);
  g_free (certificate->serial);
  g_free (certificate->fingerprint);
  g_free (certificate);
}

char *
linli_certificate_pem (GBytes *der, GError **error)
{
  g_autoptr (X509) x509 = linli_x509_from_der (der);
  g_autoptr (BIO) bio = BIO_new (BIO_s_mem ());
  char *text;
  long size;

  if (!x509 || PEM_write_bio_X509 (bio, x509) != 1)
    return linli_fail (error, LINLI_ERROR_INPUT, _("This is not a certificate.")), NULL;
  size = BIO_get_mem_data (bio, &text);
  return g_strndup (text, (gsize) size);
}
