#include "ui/people/import-job.h"

#include "base/file.h"
#include "ui/people/import-errors.h"

#include <glib/gi18n-lib.h>

static void
job_free (LinliImportJob *job)
{
  g_clear_pointer (&job->file, linli_import_file_unref);
  g_clear_pointer (&job->report, linli_import_report_free);
  g_clear_pointer (&job->errors, g_ptr_array_unref);
  g_free (job->path);
  g_free (job->encoding);
  g_free (job->body);
  g_free (job->actor);
  g_free (job);
}

static gboolean
step (guint per_mille, gpointer data, GError **error)
{
  return linli_work_step (((LinliImportJob *) data)->work, per_mille, error);
}

static gboolean
compare (LinliImportJob *job, LinliSession *session, GError **error)
{
  LinliCouncil *council = linli_session_begin_write (session, error);
  LinliImportOptions options = { .actor = job->actor, .at_ms = job->at_ms, .without_bad = TRUE, .step = step, .step_data = job };

  if (!council)
    return FALSE;
  if (job->guess)
    job->body = linli_import_guess_body (council, job->file, linli_instant_date (job->at_ms));
  options.body = job->body;
  job->report = job->enter ? linli_import_people (council, job->file, &options, error)
                           : linli_import_check (council, job->file, &options, error);
  linli_session_end_write (session);
  return job->report != NULL;
}

static gpointer
run (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  LinliImportJob *job = data;

  job->work = work;
  if (!job->file)
    job->file = linli_import_file_load (job->path, job->encoding, error);
  if (!job->file || !compare (job, session, error))
    return NULL;
  job->errors = linli_import_errors_rows (job->file, job->report);
  return job;
}

LinliWork *
linli_import_job_start (LinliSession *session, const char *title, LinliImportJob *job, GAsyncReadyCallback done, gpointer data)
{
  return linli_work_start (session, title, run, job, (GDestroyNotify) job_free, NULL, done, data);
}

typedef struct
{
  char *path;
  GBytes *bytes;
} Saving;

static void
saving_free (Saving *saving)
{
  g_free (saving->path);
  g_bytes_unref (saving->bytes);
  g_free (saving);
}

static gpointer
save (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Saving *saving = data;

  if (!linli_file_write_private (saving->path, g_bytes_get_data (saving->bytes, NULL), g_bytes_get_size (saving->bytes), error))
    return NULL;
  return g_strdup (_("The rows with errors were saved: correct them there and import that file."));
}

void
linli_import_job_save (LinliSession *session, const char *path, GBytes *bytes, GAsyncReadyCallback done, gpointer data)
{
  Saving *saving = g_new0 (Saving, 1);

  *saving = (Saving) { g_strdup (path), g_bytes_ref (bytes) };
  linli_work_start (session, _("Saving the rows with errors"), save, saving, (GDestroyNotify) saving_free, g_free, done, data);
}
