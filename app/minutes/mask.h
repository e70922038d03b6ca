/* Text fit for public notice: what identifies a person is replaced, never covered. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Replaces numbers that look like a mobile telephone (11 digits from 1, also behind 0 or 86), an identity card (15 digits,
 * or 17 and a digit or X) or a bank card (16 to 19 digits), also when written in groups with spaces, hyphens or dots
 * between them, and in any script's decimal digits. Dates, amounts and landlines stay.
 * Returns: (transfer full). */
char *linli_mask_text (const char *text);

/* Masks each text and list of @record but the digests that verification needs: "ledger_head", "register". */
void linli_mask_record (LinliRecord *record);

G_END_DECLS
