#include "ui/window-size.h"

#include "ui/settings.h"

#define WIDTH 1180
#define HEIGHT 760

static const char *
monitor_of (GtkWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GListModel *monitors = gdk_display_get_monitors (display);
  g_autoptr (GdkMonitor) first = NULL;
  GdkMonitor *monitor = surface ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  if (!monitor)
    monitor = first = g_list_model_get_item (monitors, 0);
  return monitor ? gdk_monitor_get_connector (monitor) : NULL;
}

void
linli_window_size_restore (GtkWindow *window)
{
  LinliWindowSize size = { WIDTH, HEIGHT, FALSE };

  linli_settings_size (monitor_of (window), &size);
  gtk_window_set_default_size (window, size.width, size.height);
  if (size.maximized)
    gtk_window_maximize (window);
}

void
linli_window_size_keep (GtkWindow *window)
{
  LinliWindowSize size = { 0, 0, gtk_window_is_maximized (window) };

  gtk_window_get_default_size (window, &size.width, &size.height);
  linli_settings_set_size (monitor_of (window), &size);
}
