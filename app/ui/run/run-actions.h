/* The actions of the run view. */
#pragma once

#include "ui/run/view.h"

G_BEGIN_DECLS

/* (transfer full): those of ui/run/view.h; @view outlives them. */
GSimpleActionGroup *linli_run_actions_new (LinliRunView *view);

/* Enables those that are possible now. */
void linli_run_actions_update (GSimpleActionGroup *actions, LinliLive *live);

/* The keys, while the focus is in @view. */
void linli_run_actions_add_keys (GtkWidget *view);

G_END_DECLS
