/* Going into recess: until when, as it stands on the hall screen. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

LinliForm *linli_recess_show (GtkWidget *near, LinliLive *live);

G_END_DECLS
