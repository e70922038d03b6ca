/* Asking to speak: who, with what stance, as a speech, an intervention or a point of order. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

/* @person: a label to begin with, or NULL. */
LinliForm *linli_ask_show (GtkWidget *near, LinliLive *live, const char *person);

G_END_DECLS
