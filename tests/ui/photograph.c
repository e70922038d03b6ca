/* photograph FOLDER [PAPER.pdf]: every place, page and dialog of the demo, and what verifying the paper finds, light and
 * dark, wide and narrow, as pictures to be looked at. LINLI_TEST_LOCALE names the language; LINLI_PHOTOGRAPH=start takes
 * those of the first run alone. */
#include "ui/fixture.h"
#include "council/papers.h"
#include "council/start.h"
#include "ui/meeting/verdict.h"
#include "ui/places.h"
#include "ui/preferences/preferences.h"

#include <glib/gi18n-lib.h>

static const struct { const char *name; int width, height; } sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };

typedef struct
{
  LinliWindow *window;
  const char *folder, *paper, *scheme, *size; /* paper: NULL without one */
  const char *only;                           /* "start" for the first run alone; NULL for all */
  int width, height;
} Camera;

static void
photograph (const Camera *camera, GtkWidget *window, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", what, camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (camera->folder, name, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  linli_fixture_settle ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (node);
}

/* Whatever window has come in front of the camera's, then away with it. */
static void
photograph_other (const Camera *camera, const char *what)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *other = NULL;

  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !other; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (camera->window))
        other = window;
    }
  g_assert_nonnull (other);
  photograph (camera, other, what);
  gtk_window_destroy (GTK_WINDOW (other));
  linli_fixture_settle ();
}

static GPtrArray *
ids_of (const Camera *camera, const char *query)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_auto (GStrv) texts = NULL;

  linli_record_set_text (params, "show", "all");
  row = linli_session_row (linli_window_session (camera->window), query, params);
  texts = g_strsplit (linli_record_text (row, "ids"), ",", -1);
  for (guint i = 0; texts[i]; i++)
    {
      gint64 id = g_ascii_strtoll (texts[i], NULL, 10);
      g_ptr_array_add (ids, g_memdup2 (&id, sizeof id));
    }
  return ids;
}

static void
photograph_details (const Camera *camera)
{
  static const struct { const char *entity, *query; } details[] = {
    { "request", "desk-request-ids" }, { "topic", "desk-topic-ids" }, { "meeting", "desk-meeting-ids" },
    { "task", "desk-task-ids" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (GPtrArray) ids = ids_of (camera, details[i].query);
      for (guint j = 0; j < ids->len; j++)
        {
          g_autofree char *what = g_strdup_printf ("%s-%u", details[i].entity, j + 1);
          linli_window_show (camera->window, details[i].entity, *(gint64 *) ids->pdata[j]);
          photograph (camera, GTK_WIDGET (camera->window), what);
        }
    }
}

/* Of the last meeting that has papers. */
static gint64
a_paper (const Camera *camera)
{
  g_autoptr (GPtrArray) ids = ids_of (camera, "desk-meeting-ids");
  gint64 paper = 0;

  for (guint i = 0; i < ids->len && !paper; i++)
    {
      g_autoptr (GPtrArray) papers = linli_session_rows_of (linli_window_session (camera->window), "desk-meeting-papers",
                                                            *(gint64 *) ids->pdata[i]);
      paper = papers->len ? linli_record_int (papers->pdata[0], "id") : 0;
    }
  return paper;
}

static void
photograph_verdict (const Camera *camera)
{
  LinliSession *session = linli_window_session (camera->window);
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (camera->paper, &bytes, &length, NULL));
  pdf = g_bytes_new_take (g_steal_pointer (&bytes), length);
  rows = linli_papers_verify (pdf, NULL, linli_session_council (session), linli_session_now (session));
  linli_verdict_show (linli_window_page (camera->window), rows, camera->paper);
  photograph_other (camera, "verdict");
}

static void
press (GtkWidget *window, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (window, GTK_TYPE_BUTTON, word), "clicked");
}

/* The first run, from nothing to the bodies with their rules. */
static void
photograph_start (const Camera *camera)
{
  GtkWidget *window = GTK_WIDGET (camera->window), *name;

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("New register"))), TRUE);
  photograph (camera, window, "start-new");
  press (window, _("Next: people and bodies"));
  photograph (camera, window, "start-wrong");
  name = linli_fixture_find (window, ADW_TYPE_ENTRY_ROW, _("Name of the committee"));
  gtk_editable_set_text (GTK_EDITABLE (name), "陈巷社区居民委员会");
  press (window, _("Next: people and bodies"));
  photograph (camera, window, "start-bodies");
  press (window, _("Back"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("Open a register"))), TRUE);
  photograph (camera, window, "start-open");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("Look at the demo"))), TRUE);
  photograph (camera, window, "start-demo");
}

/* Today as it was on @day, in a register that stops there. */
static void
photograph_day (Camera *camera, const char *day, const char *what)
{
  g_autofree char *path = linli_fixture_demo_until (day);

  camera->window = linli_fixture_open (path);
  gtk_window_set_default_size (GTK_WINDOW (camera->window), camera->width, camera->height);
  {
    g_autofree char *morning = g_strconcat (day, "T08:30", NULL);
    gint64 at_ms;
    g_assert_true (linli_instant_parse (morning, &at_ms, NULL));
    linli_session_set_now (linli_window_session (camera->window), at_ms);
  }
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), what);
  linli_fixture_close (camera->window);
}

/* The first morning of a register. */
static void
photograph_young (Camera *camera)
{
  g_autofree char *name = g_strdup_printf ("young-%s-%s.linli", camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"东里社区居民委员会\",\"kind\":\"residents\",\"community\":\"old\","
                                                       "\"language\":\"zh\"}", -1, NULL);
  g_autoptr (LinliRecord) person = linli_record_decode ("{\"label\":\"工作人员甲\"}", -1, NULL);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (bodies, linli_record_decode ("{\"name\":\"居民代表会议\",\"rule\":\"U2\"}", -1, NULL));
  g_assert_true (linli_start_create (path, facts, person, bodies, linli_clock_now (), NULL, &error));
  camera->window = linli_fixture_open (path);
  gtk_window_set_default_size (GTK_WINDOW (camera->window), camera->width, camera->height);
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), "today-young");
  linli_fixture_close (camera->window);
}

static void
photograph_preferences (const Camera *camera)
{
  static const char *const pages[] = { "general", "papers", "bodies" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window = linli_preferences_show (GTK_WINDOW (camera->window), linli_window_session (camera->window));
      g_autofree char *what = g_strconcat ("preferences-", pages[i], NULL);
      if (camera->width < 720)
        gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
      adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), pages[i]);
      photograph_other (camera, what);
    }
}

static void
photograph_all (const Camera *camera)
{
  GtkWidget *window = GTK_WIDGET (camera->window);

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  linli_fixture_settle ();
  for (guint i = 0; i < linli_n_places; i++)
    {
      linli_window_go (camera->window, linli_places[i].name);
      photograph (camera, window, linli_places[i].name);
    }
  photograph_details (camera);
  gtk_widget_activate_action (window, "win.sign", "x", a_paper (camera));
  photograph_other (camera, "sign");
  if (camera->paper)
    photograph_verdict (camera);
  gtk_widget_activate_action (window, "app.about", NULL);
  photograph_other (camera, "about");
  gtk_widget_activate_action (window, "app.shortcuts", NULL);
  photograph_other (camera, "shortcuts");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  Camera camera = { 0 };

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  camera.folder = argv[1];
  camera.paper = argv[2];
  camera.only = g_getenv ("LINLI_PHOTOGRAPH");
  path = linli_fixture_demo ();
  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        camera.scheme = dark ? "dark" : "light";
        camera.size = sizes[i].name;
        camera.width = sizes[i].width;
        camera.height = sizes[i].height;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        camera.window = linli_fixture_window ();
        photograph_start (&camera);
        linli_fixture_close (camera.window);
        photograph_day (&camera, "2026-03-24", "today-march");
        photograph_day (&camera, "2026-05-12", "today-may");
        photograph_young (&camera);
        camera.window = linli_fixture_open (path);
        gtk_window_set_default_size (GTK_WINDOW (camera.window), camera.width, camera.height);
        photograph_preferences (&camera);
        linli_fixture_close (camera.window);
        if (g_strcmp0 (camera.only, "start") == 0)
          continue;
        camera.window = linli_fixture_open (path);
        photograph_all (&camera);
        linli_fixture_close (camera.window);
      }
  return 0;
}
