#include "ui/kiosk/kiosk.h"

#include "ui/kiosk/window.h"
#include "ui/widgets/message.h"
#include "ui/widgets/parts.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GtkWidget *kiosk; /* there is one at most */

gboolean
linli_kiosk_is_up (void)
{
  return kiosk != NULL;
}

/* What is asked before it is put up. */
typedef struct
{
  LinliSession *session;
  GtkWidget *desk;   /* owned reference */
  GtkWidget *dialog, *passphrase, *screen; /* borrowed; screen: NULL where there is only one */
  GdkMonitor *monitor;                     /* owned; NULL for any */
} Setting;

static void
setting_free (Setting *setting)
{
  g_clear_object (&setting->monitor);
  g_object_unref (setting->session);
  g_object_unref (setting->desk);
  g_free (setting);
}

static void
gone (void)
{
  kiosk = NULL;
}

static void
put_up (Setting *setting, LinliPassphrase *passphrase)
{
  LinliKioskWindow *window = linli_kiosk_window_new (setting->session, setting->desk, passphrase);

  kiosk = GTK_WIDGET (window);
  g_signal_connect (window, "destroy", G_CALLBACK (gone), NULL);
  if (setting->monitor)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (window), setting->monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  linli_session_changed (setting->session);
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  char *typed = data;
  GError *error = NULL;
  LinliPassphrase *passphrase = linli_passphrase_new (typed, &error);

  explicit_bzero (typed, strlen (typed));
  if (passphrase)
    g_task_return_pointer (task, passphrase, (GDestroyNotify) linli_passphrase_free);
  else
    g_task_return_error (task, error);
}

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  Setting *setting = data;
  g_autoptr (GError) error = NULL;
  LinliPassphrase *passphrase = g_task_propagate_pointer (G_TASK (result), &error);

  if (passphrase)
    put_up (setting, passphrase);
  else
    gtk_widget_activate_action (setting->desk, "win.say", "s", error->message);
  setting_free (setting);
}

static void
answered (AdwMessageDialog *dialog, const char *response, Setting *setting)
{
  g_autoptr (GTask) task = NULL;

  gtk_window_set_focus (GTK_WINDOW (dialog), NULL); /* libadwaita 1.2: an entry row is not to be taken away with the focus */
  if (g_strcmp0 (response, "open") != 0)
    {
      setting_free (setting);
      return;
    }
  if (setting->screen)
    {
      GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (setting->desk));
      setting->monitor = g_list_model_get_item (monitors, adw_combo_row_get_selected (ADW_COMBO_ROW (setting->screen)));
    }
  task = g_task_new (setting->desk, NULL, made, setting);
  g_task_set_task_data (task, g_strdup (gtk_editable_get_text (GTK_EDITABLE (setting->passphrase))), g_free);
  gtk_editable_set_text (GTK_EDITABLE (setting->passphrase), "");
  g_task_run_in_thread (task, make_thread);
}

static void
typed (GtkEditable *passphrase, Setting *setting)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (setting->dialog), "open",
                                           g_utf8_strlen (gtk_editable_get_text (passphrase), -1) >= LINLI_PASSPHRASE_LEAST);
}

/* The screens by their makers' names, the desk's own last chosen. NULL where there is one only. */
static GtkWidget *
screen_row_new (Setting *setting)
{
  GdkDisplay *display = gtk_widget_get_display (setting->desk);
  GListModel *monitors = gdk_display_get_monitors (display);
  guint n = g_list_model_get_n_items (monitors), other = 0;
  GdkMonitor *own = gdk_display_get_monitor_at_surface (display, gtk_native_get_surface (GTK_NATIVE (setting->desk)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      const char *model = gdk_monitor_get_model (monitor), *connector = gdk_monitor_get_connector (monitor);
      g_autofree char *name = g_strdup_printf (_("Screen %d: %s"), (int) i + 1, model ? model : connector ? connector : "");
      gtk_string_list_append (names, name);
      other = monitor != own ? i : other;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Screen"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), other);
  return row;
}

static GtkWidget *
rows_new (Setting *setting)
{
  GtkWidget *list = gtk_list_box_new ();
  guint screens = g_list_model_get_n_items (gdk_display_get_monitors (gtk_widget_get_display (setting->desk)));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  linli_set_name (list, _("Kiosk"));
  setting->passphrase = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (setting->passphrase), _("Passphrase to leave the kiosk"));
  g_signal_connect (setting->passphrase, "changed", G_CALLBACK (typed), setting);
  gtk_list_box_append (GTK_LIST_BOX (list), setting->passphrase);
  if (screens > 1)
    {
      setting->screen = screen_row_new (setting);
      gtk_list_box_append (GTK_LIST_BOX (list), setting->screen);
    }
  linli_name_parts (list);
  return list;
}

static void
ask (GtkWidget *desk, LinliSession *session)
{
  Setting *setting = g_new0 (Setting, 1);
  AdwMessageDialog *dialog
      = linli_message_new (desk, _("Put up the kiosk?"),
                           _("The kiosk fills a screen, for one voter after the other. Only this passphrase leaves it; digits can be "
                             "typed on the screen. It is kept until then and not written down."));

  setting->session = g_object_ref (session);
  setting->desk = g_object_ref (desk);
  setting->dialog = GTK_WIDGET (dialog);
  adw_message_dialog_set_extra_child (dialog, rows_new (setting));
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "open", _("Put up the kiosk"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "open", FALSE);
  adw_message_dialog_set_default_response (dialog, "open");
  g_signal_connect (dialog, "response", G_CALLBACK (answered), setting);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (setting->passphrase);
}

static void
kiosk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliSession *session = linli_window_session (LINLI_WINDOW (widget));

  if (kiosk)
    gtk_window_present (GTK_WINDOW (kiosk));
  else if (session && linli_session_read_only (session))
    gtk_widget_activate_action (widget, "win.say", "s", linli_session_read_only (session));
  else if (session)
    ask (widget, session);
}

void
linli_kiosk_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.kiosk", NULL, kiosk_action);
}
