#include "ui/kiosk/window-private.h"

#include <string.h>

#define SCAN_US 60000 /* between two characters of a scanner, at most */

static gboolean
is_scanned (const char *typed)
{
  return strspn (typed, "0123456789") < strlen (typed) || strlen (typed) > LINLI_CODE_PAGE_DIGITS;
}

gboolean
linli_kiosk_is_complete (LinliKioskWindow *window)
{
  return is_scanned (window->typed) || strlen (window->typed) == LINLI_CODE_PAGE_DIGITS;
}

void
linli_kiosk_show_typed (LinliKioskWindow *window)
{
  linli_code_page_show (window->code, window->typed, window->busy);
  linli_kiosk_enable (window, "kiosk.next", linli_kiosk_is_complete (window) && !window->busy);
}

void
linli_kiosk_wipe_typed (LinliKioskWindow *window)
{
  explicit_bzero (window->typed, sizeof window->typed);
  linli_kiosk_show_typed (window);
}

static void
type (LinliKioskWindow *window, char c)
{
  gsize length = strlen (window->typed);
  gint64 now = window->clock ();
  gboolean quick = now - window->typed_us < SCAN_US;

  window->typed_us = now;
  if (linli_kiosk_is_page (window, "end") && !window->busy)
    {
      linli_kiosk_clear (window);
      length = 0;
    }
  if (!linli_kiosk_is_page (window, "code") || window->busy || window->waits || length >= LINLI_CODE_PAGE_MOST)
    return;
  if (length >= LINLI_CODE_PAGE_DIGITS && !is_scanned (window->typed) && !quick)
    return;
  window->typed[length] = c;
  window->typed[length + 1] = '\0';
  linli_kiosk_show_typed (window);
}

static void
erase (LinliKioskWindow *window)
{
  gsize length = strlen (window->typed);

  if (!linli_kiosk_is_page (window, "code") || window->busy || length == 0)
    return;
  window->typed[length - 1] = '\0';
  linli_kiosk_show_typed (window);
}

static void
type_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);
  const char *digit = g_variant_get_string (parameter, NULL);

  window->touched_us = window->clock ();
  if (linli_kiosk_is_page (window, "lock"))
    linli_lock_page_type (window->lock, digit);
  else if (strlen (window->typed) < LINLI_CODE_PAGE_DIGITS)
    type (window, *digit);
}

static void
erase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  window->touched_us = window->clock ();
  if (linli_kiosk_is_page (window, "lock"))
    linli_lock_page_erase (window->lock);
  else
    erase (window);
}

static gboolean
key_on_code (LinliKioskWindow *window, guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      if (!linli_kiosk_is_complete (window))
        return FALSE;
      gtk_widget_activate_action (GTK_WIDGET (window), "kiosk.next", NULL);
      return TRUE;
    }
  if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete)
    {
      erase (window);
      return TRUE;
    }
  if (c > 127 || (!g_ascii_isalnum ((char) c) && c != '-'))
    return FALSE;
  type (window, (char) c);
  return TRUE;
}

gboolean
linli_kiosk_window_key (LinliKioskWindow *window, guint keyval, GdkModifierType state)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  window->touched_us = window->clock ();
  gtk_widget_set_visible (window->warning, FALSE);
  if (keyval == GDK_KEY_Escape || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return !linli_kiosk_is_page (window, "lock") || keyval == GDK_KEY_Escape;
  if (linli_kiosk_is_page (window, "code") || linli_kiosk_is_page (window, "end"))
    return key_on_code (window, keyval);
  if (linli_kiosk_is_page (window, "ballot") && c >= '1' && c <= '9')
    {
      linli_ballot_page_press (window->ballot, c - '0');
      return TRUE;
    }
  return FALSE;
}

static gboolean
key_pressed (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, LinliKioskWindow *window)
{
  return linli_kiosk_window_key (window, keyval, state);
}

static gboolean
touched (GtkEventControllerLegacy *events, GdkEvent *event, LinliKioskWindow *window)
{
  GdkEventType kind = gdk_event_get_event_type (event);

  if (kind == GDK_BUTTON_PRESS || kind == GDK_TOUCH_BEGIN || kind == GDK_SCROLL)
    {
      window->touched_us = window->clock ();
      gtk_widget_set_visible (window->warning, FALSE);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
stay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  window->touched_us = window->clock ();
  gtk_widget_set_visible (window->warning, FALSE);
}

void
linli_kiosk_keys_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "kiosk.type", "s", type_action);
  gtk_widget_class_install_action (class, "kiosk.erase", NULL, erase_action);
  gtk_widget_class_install_action (class, "kiosk.stay", NULL, stay_action);
}

void
linli_kiosk_keys_follow (LinliKioskWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (touched), window);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
}
