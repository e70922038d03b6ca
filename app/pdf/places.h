/* What binds a paper: places for signatures, and the anchor that ties it to the ledger. */
#pragma once

#include "pdf/flow.h"

G_BEGIN_DECLS

gboolean linli_places_signatures (LinliFlow *flow, const LinliBlock *block, const char *language, GError **error);
gboolean linli_places_anchor (LinliFlow *flow, const LinliBlock *block, GError **error);

G_END_DECLS
