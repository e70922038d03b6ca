#include "sign/stamp-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CMS_ContentInfo *
read_cms (GBytes *cms)
{
  gsize size;
  const guint8 *at = g_bytes_get_data (cms, &size);

  return d2i_CMS_ContentInfo (NULL, &at, (long) size);
}

static CMS_SignerInfo *
only_signer (CMS_ContentInfo *cms)
{
  STACK_OF (CMS_SignerInfo) *infos = cms ? CMS_get0_SignerInfos (cms) : NULL;

  return sk_CMS_SignerInfo_num (infos) == 1 ? sk_CMS_SignerInfo_value (infos, 0) : NULL;
}

static GBytes *
subject_of (CMS_SignerInfo *info)
{
  const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature (info);

  return g_bytes_new (ASN1_STRING_get0_data (value), (gsize) ASN1_STRING_length (value));
}

GBytes *
linli_stamp_subject (GBytes *cms, GError **error)
{
  g_autoptr (CMS_ContentInfo) content = read_cms (cms);
  CMS_SignerInfo *info = only_signer (content);

  if (!info)
    return linli_openssl_fail (error, _("The signature cannot be read")), NULL;
  return subject_of (info);
}

/* A bare token, or the one inside a granting response. */
static PKCS7 *
read_token (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size), *at = data;
  g_autoptr (PKCS7) token = d2i_PKCS7 (NULL, &at, (long) size);
  TS_RESP *response;

  if (token && at == data + size)
    return g_steal_pointer (&token);
  at = data;
  response = d2i_TS_RESP (NULL, &at, (long) size);
  if (response && TS_RESP_get_token (response))
    {
      g_clear_pointer (&token, PKCS7_free);
      token = PKCS7_dup (TS_RESP_get_token (response));
    }
  else
    g_clear_pointer (&token, PKCS7_free);
  TS_RESP_free (response);
  ERR_clear_error ();
  return g_steal_pointer (&token);
}

/* TS_VERIFY_CTX owns what it is given. */
static TS_VERIFY_CTX *
verify_context (GBytes *subject, X509_STORE *store)
{
  TS_VERIFY_CTX *context = TS_VERIFY_CTX_new ();
  gsize size;
  const void *data = g_bytes_get_data (subject, &size);

  TS_VERIFY_CTX_set_flags (context, TS_VFY_VERSION | TS_VFY_DATA | (store ? TS_VFY_SIGNATURE | TS_VFY_SIGNER : 0));
  TS_VERIFY_CTX_set_data (context, BIO_new_mem_buf (data, (int) size));
  if (store)
    {
      X509_STORE_up_ref (store);
      TS_VERIFY_CTX_set_store (context, store);
    }
  return context;
}

static gboolean
stamped_at (PKCS7 *token, gint64 *at_ms)
{
  TS_TST_INFO *info = PKCS7_type_is_signed (token) ? PKCS7_to_TS_TST_INFO (token) : NULL;
  gint64 found = info ? linli_asn1_time_ms (TS_TST_INFO_get_time (info)) : LINLI_TIME_NONE;

  TS_TST_INFO_free (info);
  ERR_clear_error ();
  if (found != LINLI_TIME_NONE)
    *at_ms = found;
  return found != LINLI_TIME_NONE;
}

static gboolean
stamper_valid_at (PKCS7 *token, gint64 at_ms)
{
  STACK_OF (X509) *signers = PKCS7_get0_signers (token, NULL, 0);
  gboolean valid = sk_X509_num (signers) == 1;

  if (valid)
    {
      X509 *stamper = sk_X509_value (signers, 0);
      valid = linli_asn1_time_ms (X509_get0_notBefore (stamper)) <= at_ms
              && at_ms <= linli_asn1_time_ms (X509_get0_notAfter (stamper));
    }
  sk_X509_free (signers);
  return valid;
}

gboolean
linli_stamp_good (PKCS7 *token, GBytes *subject, X509_STORE *store, gint64 *at_ms)
{
  TS_VERIFY_CTX *context;
  gint64 found;
  gboolean good;

  if (!stamped_at (token, &found))
    return FALSE;
  context = verify_context (subject, store);
  good = TS_RESP_verify_token (context, token) == 1 && (!store || stamper_valid_at (token, found));
  TS_VERIFY_CTX_free (context);
  ERR_clear_error ();
  if (good)
    *at_ms = found;
  return good;
}

PKCS7 *
linli_stamp_of (CMS_SignerInfo *info, gboolean *broken)
{
  g_autoptr (ASN1_OBJECT) kind = OBJ_nid2obj (NID_id_smime_aa_timeStampToken);
  int place = CMS_unsigned_get_attr_by_OBJ (info, kind, -1);
  ASN1_STRING *value;
  const guint8 *at;
  PKCS7 *token;

  *broken = FALSE;
  if (place < 0)
    return NULL;
  value = CMS_unsigned_get0_data_by_OBJ (info, kind, -3, V_ASN1_SEQUENCE);
  at = value ? ASN1_STRING_get0_data (value) : NULL;
  token = at ? d2i_PKCS7 (NULL, &at, ASN1_STRING_length (value)) : NULL;
  *broken = token == NULL;
  ERR_clear_error ();
  return token;
}

static gboolean
attach (CMS_SignerInfo *info, PKCS7 *token)
{
  g_autofree guint8 *copy = NULL;
  guint8 *der = NULL;
  int size = i2d_PKCS7 (token, &der);
  gboolean added = size > 0
                   && CMS_unsigned_add1_attr_by_NID (info, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, der, size)
                          == 1;

  OPENSSL_free (der);
  return added;
}

GBytes *
linli_stamp_add (GBytes *cms, GBytes *token, GError **error)
{
  g_autoptr (CMS_ContentInfo) content = read_cms (cms);
  CMS_SignerInfo *info = only_signer (content);
  g_autoptr (PKCS7) stamp = read_token (token);
  g_autoptr (GBytes) subject = info ? subject_of (info) : NULL;
  guint8 *der = NULL;
  GBytes *longer;
  gint64 at_ms;
  int size;

  if (!info)
    return linli_openssl_fail (error, _("The signature cannot be read")), NULL;
  if (!stamp || !linli_stamp_good (stamp, subject, NULL, &at_ms))
    return linli_fail (error, LINLI_ERROR_INPUT, _("The time stamp is not over this signature.")), NULL;
  size = attach (info, stamp) ? i2d_CMS_ContentInfo (content, &der) : -1;
  if (size <= 0)
    return linli_openssl_fail (error, _("The time stamp could not be added")), NULL;
  longer = g_bytes_new (der, (gsize) size);
  OPENSSL_free (der);
  return longer;
}
