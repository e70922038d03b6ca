/* Shared by the parts of the kiosk's window. */
#pragma once

#include "ui/kiosk/ballot-page.h"
#include "ui/kiosk/code-page.h"
#include "ui/kiosk/confirm-page.h"
#include "ui/kiosk/end-page.h"
#include "ui/kiosk/lock-page.h"
#include "ui/kiosk/window.h"

G_BEGIN_DECLS

struct _LinliKioskWindow
{
  GtkWindow parent_instance;

  GtkStack *pages;
  LinliCodePage *code;
  LinliBallotPage *ballot;
  LinliConfirmPage *confirm;
  LinliEndPage *end;
  LinliLockPage *lock;
  GtkWidget *root, *scale, *help, *warning, *warning_text;

  LinliSession *session;        /* owned, as is all that follows */
  LinliBooth *booth;
  LinliPassphrase *passphrase;
  GtkWidget *desk;              /* weak */
  LinliKioskClock clock;
  guint ticking;
  gint64 touched_us, typed_us;  /* the last touch, the last key */
  gint64 until_us, shown_us;    /* the end page's time */
  char typed[LINLI_CODE_PAGE_MOST + 1];
  gboolean busy, waits, spoils; /* waits: closed after wrong codes; spoils: the passphrase is for a slip */
};

gboolean linli_kiosk_is_page (LinliKioskWindow *window, const char *name);
void linli_kiosk_go (LinliKioskWindow *window, const char *page);
void linli_kiosk_enable (LinliKioskWindow *window, const char *action, gboolean enabled);

/* Back to the beginning: nothing of the last voter stays, neither on the screen nor in the widgets that are not seen. */
void linli_kiosk_clear (LinliKioskWindow *window);

/* The end page, until its time is over: @what has become of the ballot, and what to do @now. */
void linli_kiosk_finish (LinliKioskWindow *window, gboolean good, const char *title, const char *what, const char *now);

/* window-keys.c: what is typed. */
gboolean linli_kiosk_is_complete (LinliKioskWindow *window);
void linli_kiosk_show_typed (LinliKioskWindow *window);
void linli_kiosk_wipe_typed (LinliKioskWindow *window);
void linli_kiosk_keys_install (GtkWidgetClass *class); /* kiosk.type, kiosk.erase, kiosk.stay */
void linli_kiosk_keys_follow (LinliKioskWindow *window); /* keyboard, touch and pointer */

/* window-voter.c: slip, choice and ballot. */
void linli_kiosk_voter_install (GtkWidgetClass *class); /* kiosk.next, kiosk.confirm, kiosk.cast, kiosk.back, kiosk.quit */
void linli_kiosk_voter_follow (LinliKioskWindow *window); /* what is chosen */

/* window-staff.c: the way out. */
void linli_kiosk_staff_install (GtkWidgetClass *class); /* kiosk.staff, kiosk.leave, kiosk.spoil */

G_END_DECLS
