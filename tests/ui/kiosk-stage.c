#include "ui/kiosk-stage.h"

static gint64 now_us = G_USEC_PER_SEC;

static gint64
standing_clock (void)
{
  return now_us;
}

LinliWindow *
linli_stage_desk (void)
{
  g_autofree char *path = linli_fixture_demo_until ("\"vote.open\",\"motion\":\"HY-2026-003/M1\"");
  LinliWindow *desk = linli_fixture_open (path);
  gint64 at_ms;

  g_assert_true (linli_instant_parse ("2026-03-21T14:56", &at_ms, NULL));
  linli_session_set_now (linli_window_session (desk), at_ms);
  return desk;
}

LinliUrnDraw *
linli_stage_open (LinliWindow *desk, guint slips)
{
  LinliSession *session = linli_window_session (desk);
  g_autoptr (GError) error = NULL;
  LinliUrnDraw *draw = linli_urn_draw (slips, NULL, NULL, NULL, &error);
  LinliCouncil *council;

  g_assert_no_error (error);
  council = linli_session_begin_write (session, &error);
  g_assert_no_error (error);
  linli_urn_open (council, draw, LINLI_STAGE_MOTION, TRUE, linli_session_now (session), "委员01", NULL, &error);
  g_assert_no_error (error);
  linli_session_end_write (session);
  linli_session_changed (session);
  return draw;
}

static gint64
of_vote (LinliWindow *desk, const char *member)
{
  g_autoptr (LinliRecord) row = linli_urn_vote (linli_session_council (linli_window_session (desk)), NULL);

  g_assert_nonnull (row);
  return linli_record_int (row, member);
}

gint64
linli_stage_vote (LinliWindow *desk)
{
  return of_vote (desk, "vote");
}

gint64
linli_stage_motion (LinliWindow *desk)
{
  return of_vote (desk, "motion");
}

LinliKioskWindow *
linli_stage_kiosk (LinliWindow *desk, int width, int height)
{
  g_autoptr (GError) error = NULL;
  LinliPassphrase *passphrase = linli_passphrase_new ("1234", &error);
  LinliKioskWindow *kiosk;

  g_assert_no_error (error);
  kiosk = linli_kiosk_window_new (linli_window_session (desk), GTK_WIDGET (desk), passphrase);
  linli_kiosk_window_set_clock (kiosk, standing_clock);
  gtk_window_set_default_size (GTK_WINDOW (kiosk), width, height);
  gtk_window_present (GTK_WINDOW (kiosk));
  linli_fixture_settle ();
  linli_fixture_settle ();
  return kiosk;
}

void
linli_stage_pass (LinliKioskWindow *kiosk, int seconds)
{
  now_us += (gint64) seconds * G_USEC_PER_SEC;
  linli_kiosk_window_tick (kiosk);
}

static void
press (LinliKioskWindow *kiosk, const char *text, gint64 between_us)
{
  for (const char *at = text; *at; at++)
    {
      now_us += between_us;
      linli_kiosk_window_key (kiosk, *at == '\n' ? GDK_KEY_Return : gdk_unicode_to_keyval ((guint32) *at), 0);
    }
}

void
linli_stage_type (LinliKioskWindow *kiosk, const char *text)
{
  press (kiosk, text, G_USEC_PER_SEC / 5);
}

void
linli_stage_scan (LinliKioskWindow *kiosk, const char *code)
{
  press (kiosk, code, 5000);
  press (kiosk, "\n", 5000);
}

typedef struct
{
  LinliKioskWindow *kiosk;
  const char *page;
} Until;

static gboolean
is_there (gpointer data)
{
  const Until *until = data;

  return !linli_kiosk_window_is_busy (until->kiosk) && g_str_equal (linli_kiosk_window_page (until->kiosk), until->page);
}

void
linli_stage_until (LinliKioskWindow *kiosk, const char *page)
{
  Until until = { kiosk, page };

  linli_fixture_wait (is_there, &until);
}
