/* Acts of a meeting that is held, each as whose act it is, done at once; a refusal stands beside what was pressed. */
#pragma once

#include "ui/live/live.h"
#include "ui/widgets/refusal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Members with one thing by its label; those of an act on this meeting. (transfer full) */
LinliRecord *linli_members_of (const char *member, const char *label);
LinliRecord *linli_live_members (LinliLive *live);

/* Several acts as one transaction, in order. append takes @members. */
GPtrArray *linli_deeds_new (void);
void linli_deeds_append (GPtrArray *deeds, const char *act, LinliRecord *members);

/* Does them as whose the first of them is; takes @deeds. A refusal is shown in @problem (of linli_refusal_new()) until the next
 * act beside it, or said in the window of @near where @problem is NULL. Neither is held: what has gone is told nothing.
 *
 * @done is called afterwards unless @problem has gone by then, @data_free in any case; both may be NULL. */
typedef void (*LinliLiveDone) (gpointer data, gboolean recorded);
void linli_live_acts (GtkWidget *near, LinliLive *live, GPtrArray *deeds, GtkWidget *problem, LinliLiveDone done, gpointer data,
                      GDestroyNotify data_free);

/* One act; takes @members. once: left out while an act beside @problem is under way, as a button pressed twice would ask for it
 * twice. undoable: then says @said with an undo by @back, NULL for none. */
void linli_live_act (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem);
void linli_live_act_once (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, GtkWidget *problem);
void linli_live_act_undoable (GtkWidget *near, LinliLive *live, const char *act, LinliRecord *members, const char *said,
                              const char *back, LinliRecord *back_members);

/* Whether an act beside @problem is under way, for what must not be done twice by a key that is pressed twice. */
gboolean linli_live_is_busy (GtkWidget *problem);

/* Why nothing can be recorded at all, or NULL. */
const char *linli_live_read_only (LinliLive *live);

G_END_DECLS
