#include "ui/start/copies.h"

#include "base/error.h"
#include "council/backup-check.h"
#include "ui/choose.h"
#include "ui/dates.h"
#include "ui/widgets/message.h"
#include "ui/work.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* What was found out, or did not work, in a window that stays until it was read. */
static void
tell (GtkWidget *near, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = linli_message_new (near, heading, body);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "296 entries of 陈巷社区, the last of 21 March, 14:00; head 1f2e…" */
static char *
check_text (const LinliBackupCheck *check)
{
  g_autofree char *last = linli_dates_moment (check->last_at_ms);
  g_autofree char *head = g_strdup_printf (_("Head of the ledger: %s"), check->head), *what = NULL;

  what = g_strdup_printf (_("%s: %" PRId64 " entries, the last of %s. Its pages, its chain, every table and every personal value "
                            "were compared with the ledger."), check->name, check->entries, last);
  return g_strdup_printf ("%s\n\n%s", what, head);
}

static void
tell_check (GtkWidget *near, const LinliBackupCheck *check)
{
  g_autofree char *text = check_text (check), *bad = NULL;

  if (check->findings->len == 0)
    {
      tell (near, _("The backup is whole"), text);
      return;
    }
  bad = g_strdup_printf (ngettext ("%u value differs from what its ledger says. Keep the file for an audit, and do not restore it.",
                                   "%u values differ from what its ledger says. Keep the file for an audit, and do not restore it.",
                                   check->findings->len),
                         check->findings->len);
  tell (near, _("The backup was altered"), bad);
}

/* Making one: the writer lends its connection, so that no act falls into the copy. */

typedef struct
{
  char *path;
  gint64 at_ms;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job);
}

static gpointer
back_up (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  LinliCouncil *writer = linli_session_begin_write (session, error);
  gboolean made;

  if (!writer)
    return NULL;
  made = linli_council_backup (writer, job->path, job->at_ms, error);
  linli_session_end_write (session);
  return made && linli_work_step (work, 500, error) ? linli_backup_check (job->path, error) : NULL;
}

static void
backed_up (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) near = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliBackupCheck) check = linli_work_finish (result, &error);

  if (check)
    tell_check (near, check);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (near, _("No backup was made"), error->message);
}

void
linli_copies_backup_to (GtkWidget *near, LinliSession *session, const char *path)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { g_str_has_suffix (path, ".linli") ? g_strdup (path) : g_strconcat (path, ".linli", NULL),
                 linli_session_now (session) };
  linli_work_start (session, _("Making and verifying the backup"), back_up, job, (GDestroyNotify) job_free,
                    (GDestroyNotify) linli_backup_check_free, backed_up, g_object_ref (near));
}

typedef struct
{
  GtkWidget *near;
  LinliSession *session; /* nullable */
  char *backup;          /* nullable */
} Asking;

static Asking *
asking_new (GtkWidget *near, LinliSession *session, const char *backup)
{
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking) { g_object_ref (near), session ? g_object_ref (session) : NULL, g_strdup (backup) };
  return asking;
}

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->near);
  g_clear_object (&asking->session);
  g_free (asking->backup);
  g_free (asking);
}

static void
backup_named (const char *path, gpointer data)
{
  Asking *asking = data;

  if (path)
    linli_copies_backup_to (asking->near, asking->session, path);
  asking_free (asking);
}

void
linli_copies_backup (GtkWidget *near, LinliSession *session)
{
  g_autofree char *base = g_path_get_basename (linli_session_path (session));
  g_autofree char *day = linli_date_format (linli_session_today (session)), *name = NULL;

  if (g_str_has_suffix (base, ".linli"))
    base[strlen (base) - strlen (".linli")] = '\0';
  name = g_strdup_printf ("%s %s.linli", base, day);
  linli_choose_save (near, _("Back up the register"), name, backup_named, asking_new (near, session, NULL));
}

/* Checking one. */

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LinliBackupCheck *check = linli_backup_check (data, &error);

  if (check)
    g_task_return_pointer (task, check, (GDestroyNotify) linli_backup_check_free);
  else
    g_task_return_error (task, error);
}

static void
checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliBackupCheck) check = g_task_propagate_pointer (G_TASK (result), &error);

  if (check)
    tell_check (GTK_WIDGET (source), check);
  else
    tell (GTK_WIDGET (source), _("The backup cannot be read"), error->message);
}

void
linli_copies_check_file (GtkWidget *near, const char *path)
{
  g_autoptr (GTask) task = g_task_new (near, NULL, checked, NULL);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, check_thread);
}

static void
check_chosen (const char *path, gpointer data)
{
  Asking *asking = data;

  if (path)
    linli_copies_check_file (asking->near, path);
  asking_free (asking);
}

void
linli_copies_check (GtkWidget *near)
{
  linli_choose_open (near, _("Check a backup"), _("Registers"), "*.linli", check_chosen, asking_new (near, NULL, NULL));
}

/* Bringing one back. */

typedef struct
{
  char *backup, *path;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;

  /* From the menu a register only comes to a name of its own; in the place of another it is put in the terminal. */
  if (g_file_test (restoring->path, G_FILE_TEST_EXISTS))
    linli_refuse (&error, NULL, _("“%s” exists already and was left as it is; name another file."), restoring->path);
  else if (linli_council_restore (restoring->backup, restoring->path, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_task_return_error (task, error);
}

static void
restored (GObject *source, GAsyncResult *result, gpointer data)
{
  Restoring *restoring = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_widget_activate_action (GTK_WIDGET (source), "app.open-path", "s", restoring->path);
  else
    tell (GTK_WIDGET (source), _("Nothing was restored"), error->message);
}

void
linli_copies_restore_to (GtkWidget *near, const char *backup, const char *path)
{
  g_autoptr (GTask) task = g_task_new (near, NULL, restored, NULL);
  Restoring *restoring = g_new0 (Restoring, 1);

  *restoring = (Restoring) { g_strdup (backup),
                             g_str_has_suffix (path, ".linli") ? g_strdup (path) : g_strconcat (path, ".linli", NULL) };
  g_task_set_task_data (task, restoring, (GDestroyNotify) restoring_free);
  g_task_run_in_thread (task, restore_thread);
}

static void
restore_named (const char *path, gpointer data)
{
  Asking *asking = data;

  if (path)
    linli_copies_restore_to (asking->near, asking->backup, path);
  asking_free (asking);
}

static void
restore_chosen (const char *path, gpointer data)
{
  Asking *asking = data;

  if (path)
    linli_choose_save (asking->near, _("Restore it as"), _("Restored.linli"), restore_named, asking_new (asking->near, NULL, path));
  asking_free (asking);
}

void
linli_copies_restore (GtkWidget *near)
{
  linli_choose_open (near, _("Choose a backup"), _("Registers"), "*.linli", restore_chosen, asking_new (near, NULL, NULL));
}
