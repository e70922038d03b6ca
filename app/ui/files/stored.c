#include "ui/files/stored.h"

#include "council/files.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *path, *name; /* path: NULL for bytes */
  GBytes *bytes;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->name);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

void
linli_stored_file_free (LinliStoredFile *file)
{
  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

static gpointer
take (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  const char *path = linli_session_path (session);
  LinliStored stored;
  LinliStoredFile *file;

  if (!linli_work_step (work, 100, error)
      || !(job->path ? linli_files_put (path, job->path, &stored, error) : linli_files_put_bytes (path, job->bytes, &stored, error)))
    {
      g_prefix_error (error, "%s: ", job->name);
      return NULL;
    }
  file = g_new0 (LinliStoredFile, 1);
  *file = (LinliStoredFile) { g_strdup (job->name), g_strdup (stored.sha256), stored.media, (gint64) stored.size };
  return file;
}

static void
start (LinliSession *session, Job *job, GAsyncReadyCallback done, gpointer data)
{
  linli_work_start (session, _("Attaching the file"), take, job, (GDestroyNotify) job_free,
                    (GDestroyNotify) linli_stored_file_free, done, data);
}

void
linli_stored_file_take (LinliSession *session, const char *path, GAsyncReadyCallback done, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->name = linli_files_name (path);
  start (session, job, done, data);
}

void
linli_stored_file_take_bytes (LinliSession *session, const char *name, GBytes *bytes, GAsyncReadyCallback done, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->name = g_strdup (name);
  job->bytes = g_bytes_ref (bytes);
  start (session, job, done, data);
}

LinliDeed *
linli_stored_file_deed (const LinliStoredFile *file, const char *entity, const char *label)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, entity, label);
  linli_record_set_text (members, "name", file->name);
  linli_record_set_text (members, "sha256", file->sha256);
  return linli_deed_new ("file.attach", members);
}
