/* The recorder's view of a meeting that is held: the agenda, what is going on, who is there, and the clock.
 *
 * In the middle stands what the meeting's state asks for: check-in, the floor, a vote, a pause, the end. Its actions "run.…" are
 * those of ui/run/keys.h, and run.start-item (x: an item), run.show (s: one of its panes), run.speaking, run.adjourn,
 * run.end-inquorate, run.attend, run.open. While it is in a window they are the window's. */
#pragma once

#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_RUN_VIEW (linli_run_view_get_type ())
G_DECLARE_FINAL_TYPE (LinliRunView, linli_run_view, LINLI, RUN_VIEW, AdwBin)

GtkWidget *linli_run_view_new (LinliSession *session, gint64 meeting);

/* Where there is room for one pane only, that one: "agenda", "meeting", "attendance". */
void linli_run_view_show (LinliRunView *view, const char *pane);

LinliLive *linli_run_view_live (LinliRunView *view);     /* (transfer none) */
GtkWidget *linli_run_view_middle (LinliRunView *view);   /* (transfer none): the page in the middle */

G_END_DECLS
