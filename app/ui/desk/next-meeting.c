#include "ui/desk/next-meeting.h"

#include "ui/dates.h"
#include "ui/plan/checklist.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
countdown_new (LinliSession *session, const LinliRecord *meeting)
{
  int days = linli_instant_date (linli_record_int (meeting, "starts_at")) - linli_session_today (session);
  g_autofree char *word = NULL;

  if (!g_str_equal (linli_record_text (meeting, "state"), "preparing")
      && !g_str_equal (linli_record_text (meeting, "state"), "notified"))
    return linli_badge_for_state (linli_record_text (meeting, "state"));
  if (days < 0)
    return linli_badge_new (LINLI_TONE_BAD, NULL, _("Its day has passed"));
  if (days == 0)
    return linli_badge_new (LINLI_TONE_WARN, NULL, _("Today"));
  word = g_strdup_printf (ngettext ("in %d day", "in %d days", (guint) days), days);
  return linli_badge_new (LINLI_TONE_INFO, NULL, word);
}

static void
add_what (GtkWidget *card, const LinliRecord *meeting)
{
  gint64 starts = linli_record_int (meeting, "starts_at");
  g_autofree char *day = linli_dates_full (linli_instant_date (starts)), *time = linli_dates_time (starts);
  g_autofree char *when = g_strdup_printf ("%s  %s", day, time);
  g_autofree char *where = g_strdup_printf ("%s · %s", linli_record_text (meeting, "body_name"),
                                            linli_record_text (meeting, "venue"));

  gtk_box_append (GTK_BOX (card), linli_label_new (when, "title-2 numeric"));
  gtk_box_append (GTK_BOX (card), linli_label_new (linli_record_text (meeting, "title"), "heading"));
  gtk_box_append (GTK_BOX (card), linli_label_new (where, "dim-label facts"));
}

static GtkWidget *
open_button_new (const LinliRecord *meeting, gboolean suggested)
{
  static const char *const held[] = { "checkin", "session", "recess", "suspended", NULL };
  gboolean runs = g_strv_contains (held, linli_record_text (meeting, "state"));
  GtkWidget *button = gtk_button_new_with_label (runs ? _("Run the meeting") : _("Open the meeting"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), runs ? "win.run" : "win.show");
  if (runs)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", linli_record_int (meeting, "id"));
  else
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "meeting", linli_record_int (meeting, "id"));
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "tall");
  return button;
}

static GtkWidget *
plan_button_new (LinliSession *session)
{
  GtkWidget *button = gtk_button_new_with_label (_("Plan a meeting"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-meeting");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) 0);
  gtk_widget_set_sensitive (button, !linli_session_read_only (session));
  gtk_widget_add_css_class (button, "tall");
  return button;
}

static GtkWidget *
head_new (const char *title, GtkWidget *badge)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = linli_label_new (title, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), badge);
  return head;
}

static void
fill_next (GtkWidget *card, LinliSession *session, const LinliRecord *meeting)
{
  gtk_box_append (GTK_BOX (card), head_new (_("Next meeting"), countdown_new (session, meeting)));
  add_what (card, meeting);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  linli_checklist_add (card, session, linli_record_int (meeting, "id"));
  gtk_box_append (GTK_BOX (card), open_button_new (meeting, TRUE));
}

static void
fill_last (GtkWidget *card, LinliSession *session, const LinliRecord *meeting)
{
  gtk_box_append (GTK_BOX (card),
                  head_new (_("Last meeting"), linli_badge_for_state (linli_record_text (meeting, "state"))));
  add_what (card, meeting);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card),
                  linli_label_new (_("No further meeting is planned. An admitted topic is what a meeting begins with."),
                                   "dim-label facts"));
  gtk_box_append (GTK_BOX (card), open_button_new (meeting, FALSE));
  gtk_box_append (GTK_BOX (card), plan_button_new (session));
}

GtkWidget *
linli_next_meeting_new (LinliSession *session)
{
  GtkWidget *card = linli_card_new (12);
  g_autoptr (LinliRecord) next = linli_session_row (session, "desk-next-meeting", NULL);
  g_autoptr (LinliRecord) last = next ? NULL : linli_session_row (session, "desk-last-meeting", NULL);

  gtk_widget_set_valign (card, GTK_ALIGN_START);
  if (next)
    fill_next (card, session, next);
  else if (last)
    fill_last (card, session, last);
  else
    {
      gtk_box_append (GTK_BOX (card), linli_label_new (_("Next meeting"), "heading"));
      gtk_box_append (GTK_BOX (card), linli_label_new (_("No meeting has been planned yet. A request that needs one becomes a "
                                                         "topic first."), "dim-label"));
      gtk_box_append (GTK_BOX (card), plan_button_new (session));
    }
  return card;
}
