#include "sign/issue.h"

#include "base/clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PART_MAX 64    /* characters of a part of a name, ub-common-name of X.520 */
#define SERIAL_BITS 127 /* random, positive, within the 20 octets of RFC 5280, 4.1.2.2 */

typedef struct
{
  int nid;
  const char *value;
} Extension;

static const Extension authority_extensions[] = {
  { NID_basic_constraints, "critical,CA:TRUE,pathlen:0" },
  { NID_key_usage, "critical,keyCertSign,cRLSign" },
  { NID_subject_key_identifier, "hash" },
  { 0, NULL },
};

/* NSS refuses a signer with documentSigning alone, and reads emailProtection; both are given. */
static const Extension signer_extensions[] = {
  { NID_basic_constraints, "critical,CA:FALSE" },
  { NID_key_usage, "critical,digitalSignature,nonRepudiation" },
  { NID_ext_key_usage, "emailProtection,1.3.6.1.5.5.7.3.36" },
  { NID_subject_key_identifier, "hash" },
  { NID_authority_key_identifier, "keyid:always" },
  { 0, NULL },
};

static gboolean
check_part (const char *text, GError **error)
{
  if (!text)
    return TRUE;
  if (*text == '\0' || !g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > PART_MAX)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A name in a certificate has 1 to %d characters."), PART_MAX);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return linli_fail (error, LINLI_ERROR_INPUT, _("A name in a certificate may not hold control characters."));
  return TRUE;
}

/* The address becomes part of an extension's text, where a comma would begin another name. */
static gboolean
check_email (const char *email, GError **error)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&*+-/=?^_{|}~@";

  if (!email)
    return TRUE;
  if (strlen (email) > 254 || !strchr (email, '@') || strspn (email, allowed) != strlen (email))
    return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not an e-mail address."), email);
  return TRUE;
}

static gboolean
check_subject (const LinliSubject *subject, GError **error)
{
  if (!subject->name)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A certificate needs a name."));
  return check_part (subject->name, error) && check_part (subject->role, error)
         && check_part (subject->organization, error) && check_email (subject->email, error);
}

static gboolean
check_validity (X509 *authority, gint64 from_ms, gint64 to_ms, GError **error)
{
  if (from_ms >= to_ms)
    return linli_fail (error, LINLI_ERROR_INPUT, _("A certificate must end after it begins."));
  if (authority
      && (from_ms / 1000 * 1000 < linli_asn1_time_ms (X509_get0_notBefore (authority))
          || to_ms / 1000 * 1000 > linli_asn1_time_ms (X509_get0_notAfter (authority))))
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("An identity cannot be valid before or after the authority that issues it."));
  return TRUE;
}

static gboolean
add_part (X509_NAME *name, int nid, const char *text)
{
  return !text || X509_NAME_add_entry_by_NID (name, nid, MBSTRING_UTF8, (const guint8 *) text, -1, -1, 0) == 1;
}

static gboolean
set_subject (X509 *certificate, const LinliSubject *subject)
{
  X509_NAME *name = X509_get_subject_name (certificate);

  return add_part (name, NID_organizationName, subject->organization) && add_part (name, NID_title, subject->role)
         && add_part (name, NID_commonName, subject->name);
}

static gboolean
set_serial (X509 *certificate)
{
  g_autoptr (BIGNUM) serial = BN_new ();

  return serial && BN_rand (serial, SERIAL_BITS, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
         && BN_to_ASN1_INTEGER (serial, X509_get_serialNumber (certificate));
}

static gboolean
set_validity (X509 *certificate, gint64 from_ms, gint64 to_ms)
{
  return ASN1_TIME_set (X509_getm_notBefore (certificate), (time_t) (from_ms / 1000))
         && ASN1_TIME_set (X509_getm_notAfter (certificate), (time_t) (to_ms / 1000));
}

static gboolean
add_extension (X509 *certificate, X509 *issuer, int nid, const char *value)
{
  X509V3_CTX context;
  X509_EXTENSION *extension;
  gboolean added;

  X509V3_set_ctx_nodb (&context);
  X509V3_set_ctx (&context, issuer, certificate, NULL, NULL, 0);
  extension = X509V3_EXT_conf_nid (NULL, &context, nid, value);
  added = extension && X509_add_ext (certificate, extension, -1) == 1;
  X509_EXTENSION_free (extension);
  return added;
}

static gboolean
add_extensions (X509 *certificate, X509 *issuer, const Extension *list, const char *email)
{
  g_autofree char *alternative = email ? g_strconcat ("email:", email, NULL) : NULL;

  for (; list->value; list++)
    if (!add_extension (certificate, issuer, list->nid, list->value))
      return FALSE;
  return !alternative || add_extension (certificate, issuer, NID_subject_alt_name, alternative);
}

X509 *
linli_issue (X509 *authority, EVP_PKEY *authority_key, const LinliSubject *subject, gint64 from_ms, gint64 to_ms,
             EVP_PKEY **key, GError **error)
{
  g_autoptr (EVP_PKEY) fresh = NULL;
  g_autoptr (X509) certificate = NULL;
  X509 *issuer;

  if (!check_subject (subject, error) || !check_validity (authority, from_ms, to_ms, error))
    return NULL;
  fresh = EVP_PKEY_Q_keygen (NULL, NULL, "EC", "P-256");
  certificate = X509_new ();
  issuer = authority ? authority : certificate;
  if (!fresh || !certificate || X509_set_version (certificate, X509_VERSION_3) != 1 || !set_serial (certificate)
      || !set_subject (certificate, subject) || !set_validity (certificate, from_ms, to_ms)
      || X509_set_issuer_name (certificate, X509_get_subject_name (issuer)) != 1
      || X509_set_pubkey (certificate, fresh) != 1
      || !add_extensions (certificate, issuer, authority ? signer_extensions : authority_extensions, subject->email)
      || X509_sign (certificate, authority ? authority_key : fresh, EVP_sha256 ()) <= 0)
    return linli_openssl_fail (error, _("The certificate could not be made")), NULL;
  *key = g_steal_pointer (&fresh);
  return g_steal_pointer (&certificate);
}
