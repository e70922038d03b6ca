/* The quorum as a plain sentence, a bar with a mark at what is needed, the multiplication and the article. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows the meeting. */
GtkWidget *linli_run_quorum_new (LinliLive *live);

/* "33 present, 30 needed", "29 present, 1 more needed". (transfer full) */
char *linli_run_quorum_sentence (const LinliQuorum *quorum);

/* "33 × 3 = 99, not less than 45 × 2 = 90". (transfer full): "" where there is none. */
char *linli_run_quorum_sum (const LinliQuorum *quorum);

/* How many more must come. */
gint64 linli_run_quorum_missing (const LinliQuorum *quorum);

G_END_DECLS
