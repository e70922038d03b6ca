/* What runs in the background, at the foot of the window: title, share done, and a way to stop it. */
#pragma once

#include "ui/work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_WORK_STRIP_DELAY 400 /* ms before it is shown: what is quick does not flicker */

GtkWidget *linli_work_strip_new (void);
void linli_work_strip_follow (GtkWidget *strip, LinliWork *work); /* shows the latest that runs */

G_END_DECLS
