/* The signed checkpoints of a register's ledger, and whether they fit it. Their signatures are checked above, where
 * keys are known. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

/* Every checkpoint in order: (transfer full) (element-type LinliRecord), with the members id, seq, head, at_ms,
 * reason, key and signature (head, key and signature in lower-case hex) and "ledger": the hash that the ledger has at
 * seq, null when it has no such entry. */
GPtrArray *linli_checkpoints_list (LinliRegister *reg, GError **error);

/* Returns: (transfer full): the bytes that @checkpoint, a record of the list, signs. */
GBytes *linli_checkpoints_bytes (LinliRegister *reg, const LinliRecord *checkpoint);

/* Returns: (transfer full): @checkpoint's signature. */
GBytes *linli_checkpoints_signature (const LinliRecord *checkpoint);

G_END_DECLS
