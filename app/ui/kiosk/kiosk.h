/* The kiosk, where one voter after the other puts a secret ballot into the urn; and what the staff do with the urn before
 * and after. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the class of the main window: win.kiosk. It asks for the passphrase that leaves the kiosk and for the screen, then puts
 * the kiosk up; where it is up already, it brings it to the front. The kiosk follows the register: it waits until a secret
 * vote is open, and goes back to waiting when it is closed. */
void linli_kiosk_install (GtkWidgetClass *window_class);
gboolean linli_kiosk_is_up (void);

/* What a secret vote on the motion cannot promise here, each in a sentence, to be read to the meeting before it is opened. */
GtkWidget *linli_kiosk_limits_new (LinliSession *session, gint64 motion);

/* Opens the secret vote on @motion with @slips slips, in a thread, then shows the slips and the tellers' shares to be
 * printed: they exist only there. A refusal is said in a window over that of @near. */
void linli_urn_open_show (GtkWidget *near, LinliSession *session, gint64 motion, gint64 slips, gboolean shows_turnout);

/* Spoils a slip whose code is typed or scanned, so that another can be given out for it. */
void linli_urn_spoil_show (GtkWidget *near, LinliSession *session, gint64 vote);

/* Closes the vote's urn: the slips are reconciled, the ballots opened, written and counted, the urn destroyed; step by step
 * in a window over that of @near. After a crash the tellers' shares are asked for. What follows is vote.close. */
void linli_urn_close_show (GtkWidget *near, LinliSession *session, gint64 vote);

G_END_DECLS
