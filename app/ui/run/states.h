/* What stands in the middle of the run view while nobody has the floor: check-in, a pause, the end. Each follows the meeting. */
#pragma once

#include "ui/live/live.h"
#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who is here, what is missing for the quorum, and the way to open the meeting. */
GtkWidget *linli_run_checkin_new (LinliLive *live);

/* In recess or suspended: why, what is possible now and what is not, and what stays valid. */
GtkWidget *linli_run_pause_new (LinliLive *live);

/* When it is over: what was decided, what is left, and where it goes on. */
GtkWidget *linli_run_over_new (LinliLive *live);

/* For their makers: a page of a stack whose content is made anew by @fill after every change while it is the one that is seen. */
typedef void (*LinliRunFill) (GtkWidget *content, LinliLive *live);
GtkWidget *linli_run_state_page_new (LinliLive *live, LinliRunFill fill);

/* Fills it as it comes to be seen; nothing for another widget. */
void linli_run_state_page_fill (GtkWidget *page);

/* A line of a list: disc, title, facts, and @end (nullable). */
GtkWidget *linli_run_line_new (LinliTone tone, const char *icon, const char *title, const char *facts, GtkWidget *end);

/* Whether a motion (of linli_live_motions()) is still to be decided: it can be carried over. */
gboolean linli_run_motion_is_open (const LinliRecord *motion);

/* The motions that were voted on with their calculations, as a list; NULL where there are none. */
GtkWidget *linli_run_decided_new (LinliLive *live);

G_END_DECLS
