/* Who has spoken to the item that runs, in a line or two; all the speeches behind a button. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_spoken_new (LinliLive *live);

G_END_DECLS
