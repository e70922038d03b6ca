/* Acts of the floor: done at once, a refusal stands beside what was pressed. */
#pragma once

#include "ui/live/live.h"
#include "ui/widgets/refusal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Several acts as one transaction, in order. append takes @members. */
GPtrArray *linli_deeds_new (void);
void linli_deeds_append (GPtrArray *deeds, const char *act, LinliRecord *members);

/* Members with one thing by its label. (transfer full) */
LinliRecord *linli_members_of (const char *member, const char *label);

/* Does them. While the acts of a line are under way further ones of it are left out. @done is called when they are recorded,
 * unless @refusal has gone by then; may be NULL. acts takes @deeds, act takes @members. */
typedef void (*LinliFloorDone) (gpointer data);
void linli_floor_acts (GtkWidget *refusal, LinliLive *live, GPtrArray *deeds, LinliFloorDone done, gpointer data);
void linli_floor_act (GtkWidget *refusal, LinliLive *live, const char *act, LinliRecord *members);

G_END_DECLS
