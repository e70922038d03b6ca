/* Doing an act of the meeting from the run view, with its refusal beside what was pressed. */
#pragma once

#include "ui/live/live.h"
#include "ui/widgets/refusal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The members of an act of this meeting: its label as "meeting". (transfer full) */
LinliRecord *linli_run_members (LinliLive *live);

/* Does @act as whose act it is; takes @members. A refusal is shown in @problem (of linli_refusal_new()) until the next
 * act beside it, or said in the window where @problem is NULL. */
void linli_run_do (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem);

/* The same, and then says @said with an undo by @back, NULL for none; a refusal is said in the window. */
void linli_run_do_undoable (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, const char *said,
                            const char *back, LinliRecord *back_members);

/* Why nothing can be recorded at all, or NULL. */
const char *linli_run_read_only (LinliLive *live);

G_END_DECLS
