/* Taking back what has just been done, where the rules have an act that does so. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says @said in the window of @near for some seconds, with a button that does @act with @members, as an act of its own.
 * A refusal is said as well. */
void linli_undo_offer (GtkWidget *near, LinliSession *session, const char *said, const char *act, LinliRecord *members);

/* The same where several acts take it back, as one transaction. */
void linli_undo_offer_acts (GtkWidget *near, LinliSession *session, const char *said, GPtrArray *deeds);

/* Takes back what was last offered in @window, also when its words have gone, while nothing was recorded since. */
void linli_undo_last (GtkWidget *window);

G_END_DECLS
