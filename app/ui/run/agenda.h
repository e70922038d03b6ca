/* The agenda of a running meeting: what is done, what is going on, what comes, and when it will end. */
#pragma once

#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_RUN_AGENDA (linli_run_agenda_get_type ())
G_DECLARE_FINAL_TYPE (LinliRunAgenda, linli_run_agenda, LINLI, RUN_AGENDA, AdwBin)

/* A line that is chosen begins its item, by run.start-item. */
GtkWidget *linli_run_agenda_new (LinliLive *live);

/* The item that comes next, or NULL. (transfer none): until the meeting changes */
const LinliRecord *linli_run_agenda_next (LinliLive *live);

G_END_DECLS
