/* photograph-hall FOLDER: every moment of a meeting as the hall sees it, at the size of a projector and of an old one, light and
 * dark, as pictures to be looked at from ten metres. LINLI_TEST_LOCALE names the language. */
#include "ui/camera.h"
#include "ui/fixture.h"
#include "ui/hall-stage.h"
#include "ui/hall/screen.h"

static void
photograph_moment (LinliCamera *camera, LinliHallStage *stage, const char *moment, const LinliCameraSize *size)
{
  GtkWidget *screen = linli_hall_screen_new (linli_hall_stage_application (stage), linli_hall_stage_session (stage));
  GtkWidget *sheet = GTK_WIDGET (linli_hall_screen_sheet (LINLI_HALL_SCREEN (screen)));

  gtk_window_set_decorated (GTK_WINDOW (screen), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (screen), size->width, size->height);
  gtk_window_present (GTK_WINDOW (screen));
  for (int dark = 0; dark < 2; dark++)
    {
      linli_camera_set (camera, size, dark ? "dark" : "light");
      linli_hall_screen_set_dark (LINLI_HALL_SCREEN (screen), dark);
      linli_camera_take (camera, sheet, moment);
    }
  gtk_window_destroy (GTK_WINDOW (screen));
  linli_fixture_settle ();
}

int
main (int argc, char **argv)
{
  static const LinliCameraSize sizes[] = { { "1080", 1920, 1080 }, { "768", 1024, 768 } };
  LinliCamera camera;

  if (!linli_camera_start (&camera, &argc, &argv))
    return 2;
  for (guint i = 0; i < linli_hall_n_stages; i++)
    {
      g_autoptr (LinliHallStage) stage = NULL;
      if (!linli_camera_wants (&camera, linli_hall_stages[i].name))
        continue;
      stage = linli_hall_stage_new (&linli_hall_stages[i]);
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        photograph_moment (&camera, stage, linli_hall_stages[i].name, &sizes[j]);
    }
  return 0;
}
