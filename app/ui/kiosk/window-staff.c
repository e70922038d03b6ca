#include "ui/kiosk/window-private.h"

#include "ui/kiosk/kiosk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
staff_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  if (window->busy || linli_kiosk_is_page (window, "lock"))
    return;
  linli_kiosk_clear (window);
  linli_kiosk_go (window, "lock");
  linli_lock_page_focus (window->lock);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  char *typed = data;

  g_task_return_boolean (task, linli_passphrase_is (LINLI_KIOSK_WINDOW (source)->passphrase, typed));
  explicit_bzero (typed, strlen (typed));
}

static void
checked (GObject *source, GAsyncResult *result, gpointer data)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (source);
  const LinliRecord *vote = linli_booth_vote (window->booth);

  window->busy = FALSE;
  linli_lock_page_busy (window->lock, FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    {
      linli_lock_page_say (window->lock, _("That is not the passphrase."));
      return;
    }
  if (!window->spoils)
    {
      linli_kiosk_clear (window);
      gtk_window_destroy (GTK_WINDOW (window));
      linli_session_changed (window->session); /* that it is gone is seen at the desk */
      return;
    }
  linli_kiosk_clear (window);
  if (vote)
    linli_urn_spoil_show (GTK_WIDGET (window), window->session, linli_record_int (vote, "vote"));
}

static void
check_passphrase (LinliKioskWindow *window, gboolean spoils)
{
  g_autoptr (GTask) task = NULL;

  if (!linli_kiosk_is_page (window, "lock") || window->busy)
    return;
  task = g_task_new (window, NULL, checked, NULL);
  g_task_set_task_data (task, g_strdup (linli_lock_page_typed (window->lock)), g_free);
  window->busy = TRUE;
  window->spoils = spoils;
  linli_lock_page_busy (window->lock, TRUE);
  g_task_run_in_thread (task, check_thread);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  check_passphrase (LINLI_KIOSK_WINDOW (widget), FALSE);
}

static void
spoil_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  check_passphrase (LINLI_KIOSK_WINDOW (widget), TRUE);
}

void
linli_kiosk_staff_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "kiosk.staff", NULL, staff_action);
  gtk_widget_class_install_action (class, "kiosk.leave", NULL, leave_action);
  gtk_widget_class_install_action (class, "kiosk.spoil", NULL, spoil_action);
}
