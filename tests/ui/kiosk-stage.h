/* A register whose meeting stands before a secret vote, and the vote opened with slips whose codes are known. */
#pragma once

#include "council/urn.h"
#include "ui/fixture.h"
#include "ui/kiosk/window.h"

G_BEGIN_DECLS

#define LINLI_STAGE_MOTION "HY-2026-003/M1"

/* The desk of the demo, up to where M1 is put to the vote. */
LinliWindow *linli_stage_desk (void);

/* Opens the secret vote on M1 with @slips slips. Returns: (transfer full): their codes. */
LinliUrnDraw *linli_stage_open (LinliWindow *desk, guint slips);
gint64 linli_stage_vote (LinliWindow *desk); /* its id */
gint64 linli_stage_motion (LinliWindow *desk);

/* The kiosk over it, in a window of that size, left by the passphrase "1234"; its clock stands still until it is set. */
LinliKioskWindow *linli_stage_kiosk (LinliWindow *desk, int width, int height);
void linli_stage_pass (LinliKioskWindow *kiosk, int seconds); /* time goes by */

void linli_stage_type (LinliKioskWindow *kiosk, const char *text);  /* on a keyboard, slowly; '\n' is Enter */
void linli_stage_scan (LinliKioskWindow *kiosk, const char *code);  /* quickly, with Enter */
void linli_stage_until (LinliKioskWindow *kiosk, const char *page); /* waits until it shows that page and is not busy */

G_END_DECLS
