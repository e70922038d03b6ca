/* The people of a group of the roster, or those whom typed words find: read as they are looked at. */
#pragma once

#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_ROSTER_LIST (linli_roster_list_get_type ())
G_DECLARE_FINAL_TYPE (LinliRosterList, linli_roster_list, LINLI, ROSTER_LIST, AdwBin)

/* Signal "activated" (act, label): a line, by Enter or a double click. */
GtkWidget *linli_roster_list_new (LinliLive *live);

/* @words: lower case; "" shows the group. */
void linli_roster_list_show (LinliRosterList *list, const char *group, const char *words);

/* Those among the finds whom Enter means: whose label, name or card is @words, else all. Returns: how many; one is sure. @one: the
 * first, NULL for none; (transfer none) until the list changes. */
guint linli_roster_list_meant (LinliRosterList *list, const char *words, const LinliRecord **one);

/* Whether anything about the attendance can be recorded now. */
gboolean linli_roster_can_record (LinliLive *live);

G_END_DECLS
