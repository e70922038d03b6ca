#include "ui/form/keep.h"

#include "ui/form/draft.h"

#include <gio/gio.h>

typedef struct
{
  char *path, *name;
  LinliRecord *members;
} Kept;

static GMutex table_lock; /* of what waits */
static GMutex write_lock; /* one after another, so that the later is written later */
static GHashTable *waiting; /* Kept by path and name */

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_free (kept->name);
  linli_record_unref (kept->members);
  g_free (kept);
}

static Kept *
take_one (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&table_lock);
  GHashTableIter iter;
  gpointer key, kept;

  g_hash_table_iter_init (&iter, waiting);
  if (!g_hash_table_iter_next (&iter, &key, &kept))
    return NULL;
  g_hash_table_iter_steal (&iter);
  g_free (key);
  return kept;
}

void
linli_keep_flush (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&write_lock);
  Kept *kept;

  while (waiting && (kept = take_one ()))
    {
      g_autoptr (GError) error = NULL;
      if (!linli_draft_save (kept->path, kept->name, kept->members, &error))
        g_warning ("%s", error->message);
      kept_free (kept);
    }
}

static void
flush_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  linli_keep_flush ();
  g_task_return_boolean (task, TRUE);
}

void
linli_keep (const char *path, const char *name, const LinliRecord *members)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Kept *kept = g_new0 (Kept, 1);

  *kept = (Kept) { g_strdup (path), g_strdup (name), linli_record_copy (members) };
  g_mutex_lock (&table_lock);
  if (!waiting)
    waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kept_free);
  g_hash_table_replace (waiting, g_strconcat (path, "\n", name, NULL), kept);
  g_mutex_unlock (&table_lock);
  g_task_run_in_thread (task, flush_thread);
}
