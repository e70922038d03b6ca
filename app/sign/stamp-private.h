/* The inside of a time stamp. Private to sign/. */
#pragma once

#include "sign/openssl.h"
#include "sign/stamp.h"

G_BEGIN_DECLS

/* Reads the first time stamp of @info, or NULL when there is none. @broken: (out): there is one that cannot be read
 * or there are several. */
PKCS7 *linli_stamp_of (CMS_SignerInfo *info, gboolean *broken);

/* Whether @token is over @subject and, when @store is given, by an issuer that @store trusts, whose certificate was
 * valid at the stamped instant. @at_ms: (out): that instant. */
gboolean linli_stamp_good (PKCS7 *token, GBytes *subject, X509_STORE *store, gint64 *at_ms);

G_END_DECLS
