/* A vote at the desk, by every method: opened, entered, confirmed, announced, corrected. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The vote that is going on in the meeting, and its result until something else is done there. */
GtkWidget *linli_vote_view_new (LinliSession *session, LinliLive *live);

/* Whether there is anything to show: a vote that is open, counted, or just announced and not left yet. The property "wanted"
 * of the view is the same. */
gboolean linli_vote_view_is_wanted (GtkWidget *view);

/* Asks by which method to put @motion to the vote, shows what is locked then, and opens it. */
void linli_vote_open_show (GtkWidget *near, LinliSession *session, LinliLive *live, gint64 motion);

/* The form that corrects an announced result, with a reason that stands in the ledger for good. */
void linli_vote_correct_show (GtkWidget *near, LinliSession *session, gint64 vote);

G_END_DECLS
