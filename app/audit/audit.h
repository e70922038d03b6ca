/* Auditing a register: everything that can be shown from the file itself, and what cannot, said plainly. */
#pragma once

#include "base/record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @path is opened read-only. Rows: finding (file, chain, checkpoint, tables, personal, vote, urn, paper,
 * attachment, limits), state
 * (ok, bad, unknown), text. The first row is the verdict: finding "verdict", state "ok", "bad" or "unknown".
 * Damage is a finding, not an error; errors are only those of reaching the file. */
GPtrArray *linli_audit_register (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
