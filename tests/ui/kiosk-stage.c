#include "ui/kiosk-stage.h"

#define ELECTORS 12

static gint64 now_us = G_USEC_PER_SEC;

static gint64
standing_clock (void)
{
  return now_us;
}

static LinliWindow *
desk_until (const char *mark, const char *moment)
{
  g_autofree char *path = linli_fixture_demo_until (mark);
  LinliWindow *desk = linli_fixture_open (path);

  linli_fixture_at (desk, moment);
  return desk;
}

LinliWindow *
linli_stage_desk (void)
{
  return desk_until ("\"vote.open\",\"motion\":\"HY-2026-003/M1\"", "2026-03-21T14:56");
}

static LinliUrnDraw *
open_vote (LinliWindow *desk, const char *motion, guint slips)
{
  LinliSession *session = linli_window_session (desk);
  g_autoptr (GError) error = NULL;
  LinliUrnDraw *draw = linli_urn_draw (slips, NULL, NULL, NULL, &error);
  LinliCouncil *council;

  g_assert_no_error (error);
  council = linli_session_begin_write (session, &error);
  g_assert_no_error (error);
  linli_urn_open (council, draw, motion, TRUE, linli_session_now (session), "委员01", NULL, &error);
  g_assert_no_error (error);
  linli_session_end_write (session);
  linli_session_changed (session);
  return draw;
}

LinliUrnDraw *
linli_stage_open (LinliWindow *desk, guint slips)
{
  return open_vote (desk, LINLI_STAGE_MOTION, slips);
}

static void dof (LinliWindow *desk, const char *act, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
dof (LinliWindow *desk, const char *act, const char *format, ...)
{
  g_autofree char *members = NULL;
  va_list args;

  va_start (args, format);
  members = g_strdup_vprintf (format, args);
  va_end (args);
  linli_fixture_do (desk, act, members);
}

LinliWindow *
linli_stage_election (LinliUrnDraw **draw)
{
  LinliWindow *desk = desk_until ("\"label\":\"HY-2026-003\"", "2026-03-10T09:00");

  dof (desk, "body.add", "{\"label\":\"推选会\",\"name\":\"居民代表推选会\",\"rule\":\"U3\"}");
  for (int i = 1; i <= ELECTORS; i++)
    dof (desk, "seat.add", "{\"body\":\"推选会\",\"person\":\"代表%02d\",\"role\":\"representative\"}", i);
  dof (desk, "meeting.plan", "{\"label\":\"HY-V\",\"body\":\"推选会\",\"title\":\"推选\",\"mode\":\"council\",\"venue\":\"议事厅\","
       "\"starts_at\":\"2026-03-21T14:00\",\"ends_at\":\"2026-03-21T17:00\",\"chair\":\"委员01\",\"recorder\":\"工作人员甲\","
       "\"tellers\":[\"代表02\",\"代表05\"]}");
  dof (desk, "agenda.add", "{\"meeting\":\"HY-V\",\"title\":\"推选\",\"minutes\":60}");
  dof (desk, "meeting.notify", "{\"meeting\":\"HY-V\",\"places\":[\"公示栏\"]}");
  linli_fixture_at (desk, "2026-03-21T14:00");
  dof (desk, "meeting.open_checkin", "{\"meeting\":\"HY-V\"}");
  for (int i = 1; i <= ELECTORS; i++)
    dof (desk, "attendance.check_in", "{\"meeting\":\"HY-V\",\"person\":\"代表%02d\"}", i);
  dof (desk, "meeting.open", "{\"meeting\":\"HY-V\"}");
  dof (desk, "election.propose", "{\"label\":\"M1\",\"meeting\":\"HY-V\",\"title\":\"推选监督小组\",\"text\":\"推选三人。\","
       "\"mover\":\"代表09\",\"seats\":3,\"candidates\":[\"代表01\",\"代表03\",\"代表04\",\"代表06\",\"代表07\",\"代表08\","
       "\"代表10\",\"代表11\"]}");
  *draw = open_vote (desk, "HY-V/M1", ELECTORS + 1);
  return desk;
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
