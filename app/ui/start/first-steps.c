#include "ui/start/first-steps.h"

#include "ui/desk/list-page.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define ONE_PERSON 1 /* whoever works at the desk is there from the first day */

/* Done when the query's @column exceeds @most. @action with @target leads to where it is done, and @list, where it has a
 * button for a new thing, does it at once. */
typedef struct
{
  const char *column;
  gint64 most;
  const char *title, *text, *button; /* msgids */
  const char *action, *target;       /* target NULL: an action without one */
  const LinliListSpec *list;         /* nullable */
} First;

static const First firsts[] = {
  { "bodies", 0, N_("Add the bodies that meet"), N_("Each decides under its rule of law."), N_("Add…"), "win.preferences", NULL },
  { "people", ONE_PERSON, N_("Enter the people"), N_("Import the roster from a spreadsheet, or enter them one by one."),
    N_("To the people"), "win.go", "people" },
  { "seats", 0, N_("Give them their seats"), N_("Who has a seat is entitled to attend; the quorum counts them."), N_("To the people"),
    "win.go", "people" },
  { "requests", 0, N_("Register the first request"), N_("What residents ask for; from it a topic may become."), N_("To the requests"),
    "win.go", "requests", &linli_list_requests },
  { "meetings", 0, N_("Plan the first meeting"), N_("With its agenda; notice, check-in, votes and minutes follow from it."),
    N_("To the meetings"), "win.go", "meetings", &linli_list_meetings },
};

static void
pressed (GtkWidget *button, LinliSession *session)
{
  const First *first = g_object_get_data (G_OBJECT (button), "first");

  if (first->list && first->list->add)
    first->list->add (button, session);
  else if (first->target)
    gtk_widget_activate_action (button, first->action, "s", first->target);
  else
    gtk_widget_activate_action (button, first->action, NULL);
}

static GtkWidget *
button_new (LinliSession *session, const First *first, gboolean suggested)
{
  const char *word = first->list && first->list->add ? first->list->add_word : first->button;
  GtkWidget *button = gtk_button_new_with_label (_(word));
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(word), _(first->title));

  g_object_set_data (G_OBJECT (button), "first", (gpointer) first);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed), session, 0);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  linli_set_name (button, name);
  return button;
}

GtkWidget *
linli_first_steps_new (LinliSession *session)
{
  g_autoptr (LinliRecord) lacks = linli_session_row (session, "start-lacks", NULL);
  GtkWidget *box, *list;
  gboolean found = FALSE;

  if (!lacks || (linli_record_int (lacks, "people") > ONE_PERSON && linli_record_int (lacks, "requests") > 0
                 && linli_record_int (lacks, "meetings") > 0))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  list = linli_card_list_new (_("First steps"));
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      gboolean done = linli_record_int (lacks, firsts[i].column) > firsts[i].most;
      LinliEntry *entry = LINLI_ENTRY (linli_entry_new ());
      g_autofree char *sentence = NULL;
      linli_entry_set_badge (entry, done ? LINLI_TONE_OK : found ? LINLI_TONE_PLAIN : LINLI_TONE_INFO,
                             done ? _("Done") : found ? _("Later") : _("Next"));
      linli_entry_set_text (entry, _(firsts[i].title), _(firsts[i].text));
      if (!done)
        linli_entry_set_end (entry, button_new (session, &firsts[i], !found));
      found = found || !done;
      sentence = linli_entry_sentence (entry);
      linli_card_list_add (list, GTK_WIDGET (entry), sentence);
    }
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("First steps"), NULL));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}
