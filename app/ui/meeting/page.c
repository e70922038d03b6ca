#include "ui/meeting/page.h"

#include "ui/dates.h"
#include "ui/meeting/cards.h"
#include "ui/page.h"
#include "ui/plan/agenda.h"
#include "ui/plan/checklist.h"
#include "ui/plan/files.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define LEFT_WIDTH 330
#define SIDE_BY_SIDE_FROM 800

static GtkWidget *
topic_button_new (const LinliRecord *meeting)
{
  g_autofree char *text = g_strdup_printf (_("Topic %s"), linli_record_text (meeting, "topic_label"));
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "topic", linli_record_int (meeting, "topic"));
  return button;
}

static GtkWidget *
heading_new (const LinliMeetingFacts *facts)
{
  GtkWidget *start, *title, *end;
  g_autofree char *day = linli_dates_full (facts->today), *today = g_strdup_printf (_("today is %s"), day);

  title = linli_label_new (linli_record_text (facts->meeting, "title"), "title-1");
  start = !linli_record_has (facts->meeting, "topic")
              ? title : linli_columns_new (title, topic_button_new (facts->meeting), 480, 0, -1, 4);
  if (start != title)
    linli_columns_set_centred (LINLI_COLUMNS (start), TRUE);
  end = linli_label_new (today, "dim-label numeric");
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  return linli_columns_new (start, end, 620, -1, 0, 4);
}

static gboolean
is_prepared (const LinliMeetingFacts *facts)
{
  LinliMeetingStep now = linli_meeting_step (facts);

  return now == LINLI_STEP_PREPARE || now == LINLI_STEP_NOTICE;
}

static void
add_plan_button (GtkWidget *box, const LinliMeetingFacts *facts, const char *word, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (word);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", facts->id);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
}

/* Day, place and people change only until notice is given; cancelling goes on being possible. */
static GtkWidget *
plan_buttons_new (const LinliMeetingFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (linli_meeting_step (facts) == LINLI_STEP_PREPARE)
    add_plan_button (box, facts, _("Change the plan…"), "win.replan-meeting");
  add_plan_button (box, facts, _("Cancel…"), "win.cancel-meeting");
  return box;
}

static GtkWidget *
checklist_new (const LinliMeetingFacts *facts)
{
  GtkWidget *card = linli_card_new (12);

  linli_checklist_add (card, facts->session, facts->id);
  return card;
}

static GtkWidget *
left_new (const LinliMeetingFacts *facts)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (column), linli_meeting_facts_card_new (facts));
  if (is_prepared (facts) && !linli_session_read_only (facts->session))
    gtk_box_append (GTK_BOX (column), plan_buttons_new (facts));
  if (is_prepared (facts))
    gtk_box_append (GTK_BOX (column), checklist_new (facts));
  gtk_box_append (GTK_BOX (column), linli_meeting_quorum_card_new (facts));
  if (!is_prepared (facts) || linli_session_read_only (facts->session))
    linli_meeting_add_agenda (column, facts);
  return column;
}

static void
add_prepared (GtkWidget *column, const LinliMeetingFacts *facts, GtkWidget *page)
{
  if (!linli_session_read_only (facts->session))
    linli_agenda_editor_add (column, facts, page);
  linli_plan_add_files (column, facts);
}

static GtkWidget *
right_new (const LinliMeetingFacts *facts, GtkWidget *page)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (is_prepared (facts))
    {
      add_prepared (column, facts, page);
      return column;
    }
  if (g_strcmp0 (linli_record_text (facts->meeting, "state"), "cancelled") == 0)
    linli_plan_add_files (column, facts);
  linli_meeting_add_motions (column, facts);
  linli_meeting_add_resolutions (column, facts);
  linli_meeting_add_papers (column, facts);
  linli_meeting_add_tasks (column, facts);
  if (!gtk_widget_get_first_child (column))
    {
      GtkWidget *card = linli_card_new (6);
      gtk_box_append (GTK_BOX (card), linli_label_new (_("Nothing has been moved yet"), "heading"));
      gtk_box_append (GTK_BOX (card), linli_label_new (_("Motions, votes with their calculations, the resolution and the "
                                                         "papers come here as the meeting goes on."), "dim-label"));
      gtk_box_append (GTK_BOX (column), card);
    }
  return column;
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  gint64 *id = g_object_get_data (G_OBJECT (page), "meeting");
  g_auto (LinliMeetingFacts) facts = { 0 };
  g_autofree char *subtitle = NULL;

  if (!linli_meeting_facts_read (&facts, session, *id))
    return;
  g_object_set_data (G_OBJECT (page), "agenda", NULL);
  linli_box_clear (content);
  gtk_box_append (GTK_BOX (content), heading_new (&facts));
  gtk_box_append (GTK_BOX (content), linli_steps_new (&facts));
  gtk_box_append (GTK_BOX (content), linli_strip_new (&facts));
  gtk_box_append (GTK_BOX (content),
                  linli_columns_new (left_new (&facts), right_new (&facts, page), SIDE_BY_SIDE_FROM, LEFT_WIDTH, -1, 16));
  linli_agenda_editor_restore_focus (page);
  subtitle = g_strdup_printf ("%s · %s", linli_record_text (facts.meeting, "label"), linli_record_text (facts.meeting, "body_name"));
  linli_page_set_title (page, _("Meeting"), subtitle);
}

GtkWidget *
linli_meeting_page_new (LinliSession *session, gint64 meeting)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *page = linli_page_new (content, 1200);

  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "meeting", g_memdup2 (&meeting, sizeof meeting), g_free);
  linli_page_follow (page, session, fill);
  return page;
}
