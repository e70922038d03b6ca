#include "council/files.h"

#include "base/error.h"
#include "base/file.h"
#include "council/media.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHA256_DIGITS 64
#define NAME_MAX_CHARS 120

static char *
folder_of (const char *register_path)
{
  return g_strconcat (register_path, ".files", NULL);
}

static gboolean
is_digest (const char *sha256)
{
  return sha256 && strlen (sha256) == SHA256_DIGITS && strspn (sha256, "0123456789abcdef") == SHA256_DIGITS;
}

char *
linli_files_path (const char *register_path, const char *sha256)
{
  g_autofree char *folder = folder_of (register_path);
  g_autofree char *part = g_strndup (sha256, 2);

  return g_build_filename (folder, part, sha256, NULL);
}

static gboolean
may_stand_in_name (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_UNASSIGNED && type != G_UNICODE_PRIVATE_USE
         && type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR && type != G_UNICODE_SURROGATE;
}

char *
linli_files_name (const char *path)
{
  g_autofree char *shown = g_filename_display_basename (path);
  GString *name = g_string_new (NULL);
  guint length = 0;

  for (const char *p = shown; *p && length < NAME_MAX_CHARS; p = g_utf8_next_char (p))
    if (may_stand_in_name (g_utf8_get_char (p)))
      {
        g_string_append_unichar (name, g_utf8_get_char (p));
        length++;
      }
  g_strstrip (name->str);
  name->len = strlen (name->str);
  return g_string_free (*name->str ? name : g_string_assign (name, "—"), FALSE);
}

/* Putting. */

static gboolean
refuse_kind (GError **error)
{
  return linli_refuse (error, NULL,
                       _("The content is of no kind known here: PDF, picture, film or recording, office document, zip, or plain "
                         "text in UTF-8."));
}

static gboolean
refuse_size (GError **error)
{
  return linli_refuse (error, NULL, _("The file is larger than %d MB; attach a smaller one."), LINLI_FILE_MAX_MB);
}

/* Makes the folder of @path and the one above it, so that both survive a power cut. */
static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *part = g_path_get_dirname (path), *folder = g_path_get_dirname (part);

  if (g_file_test (part, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (part, 0700) != 0)
    return linli_fail_errno (error, errno, part);
  return linli_file_sync_folder (part, error) && linli_file_sync_folder (folder, error);
}

gboolean
linli_files_put_bytes (const char *register_path, GBytes *bytes, LinliStored *stored, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree char *digest = NULL, *path = NULL;
  const char *media;

  if (size > LINLI_FILE_MAX)
    return refuse_size (error);
  if (size == 0)
    return linli_refuse (error, NULL, _("The file is empty."));
  media = linli_media_of (data, size);
  if (!media)
    return refuse_kind (error);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  path = linli_files_path (register_path, digest);
  if (linli_files_check (register_path, digest) != LINLI_FILE_WHOLE
      && (!make_folder (path, error) || !linli_file_write_private (path, data, size, error)))
    return FALSE;
  *stored = (LinliStored) { .size = size, .media = media };
  g_strlcpy (stored->sha256, digest, sizeof stored->sha256);
  return TRUE;
}

gboolean
linli_files_put (const char *register_path, const char *source, LinliStored *stored, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf info;

  if (g_stat (source, &info) != 0)
    return linli_fail_errno (error, errno, source);
  if (S_ISDIR (info.st_mode))
    return linli_refuse (error, NULL, _("“%s” is a folder: attach its files, or a zip of them."), source);
  if (!S_ISREG (info.st_mode))
    return linli_refuse (error, NULL, _("“%s” is not a file."), source);
  if ((guint64) info.st_size > LINLI_FILE_MAX)
    return refuse_size (error);
  bytes = linli_file_read (source, LINLI_FILE_MAX, error);
  return bytes && linli_files_put_bytes (register_path, bytes, stored, error);
}

/* Looking. */

GBytes *
linli_files_read (const char *register_path, const char *sha256, GError **error)
{
  g_autofree char *path = is_digest (sha256) ? linli_files_path (register_path, sha256) : NULL, *digest = NULL;
  g_autoptr (GBytes) bytes = path ? linli_file_read (path, LINLI_FILE_MAX, error) : NULL;

  if (!path)
    linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not the digest of a file."), sha256 ? sha256 : "");
  if (!bytes)
    return NULL;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (digest, sha256) == 0)
    return g_steal_pointer (&bytes);
  linli_fail (error, LINLI_ERROR_CORRUPT, _("The file “%s” was altered: it is not what was attached."), path);
  return NULL;
}

LinliFileState
linli_files_check (const char *register_path, const char *sha256)
{
  g_autofree char *path = is_digest (sha256) ? linli_files_path (register_path, sha256) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!path || !g_file_test (path, G_FILE_TEST_EXISTS))
    return LINLI_FILE_MISSING;
  bytes = linli_files_read (register_path, sha256, NULL);
  return bytes ? LINLI_FILE_WHOLE : LINLI_FILE_ALTERED;
}

gboolean
linli_files_remove (const char *register_path, const char *sha256, GError **error)
{
  g_autofree char *path = is_digest (sha256) ? linli_files_path (register_path, sha256) : NULL;

  if (!path || g_unlink (path) == 0)
    return TRUE;
  return errno == ENOENT || errno == ENOTDIR || linli_fail_errno (error, errno, path);
}

static gboolean
copy_one (const char *from, const char *to, const char *sha256, guint *lacking, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  gsize size;
  const void *data;

  if (linli_files_check (to, sha256) == LINLI_FILE_WHOLE)
    return TRUE;
  bytes = linli_files_read (from, sha256, NULL);
  if (!bytes)
    {
      (*lacking)++;
      return TRUE;
    }
  path = linli_files_path (to, sha256);
  data = g_bytes_get_data (bytes, &size);
  return make_folder (path, error) && linli_file_write_private (path, data, size, error);
}

gboolean
linli_files_copy (const char *from_register, const char *to_register, GPtrArray *needed, guint *lacking, GError **error)
{
  guint without = 0;

  for (guint i = 0; i < needed->len; i++)
    if (!copy_one (from_register, to_register, linli_record_text (needed->pdata[i], "sha256"), &without, error))
      return FALSE;
  *lacking = without;
  return TRUE;
}
