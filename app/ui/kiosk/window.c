#include "ui/kiosk/window.h"

#include "ui/kiosk/parts.h"
#include "ui/kiosk/scale.h"
#include "ui/kiosk/voice.h"
#include "ui/kiosk/window-private.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define TICK_MS 200

G_DEFINE_FINAL_TYPE (LinliKioskWindow, linli_kiosk_window, GTK_TYPE_WINDOW)

const char *
linli_kiosk_window_page (LinliKioskWindow *window)
{
  return gtk_stack_get_visible_child_name (window->pages);
}

gboolean
linli_kiosk_window_is_busy (LinliKioskWindow *window)
{
  return window->busy;
}

gboolean
linli_kiosk_is_page (LinliKioskWindow *window, const char *name)
{
  return strcmp (linli_kiosk_window_page (window), name) == 0;
}

void
linli_kiosk_enable (LinliKioskWindow *window, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (window), action, enabled);
}

/* Pages. */

void
linli_kiosk_go (LinliKioskWindow *window, const char *page)
{
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_stack_set_visible_child_name (window->pages, page);
  linli_scale_again (LINLI_SCALE (window->scale));
  gtk_widget_set_visible (window->warning, FALSE);
  window->touched_us = window->clock ();
}

void
linli_kiosk_clear (LinliKioskWindow *window)
{
  gboolean open = linli_booth_vote (window->booth) != NULL;

  linli_booth_forget (window->booth);
  linli_voice_stop ();
  linli_ballot_page_clear (window->ballot);
  linli_confirm_page_clear (window->confirm);
  linli_end_page_clear (window->end);
  linli_lock_page_clear (window->lock);
  linli_code_page_say (window->code, NULL, FALSE);
  gtk_widget_set_visible (window->help, FALSE);
  window->until_us = 0;
  window->waits = window->spoils = FALSE;
  linli_kiosk_wipe_typed (window);
  linli_kiosk_go (window, open ? "code" : "waiting");
  if (open)
    linli_code_page_focus (window->code);
}

void
linli_kiosk_finish (LinliKioskWindow *window, gboolean good, const char *title, const char *what, const char *now)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", what, now);

  linli_end_page_show (window->end, good, title, text);
  window->shown_us = window->clock ();
  window->until_us = window->shown_us + (gint64) (good ? LINLI_KIOSK_DONE_S : LINLI_KIOSK_TOLD_S) * G_USEC_PER_SEC;
  linli_booth_forget (window->booth);
  linli_ballot_page_clear (window->ballot);
  linli_confirm_page_clear (window->confirm);
  linli_kiosk_go (window, "end");
  linli_kiosk_window_tick (window);
  linli_end_page_focus (window->end);
}

/* Help, and reading aloud. */

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  gtk_widget_set_visible (window->help, TRUE);
  if (window->desk)
    gtk_widget_activate_action (window->desk, "win.say", "s", _("Somebody at the kiosk asks for help."));
}

static void
helped_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_set_visible (LINLI_KIOSK_WINDOW (widget)->help, FALSE);
}

static void
read_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);
  g_autofree char *reading = NULL;

  if (linli_kiosk_is_page (window, "ballot"))
    reading = linli_ballot_page_reading (window->ballot);
  else
    reading = g_strdup (_("Type the 8 digits on your slip, or hold its square code to the scanner. Then press Next, at the lower "
                          "right."));
  linli_voice_say (reading);
}

void
linli_kiosk_window_set_clock (LinliKioskWindow *window, LinliKioskClock clock)
{
  window->clock = clock;
  window->touched_us = clock ();
}

gboolean
linli_kiosk_window_is_empty (LinliKioskWindow *window)
{
  g_autofree char *words = linli_ballot_page_chosen_words (window->ballot);

  return !*window->typed && !*words && !linli_ballot_page_choice (window->ballot) && !*linli_lock_page_typed (window->lock);
}

/* The register goes on: a vote has been opened, or closed. */
static void
session_changed (LinliKioskWindow *window)
{
  if (!linli_booth_refresh (window->booth))
    return;
  if (linli_kiosk_is_page (window, "ballot") || linli_kiosk_is_page (window, "confirm"))
    linli_kiosk_finish (window, FALSE, _("The vote was closed"), _("Your ballot was not cast, and nothing was recorded."),
                        _("Please ask the staff."));
  else if (linli_kiosk_is_page (window, "code") || linli_kiosk_is_page (window, "waiting"))
    linli_kiosk_clear (window);
}

static gboolean
tick (gpointer window)
{
  linli_kiosk_window_tick (window);
  return G_SOURCE_CONTINUE;
}

static gboolean
linli_kiosk_window_close_request (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "kiosk.staff", NULL);
  return TRUE;
}

static void
linli_kiosk_window_dispose (GObject *object)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (object);

  g_clear_handle_id (&window->ticking, g_source_remove);
  g_clear_weak_pointer (&window->desk);
  explicit_bzero (window->typed, sizeof window->typed);
  G_OBJECT_CLASS (linli_kiosk_window_parent_class)->dispose (object);
}

static void
linli_kiosk_window_finalize (GObject *object)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (object);

  g_clear_object (&window->booth);
  g_clear_object (&window->session);
  g_clear_pointer (&window->passphrase, linli_passphrase_free);
  G_OBJECT_CLASS (linli_kiosk_window_parent_class)->finalize (object);
}

static void
linli_kiosk_window_class_init (LinliKioskWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_kiosk_window_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_kiosk_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = linli_kiosk_window_close_request;
  linli_kiosk_keys_install (widget_class);
  linli_kiosk_voter_install (widget_class);
  linli_kiosk_staff_install (widget_class);
  gtk_widget_class_install_action (widget_class, "kiosk.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "kiosk.helped", NULL, helped_action);
  gtk_widget_class_install_action (widget_class, "kiosk.read", NULL, read_action);
}

static gint64
running_clock (void)
{
  return g_get_monotonic_time ();
}

static void
linli_kiosk_window_init (LinliKioskWindow *window)
{
  window->clock = running_clock;
}

static GtkWidget *
waiting_new (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = linli_label_new (_("No secret vote is open"), "kiosk-end-title");
  GtkWidget *text = linli_label_new (_("Please wait for the staff."), "kiosk-end-text");

  gtk_label_set_xalign (GTK_LABEL (title), 0.5);
  gtk_label_set_xalign (GTK_LABEL (text), 0.5);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (page), title);
  gtk_box_append (GTK_BOX (page), text);
  gtk_widget_set_valign (page, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (page, "kiosk-page");
  gtk_widget_add_css_class (page, "end");
  return page;
}

static void
fill_pages (LinliKioskWindow *window)
{
  gboolean voice = linli_voice_is_there ();

  window->code = LINLI_CODE_PAGE (linli_code_page_new (voice));
  window->ballot = LINLI_BALLOT_PAGE (linli_ballot_page_new (voice));
  window->confirm = LINLI_CONFIRM_PAGE (linli_confirm_page_new ());
  window->end = LINLI_END_PAGE (linli_end_page_new ());
  window->lock = LINLI_LOCK_PAGE (linli_lock_page_new ());
  gtk_stack_add_named (window->pages, waiting_new (), "waiting");
  gtk_stack_add_named (window->pages, GTK_WIDGET (window->code), "code");
  gtk_stack_add_named (window->pages, GTK_WIDGET (window->ballot), "ballot");
  gtk_stack_add_named (window->pages, GTK_WIDGET (window->confirm), "confirm");
  gtk_stack_add_named (window->pages, GTK_WIDGET (window->end), "end");
  gtk_stack_add_named (window->pages, GTK_WIDGET (window->lock), "lock");
}

/* A band over the page with words and one button. */
static GtkWidget *
band_new (const char *css, GtkAlign valign, GtkWidget *said, const char *word, const char *action)
{
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (said, TRUE);
  gtk_box_append (GTK_BOX (band), said);
  gtk_box_append (GTK_BOX (band), linli_kiosk_button_new (NULL, word, action, NULL));
  gtk_widget_add_css_class (band, "kiosk-band");
  gtk_widget_add_css_class (band, css);
  gtk_widget_set_valign (band, valign);
  gtk_widget_set_visible (band, FALSE);
  return band;
}

static GtkWidget *
staff_new (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), linli_icon_new ("linli-lock-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "kiosk.staff");
  gtk_widget_add_css_class (button, "kiosk-staff");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  linli_set_name (button, _("For the staff"));
  return button;
}

static void
build (LinliKioskWindow *window)
{
  GtkWidget *overlay = gtk_overlay_new ();

  window->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (window->pages, FALSE);
  gtk_stack_set_vhomogeneous (window->pages, FALSE);
  fill_pages (window);
  window->warning_text = linli_kiosk_said_new ("", "kiosk-band-text");
  window->warning = band_new ("warning", GTK_ALIGN_CENTER, window->warning_text, _("I am still here"), "kiosk.stay");
  window->help = band_new ("help", GTK_ALIGN_START, linli_kiosk_said_new (_("Help is on its way. Please wait here."), "kiosk-band-text"),
                           _("Help is here"), "kiosk.helped");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (window->pages));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), staff_new ());
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), window->help);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), window->warning);
  gtk_widget_add_css_class (overlay, "kiosk");
  window->root = overlay;
  window->scale = linli_scale_new (overlay);
  gtk_window_set_child (GTK_WINDOW (window), window->scale);
}

static void
contrast_changed (LinliKioskWindow *window)
{
  GtkWidget *root = window->root;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (root, "high");
  else
    gtk_widget_remove_css_class (root, "high");
}

LinliKioskWindow *
linli_kiosk_window_new (LinliSession *session, GtkWidget *desk, LinliPassphrase *passphrase)
{
  LinliKioskWindow *window = g_object_new (LINLI_TYPE_KIOSK_WINDOW, "title", _("Kiosk"), "decorated", FALSE, NULL);

  window->session = g_object_ref (session);
  window->booth = linli_booth_new (session);
  window->passphrase = passphrase;
  build (window);
  if (desk)
    {
      g_set_weak_pointer (&window->desk, desk);
      g_signal_connect_object (desk, "destroy", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
    }
  linli_kiosk_keys_follow (window);
  linli_kiosk_voter_follow (window);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (contrast_changed), window,
                           G_CONNECT_SWAPPED);
  contrast_changed (window);
  linli_kiosk_clear (window);
  window->ticking = g_timeout_add (TICK_MS, tick, window);
  return window;
}
