#include "ui/start/recent-menu.h"

#include "ui/settings.h"

#include <glib/gi18n-lib.h>

/* A single underscore of a file's name would mark a letter. */
static char *
label_of (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

void
linli_recent_menu_fill (GMenu *menu)
{
  g_auto (GStrv) recent = linli_settings_recent ();

  g_menu_remove_all (menu);
  for (guint i = 0; recent[i]; i++)
    {
      g_autofree char *label = label_of (recent[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-path", "s", recent[i]);
      g_menu_append_item (menu, item);
    }
  if (!recent[0])
    g_menu_append (menu, _("None yet"), "win.none");
}
