#include "ui/form/draft.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gstdio.h>

static GMutex lock; /* the file is read and replaced as a whole */

static char *
file (void)
{
  return g_build_filename (g_get_user_data_dir (), "linli", "drafts.ini", NULL);
}

/* A group of a key file takes no brackets or control characters. */
static char *
group_of (const char *path, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s\n%s", path, name);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

static GKeyFile *
load (void)
{
  GKeyFile *keys = g_key_file_new ();
  g_autofree char *path = file ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

LinliRecord *
linli_draft_load (const char *path, const char *name)
{
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *group = group_of (path, name), *json = g_key_file_get_string (keys, group, "members", NULL);

  return json ? linli_record_decode (json, -1, NULL) : NULL;
}

gboolean
linli_draft_save (const char *path, const char *name, const LinliRecord *members, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr (GKeyFile) keys = load ();
  g_autofree char *to = file (), *folder = g_path_get_dirname (to), *group = group_of (path, name);
  g_autofree char *json = linli_record_encode (members), *data = NULL;
  gsize length;

  if (!linli_record_size (members) && !g_key_file_has_group (keys, group))
    return TRUE;
  if (linli_record_size (members))
    g_key_file_set_string (keys, group, "members", json);
  else
    g_key_file_remove_group (keys, group, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return linli_fail_errno (error, errno, folder);
  data = g_key_file_to_data (keys, &length, NULL);
  return g_file_set_contents_full (to, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
