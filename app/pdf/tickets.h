/* Sheets of slips to be cut apart. */
#pragma once

#include "pdf/flow.h"

G_BEGIN_DECLS

/* Sets a block of tickets. What does not fit a slip's two lines of title is cut with an ellipsis. */
gboolean linli_tickets_set (LinliFlow *flow, const LinliBlock *block, GError **error);

G_END_DECLS
