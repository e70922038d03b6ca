#include "ui/hall/hall.h"

#include "ui/hall/screen.h"
#include "ui/settings.h"

struct _LinliHall
{
  GtkApplicationWindow *window; /* borrowed, as is the next */
  LinliHallScreen *screen;      /* NULL while it is closed */
  LinliSession *session;        /* owned, as is all that follows; NULL without one */
  GSimpleAction *open, *monitor, *scheme;
};

static const char *
text_state (GSimpleAction *action, char **kept)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  *kept = g_variant_dup_string (state, NULL);
  return *kept;
}

static gboolean
is_dark (LinliHall *hall)
{
  g_autofree char *kept = NULL;

  return g_str_equal (text_state (hall->scheme, &kept), "dark");
}

/* The screen. */

static void
screen_gone (gpointer data, GObject *gone)
{
  LinliHall *hall = data;

  hall->screen = NULL;
  g_simple_action_set_state (hall->open, g_variant_new_boolean (FALSE));
}

/* On the monitor of last time; the first time on one where the window is not, or else in a plain window. */
static char *
wanted_monitor (LinliHall *hall)
{
  g_autofree char *kept = linli_settings_hall_monitor ();
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (hall->window));
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (hall->window));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkMonitor *mine = surface ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  if (kept)
    return g_steal_pointer (&kept);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) other = g_list_model_get_item (monitors, i);
      if (mine && other != mine)
        return g_strdup (gdk_monitor_get_connector (other));
    }
  return g_strdup ("");
}

static void
open_screen (LinliHall *hall)
{
  g_autofree char *monitor = wanted_monitor (hall);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (hall->window));

  hall->screen = LINLI_HALL_SCREEN (linli_hall_screen_new (application, hall->session));
  g_object_weak_ref (G_OBJECT (hall->screen), screen_gone, hall);
  linli_hall_screen_set_dark (hall->screen, is_dark (hall));
  linli_hall_screen_set_monitor (hall->screen, monitor ? monitor : "");
  gtk_window_present (GTK_WINDOW (hall->screen));
  g_simple_action_set_state (hall->monitor, g_variant_new_string (monitor ? monitor : ""));
  g_simple_action_set_state (hall->open, g_variant_new_boolean (TRUE));
}

static void
close_screen (LinliHall *hall)
{
  GtkWindow *screen = hall->screen ? GTK_WINDOW (hall->screen) : NULL;

  if (!screen)
    return;
  g_object_weak_unref (G_OBJECT (screen), screen_gone, hall);
  screen_gone (hall, NULL);
  gtk_window_destroy (screen);
}

void
linli_hall_set_session (LinliHall *hall, LinliSession *session)
{
  if (session != hall->session)
    close_screen (hall);
  g_set_object (&hall->session, session);
  g_simple_action_set_enabled (hall->open, session != NULL);
}

/* Actions. */

static void
change_open (GSimpleAction *action, GVariant *value, gpointer data)
{
  LinliHall *hall = data;

  if (!g_variant_get_boolean (value))
    close_screen (hall);
  else if (hall->session && !hall->screen)
    open_screen (hall);
}

static void
change_monitor (GSimpleAction *action, GVariant *value, gpointer data)
{
  LinliHall *hall = data;

  g_simple_action_set_state (action, value);
  linli_settings_set_hall_monitor (g_variant_get_string (value, NULL));
  if (hall->screen)
    linli_hall_screen_set_monitor (hall->screen, g_variant_get_string (value, NULL));
}

static void
change_scheme (GSimpleAction *action, GVariant *value, gpointer data)
{
  LinliHall *hall = data;

  g_simple_action_set_state (action, value);
  linli_settings_set_hall_dark (is_dark (hall));
  if (hall->screen)
    linli_hall_screen_set_dark (hall->screen, is_dark (hall));
}

static GSimpleAction *
add_action (LinliHall *hall, const char *name, const char *type, GVariant *state, GCallback change)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, type ? G_VARIANT_TYPE (type) : NULL, state);

  g_signal_connect (action, "change-state", change, hall);
  g_action_map_add_action (G_ACTION_MAP (hall->window), G_ACTION (action));
  return action;
}

LinliHall *
linli_hall_new (GtkApplicationWindow *window)
{
  LinliHall *hall = g_new0 (LinliHall, 1);
  g_autofree char *monitor = linli_settings_hall_monitor ();

  hall->window = window;
  hall->open = add_action (hall, "hall", NULL, g_variant_new_boolean (FALSE), G_CALLBACK (change_open));
  hall->monitor = add_action (hall, "hall-monitor", "s", g_variant_new_string (monitor ? monitor : ""),
                              G_CALLBACK (change_monitor));
  hall->scheme = add_action (hall, "hall-scheme", "s", g_variant_new_string (linli_settings_hall_dark () ? "dark" : "light"),
                             G_CALLBACK (change_scheme));
  g_simple_action_set_enabled (hall->open, FALSE);
  return hall;
}

void
linli_hall_free (LinliHall *hall)
{
  GSimpleAction *actions[] = { hall->open, hall->monitor, hall->scheme };

  close_screen (hall);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_signal_handlers_disconnect_by_data (actions[i], hall);
      g_object_unref (actions[i]);
    }
  g_clear_object (&hall->session);
  g_free (hall);
}
