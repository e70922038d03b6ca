#include "ui/files/look.h"

#include <string.h>

#define PIXELS_MAX (64 << 20) /* of a picture that is decoded for its small one */
#define KEPT_MAX 400

static void
look_free (LinliLook *look)
{
  g_clear_object (&look->picture);
  g_free (look);
}

static GdkTexture *
small_picture (const char *path)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  int width = 0, height = 0;

  if (!gdk_pixbuf_get_file_info (path, &width, &height) || width < 1 || height < 1 || (gint64) width * height > PIXELS_MAX)
    return NULL;
  pixbuf = gdk_pixbuf_new_from_file_at_scale (path, LINLI_LOOK_SIZE, LINLI_LOOK_SIZE, TRUE, NULL);
  return pixbuf ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}

typedef struct
{
  char *path, *sha256, *media;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->sha256);
  g_free (job->media);
  g_free (job);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  LinliLook *look = g_new0 (LinliLook, 1);
  g_autofree char *content = linli_files_path (job->path, job->sha256);

  look->state = linli_files_check (job->path, job->sha256);
  if (look->state == LINLI_FILE_WHOLE && g_str_has_prefix (job->media, "image/"))
    look->picture = small_picture (content);
  g_task_return_pointer (task, look, (GDestroyNotify) look_free);
}

static GHashTable *
kept (LinliSession *session)
{
  GHashTable *looks = g_object_get_data (G_OBJECT (session), "file-looks");

  if (looks && g_hash_table_size (looks) < KEPT_MAX)
    return looks;
  looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) look_free);
  g_object_set_data_full (G_OBJECT (session), "file-looks", looks, (GDestroyNotify) g_hash_table_unref);
  return looks;
}

typedef struct
{
  GWeakRef near;
  LinliLooked done;
} Waiting;

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  LinliLook *look = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkWidget) near = g_weak_ref_get (&waiting->near);

  if (look && near)
    waiting->done (look, near);
  if (look && look->state == LINLI_FILE_WHOLE)
    g_hash_table_insert (kept (LINLI_SESSION (source)), g_strdup (job->sha256), look);
  else if (look)
    look_free (look);
  g_weak_ref_clear (&waiting->near);
  g_free (waiting);
}

void
linli_look_at (LinliSession *session, const char *sha256, const char *media, GtkWidget *near, LinliLooked done)
{
  const LinliLook *known = g_hash_table_lookup (kept (session), sha256);
  g_autoptr (GTask) task = NULL;
  Waiting *waiting;
  Job *job;

  if (known)
    {
      done (known, near);
      return;
    }
  waiting = g_new0 (Waiting, 1);
  g_weak_ref_init (&waiting->near, near);
  waiting->done = done;
  job = g_new0 (Job, 1);
  *job = (Job) { g_strdup (linli_session_path (session)), g_strdup (sha256), g_strdup (media) };
  task = g_task_new (session, NULL, looked, waiting);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, look_thread);
}
