/* The slip of a request as a PDF: what the person who asked takes home. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* One page, unsigned, in the register's language; telephone and identity numbers in what was typed are masked. @label: of
 * the request. Returns: (transfer full), or NULL. */
GBytes *linli_slip_render (LinliCouncil *council, const char *label, GError **error);

G_END_DECLS
