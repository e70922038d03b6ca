/* The groups of the roster as toggles, each with how many are in it. */
#pragma once

#include "base/record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_ROSTER_GROUPS (linli_roster_groups_get_type ())
G_DECLARE_FINAL_TYPE (LinliRosterGroups, linli_roster_groups, LINLI, ROSTER_GROUPS, GtkBox)

/* Signal "chosen": by a person or by the program, also when it is the same as before. */
GtkWidget *linli_roster_groups_new (void);

/* "absent", "excused", "away", "present", "attending". */
const char *linli_roster_groups_chosen (LinliRosterGroups *groups);
void linli_roster_groups_choose (LinliRosterGroups *groups, const char *name);

/* @meeting: the row of linli_live_meeting(), which counts them. */
void linli_roster_groups_update (LinliRosterGroups *groups, const LinliRecord *meeting);

G_END_DECLS
