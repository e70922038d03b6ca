/* Checking a detached CMS signature: separate answers, never one boolean. */
#pragma once

#include "sign/certificate.h"
#include "sign/digest.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_STATE_OK,
  LINLI_STATE_BAD,     /* shown to be wrong */
  LINLI_STATE_UNKNOWN, /* neither shown right nor wrong: something was not given */
} LinliState;

typedef enum
{
  LINLI_CHECK_SHAPE,     /* one DER SignedData, detached, with one SignerInfo and no signing-time */
  LINLI_CHECK_ALGORITHM, /* SHA-256 or longer; RSA of 2048 bits or EC of 256 bits at least */
  LINLI_CHECK_BOUND,     /* the signing certificate is named, by its digest, in what is signed */
  LINLI_CHECK_SIGNATURE, /* the digest is that of the content, and the signature is by the certificate's key */
  LINLI_CHECK_TRUST,     /* the certificate leads to a trusted authority; unknown when none was given */
  LINLI_CHECK_VALIDITY,  /* the certificates were valid at the stamped instant, or are now when there is no stamp;
                          * unknown when they have ended since and nothing shows the signature to be older */
  LINLI_CHECK_USAGE,     /* the certificate may sign documents */
  LINLI_CHECK_STAMP,     /* a time stamp (RFC 3161); unknown when there is none or its issuer is not trusted */
} LinliCheckKind;
#define LINLI_CHECK_COUNT 8

typedef struct
{
  LinliState state[LINLI_CHECK_COUNT];
  char *why[LINLI_CHECK_COUNT];  /* a sentence each, never NULL */
  LinliCertificate *signer;      /* NULL when it could not be read */
  gboolean stamped;              /* the time stamp is good, and trusted */
  gint64 stamped_at_ms;
} LinliCheck;

/* Whom a verifier trusts: PEM certificates, any number in one text. */
typedef struct
{
  const char *authorities; /* of signers; NULL for none */
  const char *stampers;    /* of time stamps; NULL for none */
} LinliTrust;

/* Checks @cms, one DER element that may be followed by zero bytes, over @spans of content.
 * Returns: (transfer full): never NULL. */
LinliCheck *linli_check (GBytes *cms, const LinliSpan *spans, guint count, const LinliTrust *trust, gint64 now_ms);
void linli_check_free (LinliCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliCheck, linli_check_free)

G_END_DECLS
