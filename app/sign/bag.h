/* A PKCS #12 file opened where it can do no harm. Private to sign/. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Opens @p12 in a helper program that keeps no descriptor but one socket and may use 10 s of processor time and 512 MB of
 * addresses more; what comes back is plain DER, written anew. The helper stands in $LINLI_LIBEXECDIR, else where it was
 * installed.
 * Errors: INPUT; IO where the helper cannot be run.
 * @key: (out) (transfer full): PKCS #8
 * @certificates: (out) (transfer container): GBytes of DER, the key's own first */
gboolean linli_bag_open (GBytes *p12, const char *passphrase, GBytes **key, GPtrArray **certificates, GError **error);

G_END_DECLS
