#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

GBytes *
linli_file_read (const char *path, gsize limit, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  struct stat info;
  g_autofree guint8 *data = NULL;
  gsize size = 0;

  if (fd < 0)
    return linli_fail_errno (error, errno, path), NULL;
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a file."), path);
      return NULL;
    }
  if ((guint64) info.st_size > limit)
    {
      g_autofree char *most = g_format_size (limit);
      close (fd);
      linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is larger than the %s allowed here."), path, most);
      return NULL;
    }
  data = g_malloc ((gsize) info.st_size + 1);
  while (size < (gsize) info.st_size)
    {
      ssize_t got = read (fd, data + size, (gsize) info.st_size - size);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          int number = errno;
          close (fd);
          linli_fail_errno (error, number, path);
          return NULL;
        }
      if (got == 0)
        break;
      size += (gsize) got;
    }
  close (fd);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

gboolean
linli_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return linli_fail_errno (error, errno, folder);
  if (fsync (fd) != 0 && errno != EINVAL)
    {
      int number = errno;
      close (fd);
      return linli_fail_errno (error, number, folder);
    }
  close (fd);
  return TRUE;
}

static int
write_all (int fd, const guint8 *data, gsize size)
{
  while (size > 0)
    {
      ssize_t put = write (fd, data, size);
      if (put < 0 && errno == EINTR)
        continue;
      if (put < 0)
        return errno;
      data += put;
      size -= (gsize) put;
    }
  return fsync (fd) == 0 ? 0 : errno;
}

static gboolean
write_mode (const char *path, const void *data, gsize size, int mode, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", path);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, mode);
  int number;

  if (fd < 0)
    return linli_fail_errno (error, errno, path);
  number = write_all (fd, data, size);
  if (close (fd) != 0 && number == 0)
    number = errno;
  if (number == 0 && g_rename (beside, path) != 0)
    number = errno;
  if (number != 0)
    {
      g_unlink (beside);
      return linli_fail_errno (error, number, path);
    }
  return linli_file_sync_folder (path, error);
}

gboolean
linli_file_write (const char *path, const void *data, gsize size, GError **error)
{
  return write_mode (path, data, size, 0644, error);
}

gboolean
linli_file_write_private (const char *path, const void *data, gsize size, GError **error)
{
  return write_mode (path, data, size, 0600, error);
}
