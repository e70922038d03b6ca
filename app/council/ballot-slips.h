/* The slips of a secret vote and the tellers' shares as pages for the printer. */
#pragma once

#include "council/urn.h"

G_BEGIN_DECLS

/* What stands on each slip besides its code. Returns: (transfer full): NULL with the error. */
LinliRecord *linli_ballot_slips_facts (LinliCouncil *council, gint64 motion, gint64 at_ms, GError **error);

/* A page for each teller, then the slips of @draw in its order, which is random. Takes a second for some hundreds; needs no
 * register. The codes then stand in these bytes and nowhere else: a file in memory that has no name, given back to the
 * system with the last reference. (transfer full) */
GBytes *linli_ballot_slips_render (const LinliRecord *facts, const LinliUrnDraw *draw, GError **error);

G_END_DECLS
