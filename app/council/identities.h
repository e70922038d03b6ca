/* Identities of signers: files that the committee's own authority issues. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Makes an authority in @path (.p12) and its certificate beside it (.pem), which verifiers trust. Existing files are
 * never overwritten. @years: of validity from @at_ms. */
gboolean linli_identities_new_authority (const char *path, const char *name, const char *organization,
                                         const char *passphrase, gint64 at_ms, int years, GError **error);

/* Makes a signer's identity in @path, issued by the authority in @authority_path. @role may be NULL. */
gboolean linli_identities_new_signer (const char *path, const char *authority_path, const char *authority_passphrase,
                                      const char *name, const char *role, const char *organization,
                                      const char *passphrase, gint64 at_ms, int years, GError **error);

/* What the identity in @path says: subject, issuer, serial, from_ms, to_ms, fingerprint, authority (0 or 1). */
LinliRecord *linli_identities_show (const char *path, const char *passphrase, gint64 at_ms, GError **error);

G_END_DECLS
