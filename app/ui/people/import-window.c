#include "ui/people/import-window-private.h"

#include "ui/choose.h"
#include "ui/people/import-errors.h"
#include "ui/people/import-preview.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WIDTH 900
#define HEIGHT 720

const char *const linli_import_window_encodings[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", NULL };

/* What a person has changed and the next check takes up: the thread that checks has the file for itself. */
typedef struct
{
  guint row, column;
  char *text; /* of a cell; or the member of a column, NULL for one left out */
  gboolean is_cell;
} Edit;

G_DEFINE_FINAL_TYPE (LinliImportWindow, linli_import_window, ADW_TYPE_WINDOW)

static void check (LinliImportWindow *window);

static void
edit_free (Edit *edit)
{
  g_free (edit->text);
  g_free (edit);
}

gboolean
linli_import_window_busy (LinliImportWindow *window)
{
  return window->work != NULL;
}

static void
apply_edits (LinliImportWindow *window)
{
  for (guint i = 0; window->file && i < window->edits->len; i++)
    {
      const Edit *edit = window->edits->pdata[i];
      if (edit->is_cell)
        linli_import_file_correct (window->file, edit->row, edit->column, edit->text);
      else
        linli_import_file_map (window->file, edit->column, edit->text);
    }
  g_ptr_array_set_size (window->edits, 0);
}

static LinliImportJob *
job_new (LinliImportWindow *window)
{
  LinliImportJob *job = g_new0 (LinliImportJob, 1);

  apply_edits (window);
  job->file = window->file ? linli_import_file_ref (window->file) : NULL;
  job->path = g_strdup (window->path);
  job->encoding = g_strdup (window->wanted_encoding);
  job->body = g_strdup (window->wanted_body);
  job->actor = g_strdup (linli_session_actor (window->session));
  job->at_ms = linli_session_now (window->session);
  job->guess = !window->file && !window->body_chosen;
  job->enter = window->entering;
  return job;
}

/* What is shown. */

static void
show_failure (LinliImportWindow *window, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (window->failure), sentence ? sentence : "");
  gtk_widget_set_visible (window->failure, sentence != NULL);
}

static void
set_busy (LinliImportWindow *window, gboolean busy)
{
  const LinliImportReport *report = window->report;
  gboolean any = report && !report->header_wrong && report->added + report->changed + report->seats_added + report->seats_changed > 0;

  gtk_widget_set_visible (window->progress, busy);
  gtk_widget_set_sensitive (window->import, !busy && any);
}

/* What kept the file from being read or compared. */
static void
show_problem (LinliImportWindow *window, const char *sentence)
{
  g_autofree char *plain = g_markup_escape_text (sentence, -1);
  g_autofree char *name = g_path_get_basename (window->path);

  if (!window->file)
    {
      gtk_label_set_label (GTK_LABEL (window->reading), _("How was the file saved?"));
      gtk_label_set_label (GTK_LABEL (window->sample), _("Choose another encoding if the text should come out wrong."));
    }
  adw_window_title_set_subtitle (window->heading, name);
  adw_status_page_set_description (ADW_STATUS_PAGE (window->problem), plain);
  gtk_stack_set_visible_child_name (GTK_STACK (window->stack), "problem");
}

static void
show_strip (LinliImportWindow *window)
{
  g_autofree char *sample = linli_import_file_sample (window->file, 1);
  const LinliCsvRow *row = window->file->rows->pdata[1];
  g_autofree char *reading = g_strdup_printf (window->wanted_encoding ? _("Read as %s") : _("The encoding seems to be %s"),
                                              window->file->encoding);
  g_autofree char *line = g_strdup_printf (_("Line %u reads: %s"), row->line, sample);
  g_autofree char *name = g_path_get_basename (window->path);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s · %u row", "%s · %u rows", window->report->rows), name, window->report->rows);

  gtk_label_set_label (GTK_LABEL (window->reading), reading);
  gtk_label_set_label (GTK_LABEL (window->sample), line);
  adw_window_title_set_subtitle (window->heading, rows);
  window->setting = TRUE;
  for (guint i = 0; linli_import_window_encodings[i]; i++)
    if (g_str_equal (linli_import_window_encodings[i], window->file->encoding))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (window->encoding), i);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window->body), 0);
  for (guint i = 0; i < window->bodies->len; i++)
    if (g_strcmp0 (linli_record_text (window->bodies->pdata[i], "label"), window->wanted_body) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (window->body), i + 1);
  window->setting = FALSE;
}

static void
mapped (guint column, const char *member, gpointer data)
{
  LinliImportWindow *window = data;
  Edit *edit = g_new0 (Edit, 1);

  *edit = (Edit) { 0, column, g_strdup (member), FALSE };
  g_ptr_array_add (window->edits, edit);
  check (window);
}

static void
corrected (guint row, guint column, const char *text, gpointer data)
{
  LinliImportWindow *window = data;
  Edit *edit = g_new0 (Edit, 1);

  *edit = (Edit) { row, column, g_strdup (text), TRUE };
  g_ptr_array_add (window->edits, edit);
  check (window);
}

static void
say (LinliImportWindow *window, const char *sentence)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", sentence);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliImportWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = linli_work_finish (result, &error);

  if (!window->closed)
    show_failure (window, said ? NULL : error->message);
  if (said)
    say (window, said);
}

static void
save_to (const char *path, gpointer data)
{
  g_autoptr (LinliImportWindow) window = data;
  g_autoptr (GBytes) bytes = NULL;

  if (!path || window->closed || window->work || !window->report)
    return;
  bytes = linli_import_bad_rows (window->file, window->report);
  linli_import_job_save (window->session, path, bytes, saved, g_object_ref (window));
}

static void
save_bad (GtkWidget *button, LinliImportWindow *window)
{
  g_autofree char *base = g_path_get_basename (window->path);
  char *dot = strrchr (base, '.');
  g_autofree char *name = NULL;

  if (dot)
    *dot = '\0';
  name = g_strdup_printf (_("%s - to be corrected.csv"), base);
  linli_choose_save (button, _("Save the rows with errors"), name, save_to, g_object_ref (window));
}

static GtkWidget *
errors_head_new (LinliImportWindow *window, guint n)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *heading, *save;
  g_autofree char *title = g_strdup_printf (ngettext ("%u error", "%u errors", n), n);

  heading = linli_heading_new (title, NULL);
  save = linli_word_button_new ("linli-export-symbolic", _("Save these rows…"));
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_valign (heading, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (save, "flat");
  gtk_widget_set_visible (save, window->report->wrong > 0);
  g_signal_connect (save, "clicked", G_CALLBACK (save_bad), window);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), save);
  return line;
}

static void
show_report (LinliImportWindow *window, GPtrArray *errors)
{
  GtkWidget *content = window->content;
  guint n = window->report->added + window->report->changed;
  g_autofree char *word = g_strdup_printf (ngettext ("Import %u person", "Import %u people", n), n);

  linli_box_clear (content);
  gtk_box_append (GTK_BOX (content), linli_heading_new (_("As it is understood"), _("the first rows, and those with errors")));
  gtk_box_append (GTK_BOX (content), linli_import_preview_new (window->file, window->report, mapped, window));
  gtk_box_append (GTK_BOX (content), linli_import_counts_new (window->report));
  if (errors->len)
    {
      gtk_box_append (GTK_BOX (content), errors_head_new (window, errors->len));
      gtk_box_append (GTK_BOX (content), linli_import_errors_new (errors, corrected, window));
    }
  gtk_box_append (GTK_BOX (content),
                  linli_label_new (_("Telephone numbers stay in the register; public papers do not show them. All is entered in one "
                                     "step, or nothing."), "dim-label facts"));
  gtk_button_set_label (GTK_BUTTON (window->import), n ? word : _("Import"));
  gtk_stack_set_visible_child_name (GTK_STACK (window->stack), "preview");
}

/* Checking and entering. */

static void
take (LinliImportWindow *window, LinliImportJob *job)
{
  g_clear_pointer (&window->file, linli_import_file_unref);
  g_clear_pointer (&window->report, linli_import_report_free);
  window->file = g_steal_pointer (&job->file);
  window->report = g_steal_pointer (&job->report);
  g_free (window->wanted_body);
  window->wanted_body = g_strdup (job->body);
}

static void
checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliImportWindow) window = data;
  g_autoptr (GError) error = NULL;
  LinliImportJob *job = linli_work_finish (result, &error);

  window->work = NULL;
  if (window->closed)
    return;
  if (window->again)
    {
      window->again = FALSE;
      check (window);
      return;
    }
  if (!job)
    {
      g_clear_pointer (&window->report, linli_import_report_free);
      set_busy (window, FALSE);
      show_problem (window, error->message);
      return;
    }
  take (window, job);
  show_strip (window);
  show_report (window, job->errors);
  set_busy (window, FALSE);
}

static gboolean
to_fraction (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_double (to, g_value_get_uint (from) / 1000.0);
  return TRUE;
}

static void
start (LinliImportWindow *window, const char *title, GAsyncReadyCallback done)
{
  show_failure (window, NULL);
  set_busy (window, TRUE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (window->progress), 0);
  window->work = linli_import_job_start (window->session, title, job_new (window), done, g_object_ref (window));
  g_object_bind_property_full (window->work, "per-mille", window->progress, "fraction", G_BINDING_DEFAULT, to_fraction, NULL, NULL, NULL);
}

static void
check (LinliImportWindow *window)
{
  if (window->work)
    window->again = TRUE;
  else
    start (window, _("Checking the roster"), checked);
}

static void
set_entering (LinliImportWindow *window, gboolean entering)
{
  window->entering = entering;
  gtk_widget_set_sensitive (window->stack, !entering);
  gtk_widget_set_sensitive (window->strip, !entering);
}

static void
entered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LinliImportWindow) window = data;
  g_autoptr (GError) error = NULL;
  LinliImportJob *job = linli_work_finish (result, &error);
  g_autofree char *said = NULL;

  window->work = NULL;
  set_entering (window, FALSE);
  set_busy (window, FALSE);
  if (!job)
    {
      show_failure (window, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Stopped: nothing was recorded.")
                                                                                      : error->message);
      return;
    }
  linli_session_changed (window->session);
  said = g_strdup_printf (_("Imported: %u new, %u changed; %u rows with errors left out."), job->report->added,
                          job->report->changed, job->report->wrong);
  say (window, said);
  gtk_window_close (GTK_WINDOW (window));
}

void
linli_import_window_import (LinliImportWindow *window)
{
  if (window->work || !window->report)
    return;
  set_entering (window, TRUE);
  start (window, _("Importing the roster"), entered);
}

/* The first press while it is being entered stops that. */
static gboolean
close_request (GtkWindow *base)
{
  LinliImportWindow *window = LINLI_IMPORT_WINDOW (base);

  if (window->work)
    linli_work_cancel (window->work);
  if (window->entering)
    return TRUE;
  window->closed = TRUE;
  return GTK_WINDOW_CLASS (linli_import_window_parent_class)->close_request (base);
}

void
linli_import_window_take_encoding (LinliImportWindow *window)
{
  guint chosen;

  if (window->setting)
    return;
  chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (window->encoding));
  g_free (window->wanted_encoding);
  window->wanted_encoding = g_strdup (linli_import_window_encodings[chosen]);
  g_clear_pointer (&window->file, linli_import_file_unref);
  check (window);
}

void
linli_import_window_take_body (LinliImportWindow *window)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (window->body));

  if (window->setting || index > window->bodies->len)
    return;
  window->body_chosen = TRUE;
  g_free (window->wanted_body);
  window->wanted_body = index ? g_strdup (linli_record_text (window->bodies->pdata[index - 1], "label")) : NULL;
  check (window);
}

/* The window. */

static void
linli_import_window_dispose (GObject *object)
{
  LinliImportWindow *window = LINLI_IMPORT_WINDOW (object);

  g_clear_pointer (&window->file, linli_import_file_unref);
  g_clear_pointer (&window->report, linli_import_report_free);
  g_clear_pointer (&window->bodies, g_ptr_array_unref);
  g_clear_pointer (&window->edits, g_ptr_array_unref);
  g_clear_pointer (&window->path, g_free);
  g_clear_pointer (&window->wanted_encoding, g_free);
  g_clear_pointer (&window->wanted_body, g_free);
  g_clear_object (&window->session);
  G_OBJECT_CLASS (linli_import_window_parent_class)->dispose (object);
}

static void
linli_import_window_class_init (LinliImportWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_import_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = close_request;
}

static void
linli_import_window_init (LinliImportWindow *window)
{
  window->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) edit_free);
}

LinliImportWindow *
linli_import_window_show (GtkWidget *near, LinliSession *session, const char *path)
{
  LinliImportWindow *window = g_object_new (LINLI_TYPE_IMPORT_WINDOW, NULL);
  GtkRoot *root = gtk_widget_get_root (near);
  int width = GTK_IS_WINDOW (root) ? gtk_widget_get_width (GTK_WIDGET (root)) : WIDTH;
  int height = GTK_IS_WINDOW (root) ? gtk_widget_get_height (GTK_WIDGET (root)) : HEIGHT;

  window->session = g_object_ref (session);
  window->path = g_strdup (path);
  linli_import_window_build (window);
  gtk_window_set_default_size (GTK_WINDOW (window), CLAMP (width, 360, WIDTH), CLAMP (height, 400, HEIGHT));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
  check (window);
  return window;
}

typedef struct
{
  GtkWidget *near;
  LinliSession *session;
} Choosing;

static void
file_chosen (const char *path, gpointer data)
{
  Choosing *choosing = data;

  if (path)
    linli_import_window_show (choosing->near, choosing->session, path);
  g_object_unref (choosing->near);
  g_object_unref (choosing->session);
  g_free (choosing);
}

void
linli_import_window_choose (GtkWidget *near, LinliSession *session)
{
  Choosing *choosing = g_new0 (Choosing, 1);

  *choosing = (Choosing) { g_object_ref (near), g_object_ref (session) };
  linli_choose_open (near, _("Import a roster"), _("Spreadsheets saved as CSV"), "*.csv", file_chosen, choosing);
}
