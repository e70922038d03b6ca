#include "store/place.h"

#include "base/error.h"
#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

struct _LinliLock
{
  int fd;
};

gboolean
linli_place_type_is_network (guint64 type)
{
  /* statfs(2): NFS, SMB, CIFS, SMB2, NCP, AFS, OpenAFS, Coda, Ceph, 9P */
  static const guint32 network[] = { 0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x564c,
                                     0x5346414f, 0x6b414653, 0x73757245, 0x00c36400, 0x01021997 };

  for (guint i = 0; i < G_N_ELEMENTS (network); i++)
    if ((guint32) type == network[i])
      return TRUE;
  return FALSE;
}

gboolean
linli_place_check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return linli_fail_errno (error, errno, folder);
  if (linli_place_type_is_network ((guint64) info.f_type))
    return linli_fail (error, LINLI_ERROR_IO,
                       _("“%s” lies on a network file system, where a power cut can lose what was recorded. "
                         "Keep the register on this computer's own disk and copy backups there."),
                       path);
  return TRUE;
}

gboolean
linli_place_check_journal (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return !g_file_test (journal, G_FILE_TEST_EXISTS)
         || linli_refuse (error, NULL,
                          _("“%s” lies there from a register that is gone; move it away, or put that register back beside it."),
                          journal);
}

static guint32
big_endian (const guint8 *p)
{
  return (guint32) p[0] << 24 | (guint32) p[1] << 16 | (guint32) p[2] << 8 | p[3];
}

static gboolean
check_header (const char *path, const guint8 *head, gsize size, int newest_schema, GError **error)
{
  guint32 schema;

  if (size < 100 || memcmp (head, "SQLite format 3", 16) != 0 || big_endian (head + 68) != LINLI_SQL_APPLICATION_ID)
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("“%s” is not a Linli register; nothing was changed."), path);
  schema = big_endian (head + 60);
  if (schema > (guint32) newest_schema)
    return linli_fail (error, LINLI_ERROR_NEWER,
                       _("“%s” was written by a newer Linli (schema %u; this one knows %d). Nothing was changed; "
                         "install the newer program."),
                       path, schema, newest_schema);
  return TRUE;
}

gboolean
linli_place_check (const char *path, int newest_schema, GError **error)
{
  guint8 head[100] = { 0 };
  struct stat info;
  gsize size = 0;

  if (lstat (path, &info) != 0 || access (path, R_OK) != 0)
    return linli_fail_errno (error, errno, path);
  /* A second name would take a second lock. */
  if (S_ISLNK (info.st_mode))
    return linli_fail (error, LINLI_ERROR_FOREIGN, _("“%s” is a link; name the register itself."), path);
  if (S_ISREG (info.st_mode) && !linli_sql_read_head (path, head, &size, error))
    return FALSE;
  return check_header (path, head, size, newest_schema, error) && linli_place_check_folder (path, error);
}

static void
write_holder (int fd)
{
  g_autofree char *holder
      = g_strdup_printf ("%s@%s, %s %d\n", g_get_user_name (), g_get_host_name (), g_get_prgname (), (int) getpid ());

  /* The text only helps a reader; the lock itself is the kernel's. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, holder, strlen (holder), 0) < 0)
    return;
}

LinliLock *
linli_lock_take (const char *path, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.lock", path);
  int fd = open (beside, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  LinliLock *lock;

  if (fd < 0)
    return linli_fail_errno (error, errno, beside), NULL;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      char holder[256] = "";
      gssize got = pread (fd, holder, sizeof holder - 1, 0);
      holder[MAX (got, 0)] = '\0';
      close (fd);
      linli_fail (error, LINLI_ERROR_LOCKED, _("“%s” is open for writing elsewhere (%s). Close it there first."), path,
                  g_strstrip (holder));
      return NULL;
    }
  write_holder (fd);
  lock = g_new0 (LinliLock, 1);
  lock->fd = fd;
  return lock;
}

void
linli_lock_free (LinliLock *lock)
{
  close (lock->fd);
  g_free (lock);
}
