/* photograph FOLDER [PAPER.pdf]: every place, page and dialog of the demo, and what verifying the paper finds, light and
 * dark, wide and narrow, as pictures to be looked at. LINLI_TEST_LOCALE names the language; LINLI_PHOTOGRAPH=people takes
 * those of one scene. */
#include "ui/fixture.h"
#include "ui/places.h"
#include "ui/scenes.h"
#include "ui/topics-stage.h"

GPtrArray *
linli_scene_ids (LinliWindow *window, const char *query)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_auto (GStrv) texts = NULL;

  linli_record_set_text (params, "show", "all");
  row = linli_session_row (linli_window_session (window), query, params);
  texts = g_strsplit (linli_record_text (row, "ids"), ",", -1);
  for (guint i = 0; texts[i]; i++)
    {
      gint64 id = g_ascii_strtoll (texts[i], NULL, 10);
      g_ptr_array_add (ids, g_memdup2 (&id, sizeof id));
    }
  return ids;
}

static void
photograph_places (const LinliCamera *camera, LinliWindow *window)
{
  for (guint i = 0; i < linli_n_places; i++)
    {
      linli_window_go (window, linli_places[i].name);
      linli_camera_take (camera, GTK_WIDGET (window), linli_places[i].name);
    }
}

static void
photograph_details (const LinliCamera *camera, LinliWindow *window)
{
  static const struct { const char *entity, *query; } details[] = {
    { "request", "request-list-ids" }, { "topic", "desk-topic-ids" }, { "meeting", "desk-meeting-ids" },
    { "task", "desk-task-ids" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (GPtrArray) ids = linli_scene_ids (window, details[i].query);
      for (guint j = 0; j < ids->len; j++)
        {
          g_autofree char *what = g_strdup_printf ("%s-%u", details[i].entity, j + 1);
          linli_window_show (window, details[i].entity, *(gint64 *) ids->pdata[j]);
          linli_camera_take (camera, GTK_WIDGET (window), what);
        }
    }
}

static void
photograph_search (const LinliCamera *camera, LinliWindow *window)
{
  static const struct { const char *words, *name; } searches[] = {
    { "晾衣", "search" }, { "代表", "search-many" }, { "𠮷", "search-none" }, { "！", "search-empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      linli_window_find (window, searches[i].words);
      linli_camera_take (camera, GTK_WIDGET (window), searches[i].name);
    }
  linli_window_find (window, "");
}

static void
photograph_help (const LinliCamera *camera, LinliWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "app.about", NULL);
  linli_camera_take_front (camera, GTK_WIDGET (window), "about");
  gtk_widget_activate_action (GTK_WIDGET (window), "app.shortcuts", NULL);
  linli_camera_take_front (camera, GTK_WIDGET (window), "shortcuts");
}

static const struct { const char *name; void (*take) (const LinliCamera *camera, LinliWindow *window); } scenes[] = {
  { "preferences", linli_scene_preferences }, { "places", photograph_places }, { "details", photograph_details },
  { "people", linli_scene_people }, { "topics", linli_scene_topics }, { "search", photograph_search },
  { "papers", linli_scene_papers }, { "requests", linli_scene_requests }, { "plan", linli_scene_plan },
  { "help", photograph_help },
};

static void
photograph_desk (const LinliCamera *camera, const char *path, const char *paper)
{
  LinliWindow *window = linli_fixture_open (path);

  linli_camera_fit (camera, GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if (linli_camera_wants (camera, scenes[i].name))
      scenes[i].take (camera, window);
  if (paper && linli_camera_wants (camera, "verdict"))
    linli_scene_verdict (camera, window, paper);
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  static const LinliCameraSize sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };
  g_autofree char *path = NULL;
  LinliCamera camera;
  LinliWindow *window;

  if (!linli_camera_start (&camera, &argc, &argv))
    return 2;
  path = linli_fixture_demo ();
  window = linli_fixture_open (path);
  linli_stage_topics (window);
  linli_fixture_close (window);
  while (linli_camera_next (&camera, sizes, G_N_ELEMENTS (sizes)))
    {
      if (linli_camera_wants (&camera, "start"))
        linli_scene_start (&camera);
      photograph_desk (&camera, path, argv[2]);
    }
  return 0;
}
