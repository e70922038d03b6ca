/* The line at the bottom of the run view: how long the meeting has gone on, the clock, what was recorded, and the two acts that
 * are always there. Where something cannot be done now, why. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_run_bar_new (LinliLive *live);

/* Why the next item cannot begin, or the meeting cannot go into recess, now; NULL where it can. msgid */
const char *linli_run_no_next (LinliLive *live);
const char *linli_run_no_recess (LinliLive *live);

G_END_DECLS
