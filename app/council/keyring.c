#include "council/keyring.h"

#include "base/error.h"
#include "base/file.h"

#include <errno.h>
#include <string.h>

static char *
key_path (const char *public_hex)
{
  g_autofree char *name = g_strconcat (public_hex, ".pem", NULL);

  return g_build_filename (g_get_user_data_dir (), "linli", "keys", name, NULL);
}

LinliKey *
linli_keyring_make (GError **error)
{
  g_autoptr (LinliKey) key = linli_key_new (error);
  g_autofree char *public_hex = key ? linli_key_public (key) : NULL;
  g_autofree char *path = public_hex ? key_path (public_hex) : NULL;
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;
  char *pem = key ? linli_key_pem (key, error) : NULL;
  gboolean kept;

  if (!pem)
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    kept = linli_fail_errno (error, errno, folder);
  else
    kept = linli_file_write_private (path, pem, strlen (pem), error);
  linli_key_forget (pem);
  return kept ? g_steal_pointer (&key) : NULL;
}

LinliKey *
linli_keyring_find (const char *public_hex)
{
  g_autofree char *path = key_path (public_hex);
  g_autoptr (GBytes) bytes = linli_file_read (path, 4096, NULL);
  g_autofree char *pem = bytes ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  return pem ? linli_key_from_pem (pem, NULL) : NULL;
}
