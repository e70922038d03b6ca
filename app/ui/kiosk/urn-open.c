/* Drawing the slips, opening the vote, and the one chance to print them. */
#include "ui/kiosk/kiosk.h"

#include "council/ballot-slips.h"
#include "ui/choose.h"
#include "ui/print.h"
#include "ui/widgets/message.h"
#include "ui/widgets/parts.h"
#include "ui/work.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <unistd.h>

/* What the thread is given. */
typedef struct
{
  LinliRecord *facts;
  char *actor;
  guint slips;
  gboolean shows_turnout;
  gint64 at_ms;
} Opening;

static void
opening_free (Opening *opening)
{
  linli_record_unref (opening->facts);
  g_free (opening->actor);
  g_free (opening);
}

/* The dialog. */
typedef struct
{
  GtkWidget *window, *stack, *progress, *done, *delete, *saved, *problem; /* borrowed */
  LinliSession *session;
  LinliWork *work;   /* borrowed; NULL when it is over */
  GBytes *pdf;       /* wiped with the window */
  char *saved_path;
  gboolean is_out;   /* on paper, or in a file */
} Dialog;

static void
dialog_free (Dialog *dialog)
{
  g_clear_pointer (&dialog->pdf, g_bytes_unref);
  g_free (dialog->saved_path);
  g_object_unref (dialog->session);
  g_free (dialog);
}

/* In the thread. */

typedef struct
{
  LinliWork *work;
  GCancellable *cancellable;
} Drawing;

static void
step (guint done, guint all, gpointer data)
{
  Drawing *drawing = data;

  if (!linli_work_step (drawing->work, all ? done * 900 / all : 0, NULL))
    g_cancellable_cancel (drawing->cancellable);
}

static gboolean
open_vote (LinliSession *session, const Opening *opening, const LinliUrnDraw *draw, GError **error)
{
  LinliCouncil *council = linli_session_begin_write (session, error);
  g_autofree char *token = g_uuid_string_random ();
  gboolean opened;

  if (!council)
    return FALSE;
  opened = linli_urn_open (council, draw, linli_record_text (opening->facts, "motion"), opening->shows_turnout, opening->at_ms,
                           opening->actor, token, error);
  linli_session_end_write (session);
  return opened;
}

/* The pages come before the vote is opened: what cannot be printed is not opened. */
static gpointer
draw_slips (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  const Opening *opening = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Drawing drawing = { work, cancellable };
  g_autoptr (LinliUrnDraw) draw = linli_urn_draw (opening->slips, cancellable, step, &drawing, error);
  g_autoptr (GBytes) pdf = NULL;

  pdf = draw && linli_work_step (work, 920, error) ? linli_ballot_slips_render (opening->facts, draw, error) : NULL;
  if (!pdf || !linli_work_step (work, 980, error) || !open_vote (session, opening, draw, error))
    return NULL;
  return g_steal_pointer (&pdf);
}

/* Out of the program. */

static void
is_out (Dialog *dialog)
{
  dialog->is_out = TRUE;
  gtk_widget_set_sensitive (dialog->done, TRUE);
}

static void
printed (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *window)
{
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY || result == GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    is_out (dialog);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  gtk_label_set_text (GTK_LABEL (dialog->problem), error ? error->message : _("The printer did not answer."));
  gtk_widget_set_visible (dialog->problem, TRUE);
}

static void
print (Dialog *dialog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = linli_print_operation_new (_("Voting slips"), dialog->pdf, &error);

  gtk_widget_set_visible (dialog->problem, !operation);
  if (!operation)
    {
      gtk_label_set_text (GTK_LABEL (dialog->problem), error->message);
      return;
    }
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed), dialog->window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (dialog->window), NULL);
}

/* Only for its owner. */
static gboolean
write_private (const char *path, GBytes *pdf, GError **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  return g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static void
saved (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!path)
    return;
  if (write_private (path, dialog->pdf, &error))
    {
      g_free (dialog->saved_path);
      dialog->saved_path = g_strdup (path);
      text = g_strdup_printf (_("Saved at %s. Print it, then delete it: who has the file can vote in place of others."), path);
      gtk_label_set_text (GTK_LABEL (dialog->saved), text);
      is_out (dialog);
    }
  gtk_widget_set_visible (dialog->saved, dialog->saved_path != NULL);
  gtk_widget_set_visible (dialog->delete, dialog->saved_path != NULL);
  gtk_widget_set_visible (dialog->problem, error != NULL);
  gtk_label_set_text (GTK_LABEL (dialog->problem), error ? error->message : "");
}

static void
save (Dialog *dialog)
{
  linli_choose_save (dialog->window, _("Save the voting slips"), "slips.pdf", saved, g_object_ref (dialog->window));
}

/* Its bytes first: a name that is gone may leave them on the disk. */
static gboolean
overwrite (const char *path)
{
  static const char zeros[4096];
  int file = g_open (path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0);
  off_t left = file >= 0 ? lseek (file, 0, SEEK_END) : -1;
  gboolean written = left >= 0 && lseek (file, 0, SEEK_SET) == 0;

  while (written && left > 0)
    {
      ssize_t n = write (file, zeros, (size_t) MIN (left, (off_t) sizeof zeros));
      written = n > 0;
      left -= MAX (n, 0);
    }
  written = written && fsync (file) == 0;
  if (file >= 0)
    close (file);
  return written;
}

static void
delete_saved (Dialog *dialog)
{
  g_autofree char *text = NULL;

  if (overwrite (dialog->saved_path) && g_unlink (dialog->saved_path) == 0)
    {
      gtk_label_set_text (GTK_LABEL (dialog->saved), _("The file is overwritten and deleted."));
      gtk_widget_set_visible (dialog->delete, FALSE);
      g_clear_pointer (&dialog->saved_path, g_free);
      return;
    }
  text = g_strdup_printf (_("The file was not deleted: %s. Delete it by hand."), g_strerror (errno));
  gtk_label_set_text (GTK_LABEL (dialog->problem), text);
  gtk_widget_set_visible (dialog->problem, TRUE);
}

static gboolean
go_away (gpointer window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/* After the message that stands over it has gone. */
static void
close_answered (AdwMessageDialog *message, const char *response, GtkWidget *window)
{
  if (g_strcmp0 (response, "close") == 0)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_away, g_object_ref (window), g_object_unref);
}

/* Nothing is left after the window but what has left it: so it is asked once more. */
static gboolean
close_request (GtkWidget *window, Dialog *dialog)
{
  AdwMessageDialog *message;

  if (dialog->work)
    {
      linli_work_cancel (dialog->work);
      return TRUE;
    }
  if (!dialog->pdf || dialog->is_out)
    return FALSE;
  message = linli_message_new (window, _("Close without printing?"),
                               _("The slips exist only here. Without them nobody can vote, and the vote has to be called off."));
  adw_message_dialog_add_responses (message, "back", _("Back"), "close", _("Close without printing"), NULL);
  adw_message_dialog_set_response_appearance (message, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (message, "back");
  g_signal_connect_object (message, "response", G_CALLBACK (close_answered), window, 0);
  gtk_window_present (GTK_WINDOW (message));
  return TRUE;
}

static void
close_window (Dialog *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog->window));
}

/* Its looks. */

static GtkWidget *
button_new (const char *icon, const char *word, const char *css, GCallback clicked, Dialog *dialog)
{
  GtkWidget *button = linli_word_button_new (icon, word);

  gtk_widget_add_css_class (button, "tall");
  if (css)
    gtk_widget_add_css_class (button, css);
  g_signal_connect_swapped (button, "clicked", clicked, dialog);
  return button;
}

static GtkWidget *
column_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "page");
  return box;
}

static GtkWidget *
drawing_page_new (Dialog *dialog)
{
  GtkWidget *box = column_new ();

  dialog->progress = gtk_progress_bar_new ();
  linli_set_name (dialog->progress, _("Slips drawn"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Drawing the slips"), "title-2"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Each slip gets a code by chance, which is kept only as a slow hash. This takes a "
                                                    "while on purpose."), "reading"));
  gtk_box_append (GTK_BOX (box), dialog->progress);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
print_page_new (Dialog *dialog, guint slips)
{
  GtkWidget *box = column_new (), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *title = g_strdup_printf (ngettext ("%d slip is drawn: print it now", "%d slips are drawn: print them now", slips),
                                            (int) slips);

  gtk_box_append (GTK_BOX (box), linli_label_new (title, "title-2"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("The vote is open. The codes exist only here until this window is closed, and cannot "
                                                    "be printed again later: a slip that is spoiled is replaced by another from the "
                                                    "pile. They are not shown, for the projector might show them too."), "reading"));
  gtk_box_append (GTK_BOX (box), linli_label_new (_("The first two pages are the tellers' shares of the key: one for each, kept apart, "
                                                    "destroyed when the urn is opened. Cut the slips, mix them, and let each voter "
                                                    "draw one."), "reading"));
  gtk_box_append (GTK_BOX (row), button_new ("linli-print-symbolic", _("Print…"), "suggested-action", G_CALLBACK (print), dialog));
  gtk_box_append (GTK_BOX (row), button_new ("linli-document-symbolic", _("Save as PDF…"), NULL, G_CALLBACK (save), dialog));
  gtk_box_append (GTK_BOX (box), row);
  dialog->saved = linli_label_new (NULL, "reading");
  dialog->delete = button_new ("linli-erase-symbolic", _("Delete the saved file"), NULL, G_CALLBACK (delete_saved), dialog);
  dialog->problem = linli_label_new (NULL, "problem");
  dialog->done = button_new ("linli-check-symbolic", _("The slips are printed"), NULL, G_CALLBACK (close_window), dialog);
  gtk_widget_set_sensitive (dialog->done, FALSE);
  gtk_widget_set_halign (dialog->delete, GTK_ALIGN_START);
  gtk_widget_set_halign (dialog->done, GTK_ALIGN_START);
  gtk_widget_set_visible (dialog->saved, FALSE);
  gtk_widget_set_visible (dialog->delete, FALSE);
  gtk_widget_set_visible (dialog->problem, FALSE);
  gtk_box_append (GTK_BOX (box), dialog->saved);
  gtk_box_append (GTK_BOX (box), dialog->delete);
  gtk_box_append (GTK_BOX (box), dialog->problem);
  gtk_box_append (GTK_BOX (box), dialog->done);
  return box;
}

static void
drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));

  dialog->work = NULL;
  dialog->pdf = linli_work_finish (result, &error);
  if (dialog->pdf)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (dialog->stack), "print");
      linli_session_changed (dialog->session);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && parent)
    {
      AdwMessageDialog *message = linli_message_new (GTK_WIDGET (parent), _("The vote was not opened"), error->message);
      adw_message_dialog_add_response (message, "close", _("Close"));
      gtk_window_present (GTK_WINDOW (message));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_share (LinliWork *work, GParamSpec *pspec, GtkWidget *progress)
{
  guint per_mille;

  g_object_get (work, "per-mille", &per_mille, NULL);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (progress), per_mille / 1000.0);
}

static Dialog *
dialog_new (GtkWidget *near, LinliSession *session, guint slips)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();
  GtkRoot *root = gtk_widget_get_root (near);

  dialog->session = g_object_ref (session);
  dialog->window = g_object_new (ADW_TYPE_WINDOW, "title", _("Voting slips"), "default-width", 560, "modal", TRUE, "destroy-with-parent", TRUE, "transient-for",
                                 GTK_IS_WINDOW (root) ? root : NULL, NULL);
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, (GDestroyNotify) dialog_free);
  dialog->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (dialog->stack), drawing_page_new (dialog), "drawing");
  gtk_stack_add_named (GTK_STACK (dialog->stack), print_page_new (dialog, slips), "print");
  g_signal_connect (dialog->window, "close-request", G_CALLBACK (close_request), dialog);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), dialog->stack);
  adw_window_set_content (ADW_WINDOW (dialog->window), box);
  linli_name_parts (dialog->window);
  return dialog;
}

void
linli_urn_open_show (GtkWidget *near, LinliSession *session, gint64 motion, gint64 slips, gboolean shows_turnout)
{
  gint64 now = linli_session_now (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts = linli_ballot_slips_facts (linli_session_council (session), motion, now, &error);
  g_autoptr (LinliRecord) row = linli_session_row_of (session, "kiosk-motion", motion);
  Opening *opening;
  Dialog *dialog;

  if (!facts || slips < 1 || slips > LINLI_URN_SLIPS_MAX)
    {
      gtk_widget_activate_action (near, "win.say", "s", error ? error->message : _("The number of slips cannot be drawn."));
      return;
    }
  opening = g_new0 (Opening, 1);
  *opening = (Opening) { linli_record_ref (facts), g_strdup (linli_record_text (row, "chair")), (guint) slips, shows_turnout, now };
  dialog = dialog_new (near, session, (guint) slips);
  dialog->work = linli_work_start (session, _("Drawing the slips"), draw_slips, opening, (GDestroyNotify) opening_free,
                                   (GDestroyNotify) g_bytes_unref, drawn, g_object_ref (dialog->window));
  g_signal_connect_object (dialog->work, "notify::per-mille", G_CALLBACK (show_share), dialog->progress, 0);
  gtk_window_present (GTK_WINDOW (dialog->window));
}
