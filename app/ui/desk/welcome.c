#include "ui/desk/welcome.h"

#include "ui/settings.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _LinliWelcome
{
  GtkWidget parent_instance;

  GtkListBox *choices;
  AdwActionRow *open, *demo;
  GtkWidget *recent;
};

G_DEFINE_FINAL_TYPE (LinliWelcome, linli_welcome, GTK_TYPE_WIDGET)

static GtkWidget *
recent_new (const char *path)
{
  GtkWidget *row = adw_action_row_new (), *arrow = linli_icon_new ("linli-forward-symbolic");
  g_autofree char *name = g_filename_display_basename (path), *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  return row;
}

void
linli_welcome_refresh (LinliWelcome *welcome)
{
  g_auto (GStrv) recent = linli_settings_recent ();
  GtkWidget *list;

  linli_box_clear (welcome->recent);
  gtk_widget_set_visible (welcome->recent, recent[0] != NULL);
  if (!recent[0])
    return;
  list = linli_card_list_new (_("Recent registers"));
  for (guint i = 0; recent[i]; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), recent_new (recent[i]));
  gtk_box_append (GTK_BOX (welcome->recent), linli_heading_new (_("Recent registers"), NULL));
  gtk_box_append (GTK_BOX (welcome->recent), list);
}

static void
linli_welcome_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_welcome_parent_class)->dispose (object);
}

static void
linli_welcome_class_init (LinliWelcomeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_welcome_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/linli/Linli/desk/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, LinliWelcome, choices);
  gtk_widget_class_bind_template_child (widget_class, LinliWelcome, open);
  gtk_widget_class_bind_template_child (widget_class, LinliWelcome, demo);
  gtk_widget_class_bind_template_child (widget_class, LinliWelcome, recent);
}

static void
linli_welcome_init (LinliWelcome *welcome)
{
  gtk_widget_init_template (GTK_WIDGET (welcome));
  linli_name_parts (GTK_WIDGET (welcome));
  linli_welcome_refresh (welcome);
}
