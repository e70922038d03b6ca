/* The floor in the middle of the run view: the item, who speaks, who waits, the motions, the small groups.
 *
 * Answers the keys of the run view by the actions "middle.ask", "middle.motion", "middle.pause", "middle.extend" and
 * "middle.main" (end the turn, next please). */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_floor_view_new (LinliSession *session, LinliLive *live);

G_END_DECLS
