#include "ui/kiosk/window-private.h"

#include <glib/gi18n-lib.h>

static void
finish_used (LinliKioskWindow *window)
{
  linli_kiosk_finish (window, FALSE, _("This slip has voted already"),
          _("A ballot is recorded for it. What it says nobody can see."), _("Please drop the slip into the box beside."));
}

/* A state that ends it, said in words. */
static void
finish_state (LinliKioskWindow *window, LinliUrnState state)
{
  if (state == LINLI_URN_USED)
    finish_used (window);
  else if (state == LINLI_URN_SPOILED)
    linli_kiosk_finish (window, FALSE, _("This slip no longer counts"), _("It was replaced by another."),
                  _("Please ask the staff for a new one."));
  else
    linli_kiosk_finish (window, FALSE, _("This slip is not one of this vote"), _("Nothing was recorded."),
                  _("Please show it to the staff."));
}

/* The question. */

static void
ask (LinliKioskWindow *window)
{
  const LinliRecord *vote = linli_booth_vote (window->booth);
  gint64 seats = vote ? linli_record_int (vote, "seats") : 0;
  g_autofree char *title = NULL;

  if (!vote)
    {
      linli_kiosk_clear (window);
      return;
    }
  title = g_strdup_printf (ngettext ("Choose %d name", "Choose up to %d names", (gulong) seats), (int) seats);
  if (seats > 0)
    linli_ballot_page_elect (window->ballot, title, linli_record_text (vote, "title"), linli_booth_candidates (window->booth),
                             (guint) seats);
  else
    linli_ballot_page_ask (window->ballot, _("Do you agree?"), linli_record_text (vote, "text"));
  linli_kiosk_enable (window, "kiosk.confirm", seats > 0);
  linli_kiosk_go (window, "ballot");
  linli_ballot_page_focus (window->ballot);
}

static void
say_wrong (LinliKioskWindow *window, const char *sentence)
{
  guint wait = linli_booth_wait (window->booth);

  window->waits = wait > 0;
  if (!window->waits)
    linli_code_page_say (window->code, sentence, FALSE);
  linli_kiosk_window_tick (window);
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliKioskWindow) window = data;
  g_autoptr (GError) error = NULL;
  LinliUrnState state;
  gboolean found = linli_booth_look_finish (result, &state, &error);

  window->busy = FALSE;
  linli_kiosk_wipe_typed (window);
  if (!linli_kiosk_is_page (window, "code"))
    return;
  if (!found)
    say_wrong (window, error->message);
  else if (state == LINLI_URN_UNKNOWN)
    say_wrong (window, _("There is no such slip in this vote. Look at the number again."));
  else if (state == LINLI_URN_FREE)
    ask (window);
  else
    finish_state (window, state);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  if (!linli_kiosk_is_page (window, "code") || window->busy || window->waits || !linli_kiosk_is_complete (window))
    return;
  window->busy = TRUE;
  linli_booth_look (window->booth, window->typed, looked, g_object_ref (window));
  linli_kiosk_show_typed (window);
}

static void
cast_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliKioskWindow) window = data;
  g_autoptr (GError) error = NULL;
  LinliUrnState state;
  gboolean known = linli_booth_cast_finish (result, &state, &error);

  window->busy = FALSE;
  if (known && state == LINLI_URN_FREE)
    linli_kiosk_finish (window, TRUE, _("Done, thank you"),
                  _("Your ballot is sealed in the urn. No name and no time is kept with it."),
                  _("Please drop the slip into the box beside."));
  else if (known)
    finish_state (window, state);
  else
    linli_kiosk_finish (window, FALSE, _("It is not certain that your ballot was recorded"), error->message,
                        _("Your slip is not lost: try the same slip again, or ask for help."));
  linli_session_changed (window->session);
}

static void
cast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);
  const char *choice = linli_ballot_page_choice (window->ballot);

  if (window->busy || !choice || linli_kiosk_is_page (window, "code"))
    return;
  window->busy = TRUE;
  linli_kiosk_enable (window, "kiosk.confirm", FALSE);
  linli_booth_cast (window->booth, choice, cast_done, g_object_ref (window));
}

static void
confirm_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);
  const LinliRecord *vote = linli_booth_vote (window->booth);
  g_autofree char *words = linli_ballot_page_chosen_words (window->ballot);

  if (!linli_kiosk_is_page (window, "ballot") || !linli_ballot_page_choice (window->ballot))
    return;
  if (!vote || linli_record_int (vote, "seats") == 0)
    {
      cast_action (widget, NULL, NULL);
      return;
    }
  linli_confirm_page_show (window->confirm, *words ? _("You have chosen these. Is this right?") : _("You choose nobody. Is this right?"),
                           words);
  linli_kiosk_go (window, "confirm");
  linli_confirm_page_focus (window->confirm);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliKioskWindow *window = LINLI_KIOSK_WINDOW (widget);

  if (!linli_kiosk_is_page (window, "confirm") || window->busy)
    return;
  linli_confirm_page_clear (window->confirm);
  linli_kiosk_go (window, "ballot");
  linli_ballot_page_focus (window->ballot);
}

static void
quit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!LINLI_KIOSK_WINDOW (widget)->busy)
    linli_kiosk_clear (LINLI_KIOSK_WINDOW (widget));
}

static void
edited (LinliBallotPage *ballot, LinliKioskWindow *window)
{
  linli_kiosk_enable (window, "kiosk.confirm", linli_ballot_page_choice (ballot) != NULL && !window->busy);
}

void
linli_kiosk_voter_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "kiosk.next", NULL, next_action);
  gtk_widget_class_install_action (class, "kiosk.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (class, "kiosk.cast", NULL, cast_action);
  gtk_widget_class_install_action (class, "kiosk.back", NULL, back_action);
  gtk_widget_class_install_action (class, "kiosk.quit", NULL, quit_action);
}

void
linli_kiosk_voter_follow (LinliKioskWindow *window)
{
  g_signal_connect (window->ballot, "edited", G_CALLBACK (edited), window);
}
