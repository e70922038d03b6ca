#include "sign/check.h"

#include "base/clock.h"
#include "sign/stamp-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RSA_BITS_MIN 2048
#define EC_BITS_MIN 256

typedef struct
{
  LinliCheck *check;
  CMS_ContentInfo *cms;
  CMS_SignerInfo *info;
  LinliX509Stack *certificates; /* embedded */
  LinliX509Stack *chain;        /* to a trusted authority, or NULL */
  X509 *signer;                 /* borrowed from @certificates */
} Checking;

static void G_GNUC_PRINTF (4, 5)
set (LinliCheck *check, LinliCheckKind kind, LinliState state, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_free (check->why[kind]);
  check->why[kind] = g_strdup_vprintf (format, args);
  check->state[kind] = state;
  va_end (args);
}

static gboolean
only_zeros (const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (data[i] != 0)
      return FALSE;
  return TRUE;
}

static CMS_ContentInfo *
read_whole (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size), *at = data;
  g_autoptr (CMS_ContentInfo) cms = size > 0 ? d2i_CMS_ContentInfo (NULL, &at, (long) MIN (size, 1 << 24)) : NULL;

  return cms && only_zeros (at, size - (gsize) (at - data)) ? g_steal_pointer (&cms) : NULL;
}

static const char *
wrong_shape (CMS_ContentInfo *cms)
{
  STACK_OF (CMS_SignerInfo) *infos;
  ASN1_OCTET_STRING **content;

  if (!cms || OBJ_obj2nid (CMS_get0_type (cms)) != NID_pkcs7_signed)
    return _("The place of the signature holds no CMS signature.");
  content = CMS_get0_content (cms);
  if (content && *content)
    return _("The signature carries content of its own; it should be over the file alone.");
  infos = CMS_get0_SignerInfos (cms);
  if (sk_CMS_SignerInfo_num (infos) != 1)
    return _("The signature should have one signer; it has another number of them.");
  return NULL;
}

/* Lets OpenSSL match the SignerInfo with an embedded certificate. */
static void
find_signer (Checking *in)
{
  in->certificates = CMS_get1_certs (in->cms);
  if (in->certificates)
    CMS_set1_signers_certs (in->cms, in->certificates, CMS_NOINTERN);
  CMS_SignerInfo_get0_algs (in->info, NULL, &in->signer, NULL, NULL);
}

static gboolean
check_shape (Checking *in)
{
  const char *wrong = wrong_shape (in->cms);

  if (wrong)
    {
      set (in->check, LINLI_CHECK_SHAPE, LINLI_STATE_BAD, "%s", wrong);
      return FALSE;
    }
  in->info = sk_CMS_SignerInfo_value (CMS_get0_SignerInfos (in->cms), 0);
  find_signer (in);
  if (!in->signer)
    {
      set (in->check, LINLI_CHECK_SHAPE, LINLI_STATE_BAD, _("The signer’s certificate is not in the signature."));
      return FALSE;
    }
  if (CMS_signed_get_attr_by_NID (in->info, NID_pkcs9_signingTime, -1) >= 0)
    set (in->check, LINLI_CHECK_SHAPE, LINLI_STATE_BAD,
         _("The signature claims a time inside, which this kind of signature may not."));
  else
    set (in->check, LINLI_CHECK_SHAPE, LINLI_STATE_OK, _("One detached signature with its certificate."));
  return TRUE;
}

static const EVP_MD *
digest_of (CMS_SignerInfo *info)
{
  X509_ALGOR *algorithm;
  const ASN1_OBJECT *object;

  CMS_SignerInfo_get0_algs (info, NULL, NULL, &algorithm, NULL);
  X509_ALGOR_get0 (&object, NULL, NULL, algorithm);
  switch (OBJ_obj2nid (object))
    {
    case NID_sha256:
      return EVP_sha256 ();
    case NID_sha384:
      return EVP_sha384 ();
    case NID_sha512:
      return EVP_sha512 ();
    default:
      return NULL;
    }
}

static gboolean
key_is_strong (X509 *certificate)
{
  EVP_PKEY *key = X509_get0_pubkey (certificate);

  if (!key)
    return FALSE;
  if (EVP_PKEY_is_a (key, "RSA") || EVP_PKEY_is_a (key, "RSA-PSS"))
    return EVP_PKEY_get_bits (key) >= RSA_BITS_MIN;
  return EVP_PKEY_is_a (key, "EC") && EVP_PKEY_get_bits (key) >= EC_BITS_MIN;
}

static gboolean
check_algorithm (Checking *in)
{
  if (!digest_of (in->info))
    set (in->check, LINLI_CHECK_ALGORITHM, LINLI_STATE_BAD,
         _("The digest of the signature is not one of SHA-256, SHA-384 and SHA-512."));
  else if (!key_is_strong (in->signer))
    set (in->check, LINLI_CHECK_ALGORITHM, LINLI_STATE_BAD,
         _("The signer’s key is too weak: RSA of %d bits or an elliptic curve of %d is needed."), RSA_BITS_MIN,
         EC_BITS_MIN);
  else
    {
      set (in->check, LINLI_CHECK_ALGORITHM, LINLI_STATE_OK, _("The digest and the key are strong."));
      return TRUE;
    }
  return FALSE;
}

static ESS_SIGNING_CERT_V2 *
signing_certificate (CMS_SignerInfo *info)
{
  g_autoptr (ASN1_OBJECT) kind = OBJ_nid2obj (NID_id_smime_aa_signingCertificateV2);
  ASN1_STRING *value = CMS_signed_get0_data_by_OBJ (info, kind, -3, V_ASN1_SEQUENCE);
  const guint8 *at = value ? ASN1_STRING_get0_data (value) : NULL;

  return at ? d2i_ESS_SIGNING_CERT_V2 (NULL, &at, ASN1_STRING_length (value)) : NULL;
}

static void
check_bound (Checking *in)
{
  g_autoptr (ESS_SIGNING_CERT_V2) named = signing_certificate (in->info);
  g_autoptr (LinliX509Stack) chain = sk_X509_new_null ();

  X509_up_ref (in->signer);
  sk_X509_push (chain, in->signer);
  /* Only the first certificate named is required to be the signer's; the others, if any, are the issuers'. */
  if (!named)
    set (in->check, LINLI_CHECK_BOUND, LINLI_STATE_BAD, _("The signature does not name its certificate."));
  else if (OSSL_ESS_check_signing_certs (NULL, named, in->chain ? in->chain : chain, 1) <= 0)
    set (in->check, LINLI_CHECK_BOUND, LINLI_STATE_BAD,
         _("The certificate in the signature is not the one that was signed with it."));
  else
    set (in->check, LINLI_CHECK_BOUND, LINLI_STATE_OK, _("The signature names its certificate by digest."));
}

static gboolean
digest_matches (Checking *in, const LinliSpan *spans, guint count)
{
  g_autoptr (ASN1_OBJECT) kind = OBJ_nid2obj (NID_pkcs9_messageDigest);
  ASN1_STRING *claimed = CMS_signed_get0_data_by_OBJ (in->info, kind, -3, V_ASN1_OCTET_STRING);
  g_autoptr (EVP_MD_CTX) context = EVP_MD_CTX_new ();
  guint8 digest[EVP_MAX_MD_SIZE];
  guint size = 0;

  if (!claimed || EVP_DigestInit_ex (context, digest_of (in->info), NULL) != 1)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (spans[i].size > 0 && EVP_DigestUpdate (context, spans[i].data, spans[i].size) != 1)
      return FALSE;
  return EVP_DigestFinal_ex (context, digest, &size) == 1 && (guint) ASN1_STRING_length (claimed) == size
         && memcmp (ASN1_STRING_get0_data (claimed), digest, size) == 0;
}

static void
check_signature (Checking *in, const LinliSpan *spans, guint count)
{
  if (!digest_matches (in, spans, count))
    set (in->check, LINLI_CHECK_SIGNATURE, LINLI_STATE_BAD,
         _("The content was changed after signing: its digest is not the one that was signed."));
  else if (CMS_SignerInfo_verify (in->info) != 1)
    set (in->check, LINLI_CHECK_SIGNATURE, LINLI_STATE_BAD,
         _("The signature was not made by the key of the certificate in it."));
  else
    set (in->check, LINLI_CHECK_SIGNATURE, LINLI_STATE_OK,
         _("The digest of the content is the one signed, and the signature is by the certificate’s key."));
}

static X509_STORE *
store_of (const char *pem)
{
  g_autoptr (LinliX509Stack) stack = pem ? linli_x509_from_pem (pem) : NULL;
  X509_STORE *store;

  if (!stack)
    return NULL;
  store = X509_STORE_new ();
  for (int i = 0; i < sk_X509_num (stack); i++)
    X509_STORE_add_cert (store, sk_X509_value (stack, i));
  /* Time is judged apart, at the stamped instant: an end of validity since then is no fault of the chain. */
  X509_STORE_set_flags (store, X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_X509_STRICT);
  return store;
}

/* A certificate outside the chain is covered by nothing: anybody could have put it there. */
static gboolean
all_in_chain (Checking *in)
{
  for (int i = 0; i < sk_X509_num (in->certificates); i++)
    {
      gboolean found = FALSE;
      for (int k = 0; k < sk_X509_num (in->chain) && !found; k++)
        found = X509_cmp (sk_X509_value (in->certificates, i), sk_X509_value (in->chain, k)) == 0;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static void
check_trust (Checking *in, const char *authorities)
{
  g_autoptr (X509_STORE) store = store_of (authorities);
  g_autoptr (X509_STORE_CTX) context = X509_STORE_CTX_new ();
  LinliCheck *check = in->check;

  if (!store)
    {
      set (check, LINLI_CHECK_TRUST, LINLI_STATE_UNKNOWN,
           _("No trusted authority was given to compare the certificate of “%s” with."), check->signer->name);
      return;
    }
  if (X509_STORE_CTX_init (context, store, in->signer, in->certificates) == 1 && X509_verify_cert (context) == 1)
    {
      in->chain = X509_STORE_CTX_get1_chain (context);
      if (!all_in_chain (in))
        {
          set (check, LINLI_CHECK_TRUST, LINLI_STATE_BAD,
               _("The signature carries a certificate that has no part in it."));
          return;
        }
      set (check, LINLI_CHECK_TRUST, LINLI_STATE_OK,
           _("The certificate of “%s” was issued by “%s”, which is trusted."), check->signer->name,
           check->signer->issuer);
    }
  else
    set (check, LINLI_CHECK_TRUST, LINLI_STATE_BAD,
         _("The certificate of “%s”, issued by “%s”, does not lead to a trusted authority: %s."),
         check->signer->name, check->signer->issuer, X509_verify_cert_error_string (X509_STORE_CTX_get_error (context)));
}

static void
check_usage (Checking *in)
{
  guint32 usage = X509_get_key_usage (in->signer), extended = X509_get_extended_key_usage (in->signer);
  gboolean may_sign = (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
  gboolean may_read = extended == G_MAXUINT32 || (extended & (XKU_SMIME | XKU_ANYEKU)) != 0;

  if (X509_check_ca (in->signer) == 1)
    set (in->check, LINLI_CHECK_USAGE, LINLI_STATE_BAD, _("The certificate is an authority’s, not a signer’s."));
  else if (!may_sign || !may_read)
    set (in->check, LINLI_CHECK_USAGE, LINLI_STATE_BAD, _("The certificate was not issued for signing documents."));
  else
    set (in->check, LINLI_CHECK_USAGE, LINLI_STATE_OK, _("The certificate was issued for signing documents."));
}

static void
judge_stamp (Checking *in, PKCS7 *token, const char *stampers)
{
  const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature (in->info);
  g_autoptr (GBytes) subject = g_bytes_new (ASN1_STRING_get0_data (value), (gsize) ASN1_STRING_length (value));
  g_autoptr (X509_STORE) store = store_of (stampers);
  g_autofree char *when = NULL;
  gint64 at_ms;

  if (!linli_stamp_good (token, subject, NULL, &at_ms))
    {
      set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_BAD, _("The time stamp is not over this signature."));
      return;
    }
  when = linli_instant_format (at_ms);
  if (!store)
    set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_UNKNOWN,
         _("A time stamp says %s, but no trusted issuer of time stamps was given."), when);
  else if (!linli_stamp_good (token, subject, store, &at_ms))
    set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_BAD,
         _("A time stamp says %s, but it is not good or not by a trusted issuer."), when);
  else
    {
      in->check->stamped = TRUE;
      in->check->stamped_at_ms = at_ms;
      set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_OK, _("A trusted time stamp shows the signature at %s."), when);
    }
}

static void
check_stamp (Checking *in, const char *stampers)
{
  gboolean broken;
  g_autoptr (PKCS7) token = linli_stamp_of (in->info, &broken);

  if (broken)
    set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_BAD, _("The time stamp cannot be read."));
  else if (!token)
    set (in->check, LINLI_CHECK_STAMP, LINLI_STATE_UNKNOWN, _("The signature has no time stamp."));
  else
    judge_stamp (in, token, stampers);
}

/* The span in which every certificate of the chain is valid. */
static void
chain_validity (Checking *in, gint64 *from_ms, gint64 *to_ms)
{
  *from_ms = in->check->signer->from_ms;
  *to_ms = in->check->signer->to_ms;
  for (int i = 0; i < sk_X509_num (in->chain); i++)
    {
      X509 *certificate = sk_X509_value (in->chain, i);
      *from_ms = MAX (*from_ms, linli_asn1_time_ms (X509_get0_notBefore (certificate)));
      *to_ms = MIN (*to_ms, linli_asn1_time_ms (X509_get0_notAfter (certificate)));
    }
}

static void
check_validity (Checking *in, gint64 now_ms)
{
  LinliCheck *check = in->check;
  gint64 at_ms = check->stamped ? check->stamped_at_ms : now_ms;
  gint64 from_ms, to_ms;
  g_autofree char *from = NULL, *to = NULL, *at = NULL;

  chain_validity (in, &from_ms, &to_ms);
  from = linli_instant_format (from_ms);
  to = linli_instant_format (to_ms);
  at = linli_instant_format (at_ms);
  if (from_ms <= at_ms && at_ms <= to_ms)
    set (check, LINLI_CHECK_VALIDITY, LINLI_STATE_OK,
         check->stamped ? _("The certificate, valid from %s to %s, was valid at the stamped %s.")
                        : _("The certificate, valid from %s to %s, is valid at %s."), from, to, at);
  else if (check->stamped || at_ms < from_ms)
    set (check, LINLI_CHECK_VALIDITY, LINLI_STATE_BAD, _("The certificate, valid from %s to %s, was not valid at %s."),
         from, to, at);
  else
    set (check, LINLI_CHECK_VALIDITY, LINLI_STATE_UNKNOWN,
         _("The certificate, valid from %s to %s, has ended; no time stamp shows that the signature is older."), from,
         to);
}

static void
run (Checking *in, const LinliSpan *spans, guint count, const LinliTrust *trust, gint64 now_ms)
{
  g_autoptr (GBytes) der = NULL;

  if (!check_shape (in))
    return;
  der = linli_x509_to_der (in->signer);
  in->check->signer = linli_certificate_from_der (der, NULL);
  if (!in->check->signer)
    return;
  if (check_algorithm (in))
    check_signature (in, spans, count);
  check_trust (in, trust->authorities);
  check_bound (in);
  check_usage (in);
  check_stamp (in, trust->stampers);
  check_validity (in, now_ms);
}

LinliCheck *
linli_check (GBytes *cms, const LinliSpan *spans, guint count, const LinliTrust *trust, gint64 now_ms)
{
  LinliCheck *check = g_new0 (LinliCheck, 1);
  g_autoptr (CMS_ContentInfo) content = read_whole (cms);
  Checking in = { .check = check, .cms = content };

  for (int kind = 0; kind < LINLI_CHECK_COUNT; kind++)
    set (check, kind, LINLI_STATE_UNKNOWN, "%s", _("Not looked at, because the signature cannot be used."));
  run (&in, spans, count, trust, now_ms);
  linli_x509_stack_free (in.certificates);
  linli_x509_stack_free (in.chain);
  ERR_clear_error ();
  return check;
}

void
linli_check_free (LinliCheck *check)
{
  for (int kind = 0; kind < LINLI_CHECK_COUNT; kind++)
    g_free (check->why[kind]);
  g_clear_pointer (&check->signer, linli_certificate_free);
  g_free (check);
}
