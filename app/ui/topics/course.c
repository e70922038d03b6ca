#include "ui/topics/view.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* Meetings and what they resolved: rows that open. */

static void
opened (GtkListBox *list, GtkListBoxRow *row)
{
  const char *entity = g_object_get_data (G_OBJECT (row), "entity");
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show", "(sx)", entity, *id);
}

static void
add_row (GtkWidget *list, const char *state, const char *title, const char *facts, const char *entity, gint64 id)
{
  GtkWidget *entry = linli_entry_new (), *row;
  g_autofree char *sentence = NULL;

  linli_entry_set_badge (LINLI_ENTRY (entry), linli_words_state_tone (state), linli_machine_state_word (state));
  linli_entry_set_text (LINLI_ENTRY (entry), title, facts);
  sentence = linli_entry_sentence (LINLI_ENTRY (entry));
  row = linli_card_list_add (list, entry, sentence);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entity", g_strdup (entity), g_free);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
}

GtkWidget *
linli_topic_meetings_new (LinliTopicView *view)
{
  g_autoptr (GPtrArray) meetings = linli_session_rows_of (view->session, "desk-topic-meetings", view->id);
  g_autoptr (GPtrArray) resolutions = linli_session_rows_of (view->session, "desk-topic-resolutions", view->id);
  GtkWidget *box, *list;

  if (!meetings->len && !resolutions->len && !linli_record_has (view->topic, "request"))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  list = linli_card_list_new (_("Request, meetings, resolutions"));
  g_signal_connect (list, "row-activated", G_CALLBACK (opened), NULL);
  if (linli_record_has (view->topic, "request"))
    add_row (list, "topic", linli_record_text (view->topic, "request_label"), _("The request it came from"), "request",
             linli_record_int (view->topic, "request"));
  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *at = linli_dates_moment (linli_record_int (meetings->pdata[i], "starts_at"));
      add_row (list, linli_record_text (meetings->pdata[i], "state"), linli_record_text (meetings->pdata[i], "title"), at, "meeting",
               linli_record_int (meetings->pdata[i], "id"));
    }
  for (guint i = 0; i < resolutions->len; i++)
    add_row (list, linli_record_text (resolutions->pdata[i], "state"), linli_record_text (resolutions->pdata[i], "label"),
             linli_record_text (resolutions->pdata[i], "text"), "meeting", linli_record_int (resolutions->pdata[i], "meeting"));
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Request, meetings, resolutions"), NULL));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

/* The course of it. */

typedef struct
{
  LinliDate date;
  char *text;
} Event;

static void
event_clear (gpointer data)
{
  g_free (((Event *) data)->text);
}

static void
add_event (GArray *events, LinliDate date, char *text)
{
  Event event = { date, text };

  if (date == LINLI_DATE_NONE)
    g_free (text);
  else
    g_array_append_val (events, event);
}

static LinliDate
day_of (const LinliRecord *row, const char *member)
{
  return linli_record_has (row, member) ? linli_instant_date (linli_record_int (row, member)) : LINLI_DATE_NONE;
}

static void
add_own (GArray *events, const LinliTopicView *view)
{
  g_autoptr (GPtrArray) versions = linli_session_rows_of (view->session, "desk-topic-versions", view->id);
  const LinliRecord *topic = view->topic;

  add_event (events, day_of (topic, "proposed_at"), g_strdup (_("proposed")));
  for (guint i = 1; i < versions->len; i++)
    add_event (events, day_of (versions->pdata[i], "at_ms"),
               g_strdup_printf (_("version %d"), (int) linli_record_int (versions->pdata[i], "version")));
  add_event (events, linli_dates_read (linli_record_text (topic, "party_on")), g_strdup (_("studied by the Party organisation")));
  add_event (events, day_of (topic, "legal_at"), g_strdup (_("legal opinion")));
  add_event (events, day_of (topic, "risk_at"), g_strdup (_("risk check")));
  add_event (events, day_of (topic, "admitted_at"), g_strdup (_("admitted")));
}

static void
add_meetings (GArray *events, const LinliTopicView *view)
{
  g_autoptr (GPtrArray) meetings = linli_session_rows_of (view->session, "desk-topic-meetings", view->id);
  g_autoptr (GPtrArray) votes = linli_session_rows_of (view->session, "desk-topic-votes", view->id);
  g_autoptr (GPtrArray) resolutions = linli_session_rows_of (view->session, "desk-topic-resolutions", view->id);

  for (guint i = 0; i < meetings->len; i++)
    add_event (events, linli_dates_read (linli_record_text (meetings->pdata[i], "notice_on")),
               g_strdup_printf (_("notice: %s"), linli_record_text (meetings->pdata[i], "title")));
  for (guint i = 0; i < votes->len; i++)
    {
      const LinliRecord *vote = votes->pdata[i];
      gboolean carried = g_strcmp0 (linli_record_text (vote, "result"), "PASSED") == 0;
      add_event (events, day_of (vote, "closed_at"),
                 g_strdup_printf (carried ? _("%1$s: %2$d for, %3$d against, %4$d abstaining: carried")
                                          : _("%1$s: %2$d for, %3$d against, %4$d abstaining: not carried"),
                                  linli_record_text (vote, "title"), (int) linli_record_int (vote, "for"),
                                  (int) linli_record_int (vote, "against"), (int) linli_record_int (vote, "abstain")));
    }
  for (guint i = 0; i < resolutions->len; i++)
    {
      const char *label = linli_record_text (resolutions->pdata[i], "label");
      add_event (events, day_of (resolutions->pdata[i], "at_ms"), g_strdup_printf (_("resolution %s"), label));
      add_event (events, linli_dates_read (linli_record_text (resolutions->pdata[i], "effective_on")),
                 g_strdup_printf (_("resolution %s takes effect"), label));
    }
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return ((const Event *) a)->date < ((const Event *) b)->date ? -1 : ((const Event *) a)->date > ((const Event *) b)->date;
}

GtkWidget *
linli_topic_course_new (LinliTopicView *view)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *card = linli_card_new (0), *facts = linli_facts_new ();

  g_array_set_clear_func (events, event_clear);
  add_own (events, view);
  add_meetings (events, view);
  g_array_sort (events, compare_events);
  gtk_widget_add_css_class (facts, "numeric");
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      g_autofree char *day = linli_dates_day (event->date);
      linli_facts_add (facts, day, event->text);
    }
  gtk_box_append (GTK_BOX (card), facts);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Its course"), NULL));
  gtk_box_append (GTK_BOX (box), card);
  return box;
}
