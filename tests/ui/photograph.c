/* photograph FOLDER [PAPER.pdf]: every place, page and dialog of the demo, and what verifying the paper finds, light and
 * dark, wide and narrow, as pictures to be looked at. LINLI_TEST_LOCALE names the language. */
#include "ui/fixture.h"
#include "council/papers.h"
#include "ui/meeting/verdict.h"
#include "ui/places.h"

static const struct { const char *name; int width, height; } sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };

typedef struct
{
  LinliWindow *window;
  const char *folder, *paper, *scheme, *size; /* paper: NULL without one */
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
photograph_search (const Camera *camera)
{
  static const struct { const char *words, *name; } searches[] = {
    { "晾衣", "search" }, { "代表", "search-many" }, { "𠮷", "search-none" }, { "！", "search-empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      linli_window_find (camera->window, searches[i].words);
      photograph (camera, GTK_WIDGET (camera->window), searches[i].name);
    }
  linli_window_find (camera->window, "");
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
  photograph_search (camera);
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
  path = linli_fixture_demo ();
  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        camera.window = linli_fixture_open (path);
        camera.scheme = dark ? "dark" : "light";
        camera.size = sizes[i].name;
        camera.width = sizes[i].width;
        camera.height = sizes[i].height;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        photograph_all (&camera);
        linli_fixture_close (camera.window);
      }
  return 0;
}
