/* What was recorded last in the meeting, a line each, with the way to correct it. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_run_recent_new (LinliLive *live);

/* What a row of "run-recent" says: "代表24 checked in". (transfer full) */
char *linli_run_recent_text (const LinliRecord *row);

/* Why the entry of such a row cannot be corrected from here; NULL where it can. msgid */
const char *linli_run_recent_fixed (const char *kind);

G_END_DECLS
