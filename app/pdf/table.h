/* Tables: ruled cells of wrapped text, 12 pt, the header repeated on each page. */
#pragma once

#include "pdf/flow.h"

G_BEGIN_DECLS

/* Rows are not split unless one is taller than a page. */
gboolean linli_table_set (LinliFlow *flow, const LinliBlock *block, GError **error);

G_END_DECLS
