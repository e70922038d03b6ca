#include "ui/files/stored.h"

#include "council/files.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *path, *name; /* path: NULL for a picture */
  GdkTexture *picture;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->name);
  g_clear_object (&job->picture);
  g_free (job);
}

void
linli_stored_file_free (LinliStoredFile *file)
{
  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

static gboolean
put (const char *register_path, Job *job, LinliStored *stored, GError **error)
{
  g_autoptr (GBytes) png = job->picture ? gdk_texture_save_to_png_bytes (job->picture) : NULL;

  return png ? linli_files_put_bytes (register_path, png, stored, error) : linli_files_put (register_path, job->path, stored, error);
}

static gpointer
take (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  LinliStored stored;
  LinliStoredFile *file;

  if (!linli_work_step (work, 100, error) || !put (linli_session_path (session), job, &stored, error))
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
linli_stored_file_take_picture (LinliSession *session, const char *name, GdkTexture *picture, GAsyncReadyCallback done, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->name = g_strdup (name);
  job->picture = g_object_ref (picture);
  start (session, job, done, data);
}

void
linli_stored_file_forget (LinliSession *session, const LinliStoredFile *file)
{
  g_autoptr (LinliRecord) params = linli_record_new (), other = NULL;
  g_autoptr (GError) error = NULL;

  linli_record_set_text (params, "sha256", file->sha256);
  linli_record_set_int (params, "file", 0);
  other = linli_council_row (linli_session_council (session), "file-elsewhere", params, &error);
  /* What cannot be asked may be needed. */
  if (!other && !error)
    linli_files_remove (linli_session_path (session), file->sha256, NULL);
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
