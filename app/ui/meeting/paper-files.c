#include "ui/meeting/paper-files.h"

#include "base/error.h"
#include "base/file.h"
#include "council/papers.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define PDF_MAX (256 << 20)
#define IDENTITY_MAX (1 << 20)

char *
linli_paper_file_name (const char *label)
{
  g_autofree char *name = g_strdelimit (g_strdup (label), "/", '-');

  return g_strconcat (name, ".pdf", NULL);
}

char *
linli_paper_file_path (LinliSession *session, const char *label)
{
  g_autofree char *folder = g_strconcat (linli_session_path (session), ".papers", NULL);
  g_autofree char *name = linli_paper_file_name (label);

  return g_build_filename (folder, name, NULL);
}

typedef struct
{
  char *label, *path;
  gboolean signed_already;
  gint64 at_ms;
} Job;

static void
job_free (Job *job)
{
  g_free (job->label);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (const char *label, gboolean signed_already, const char *path, gint64 at_ms)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { g_strdup (label), g_strdup (path), signed_already, at_ms };
  return job;
}

static GBytes *
latest (LinliWork *work, LinliSession *session, const char *label, gboolean signed_already, GError **error)
{
  g_autofree char *kept = linli_paper_file_path (session, label);
  g_autoptr (LinliCouncil) council = NULL;
  GBytes *bytes;

  if (signed_already)
    {
      bytes = linli_file_read (kept, PDF_MAX, error);
      if (!bytes)
        g_prefix_error (error, "%s ", _("The signed file is not where it was kept; put it back there to go on."));
      return bytes;
    }
  council = linli_session_snapshot (session, error);
  if (!council || !linli_work_step (work, 300, error))
    return NULL;
  return linli_papers_render (council, label, error);
}

static gpointer
read_latest (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;

  return latest (work, session, job->label, job->signed_already, error);
}

static gpointer
export (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  g_autoptr (GBytes) pdf = latest (work, session, job->label, job->signed_already, error);

  if (!pdf || !linli_work_step (work, 800, error))
    return NULL;
  return linli_papers_write (job->path, pdf, TRUE, error) ? g_strdup (job->path) : NULL;
}

void
linli_paper_files_read (LinliSession *session, const char *label, gboolean signed_already, GAsyncReadyCallback done,
                        gpointer data)
{
  linli_work_start (session, _("Laying out the paper"), read_latest, job_new (label, signed_already, NULL, 0),
                    (GDestroyNotify) job_free, (GDestroyNotify) g_bytes_unref, done, data);
}

void
linli_paper_files_export (LinliSession *session, const char *label, gboolean signed_already, const char *path,
                          GAsyncReadyCallback done, gpointer data)
{
  linli_work_start (session, _("Exporting the paper"), export, job_new (label, signed_already, path, 0),
                    (GDestroyNotify) job_free, g_free, done, data);
}

/* Signing. */

void
linli_signing_free (LinliSigning *signing)
{
  if (signing->passphrase)
    explicit_bzero (signing->passphrase, strlen (signing->passphrase));
  g_free (signing->passphrase);
  g_free (signing->label);
  g_free (signing->field);
  g_free (signing->identity);
  g_free (signing);
}

static gboolean
keep (LinliSession *session, const char *label, GBytes *pdf, GError **error)
{
  g_autofree char *kept = linli_paper_file_path (session, label), *folder = g_path_get_dirname (kept);
  gsize size;
  const void *bytes = g_bytes_get_data (pdf, &size);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return linli_fail_errno (error, errno, folder);
  return linli_file_write (kept, bytes, size, error);
}

static GBytes *
sign_recorded (LinliSession *session, LinliSigning *signing, GBytes *pdf, GBytes *p12, GError **error)
{
  LinliCouncil *writer = linli_session_begin_write (session, error);
  GBytes *made;

  if (!writer)
    return NULL;
  made = linli_papers_sign (writer, pdf, signing->field, p12, signing->passphrase, signing->at_ms, error);
  linli_session_end_write (session);
  return made;
}

/* What is signed is kept before, so that a folder without room or right is found while nothing is recorded yet. */
static gpointer
sign (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  LinliSigning *signing = data;
  g_autoptr (GBytes) p12 = linli_file_read (signing->identity, IDENTITY_MAX, error);
  g_autoptr (GBytes) pdf = p12 ? latest (work, session, signing->label, signing->signed_already, error) : NULL;
  g_autoptr (GBytes) made = NULL;
  g_autofree char *path = NULL;

  if (!pdf || !keep (session, signing->label, pdf, error) || !linli_work_step (work, 600, error))
    return NULL;
  made = sign_recorded (session, signing, pdf, p12, error);
  if (!made || !keep (session, signing->label, made, error))
    return NULL;
  path = linli_paper_file_path (session, signing->label);
  return g_steal_pointer (&path);
}

void
linli_paper_files_sign (LinliSession *session, LinliSigning *signing, GAsyncReadyCallback done, gpointer data)
{
  linli_work_start (session, _("Signing the paper"), sign, signing, (GDestroyNotify) linli_signing_free, g_free, done, data);
}

/* Verifying. */

static gpointer
verify (LinliWork *work, LinliSession *session, gpointer data, GError **error)
{
  Job *job = data;
  g_autoptr (GBytes) pdf = linli_file_read (job->path, PDF_MAX, error);
  g_autoptr (LinliCouncil) council = pdf ? linli_session_snapshot (session, error) : NULL;

  if (!council || !linli_work_step (work, 400, error))
    return NULL;
  return linli_papers_verify (pdf, NULL, council, job->at_ms);
}

void
linli_paper_files_verify (LinliSession *session, const char *path, GAsyncReadyCallback done, gpointer data)
{
  linli_work_start (session, _("Verifying the paper"), verify, job_new (NULL, TRUE, path, linli_session_now (session)),
                    (GDestroyNotify) job_free, (GDestroyNotify) g_ptr_array_unref, done, data);
}
