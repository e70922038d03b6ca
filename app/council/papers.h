/* Papers as files: laid out from an issued paper's facts, signed one by one, verified with or without a register. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* The unsigned PDF of an issued paper: places for its signers, its facts attached. Or the notice of a meeting
 * ("HY-2026-003/convocation", council/convocation.h), which nobody signs and nothing is attached to. The same paper on a
 * machine with the same fonts always gives the same bytes. Returns: (transfer full), or NULL. */
GBytes *linli_papers_render (LinliCouncil *council, const char *label, GError **error);

/* Signs the place @field ("chair", "recorder", "supervisor") of @pdf with the identity in @p12.
 * With a @council the paper must be one of its own, and the signature is recorded there too; without one (NULL) only
 * the file is signed. Returns: (transfer full): the whole file with one revision more, or NULL. */
GBytes *linli_papers_sign (LinliCouncil *council, GBytes *pdf, const char *field, GBytes *p12, const char *passphrase,
                           gint64 at_ms, GError **error);

/* Verifies a file. @authority_pem: whom to trust, or NULL. @council: compares the ledger, or NULL.
 * Returns: (transfer full) (element-type LinliRecord): rows of finding, state (ok, bad, unknown), field and text; the
 * first is the verdict: finding "verdict", state "valid", "incomplete", "invalid" or "foreign", text. Then a row
 * "signature" for each signatory: field, name, role, at_ms, fingerprint. */
GPtrArray *linli_papers_verify (GBytes *pdf, const char *authority_pem, LinliCouncil *council, gint64 now_ms);

/* Writes @pdf to @path. What stands there already is kept: replaced is only a PDF, and only when @replace. */
gboolean linli_papers_write (const char *path, GBytes *pdf, gboolean replace, GError **error);

/* What fonts papers are drawn with here, and which were refused, for people. Returns: (transfer full), or NULL. */
char *linli_papers_fonts (GError **error);

G_END_DECLS
