#include "ui/session.h"

#include "base/error.h"
#include "council/demo.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _LinliSession
{
  GObject parent_instance;

  char *path, *name;
  char *read_only, *actor;
  LinliCouncil *reader;
  LinliCouncil *writer; /* nullable; under the lock */
  GMutex lock;
  GStatBuf file;        /* the file that was opened */
  gint64 fixed_ms;
};

enum { CHANGED, FAILED, WORKING, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliSession, linli_session, G_TYPE_OBJECT)

static void
linli_session_finalize (GObject *object)
{
  LinliSession *session = LINLI_SESSION (object);

  g_clear_pointer (&session->writer, linli_council_free);
  g_clear_pointer (&session->reader, linli_council_free);
  g_mutex_clear (&session->lock);
  g_free (session->path);
  g_free (session->name);
  g_free (session->read_only);
  g_free (session->actor);
  G_OBJECT_CLASS (linli_session_parent_class)->finalize (object);
}

static void
linli_session_class_init (LinliSessionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_session_finalize;
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", LINLI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[WORKING] = g_signal_new ("working", LINLI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_OBJECT);
}

static void
linli_session_init (LinliSession *session)
{
  g_mutex_init (&session->lock);
}

/* Opening. */

typedef struct
{
  char *path;
  gboolean demo;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->path);
  g_free (opening);
}

static gboolean
make_demo (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (LinliCouncil) made = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return linli_fail_errno (error, errno, folder);
  made = linli_demo_create (path, error);
  return made != NULL;
}

/* Falls back to reading where another program writes or the file may not be written. */
static gboolean
open_writer (LinliSession *session, GError **error)
{
  g_autoptr (GError) problem = NULL;

  session->writer = linli_council_open (session->path, TRUE, &problem);
  if (session->writer)
    return TRUE;
  if (!g_error_matches (problem, LINLI_ERROR, LINLI_ERROR_LOCKED)
      && !g_error_matches (problem, LINLI_ERROR, LINLI_ERROR_READONLY))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  session->read_only = g_strdup (problem->message);
  return TRUE;
}

static gboolean
open_reader (LinliSession *session, GError **error)
{
  g_autoptr (LinliRecord) row = NULL;

  session->reader = session->writer ? linli_council_reader (session->writer, error)
                                    : linli_council_open (session->path, FALSE, error);
  row = session->reader ? linli_council_row (session->reader, "register", NULL, error) : NULL;
  if (!row)
    return FALSE;
  session->name = g_strdup (linli_record_text (row, "name"));
  return g_stat (session->path, &session->file) == 0 || linli_fail_errno (error, errno, session->path);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (LinliSession) session = g_object_new (LINLI_TYPE_SESSION, NULL);
  GError *error = NULL;

  session->path = g_strdup (opening->path);
  if ((opening->demo && !make_demo (opening->path, &error)) || !open_writer (session, &error)
      || !open_reader (session, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&session), g_object_unref);
}

void
linli_session_open (const char *path, gboolean demo, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->demo = demo;
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

LinliSession *
linli_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What it is. */

const char *
linli_session_path (LinliSession *session)
{
  return session->path;
}

const char *
linli_session_name (LinliSession *session)
{
  return session->name;
}

const char *
linli_session_read_only (LinliSession *session)
{
  return session->read_only;
}

LinliCouncil *
linli_session_council (LinliSession *session)
{
  return session->reader;
}

gint64
linli_session_now (LinliSession *session)
{
  g_autoptr (LinliRecord) last = NULL;

  if (session->fixed_ms)
    return session->fixed_ms;
  last = linli_session_row (session, "last-change", NULL);
  return MAX (linli_clock_now (), last ? linli_record_int (last, "at_ms") : 0);
}

LinliDate
linli_session_today (LinliSession *session)
{
  return linli_instant_date (linli_session_now (session));
}

void
linli_session_set_now (LinliSession *session, gint64 fixed_ms)
{
  session->fixed_ms = fixed_ms;
  linli_session_changed (session);
}

/* Reading. */

LinliRecord *
linli_session_row (LinliSession *session, const char *query, const LinliRecord *params)
{
  g_autoptr (GError) error = NULL;
  LinliRecord *row = linli_council_row (session->reader, query, params, &error);

  if (error)
    g_signal_emit (session, signals[FAILED], 0, error->message);
  return row;
}

GPtrArray *
linli_session_rows (LinliSession *session, const char *query, const LinliRecord *params)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = linli_council_rows (session->reader, query, params, &error);

  if (error)
    g_signal_emit (session, signals[FAILED], 0, error->message);
  return rows ? rows : g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
}

LinliRecord *
linli_session_row_of (LinliSession *session, const char *query, gint64 id)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "id", id);
  return linli_session_row (session, query, params);
}

GPtrArray *
linli_session_rows_of (LinliSession *session, const char *query, gint64 id)
{
  g_autoptr (LinliRecord) params = linli_record_new ();

  linli_record_set_int (params, "id", id);
  return linli_session_rows (session, query, params);
}

/* Writing. */

const char *
linli_session_actor (LinliSession *session)
{
  g_autoptr (LinliRecord) row = NULL;

  if (session->actor)
    return session->actor;
  row = linli_session_row (session, "desk-actor", NULL);
  session->actor = row ? g_strdup (linli_record_text (row, "label")) : NULL;
  return session->actor;
}

void
linli_session_set_actor (LinliSession *session, const char *actor)
{
  g_free (session->actor);
  session->actor = g_strdup (actor);
  linli_session_changed (session);
}

/* The file may have been moved, removed or closed to us since it was opened. */
static gboolean
is_in_place (LinliSession *session, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (session->path);
  GStatBuf now;

  if (g_stat (session->path, &now) != 0 || now.st_dev != session->file.st_dev || now.st_ino != session->file.st_ino)
    return linli_fail (error, LINLI_ERROR_NOT_FOUND,
                       _("The register is no longer at “%s”: it was moved, removed or replaced. Nothing was recorded. Put it back, "
                         "or open it where it is now."), session->path);
  if (g_access (session->path, W_OK) != 0 || g_access (folder, W_OK) != 0)
    return linli_fail (error, LINLI_ERROR_READONLY,
                       _("“%s” may not be written any more. Nothing was recorded. Ask for the right to write it and its folder, "
                         "then try again."), session->path);
  return TRUE;
}

LinliCouncil *
linli_session_begin_write (LinliSession *session, GError **error)
{
  g_mutex_lock (&session->lock);
  if (!session->writer)
    linli_fail (error, LINLI_ERROR_READONLY, "%s", session->read_only);
  else if (is_in_place (session, error) && linli_council_mend (session->writer, error))
    return session->writer;
  g_mutex_unlock (&session->lock);
  return NULL;
}

void
linli_session_end_write (LinliSession *session)
{
  g_mutex_unlock (&session->lock);
}

void
linli_session_close (LinliSession *session)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&session->lock);

  g_clear_pointer (&session->writer, linli_council_free);
  if (!session->read_only)
    session->read_only = g_strdup (_("The register was closed here."));
}

LinliCouncil *
linli_session_snapshot (LinliSession *session, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&session->lock);

  return linli_council_trial (session->writer ? session->writer : session->reader, error);
}

void
linli_session_changed (LinliSession *session)
{
  g_signal_emit (session, signals[CHANGED], 0);
}

void
linli_session_working (LinliSession *session, GObject *work)
{
  g_signal_emit (session, signals[WORKING], 0, work);
}

LinliDeed *
linli_deed_new (const char *name, LinliRecord *members)
{
  LinliDeed *deed = g_new0 (LinliDeed, 1);

  *deed = (LinliDeed) { g_strdup (name), members };
  return deed;
}

void
linli_deed_free (LinliDeed *deed)
{
  g_free (deed->name);
  linli_record_unref (deed->members);
  g_free (deed);
}

typedef struct
{
  GPtrArray *deeds;
  char *actor;
  gint64 at_ms;
} Doing;

static void
doing_free (Doing *doing)
{
  g_ptr_array_unref (doing->deeds);
  g_free (doing->actor);
  g_free (doing);
}

static char *
label_of (LinliCouncil *council, gint64 seq, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;

  linli_record_set_int (params, "seq", seq);
  row = linli_council_row (council, "desk-label-of", params, error);
  return row ? g_strdup (linli_record_text (row, "label")) : NULL;
}

/* @members with @label wherever LINLI_DEED_NEW stands. (transfer full) */
static LinliRecord *
named (const LinliRecord *members, const char *label)
{
  LinliRecord *copy = linli_record_copy (members);

  for (guint i = 0; label && i < linli_record_size (members); i++)
    {
      const char *name = linli_record_name (members, i);
      if (g_strcmp0 (linli_record_text (members, name), LINLI_DEED_NEW) == 0)
        linli_record_set_text (copy, name, label);
    }
  return copy;
}

static gboolean
act_all (LinliCouncil *writer, const Doing *doing, GError **error)
{
  gint64 first = linli_council_size (writer) + 1;
  g_autofree char *token = g_uuid_string_random (), *label = NULL;
  const LinliDeed *deed = doing->deeds->pdata[0];

  if (doing->deeds->len == 1)
    return linli_council_act (writer, deed->name, deed->members, doing->at_ms, doing->actor, token, error);
  if (!linli_council_batch_begin (writer, error))
    return FALSE;
  for (guint i = 0; i < doing->deeds->len; i++)
    {
      g_autoptr (LinliRecord) members = NULL;
      deed = doing->deeds->pdata[i];
      if (i == 1)
        label = label_of (writer, first, NULL);
      members = named (deed->members, label);
      if (!linli_council_act (writer, deed->name, members, doing->at_ms, doing->actor, NULL, error))
        return FALSE;
    }
  return linli_council_batch_commit (writer, token, error);
}

static void
act_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LinliCouncil *writer = linli_session_begin_write (source, &error);
  gint64 first = writer ? linli_council_size (writer) + 1 : 0;
  gboolean done = FALSE;

  if (writer)
    {
      done = act_all (writer, data, &error);
      linli_session_end_write (source);
    }
  if (done)
    g_task_return_pointer (task, g_memdup2 (&first, sizeof first), g_free);
  else
    g_task_return_error (task, error);
}

void
linli_session_acts (LinliSession *session, GPtrArray *deeds, const char *actor, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, done, data);
  Doing *doing = g_new0 (Doing, 1);

  *doing = (Doing) { g_ptr_array_ref (deeds), g_strdup (actor), linli_session_now (session) };
  g_task_set_task_data (task, doing, (GDestroyNotify) doing_free);
  g_task_run_in_thread (task, act_thread);
}

gint64
linli_session_acts_finish (LinliSession *session, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *first = g_task_propagate_pointer (G_TASK (result), error);

  if (!first)
    return 0;
  linli_session_changed (session);
  return *first;
}

void
linli_session_act (LinliSession *session, const char *name, LinliRecord *members, const char *actor,
                   GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GPtrArray) deeds = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_deed_free);

  g_ptr_array_add (deeds, linli_deed_new (name, linli_record_ref (members)));
  linli_session_acts (session, deeds, actor, done, data);
}

gboolean
linli_session_act_finish (LinliSession *session, GAsyncResult *result, GError **error)
{
  return linli_session_acts_finish (session, result, error) > 0;
}
