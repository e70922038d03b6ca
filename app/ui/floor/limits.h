/* How long and how often one may speak in this meeting: a house rule. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

LinliForm *linli_limits_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
