#include "ui/plan/agenda.h"

#include "council/preparation.h"
#include "ui/dates.h"
#include "ui/plan/agenda-row.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* What the time of the items comes to, beside that of the meeting. */
static char *
time_text (const LinliAgendaTime *time)
{
  g_autofree char *end = linli_dates_time (time->ends_at);

  if (time->planned <= 0)
    return g_strdup_printf (_("planned %d′"), (int) time->minutes);
  if (time->over)
    return g_strdup_printf (_("%d of %d minutes: %d too many, the end would be at %s"), (int) time->minutes, (int) time->planned,
                            (int) time->over, end);
  return g_strdup_printf (_("%d of %d minutes, expected end %s"), (int) time->minutes, (int) time->planned, end);
}

static GtkWidget *
heading_new (const LinliMeetingFacts *facts, GPtrArray *items)
{
  LinliAgendaTime time = linli_agenda_time (facts->meeting, items);
  g_autofree char *text = time_text (&time);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = linli_label_new (text, time.over ? "facts numeric overrun" : "dim-label facts numeric");

  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Agenda"), NULL));
  if (items->len)
    gtk_box_append (GTK_BOX (box), line);
  else
    {
      g_object_ref_sink (line);
      g_object_unref (line);
    }
  return box;
}

static GtkWidget *
empty_new (void)
{
  GtkWidget *card = linli_card_new (6);

  gtk_box_append (GTK_BOX (card), linli_label_new (_("No item is on the agenda yet"), "heading"));
  gtk_box_append (GTK_BOX (card), linli_label_new (_("Put topics that are routed to this body on it, or items of your own. Notice "
                                                     "names every item."), "dim-label"));
  return card;
}

static GtkWidget *
add_button_new (const LinliMeetingFacts *facts)
{
  GtkWidget *button = linli_word_button_new ("linli-add-symbolic", _("Add item…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", facts->id);
  return button;
}

void
linli_agenda_editor_add (GtkWidget *column, const LinliMeetingFacts *facts, GtkWidget *page)
{
  g_autoptr (GPtrArray) items = linli_session_rows_of (facts->session, "plan-agenda", facts->id);
  GtkWidget *list = linli_card_list_new (_("Agenda"));

  gtk_box_append (GTK_BOX (column), heading_new (facts, items));
  g_object_set_data (G_OBJECT (page), "agenda", items->len ? list : NULL);
  if (items->len == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      gtk_box_append (GTK_BOX (column), empty_new ());
    }
  else
    {
      for (guint i = 0; i < items->len; i++)
        linli_agenda_row_add (list, facts, items->pdata[i], page);
      gtk_box_append (GTK_BOX (column), list);
      gtk_box_append (GTK_BOX (column), linli_label_new (_("Order: drag an item, or Alt with the arrow keys."), "dim-label facts"));
    }
  gtk_box_append (GTK_BOX (column), add_button_new (facts));
}

void
linli_agenda_editor_restore_focus (GtkWidget *page)
{
  GtkWidget *list = g_object_get_data (G_OBJECT (page), "agenda");
  const char *label = g_object_get_data (G_OBJECT (page), "agenda-focus");
  const char *part = g_object_get_data (G_OBJECT (page), "agenda-part");

  for (int i = 0; list && label && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i); i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i));
      GtkWidget *target = part ? g_object_get_data (G_OBJECT (row), part) : NULL;
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "label"), label) != 0)
        continue;
      if (!target || !gtk_widget_get_sensitive (target) || !gtk_widget_grab_focus (target))
        gtk_widget_grab_focus (row);
    }
  g_object_set_data (G_OBJECT (page), "agenda-focus", NULL);
  g_object_set_data (G_OBJECT (page), "agenda-part", NULL);
}
