/* An election: how many seats, and who stands. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

LinliForm *linli_elect_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
