/* What only the chair declares in a meeting, whoever sits at the desk and enters it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @act stands in the ledger as the chair's: the opening, pauses and the end of a meeting, the opening of a vote and its
 * result. What the recorder notes is recorded as whoever enters it. */
gboolean linli_chair_declares (const char *act);

G_END_DECLS
