#include "ui/hall/screen.h"

#include "ui/hall/moments.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define WIDTH 960
#define HEIGHT 540

struct _LinliHallScreen
{
  GtkApplicationWindow parent_instance;

  LinliHallSheet *sheet;  /* a child */
  LinliSession *session;  /* owned, as is all that follows */
  LinliLive *live;        /* NULL while there is no meeting to show */
  LinliHallState *state;  /* the same */
  gint64 meeting;
  GdkMonitor *monitor;    /* that it fills; NULL in a plain window */
  gboolean dark;
  guint inhibited, clock;
};

G_DEFINE_FINAL_TYPE (LinliHallScreen, linli_hall_screen, GTK_TYPE_APPLICATION_WINDOW)

/* What it shows. */

static void
show (LinliHallScreen *screen)
{
  linli_hall_sheet_show (screen->sheet,
                         screen->state ? linli_hall_moment (screen->state) : linli_hall_moment_none (screen->session));
}

static void
live_changed (LinliHallScreen *screen)
{
  g_clear_pointer (&screen->state, linli_hall_state_free);
  if (screen->live && linli_live_meeting (screen->live))
    screen->state = linli_hall_state_new (screen->live);
  show (screen);
}

static void
live_tick (LinliHallScreen *screen)
{
  if (screen->state)
    linli_hall_state_tick (screen->state);
  show (screen);
}

/* The clock while no meeting is held: one that is has its own, and every view follows that. */
static gboolean
idle_tick (gpointer data)
{
  LinliHallScreen *screen = data;

  if (!screen->live || !linli_live_is_held (screen->live))
    live_tick (screen);
  return G_SOURCE_CONTINUE;
}

/* Another meeting begins, or the one that was to come is held. */
static void
choose_meeting (LinliHallScreen *screen)
{
  gint64 meeting = linli_hall_state_meeting (screen->session);

  if (meeting == screen->meeting && (screen->live || !meeting))
    return;
  screen->meeting = meeting;
  if (screen->live)
    g_signal_handlers_disconnect_by_data (screen->live, screen);
  g_clear_pointer (&screen->state, linli_hall_state_free);
  g_clear_object (&screen->live);
  if (meeting)
    {
      screen->live = linli_live_get (screen->session, meeting);
      g_signal_connect_object (screen->live, "changed", G_CALLBACK (live_changed), screen, G_CONNECT_SWAPPED);
      g_signal_connect_object (screen->live, "tick", G_CALLBACK (live_tick), screen, G_CONNECT_SWAPPED);
    }
  live_changed (screen);
}

static void
update_scheme (LinliHallScreen *screen)
{
  gboolean strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  linli_hall_sheet_set_scheme (screen->sheet, screen->dark ? (strong ? LINLI_HALL_DARK_CONTRAST : LINLI_HALL_DARK)
                                                           : (strong ? LINLI_HALL_LIGHT_CONTRAST : LINLI_HALL_LIGHT));
}

/* Where it is. */

static void
forget_monitor (LinliHallScreen *screen)
{
  if (screen->monitor)
    g_signal_handlers_disconnect_by_data (screen->monitor, screen);
  g_clear_object (&screen->monitor);
}

static void
monitor_gone (LinliHallScreen *screen)
{
  forget_monitor (screen);
  gtk_window_unfullscreen (GTK_WINDOW (screen));
}

static GdkMonitor *
find_monitor (LinliHallScreen *screen, const char *connector)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (screen)));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      if (gdk_monitor_is_valid (monitor) && g_strcmp0 (gdk_monitor_get_connector (monitor), connector) == 0)
        return g_steal_pointer (&monitor);
    }
  return NULL;
}

void
linli_hall_screen_set_monitor (LinliHallScreen *screen, const char *connector)
{
  forget_monitor (screen);
  if (*connector)
    screen->monitor = find_monitor (screen, connector);
  if (!screen->monitor)
    {
      gtk_window_unfullscreen (GTK_WINDOW (screen));
      return;
    }
  g_signal_connect_object (screen->monitor, "invalidate", G_CALLBACK (monitor_gone), screen, G_CONNECT_SWAPPED);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (screen), screen->monitor);
}

static void
fullscreen_changed (LinliHallScreen *screen)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (screen->sheet), gtk_window_is_fullscreen (GTK_WINDOW (screen)) ? "none" : NULL);
}

static gboolean
fill_or_give_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
give_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_window_unfullscreen (GTK_WINDOW (widget));
  return TRUE;
}

/* Life. */

static void
linli_hall_screen_realize (GtkWidget *widget)
{
  LinliHallScreen *screen = LINLI_HALL_SCREEN (widget);

  GTK_WIDGET_CLASS (linli_hall_screen_parent_class)->realize (widget);
  linli_name_parts (widget);
  screen->inhibited = gtk_application_inhibit (gtk_window_get_application (GTK_WINDOW (widget)), GTK_WINDOW (widget),
                                               GTK_APPLICATION_INHIBIT_IDLE, _("The hall is looking at the screen"));
}

static void
linli_hall_screen_unrealize (GtkWidget *widget)
{
  LinliHallScreen *screen = LINLI_HALL_SCREEN (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

  if (screen->inhibited && application)
    gtk_application_uninhibit (application, screen->inhibited);
  screen->inhibited = 0;
  GTK_WIDGET_CLASS (linli_hall_screen_parent_class)->unrealize (widget);
}

static void
linli_hall_screen_dispose (GObject *object)
{
  LinliHallScreen *screen = LINLI_HALL_SCREEN (object);

  g_clear_handle_id (&screen->clock, g_source_remove);
  forget_monitor (screen);
  g_clear_pointer (&screen->state, linli_hall_state_free);
  g_clear_object (&screen->live);
  g_clear_object (&screen->session);
  G_OBJECT_CLASS (linli_hall_screen_parent_class)->dispose (object);
}

static void
linli_hall_screen_class_init (LinliHallScreenClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_hall_screen_dispose;
  widget_class->realize = linli_hall_screen_realize;
  widget_class->unrealize = linli_hall_screen_unrealize;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F11, 0, fill_or_give_back, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, give_back, NULL);
}

static void
linli_hall_screen_init (LinliHallScreen *screen)
{
  screen->sheet = LINLI_HALL_SHEET (linli_hall_sheet_new ());
  gtk_window_set_title (GTK_WINDOW (screen), _("Hall screen"));
  gtk_window_set_default_size (GTK_WINDOW (screen), WIDTH, HEIGHT);
  linli_set_name (GTK_WIDGET (screen->sheet), _("Hall screen"));
  gtk_window_set_child (GTK_WINDOW (screen), GTK_WIDGET (screen->sheet));
  g_signal_connect (screen, "notify::fullscreened", G_CALLBACK (fullscreen_changed), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (update_scheme), screen,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
linli_hall_screen_new (GtkApplication *application, LinliSession *session)
{
  LinliHallScreen *screen = g_object_new (LINLI_TYPE_HALL_SCREEN, "application", application, NULL);

  screen->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (choose_meeting), screen, G_CONNECT_SWAPPED);
  choose_meeting (screen);
  show (screen);
  screen->clock = g_timeout_add_seconds (1, idle_tick, screen);
  update_scheme (screen);
  return GTK_WIDGET (screen);
}

void
linli_hall_screen_set_dark (LinliHallScreen *screen, gboolean dark)
{
  screen->dark = dark;
  update_scheme (screen);
}

LinliHallSheet *
linli_hall_screen_sheet (LinliHallScreen *screen)
{
  return screen->sheet;
}
