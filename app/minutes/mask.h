/* Text fit for public notice: what identifies a person is replaced, never covered. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Replaces numbers that look like a mobile telephone (11 digits from 1), an identity card (18 characters) or a bank
 * card (16 to 19 digits), also when written with spaces or hyphens, or in full-width digits.
 * Returns: (transfer full). */
char *linli_mask_text (const char *text);

G_END_DECLS
