/* The slip of a request as a PDF: what the person who asked takes home. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* One page, unsigned, in the register's language; telephone and identity numbers in what was typed are masked. @label: of
 * the request. Returns: (transfer full), or NULL. */
GBytes *linli_slip_render (LinliCouncil *council, const char *label, GError **error);

/* The limit by which a request is answered while it is in @state: limit (its name), limit_days and article in @language.
 * Returns: (transfer full) (nullable): NULL where none runs. */
LinliRecord *linli_slip_limit (LinliCouncil *council, const char *state, const char *language);

G_END_DECLS
