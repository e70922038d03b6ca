/* The notice of a meeting (会议通知) as the facts it is laid out from: read from the register whenever it is wanted, as of
 * the last change of the meeting or its agenda. It is public: public labels only, and what people typed is masked. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Is @label that of a notice of a meeting, "MEETING/convocation"? */
gboolean linli_convocation_is (const char *label);
char *linli_convocation_label (const char *meeting); /* (transfer full) */

/* Returns: (transfer full): the lines, or NULL with NOT_FOUND. Before notice is given they say that it is a draft; of a
 * cancelled meeting, that it is cancelled and why. */
char *linli_convocation_facts (LinliCouncil *council, const char *label, GError **error);

G_END_DECLS
