#include "ui/camera.h"

#include "ui/fixture.h"

#include <string.h>

typedef struct
{
  GtkWidget *widget;
  GskRenderNode *node;
} Film;

gboolean
linli_camera_start (LinliCamera *camera, int *argc, char ***argv)
{
  linli_fixture_start (argc, argv);
  if (*argc < 2)
    return FALSE;
  *camera = (LinliCamera) { .folder = (*argv)[1], .only = g_getenv ("LINLI_PHOTOGRAPH") };
  g_assert_cmpint (g_mkdir_with_parents (camera->folder, 0755), ==, 0);
  return TRUE;
}

void
linli_camera_set (LinliCamera *camera, const LinliCameraSize *size, const char *scheme)
{
  camera->size = size->name;
  camera->width = size->width;
  camera->height = size->height;
  camera->scheme = scheme;
}

gboolean
linli_camera_next (LinliCamera *camera, const LinliCameraSize *sizes, guint n_sizes)
{
  gboolean dark = camera->turn >= n_sizes;

  if (camera->turn == 2 * n_sizes)
    return FALSE;
  linli_camera_set (camera, &sizes[camera->turn++ % n_sizes], dark ? "dark" : "light");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  return TRUE;
}

gboolean
linli_camera_wants (const LinliCamera *camera, const char *scene)
{
  return !camera->only || strstr (scene, camera->only);
}

void
linli_camera_fit (const LinliCamera *camera, GtkWidget *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  linli_fixture_settle ();
}

/* A window that has just come is not drawn at once. */
static gboolean
is_drawn (gpointer data)
{
  Film *film = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (film->widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (film->widget), gtk_widget_get_height (film->widget));
  film->node = gtk_snapshot_free_to_node (snapshot);
  return film->node != NULL;
}

/* What would be cut off. */
static void
tell_if_too_wide (const LinliCamera *camera, GtkWidget *widget, const char *what)
{
  GtkWidget *inside = ADW_IS_APPLICATION_WINDOW (widget) ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (widget))
                      : ADW_IS_WINDOW (widget)           ? adw_window_get_content (ADW_WINDOW (widget))
                                                         : widget;
  int least = 0;

  gtk_widget_measure (inside, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > camera->width)
    g_printerr ("%s is at least %d wide, not %d\n", what, least, camera->width);
}

void
linli_camera_take (const LinliCamera *camera, GtkWidget *widget, const char *what)
{
  g_autofree char *name = g_strjoin ("-", what, camera->size, camera->scheme, NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (camera->folder, file, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  Film film = { widget };

  /* The second is for what the first frame has asked for: rows, pictures, the height of a text. */
  linli_fixture_settle ();
  linli_fixture_settle ();
  linli_fixture_wait (is_drawn, &film);
  tell_if_too_wide (camera, widget, what);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), film.node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (film.node);
}

GtkWidget *
linli_camera_front (GtkWidget *behind)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) newest = NULL;

  linli_fixture_settle ();
  newest = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_assert_true (newest != behind);
  return newest;
}

void
linli_camera_take_front (const LinliCamera *camera, GtkWidget *behind, const char *what)
{
  GtkWidget *front = linli_camera_front (behind);

  linli_camera_take (camera, front, what);
  gtk_window_destroy (GTK_WINDOW (front));
  linli_fixture_settle ();
}
