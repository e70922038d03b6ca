#include "ui/hall/menu.h"

#include <glib/gi18n-lib.h>

static char *
name_of (GdkMonitor *monitor)
{
  const char *model = gdk_monitor_get_model (monitor), *connector = gdk_monitor_get_connector (monitor);
  int scale = gdk_monitor_get_scale_factor (monitor);
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  return g_strdup_printf (_("Full screen on %s (%d × %d)"), model && *model ? model : connector, area.width * scale,
                          area.height * scale);
}

static void
add_choice (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
add_monitors (GMenu *menu, GListModel *monitors)
{
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *name = gdk_monitor_get_connector (monitor) ? name_of (monitor) : NULL;
      if (name)
        add_choice (menu, name, "win.hall-monitor", gdk_monitor_get_connector (monitor));
    }
}

static void
fill (GMenu *menu)
{
  g_autoptr (GMenu) open = g_menu_new (), where = g_menu_new (), looks = g_menu_new ();

  g_menu_remove_all (menu);
  g_menu_append (open, _("_Show the Hall Screen"), "win.hall");
  add_monitors (where, gdk_display_get_monitors (gdk_display_get_default ()));
  add_choice (where, _("In a Window"), "win.hall-monitor", "");
  add_choice (looks, _("Dark on Light"), "win.hall-scheme", "light");
  add_choice (looks, _("Light on Dark"), "win.hall-scheme", "dark");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (where));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (looks));
}

GMenuModel *
linli_hall_menu (void)
{
  static GMenu *menu;

  if (!menu)
    {
      menu = g_menu_new ();
      g_signal_connect_swapped (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed", G_CALLBACK (fill), menu);
      fill (menu);
    }
  return G_MENU_MODEL (menu);
}
