/* Requests that say nearly the same: what is already registered, suggested while somebody types. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* The newest 1,000 open requests are compared with the first 200 characters of @text by the pairs of characters that both
 * have, letters and figures alone: alike is what shares at least three pairs, and two fifths of those of the shorter one.
 * Returns: (transfer full) (element-type LinliRecord): at most @max rows of id, label, state, received_on, text, and
 * common, pairs (of both together), the most alike first: by 2 · common / pairs. */
GPtrArray *linli_requests_alike (LinliCouncil *council, const char *text, guint max, GError **error);

G_END_DECLS
