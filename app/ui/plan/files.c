#include "ui/plan/files.h"

#include "base/file.h"
#include "council/convocation.h"
#include "council/ics.h"
#include "ui/choose.h"
#include "ui/meeting/paper-files.h"
#include "ui/print.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GtkWidget *button; /* held */
  LinliSession *session;
  char *label; /* of the meeting */
} Wish;

static Wish *
wish_new (GtkWidget *button)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { g_object_ref (button), g_object_ref (g_object_get_data (G_OBJECT (button), "session")),
                   g_strdup (g_object_get_data (G_OBJECT (button), "meeting")) };
  return wish;
}

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->button);
  g_object_unref (wish->session);
  g_free (wish->label);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
say (Wish *wish, const char *sentence)
{
  gtk_widget_activate_action (wish->button, "win.say", "s", sentence);
}

static void
say_written (Wish *wish, const char *path, const GError *error)
{
  g_autofree char *name = path ? g_filename_display_basename (path) : NULL;
  g_autofree char *sentence = name && !error ? g_strdup_printf (_("Saved as “%s”."), name) : NULL;

  if (error)
    say (wish, error->message);
  else if (sentence)
    say (wish, sentence);
}

/* Printing. */

static void
print_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = linli_work_finish (result, &error);

  if (pdf)
    linli_print_pdf (wish->button, wish->label, pdf);
  else
    say (wish, error->message);
}

static void
print (GtkWidget *button)
{
  Wish *wish = wish_new (button);
  g_autofree char *label = linli_convocation_label (wish->label);

  linli_paper_files_read (wish->session, label, FALSE, print_read, wish);
}

/* Saving. */

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = linli_work_finish (result, &error);

  say_written (wish, path, error);
}

static void
paper_chosen (const char *path, gpointer data)
{
  Wish *wish = data;
  g_autofree char *label = linli_convocation_label (wish->label);

  if (path)
    linli_paper_files_export (wish->session, label, FALSE, path, exported, wish);
  else
    wish_free (wish);
}

static void
save_paper (GtkWidget *button)
{
  Wish *wish = wish_new (button);
  g_autofree char *label = linli_convocation_label (wish->label), *name = linli_paper_file_name (label);

  linli_choose_save (button, _("Save the notice of meeting"), name, paper_chosen, wish);
}

gboolean
linli_plan_write_calendar (LinliSession *session, const char *meeting, const char *path, GError **error)
{
  g_autofree char *text = linli_ics_meeting (linli_session_council (session), meeting, error);

  return text && linli_ics_may_write (path, error) && linli_file_write (path, text, strlen (text), error);
}

static void
calendar_chosen (const char *path, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;

  if (path && linli_plan_write_calendar (wish->session, wish->label, path, &error))
    say_written (wish, path, NULL);
  else
    say_written (wish, NULL, error);
}

static void
save_calendar (GtkWidget *button)
{
  Wish *wish = wish_new (button);
  g_autofree char *name = linli_ics_file_name (wish->label);

  linli_choose_save (button, _("Save the calendar entry"), name, calendar_chosen, wish);
}

/* The card. */

static GtkWidget *
button_new (const LinliMeetingFacts *facts, const char *icon, const char *word, const char *name, GCallback pressed)
{
  GtkWidget *button = linli_word_button_new (icon, word);

  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (facts->session), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "meeting", g_strdup (linli_record_text (facts->meeting, "label")), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  linli_set_name (button, name);
  g_signal_connect (button, "clicked", pressed, NULL);
  return button;
}

static GtkWidget *
row_new (const char *title, const char *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (row, "match");
  gtk_box_append (GTK_BOX (text), linli_label_new (title, "entry-title"));
  gtk_box_append (GTK_BOX (text), linli_label_new (line, "dim-label facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  return row;
}

void
linli_plan_add_files (GtkWidget *column, const LinliMeetingFacts *facts)
{
  GtkWidget *list = linli_card_list_new (_("To print and to send")), *paper, *calendar;
  const char *state = linli_record_text (facts->meeting, "state");
  gboolean cancelled = strcmp (state, "cancelled") == 0, draft = strcmp (state, "preparing") == 0;
  const char *title = cancelled ? _("Notice that it is cancelled") : _("Notice of the meeting");

  paper = row_new (title, draft ? _("A draft until notice is given") : _("A4, to be put up and handed out"));
  calendar = row_new (_("Calendar entry"), cancelled ? _("Takes the meeting out of telephones and calendars")
                                                     : _("For telephones and calendars of all makes (.ics)"));
  gtk_box_append (GTK_BOX (paper), button_new (facts, "linli-print-symbolic", _("Print…"), _("Print the notice"), G_CALLBACK (print)));
  gtk_box_append (GTK_BOX (paper), button_new (facts, "linli-export-symbolic", _("Save…"), _("Save the notice of meeting"),
                                               G_CALLBACK (save_paper)));
  gtk_box_append (GTK_BOX (calendar), button_new (facts, "linli-export-symbolic", _("Save…"), _("Save the calendar entry"),
                                                  G_CALLBACK (save_calendar)));
  linli_card_list_add (list, paper, title);
  linli_card_list_add (list, calendar, _("Calendar entry"));
  gtk_box_append (GTK_BOX (column), linli_heading_new (_("To print and to send"), NULL));
  gtk_box_append (GTK_BOX (column), list);
}
