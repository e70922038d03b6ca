/* photograph-hall FOLDER: every moment of a meeting as the hall sees it, at the size of a projector and of an old one, light and
 * dark, as pictures to be looked at from ten metres. LINLI_TEST_LOCALE names the language. */
#include "ui/fixture.h"
#include "ui/hall-stage.h"
#include "ui/hall/screen.h"

#include <string.h>

static const struct { const char *name; int width, height; } sizes[] = { { "1080", 1920, 1080 }, { "768", 1024, 768 } };

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
photograph (const char *folder, GtkWidget *window, const char *moment, const char *size, gboolean dark)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", moment, size, dark ? "dark" : "light");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  Film film = { window };

  linli_fixture_wait (is_drawn, &film);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (gtk_widget_get_native (window))), film.node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (film.node);
}

static void
photograph_moment (const char *folder, LinliHallStage *stage, const char *moment, guint size)
{
  GtkWidget *screen = linli_hall_screen_new (linli_hall_stage_application (stage), linli_hall_stage_session (stage));
  GtkWidget *sheet = GTK_WIDGET (linli_hall_screen_sheet (LINLI_HALL_SCREEN (screen)));

  gtk_window_set_decorated (GTK_WINDOW (screen), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (screen), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (screen));
  linli_fixture_settle ();
  for (int dark = 0; dark < 2; dark++)
    {
      linli_hall_screen_set_dark (LINLI_HALL_SCREEN (screen), dark);
      linli_fixture_settle ();
      photograph (folder, sheet, moment, sizes[size].name, dark);
    }
  gtk_window_destroy (GTK_WINDOW (screen));
  linli_fixture_settle ();
}

int
main (int argc, char **argv)
{
  const char *only = g_getenv ("LINLI_PHOTOGRAPH");

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  for (guint i = 0; i < linli_hall_n_stages; i++)
    {
      g_autoptr (LinliHallStage) stage = NULL;
      if (only && !strstr (linli_hall_stages[i].name, only))
        continue;
      stage = linli_hall_stage_new (&linli_hall_stages[i]);
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        photograph_moment (argv[1], stage, linli_hall_stages[i].name, size);
    }
  return 0;
}
