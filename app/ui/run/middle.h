/* What stands in the middle of the run view while the meeting is in session. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_run_floor_new (LinliLive *live);
GtkWidget *linli_run_vote_new (LinliLive *live);

G_END_DECLS
