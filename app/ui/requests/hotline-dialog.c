#include "ui/requests/requests.h"

#include "base/file.h"
#include "council/hotline.h"
#include "ui/choose.h"
#include "ui/page.h"
#include "ui/widgets/parts.h"
#include "ui/work.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define ERRORS_SHOWN 100

/* The dialog's parts; freed with its window. */
typedef struct
{
  LinliSession *session;
  GtkWidget *window, *content, *problem, *import; /* borrowed */
  char *path;
} Dialog;

static void
dialog_free (Dialog *dialog)
{
  g_object_unref (dialog->session);
  g_free (dialog->path);
  g_free (dialog);
}

/* Reading, in a thread. */

typedef struct
{
  char *path, *actor;
  gint64 at_ms;
  gboolean dry_run;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->actor);
  g_free (job);
}

static gpointer
check (LinliWork *work, LinliSession *session, Job *job, GBytes *bytes, GError **error)
{
  LinliHotlineOptions options = { NULL, job->actor, job->at_ms, TRUE };
  g_autoptr (LinliCouncil) council = linli_session_snapshot (session, error);

  return council && linli_work_step (work, 400, error) ? linli_hotline_import (council, bytes, &options, error) : NULL;
}

static gpointer
enter (LinliWork *work, LinliSession *session, Job *job, GBytes *bytes, GError **error)
{
  LinliHotlineOptions options = { NULL, job->actor, job->at_ms, FALSE };
  LinliCouncil *council = linli_session_begin_write (session, error);
  gpointer report = council ? linli_hotline_import (council, bytes, &options, error) : NULL;

  if (council)
    linli_session_end_write (session);
  return report;
}

static gpointer
run (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = linli_file_read (job->path, LINLI_HOTLINE_BYTES_MAX, error);

  if (!bytes || !linli_work_step (work, 200, error))
    return NULL;
  return job->dry_run ? check (work, session, job, bytes, error) : enter (work, session, job, bytes, error);
}

static void
start (Dialog *dialog, gboolean dry_run, GAsyncReadyCallback done)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { g_strdup (dialog->path), g_strdup (linli_session_actor (dialog->session)), linli_session_now (dialog->session), dry_run };
  gtk_widget_set_sensitive (dialog->import, FALSE);
  linli_work_start (dialog->session, dry_run ? _("Checking the file") : _("Importing requests"), run, job, (GDestroyNotify) job_free,
                    (GDestroyNotify) linli_hotline_report_free, done, g_object_ref (dialog->window));
}

/* What was found. */

static void
say (Dialog *dialog, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (dialog->problem), problem ? problem : "");
  gtk_widget_set_visible (dialog->problem, problem != NULL);
}

static GtkWidget *
count_new (guint count, const char *word)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", count);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), linli_label_new (number, "title-1 numeric"));
  gtk_box_append (GTK_BOX (box), linli_label_new (word, "dim-label facts"));
  return box;
}

static GtkWidget *
counts_new (const LinliHotlineReport *report)
{
  GtkWidget *card = linli_card_new (0), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  gtk_box_append (GTK_BOX (box), count_new (report->added, _("new")));
  gtk_box_append (GTK_BOX (box), count_new (report->known, _("registered already")));
  gtk_box_append (GTK_BOX (box), count_new (report->errors->len, _("errors")));
  gtk_box_append (GTK_BOX (card), box);
  return card;
}

static GtkWidget *
errors_new (const LinliHotlineReport *report)
{
  GtkWidget *list = linli_card_list_new (_("Errors"));

  for (guint i = 0; i < report->errors->len && i < ERRORS_SHOWN; i++)
    {
      const LinliCsvFault *error = report->errors->pdata[i];
      g_autofree char *place = !error->column ? g_strdup_printf (_("Line %u"), error->line)
                                              : g_strdup_printf (_("Line %u, column %u (%s)"), error->line, error->column,
                                                                 error->header ? error->header : "—");
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      gtk_widget_add_css_class (line, "history-line");
      gtk_box_append (GTK_BOX (line), linli_label_new (error->message, NULL));
      gtk_box_append (GTK_BOX (line), linli_label_new (place, "dim-label facts"));
      linli_card_list_add (list, line, error->message);
    }
  return list;
}

static void
show_report (Dialog *dialog, const LinliHotlineReport *report)
{
  g_autofree char *name = g_path_get_basename (dialog->path), *ignored = g_strjoinv (_(", "), report->ignored);
  g_autofree char *read = g_strdup_printf (_("%s: %u rows, read as %s"), name, report->rows, report->encoding);
  g_autofree char *left = g_strdup_printf (_("Columns left out: %s"), ignored);

  linli_box_clear (dialog->content);
  gtk_box_append (GTK_BOX (dialog->content), linli_label_new (read, "dim-label"));
  gtk_box_append (GTK_BOX (dialog->content), counts_new (report));
  if (*ignored)
    gtk_box_append (GTK_BOX (dialog->content), linli_label_new (left, "dim-label facts"));
  if (report->errors->len)
    {
      gtk_box_append (GTK_BOX (dialog->content), linli_heading_new (_("Put these right in the file, then choose it again"), NULL));
      gtk_box_append (GTK_BOX (dialog->content), errors_new (report));
    }
  gtk_widget_set_sensitive (dialog->import, !report->errors->len && report->added && !linli_session_read_only (dialog->session));
}

static void
checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliHotlineReport) report = linli_work_finish (result, &error);

  say (dialog, report ? linli_session_read_only (dialog->session) : error->message);
  if (report)
    show_report (dialog, report);
}

static void
imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliHotlineReport) report = linli_work_finish (result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (dialog->import, TRUE);
  say (dialog, report ? NULL : error->message);
  if (!report)
    return;
  linli_session_changed (dialog->session);
  text = g_strdup_printf (ngettext ("Registered %u request.", "Registered %u requests.", report->added), report->added);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", text);
  gtk_window_close (GTK_WINDOW (window));
}

/* The window. */

static void
chosen (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");

  if (!path)
    return;
  g_free (dialog->path);
  dialog->path = g_strdup (path);
  say (dialog, NULL);
  start (dialog, TRUE, checked);
}

static void
choose (Dialog *dialog)
{
  linli_choose_open (dialog->window, _("The hotline's export"), _("Tables (CSV)"), "*.csv", chosen, g_object_ref (dialog->window));
}

static void
import (Dialog *dialog)
{
  start (dialog, FALSE, imported);
}

static GtkWidget *
foot_new (Dialog *dialog)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *other = linli_word_button_new ("linli-open-symbolic", _("Choose the file…"));

  dialog->problem = linli_label_new (NULL, "problem");
  dialog->import = gtk_button_new_with_label (_("Import"));
  gtk_widget_add_css_class (dialog->import, "suggested-action");
  gtk_widget_set_hexpand (dialog->import, TRUE);
  gtk_widget_set_sensitive (dialog->import, FALSE);
  gtk_widget_set_visible (dialog->problem, FALSE);
  g_signal_connect_swapped (other, "clicked", G_CALLBACK (choose), dialog);
  g_signal_connect_swapped (dialog->import, "clicked", G_CALLBACK (import), dialog);
  gtk_widget_add_css_class (foot, "form-foot");
  gtk_box_append (GTK_BOX (buttons), other);
  gtk_box_append (GTK_BOX (buttons), dialog->import);
  gtk_box_append (GTK_BOX (foot), dialog->problem);
  gtk_box_append (GTK_BOX (foot), buttons);
  return foot;
}

void
linli_hotline_dialog_show (GtkWidget *near, LinliSession *session, const char *path)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkRoot *root = gtk_widget_get_root (near);
  Dialog *dialog = g_new0 (Dialog, 1);

  dialog->session = g_object_ref (session);
  dialog->window = adw_window_new ();
  dialog->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, (GDestroyNotify) dialog_free);
  gtk_window_set_title (GTK_WINDOW (dialog->window), _("Requests from a hotline"));
  gtk_window_set_default_size (GTK_WINDOW (dialog->window), MIN (560, MAX (340, gtk_widget_get_width (GTK_WIDGET (root)) - 20)), 480);
  gtk_window_set_modal (GTK_WINDOW (dialog->window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog->window), GTK_WINDOW (root));
  gtk_box_append (GTK_BOX (dialog->content),
                  linli_label_new (_("The export of a 12345 hotline as a CSV file. It is checked first, and nothing is changed; then it is "
                                     "entered whole. Orders that are registered already are left alone."), "dim-label"));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), linli_page_new (dialog->content, 560));
  gtk_box_append (GTK_BOX (box), foot_new (dialog));
  adw_window_set_content (ADW_WINDOW (dialog->window), box);
  linli_name_parts (dialog->window);
  linli_add_key (dialog->window, "Escape", "window.close");
  gtk_window_present (GTK_WINDOW (dialog->window));
  if (path)
    chosen (path, g_object_ref (dialog->window));
}
