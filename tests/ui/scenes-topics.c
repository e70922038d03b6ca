#include "ui/scenes.h"

#include "ui/fixture.h"
#include "ui/topics-stage.h"
#include "ui/topics/catalogue.h"
#include "ui/topics/forms.h"

/* The last toggle of the page: "Compare", "Why". */
static void
press_toggles (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_MENU_BUTTON (child))
        continue;
      if (GTK_IS_TOGGLE_BUTTON (child))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
      press_toggles (child);
    }
}

void
linli_scene_topics (const LinliCamera *camera, LinliWindow *window)
{
  static const char *const acts[] = { "topic.admit", "topic.stakeholder", "topic.fund", "topic.risk", "topic.correct" };
  LinliSession *session = linli_window_session (window);

  linli_window_show (window, "topic", linli_fixture_id (window, "topic", "YT-5"));
  press_toggles (linli_window_page (window));
  linli_camera_take (camera, GTK_WIDGET (window), "topic-compare");
  linli_topic_propose (GTK_WIDGET (window), session, NULL);
  linli_camera_take_front (camera, GTK_WIDGET (window), "topic-propose");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *what = g_strdup_printf ("form-%s", acts[i]);
      linli_window_show (window, "topic", linli_fixture_id (window, "topic", "YT-1"));
      gtk_widget_activate_action (linli_window_page (window), "topic.do", "(ss)", acts[i], "");
      linli_camera_take_front (camera, GTK_WIDGET (window), what);
    }
  linli_window_show (window, "catalogues", 0);
  linli_camera_take (camera, GTK_WIDGET (window), "catalogues");
  linli_catalogue_offer_starters (linli_window_page (window), session);
  linli_camera_take_front (camera, GTK_WIDGET (window), "starters");
}
