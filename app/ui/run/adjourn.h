/* Ending a meeting: asked once, since nothing takes it back. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks with what is left: open motions, items that have not begun. */
void linli_adjourn_ask (GtkWidget *near, LinliLive *live);
void linli_end_inquorate_ask (GtkWidget *near, LinliLive *live);

/* The form of a further meeting of the same body, which takes up what this one has left. */
void linli_continue_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
