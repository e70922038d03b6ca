#include "ui/window-actions.h"

#include "ui/meeting/sign-dialog.h"
#include "ui/preferences/preferences.h"
#include "ui/start/copies.h"
#include "ui/window.h"

static LinliSession *
session_of (GtkWidget *widget)
{
  return linli_window_session (LINLI_WINDOW (widget));
}

static void
go (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_go (LINLI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *entity;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &entity, &id);
  linli_window_show (LINLI_WINDOW (widget), entity, id);
}

static void
run (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_run (LINLI_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_back (LINLI_WINDOW (widget));
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_find (LINLI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
say (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_window_say (LINLI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
sign (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (session_of (widget) && !linli_session_read_only (session_of (widget)))
    linli_sign_dialog_show (widget, session_of (widget), g_variant_get_int64 (parameter));
}

static void
backup (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (session_of (widget))
    linli_copies_backup (widget, session_of (widget));
}

static void
check_backup (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_copies_check (widget);
}

static void
restore (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_copies_restore (widget);
}

static void
preferences (GtkWidget *widget, const char *name, GVariant *parameter)
{
  linli_preferences_show (GTK_WINDOW (widget), session_of (widget));
}

void
linli_window_actions_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.go", "s", go);
  gtk_widget_class_install_action (class, "win.show", "(sx)", show);
  gtk_widget_class_install_action (class, "win.run", "x", run);
  gtk_widget_class_install_action (class, "win.back", NULL, back);
  gtk_widget_class_install_action (class, "win.find", "s", find);
  gtk_widget_class_install_action (class, "win.say", "s", say);
  gtk_widget_class_install_action (class, "win.sign", "x", sign);
  gtk_widget_class_install_action (class, "win.backup", NULL, backup);
  gtk_widget_class_install_action (class, "win.check-backup", NULL, check_backup);
  gtk_widget_class_install_action (class, "win.restore", NULL, restore);
  gtk_widget_class_install_action (class, "win.preferences", NULL, preferences);
}
