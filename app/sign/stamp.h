/* Time stamps (RFC 3161) over a signature: with one, a CAdES signature is of level B-T. */
#pragma once

#include "sign/check.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the bytes to be stamped, the one signer's signature value; NULL when there are none. */
GBytes *linli_stamp_subject (GBytes *cms, GError **error);

/* Adds @token, a TimeStampToken in DER, or a whole TimeStampResp that grants one, as an unsigned attribute.
 * The token must be over this signature; who issued it is not asked here.
 * Returns: (transfer full): the longer CMS, or NULL. */
GBytes *linli_stamp_add (GBytes *cms, GBytes *token, GError **error);

G_END_DECLS
