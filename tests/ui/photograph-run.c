/* photograph-run FOLDER: the run view at each moment of the demo's meeting, light and dark, wide and narrow, as pictures to be
 * looked at. LINLI_TEST_LOCALE names the language. */
#include "ui/fixture.h"
#include "ui/planned.h"
#include "ui/run/attendance.h"
#include "ui/run/view.h"

typedef struct
{
  LinliWindow *window;
  const char *folder, *scheme, *size;
  int width, height;
} Camera;

typedef struct
{
  GtkWidget *window;
  GskRenderNode *node;
} Film;

static gboolean
is_drawn (gpointer data)
{
  Film *film = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (film->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (film->window), gtk_widget_get_height (film->window));
  film->node = gtk_snapshot_free_to_node (snapshot);
  return film->node != NULL;
}

static void
photograph (const Camera *camera, GtkWidget *window, const char *what)
{
  g_autofree char *name = g_strdup_printf ("run-%s-%s-%s.png", what, camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (camera->folder, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  Film film = { window };

  linli_fixture_settle ();
  linli_fixture_settle ();
  linli_fixture_wait (is_drawn, &film);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), film.node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (film.node);
}

static void
at (const Camera *camera, const char *time)
{
  g_autofree char *text = g_strconcat ("2026-03-21T", time, NULL);
  gint64 at_ms;

  g_assert_true (linli_instant_parse (text, &at_ms, NULL));
  linli_session_set_now (linli_window_session (camera->window), at_ms);
}

static void
sign_out (const Camera *camera, const char *person)
{
  g_autofree char *members = g_strdup_printf ("{\"meeting\":\"HY-2026-003\",\"person\":\"%s\"}", person);

  linli_planned_do (camera->window, "attendance.sign_out", members);
}

/* A moment: the demo up to the first line that holds @until, looked at at @time. */
typedef struct
{
  const char *what, *until, *time;
  void (*more) (const Camera *camera);
  const char *pane; /* where there is room for one only */
} Moment;

static void
lose_quorum (const Camera *camera)
{
  static const char *const people[] = { "代表17", "代表22", "代表23", "代表24" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    sign_out (camera, people[i]);
}

static void
look_for (const Camera *camera)
{
  linli_run_view_show (LINLI_RUN_VIEW (linli_window_page (camera->window)), "attendance");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (camera->window))
                                           ? gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (camera->window)), GTK_TYPE_SEARCH_ENTRY)
                                           : NULL), "代表2");
  linli_fixture_settle ();
  linli_fixture_settle ();
}

static void
take_recess (const Camera *camera)
{
  linli_planned_do (camera->window, "meeting.recess", "{\"meeting\":\"HY-2026-003\"}");
}

static const Moment moments[] = {
  { "checkin", "2026-03-21T13:50", "13:50", NULL, "meeting" },
  { "checkin-find", "2026-03-21T13:52", "13:52", look_for, "attendance" },
  { "open", "\"do\":\"meeting.open\",\"meeting\":\"HY-2026-003\"", "13:58", NULL, "meeting" },
  { "session", "2026-03-21T14:33", "14:38", NULL, "agenda" },
  { "item", "2026-03-21T15:04", "15:03", NULL, "attendance" },
  { "vote", "2026-03-21T15:06", "15:05", NULL, "meeting" },
  { "quorum-lost", "2026-03-21T15:04", "15:10", lose_quorum, "meeting" },
  { "recess", "2026-03-21T15:04", "15:10", take_recess, "meeting" },
  { "adjourned", "2026-03-23T09:00", "15:36", NULL, "meeting" },
};

static gint64
meeting_of (const Camera *camera)
{
  g_autoptr (LinliRecord) row = linli_session_row (linli_window_session (camera->window), "desk-last-meeting", NULL);

  return row ? linli_record_int (row, "id") : 0;
}

static void
photograph_moment (Camera *camera, const Moment *moment)
{
  g_autofree char *path = linli_fixture_demo_until (moment->until);

  camera->window = linli_fixture_open (path);
  gtk_window_set_default_size (GTK_WINDOW (camera->window), camera->width, camera->height);
  at (camera, moment->time);
  if (!LINLI_IS_RUN_VIEW (linli_window_page (camera->window)))
    linli_window_run (camera->window, meeting_of (camera));
  if (moment->more)
    moment->more (camera);
  if (camera->width < 900 && !moment->more)
    linli_run_view_show (LINLI_RUN_VIEW (linli_window_page (camera->window)), moment->pane);
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), moment->what);
  linli_fixture_close (camera->window);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; int width, height; } sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };
  const char *only = g_getenv ("LINLI_PHOTOGRAPH");
  Camera camera = { 0 };

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  camera.folder = argv[1];
  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        camera.scheme = dark ? "dark" : "light";
        camera.size = sizes[i].name;
        camera.width = sizes[i].width;
        camera.height = sizes[i].height;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        for (guint j = 0; j < G_N_ELEMENTS (moments); j++)
          if (!only || g_strcmp0 (only, moments[j].what) == 0)
            photograph_moment (&camera, &moments[j]);
      }
  return 0;
}
