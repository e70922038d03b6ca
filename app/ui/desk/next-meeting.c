#include "ui/desk/next-meeting.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean done;
  char *text, *facts;
} Point;

static void
point_clear (Point *point)
{
  g_free (point->text);
  g_free (point->facts);
}

static void
add_point (GArray *points, gboolean done, char *text, char *facts)
{
  Point point = { done, text, facts };

  g_array_append_val (points, point);
}

static void
add_notice_point (GArray *points, LinliSession *session, const LinliRecord *meeting)
{
  const char *notice_on = linli_record_text (meeting, "notice_on");
  g_autofree char *article = NULL, *day = NULL;
  LinliDate latest;

  if (notice_on)
    {
      day = linli_dates_day (linli_dates_read (notice_on));
      add_point (points, TRUE, g_strdup_printf (_("Notice given on %s"), day), NULL);
      return;
    }
  latest = linli_desk_latest_notice (linli_session_council (session), linli_record_text (meeting, "rule"),
                                     linli_instant_date (linli_record_int (meeting, "starts_at")), linli_dates_language (),
                                     &article);
  day = linli_dates_day (latest);
  add_point (points, FALSE, g_strdup (_("Give notice of the meeting")),
             latest == LINLI_DATE_NONE ? NULL : g_strdup_printf (_("by %s · %s"), day, article));
}

static GArray *
points_of (LinliSession *session, const LinliRecord *meeting)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  gint64 topics = linli_record_int (meeting, "topics"), items = linli_record_int (meeting, "items");
  gint64 seats = linli_record_int (meeting, "seats");
  g_auto (LinliQuorum) quorum = { 0 };

  g_array_set_clear_func (points, (GDestroyNotify) point_clear);
  if (topics)
    {
      add_point (points, !linli_record_int (meeting, "topics_open"), g_strdup (_("Every topic is admitted")), NULL);
      add_point (points, !linli_record_int (meeting, "topics_unadvised"), g_strdup (_("Legal opinion on every topic")), NULL);
      add_point (points, !linli_record_int (meeting, "topics_unchecked"), g_strdup (_("Risk check of every topic")), NULL);
    }
  add_notice_point (points, session, meeting);
  add_point (points, linli_record_has (meeting, "supervisor") && linli_record_int (meeting, "tellers"),
             g_strdup (_("Chair, recorder, tellers and supervisor are named")), NULL);
  add_point (points, items > 0,
             g_strdup_printf (_("Agenda: %d items, %d minutes"), (int) items, (int) linli_record_int (meeting, "minutes")), NULL);
  if (linli_desk_quorum (linli_session_council (session), linli_record_text (meeting, "rule"),
                         linli_instant_date (linli_record_int (meeting, "starts_at")), seats, 0, linli_dates_language (),
                         &quorum, NULL))
    add_point (points, seats > 0,
               g_strdup_printf (_("Roster: %d members, %d must come"), (int) seats, (int) quorum.needed), NULL);
  return points;
}

static GtkWidget *
point_new (const Point *point)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = linli_icon_new (point->done ? "linli-check-symbolic" : "linli-ring-symbolic");

  gtk_widget_add_css_class (icon, point->done ? "done-mark" : "open-mark");
  gtk_widget_add_css_class (icon, "point");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (text), linli_label_new (point->text, point->done ? NULL : "entry-title"));
  if (point->facts)
    gtk_box_append (GTK_BOX (text), linli_label_new (point->facts, "dim-label facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), text);
  return row;
}

static guint
count_done (GArray *points)
{
  guint done = 0;

  for (guint i = 0; i < points->len; i++)
    done += g_array_index (points, Point, i).done;
  return done;
}

/* What is open stands first. */
static void
add_points (GtkWidget *card, GArray *points)
{
  guint done = count_done (points);
  g_autofree char *count = g_strdup_printf (_("%u of %u done"), done, points->len);

  gtk_box_append (GTK_BOX (card), linli_heading_new (_("Preparation"), count));
  gtk_box_append (GTK_BOX (card), linli_bar_new (LINLI_TONE_INFO, done, 0, points->len, count));
  for (int wanted = FALSE; wanted <= TRUE; wanted++)
    for (guint i = 0; i < points->len; i++)
      if (g_array_index (points, Point, i).done == wanted)
        gtk_box_append (GTK_BOX (card), point_new (&g_array_index (points, Point, i)));
}

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
  GtkWidget *button = gtk_button_new_with_label (_("Open the meeting"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "meeting", linli_record_int (meeting, "id"));
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
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
  g_autoptr (GArray) points = points_of (session, meeting);

  gtk_box_append (GTK_BOX (card), head_new (_("Next meeting"), countdown_new (session, meeting)));
  add_what (card, meeting);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_points (card, points);
  gtk_box_append (GTK_BOX (card), open_button_new (meeting, TRUE));
}

static void
fill_last (GtkWidget *card, const LinliRecord *meeting)
{
  gtk_box_append (GTK_BOX (card),
                  head_new (_("Last meeting"), linli_badge_for_state (linli_record_text (meeting, "state"))));
  add_what (card, meeting);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card),
                  linli_label_new (_("No further meeting is planned. An admitted topic is what a meeting begins with."),
                                   "dim-label facts"));
  gtk_box_append (GTK_BOX (card), open_button_new (meeting, FALSE));
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
    fill_last (card, last);
  else
    {
      gtk_box_append (GTK_BOX (card), linli_label_new (_("Next meeting"), "heading"));
      gtk_box_append (GTK_BOX (card), linli_label_new (_("No meeting has been planned yet. A request that needs one becomes a "
                                                         "topic first."), "dim-label"));
    }
  return card;
}
