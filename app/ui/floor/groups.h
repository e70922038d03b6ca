/* Small groups of the item that runs: what each finds, and the one note that comes of it. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

/* Hidden while there are none. */
GtkWidget *linli_groups_new (LinliLive *live);

/* The form that opens one. */
LinliForm *linli_groups_open_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
