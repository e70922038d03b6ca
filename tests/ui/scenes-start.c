#include "ui/scenes.h"

#include "council/start.h"
#include "ui/fixture.h"
#include "ui/preferences/preferences.h"

#include <glib/gi18n-lib.h>

static void
press (GtkWidget *window, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (window, GTK_TYPE_BUTTON, word), "clicked");
}

static void
choose (GtkWidget *window, const char *word)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, word)), TRUE);
}

/* From nothing to the bodies with their rules. */
static void
photograph_first_run (const LinliCamera *camera)
{
  LinliWindow *without = linli_fixture_window ();
  GtkWidget *window = GTK_WIDGET (without), *name;

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  choose (window, _("New register"));
  linli_camera_take (camera, window, "start-new");
  press (window, _("Next: people and bodies"));
  linli_camera_take (camera, window, "start-wrong");
  name = linli_fixture_find (window, ADW_TYPE_ENTRY_ROW, _("Name of the committee"));
  gtk_editable_set_text (GTK_EDITABLE (name), "陈巷社区居民委员会");
  press (window, _("Next: people and bodies"));
  linli_camera_take (camera, window, "start-bodies");
  press (window, _("Back"));
  choose (window, _("Open a register"));
  linli_camera_take (camera, window, "start-open");
  choose (window, _("Look at the demo"));
  linli_camera_take (camera, window, "start-demo");
  linli_fixture_close (without);
}

/* Today as it was on @day, in a register that stops there. */
static void
photograph_day (const LinliCamera *camera, const char *day, const char *what)
{
  g_autofree char *path = linli_fixture_demo_until (day), *morning = g_strconcat (day, "T08:30", NULL);
  LinliWindow *window = linli_fixture_open (path);

  linli_fixture_at (window, morning);
  linli_camera_fit (camera, GTK_WIDGET (window));
  linli_camera_take (camera, GTK_WIDGET (window), what);
  linli_fixture_close (window);
}

/* The first morning of a register. */
static void
photograph_young (const LinliCamera *camera)
{
  g_autofree char *name = g_strdup_printf ("young-%s-%s.linli", camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"东里社区居民委员会\",\"kind\":\"residents\",\"community\":\"old\","
                                                       "\"language\":\"zh\"}", -1, NULL);
  g_autoptr (LinliRecord) person = linli_record_decode ("{\"label\":\"工作人员甲\"}", -1, NULL);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GError) error = NULL;
  LinliWindow *window;

  g_ptr_array_add (bodies, linli_record_decode ("{\"name\":\"居民代表会议\",\"rule\":\"U2\"}", -1, NULL));
  g_assert_true (linli_start_create (path, facts, person, bodies, linli_clock_now (), NULL, &error));
  window = linli_fixture_open (path);
  linli_camera_fit (camera, GTK_WIDGET (window));
  linli_camera_take (camera, GTK_WIDGET (window), "today-young");
  linli_fixture_close (window);
}

void
linli_scene_start (const LinliCamera *camera)
{
  photograph_first_run (camera);
  photograph_day (camera, "2026-03-24", "today-march");
  photograph_day (camera, "2026-05-12", "today-may");
  photograph_young (camera);
}

void
linli_scene_preferences (const LinliCamera *camera, LinliWindow *window)
{
  static const char *const pages[] = { "general", "papers", "bodies" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *preferences = linli_preferences_show (GTK_WINDOW (window), linli_window_session (window));
      g_autofree char *what = g_strconcat ("preferences-", pages[i], NULL);
      if (camera->width < 720)
        gtk_window_set_default_size (GTK_WINDOW (preferences), camera->width, camera->height);
      adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), pages[i]);
      linli_camera_take_front (camera, GTK_WIDGET (window), what);
    }
}
