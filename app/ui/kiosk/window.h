/* The kiosk's window: one voter after the other shows a slip, chooses, confirms, and leaves a clear screen.
 *
 * Its pages: "waiting" while no secret vote is open, "code", "ballot", "confirm" (elections), "end", "lock" (staff). A voter
 * who does nothing for a minute is asked for ten seconds, then the screen is cleared. The window closes only with the
 * passphrase, or with the desk. */
#pragma once

#include "council/passphrase.h"
#include "ui/kiosk/booth.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_KIOSK_DONE_S 5     /* for which thanks are said */
#define LINLI_KIOSK_TOLD_S 20    /* for which a voter is told why not */
#define LINLI_KIOSK_IDLE_S 60    /* without a touch until the screen is cleared */
#define LINLI_KIOSK_WARNING_S 10 /* of these, with a warning */

#define LINLI_TYPE_KIOSK_WINDOW (linli_kiosk_window_get_type ())
G_DECLARE_FINAL_TYPE (LinliKioskWindow, linli_kiosk_window, LINLI, KIOSK_WINDOW, GtkWindow)

/* @desk: told when somebody asks for help (action "win.say"); the kiosk closes with it. @passphrase: taken. */
LinliKioskWindow *linli_kiosk_window_new (LinliSession *session, GtkWidget *desk, LinliPassphrase *passphrase);

/* For the clock that runs, and for one that does not: microseconds. */
typedef gint64 (*LinliKioskClock) (void);
void linli_kiosk_window_set_clock (LinliKioskWindow *window, LinliKioskClock clock);
void linli_kiosk_window_tick (LinliKioskWindow *window); /* what is due by the clock */

/* A key of the keyboard or a scanner. Returns: whether it was for the kiosk itself. */
gboolean linli_kiosk_window_key (LinliKioskWindow *window, guint keyval, GdkModifierType state);

const char *linli_kiosk_window_page (LinliKioskWindow *window);     /* which of those above is seen */
gboolean linli_kiosk_window_is_busy (LinliKioskWindow *window);  /* a thread is at work for the voter or the staff */
gboolean linli_kiosk_window_is_empty (LinliKioskWindow *window); /* nothing of a voter is left in it */

G_END_DECLS
