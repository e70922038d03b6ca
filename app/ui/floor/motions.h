/* The motions of a meeting: what is before it, what was decided, and what can be done with each. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_MOTIONS_SHOWN 6 /* the rest behind a button, unless they are open */

GtkWidget *linli_motions_new (LinliLive *live);

G_END_DECLS
