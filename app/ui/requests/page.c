#include "ui/requests/requests.h"

#include "council/slip.h"
#include "council/sources.h"
#include "council/words.h"
#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/files/card.h"
#include "ui/page.h"
#include "ui/requests/actions.h"
#include "ui/requests/forms.h"
#include "ui/requests/history.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/course.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (row, name)
#define SIDE_BY_SIDE_FROM 760
#define SIDE_WIDTH 330
#define WIDTH 1100

static GtkWidget *
heading_new (const LinliRecord *row)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = linli_label_new (TEXT ("label"), "title-1");

  gtk_box_append (GTK_BOX (title), label);
  gtk_box_append (GTK_BOX (title), linli_badge_for_state (TEXT ("state")));
  return title;
}

/* Its life: the way it took where it has left the usual one. */
static GtkWidget *
course_new (const LinliRecord *row)
{
  const char *state = TEXT ("state"), *aside = NULL, *third;
  static const char *const usual[] = { "registered", "accepted", "handling", "closed", "rated", "archived" };
  const char *words[8] = { NULL };
  guint now = 0;

  if (strcmp (state, "declined") == 0 || (strcmp (state, "archived") == 0 && linli_record_has (row, "reason")))
    aside = "declined";
  else if (strcmp (state, "referred") == 0 || (strcmp (state, "archived") == 0 && linli_record_has (row, "referred_to")))
    aside = "referred";
  else if (strcmp (state, "withdrawn") == 0 || (strcmp (state, "archived") == 0 && !linli_record_has (row, "rating")))
    aside = "withdrawn";
  if (aside)
    {
      const char *const ended[] = { linli_machine_state_word ("registered"), linli_machine_state_word (aside),
                                    linli_machine_state_word ("archived"), NULL };
      return linli_course_new (ended, strcmp (state, "archived") == 0 ? 2 : 1, strcmp (state, "archived") == 0);
    }
  third = linli_record_has (row, "topic") ? "topic" : "handling";
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      const char *step = i == 2 ? third : usual[i];
      words[i] = linli_machine_state_word (step);
      if (strcmp (step, state) == 0)
        now = i;
    }
  return linli_course_new (words, now, strcmp (state, "archived") == 0);
}

/* The date with the limit it comes from. */
static GtkWidget *
due_new (LinliSession *session, const LinliRecord *row)
{
  g_autoptr (LinliRecord) limit = linli_slip_limit (linli_session_council (session), TEXT ("state"), linli_dates_language ());
  LinliDate due = linli_dates_read (TEXT ("due"));
  LinliStanding standing
      = linli_desk_standing (linli_session_council (session), due, LINLI_DATE_NONE, linli_session_today (session));
  LinliTone tone;
  g_autofree char *word = linli_words_standing (&standing, &tone), *day = linli_dates_full (due), *rule = NULL;
  GtkWidget *card, *head;

  if (!limit || due == LINLI_DATE_NONE)
    return NULL;
  card = linli_card_new (6);
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  rule = g_strdup_printf (ngettext ("%s: %d working day (%s)", "%s: %d working days (%s)", (gulong) linli_record_int (limit, "limit_days")),
                          linli_record_text (limit, "limit"), (int) linli_record_int (limit, "limit_days"),
                          linli_record_text (limit, "article"));
  gtk_box_append (GTK_BOX (head), linli_label_new (_("Due"), "heading"));
  gtk_box_append (GTK_BOX (head), linli_badge_new (tone, NULL, word));
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), linli_label_new (day, "entry-title"));
  gtk_box_append (GTK_BOX (card), linli_label_new (rule, "dim-label facts"));
  return card;
}

static void
add_fact (GtkWidget *facts, const char *name, const char *value)
{
  if (value && *value)
    linli_facts_add (facts, name, value);
}

static GtkWidget *
facts_new (const LinliRecord *row)
{
  GtkWidget *card = linli_card_new (0), *facts = linli_facts_new ();
  g_autofree char *received = linli_dates_full (linli_dates_read (TEXT ("received_on")));
  const char *who = linli_record_int (row, "anonymous") ? _("anonymous")
                    : linli_record_has (row, "by_label") ? TEXT ("by_label") : TEXT ("contact_text");

  add_fact (facts, _("Asked by"), who ? who : _("(erased)"));
  add_fact (facts, _("Source"), linli_source_word (TEXT ("source")));
  add_fact (facts, _("Number there"), TEXT ("external"));
  add_fact (facts, _("Kind"), TEXT ("kind"));
  add_fact (facts, _("Grid"), TEXT ("grid"));
  add_fact (facts, _("Received"), received);
  add_fact (facts, _("Referred to"), TEXT ("referred_to"));
  add_fact (facts, _("Declined because"), TEXT ("reason"));
  add_fact (facts, _("Outcome"), TEXT ("outcome"));
  add_fact (facts, _("Rating"), linli_record_has (row, "rating") ? linli_word (TEXT ("rating")) : NULL);
  gtk_box_append (GTK_BOX (card), facts);
  return card;
}

static GtkWidget *
topic_new (const LinliRecord *row)
{
  GtkWidget *button = linli_word_button_new ("linli-topic-symbolic", TEXT ("topic_label")), *card = linli_card_new (6);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "topic", linli_record_int (row, "topic"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), linli_label_new (_("The topic made of it"), "heading"));
  gtk_box_append (GTK_BOX (card), linli_label_new (TEXT ("topic_title"), NULL));
  gtk_box_append (GTK_BOX (card), button);
  return card;
}

static void
erase (GtkWidget *button)
{
  LinliSession *session = g_object_get_data (G_OBJECT (button), "session");

  linli_request_form_show (button, session, "request.erase", g_object_get_data (G_OBJECT (button), "row"));
}

static GtkWidget *
erase_new (LinliSession *session, const LinliRecord *row)
{
  GtkWidget *button = gtk_button_new_with_label (_("Erase by law…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "session", session);
  g_object_set_data_full (G_OBJECT (button), "row", linli_record_copy (row), (GDestroyNotify) linli_record_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (erase), NULL);
  return button;
}

static GtkWidget *
side_new (LinliSession *session, const LinliRecord *row)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *due = due_new (session, row);

  if (due)
    gtk_box_append (GTK_BOX (side), due);
  gtk_box_append (GTK_BOX (side), facts_new (row));
  if (linli_record_has (row, "topic"))
    gtk_box_append (GTK_BOX (side), topic_new (row));
  if (!linli_session_read_only (session) && linli_record_has (row, "words"))
    gtk_box_append (GTK_BOX (side), erase_new (session, row));
  return side;
}

static GtkWidget *
main_new (GtkWidget *page, LinliSession *session, const LinliRecord *row)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *card = linli_card_new (0);
  GtkWidget *words = linli_reading_new (linli_record_has (row, "words") ? TEXT ("words") : _("(erased)"));

  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (column), linli_heading_new (_("What is asked"), NULL));
  gtk_box_append (GTK_BOX (column), card);
  gtk_box_append (GTK_BOX (column), linli_files_card_new (session, "request", linli_record_int (row, "id"), TEXT ("label"), page));
  gtk_box_append (GTK_BOX (column), linli_heading_new (_("What happened"), NULL));
  gtk_box_append (GTK_BOX (column), linli_request_history_new (session, linli_record_int (row, "id")));
  return column;
}

static void
fill (GtkWidget *page)
{
  LinliSession *session = g_object_get_data (G_OBJECT (page), "page-session");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  gint64 *id = g_object_get_data (G_OBJECT (page), "request");
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "request-page", *id);

  if (!row)
    return;
  linli_box_clear (content);
  gtk_box_append (GTK_BOX (content), heading_new (row));
  gtk_box_append (GTK_BOX (content), course_new (row));
  gtk_box_append (GTK_BOX (content), linli_request_actions_new (session, row));
  gtk_box_append (GTK_BOX (content), linli_columns_new (main_new (page, session, row), side_new (session, row), SIDE_BY_SIDE_FROM, -1,
                                                        SIDE_WIDTH, 16));
  linli_page_set_title (page, _("Request"), TEXT ("label"));
}

GtkWidget *
linli_request_page_new (LinliSession *session, gint64 id)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *page = linli_page_new (content, WIDTH);

  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "request", g_memdup2 (&id, sizeof id), g_free);
  linli_page_follow (page, session, fill);
  return page;
}
