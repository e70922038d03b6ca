/* photograph-run FOLDER: the run view at each moment of the demo's meeting, light and dark, wide and narrow, as pictures to be
 * looked at. LINLI_TEST_LOCALE names the language. */
#include "ui/camera.h"
#include "ui/fixture.h"
#include "ui/run/attendance.h"
#include "ui/run/view.h"

static void
at (LinliWindow *window, const char *time)
{
  g_autofree char *instant = g_strconcat ("2026-03-21T", time, NULL);

  linli_fixture_at (window, instant);
}

static void
sign_out (LinliWindow *window, const char *person)
{
  g_autofree char *members = g_strdup_printf ("{\"meeting\":\"HY-2026-003\",\"person\":\"%s\"}", person);

  linli_fixture_do (window, "attendance.sign_out", members);
}

/* A moment: the demo up to the first line that holds @until, looked at at @time. */
typedef struct
{
  const char *what, *until, *time;
  void (*more) (LinliWindow *window);
  const char *pane; /* where there is room for one only */
} Moment;

static void
lose_quorum (LinliWindow *window)
{
  static const char *const people[] = { "代表17", "代表22", "代表23", "代表24" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    sign_out (window, people[i]);
}

static void
look_for (LinliWindow *window)
{
  linli_run_view_show (LINLI_RUN_VIEW (linli_window_page (window)), "attendance");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))
                                           ? gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY)
                                           : NULL), "代表2");
}

static void
take_recess (LinliWindow *window)
{
  linli_fixture_do (window, "meeting.recess", "{\"meeting\":\"HY-2026-003\",\"reason\":\"15:20 继续开会\"}");
}

static void
ask_recess (LinliWindow *window)
{
  gtk_widget_activate_action (linli_window_page (window), "run.recess", NULL);
}

static const Moment moments[] = {
  { "checkin", "2026-03-21T13:50", "13:50", NULL, "meeting" },
  { "checkin-find", "2026-03-21T13:52", "13:52", look_for, "attendance" },
  { "open", "\"do\":\"meeting.open\",\"meeting\":\"HY-2026-003\"", "13:58", NULL, "meeting" },
  { "session", "2026-03-21T14:33", "14:38", NULL, "agenda" },
  { "item", "2026-03-21T15:04", "15:03", NULL, "attendance" },
  { "vote", "2026-03-21T15:06", "15:05", NULL, "meeting" },
  { "quorum-lost", "2026-03-21T15:04", "15:10", lose_quorum, "meeting" },
  { "recess-form", "2026-03-21T15:04", "15:10", ask_recess, NULL },
  { "recess", "2026-03-21T15:04", "15:10", take_recess, "meeting" },
  { "adjourned", "2026-03-23T09:00", "15:36", NULL, "meeting" },
};

static gint64
meeting_of (LinliWindow *window)
{
  g_autoptr (LinliRecord) row = linli_session_row (linli_window_session (window), "desk-last-meeting", NULL);

  return row ? linli_record_int (row, "id") : 0;
}

static void
photograph_moment (const LinliCamera *camera, const Moment *moment)
{
  g_autofree char *path = linli_fixture_demo_until (moment->until), *what = g_strconcat ("run-", moment->what, NULL);
  LinliWindow *window = linli_fixture_open (path);

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  at (window, moment->time);
  if (!LINLI_IS_RUN_VIEW (linli_window_page (window)))
    linli_window_run (window, meeting_of (window));
  if (moment->more)
    moment->more (window);
  if (camera->width < 900 && !moment->more)
    linli_run_view_show (LINLI_RUN_VIEW (linli_window_page (window)), moment->pane);
  linli_fixture_settle ();
  if (moment->pane)
    linli_camera_take (camera, GTK_WIDGET (window), what);
  else
    linli_camera_take_front (camera, GTK_WIDGET (window), what);
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  static const LinliCameraSize sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };
  LinliCamera camera;

  if (!linli_camera_start (&camera, &argc, &argv))
    return 2;
  while (linli_camera_next (&camera, sizes, G_N_ELEMENTS (sizes)))
    for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
      if (linli_camera_wants (&camera, moments[i].what))
        photograph_moment (&camera, &moments[i]);
  return 0;
}
