#include "store/backup.h"

#include "store/register-private.h"

#include "base/error.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <unistd.h>

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  int number = fd < 0 || fsync (fd) != 0 ? errno : 0;

  if (fd >= 0)
    close (fd);
  return number == 0 || linli_fail_errno (error, number, path);
}

/* SQLite tells of what it reads; what cannot be written is the copy, whose name is to be @path. */
static gboolean
fail_copy (sqlite3 *db, const char *path, GError **error)
{
  int result = sqlite3_extended_errcode (db);

  if (result == SQLITE_FULL)
    return linli_fail_errno (error, ENOSPC, path);
  if ((result & 0xff) == SQLITE_IOERR && result != SQLITE_IOERR_READ)
    return linli_fail_errno (error, sqlite3_system_errno (db), path);
  return linli_sql_fail (db, error);
}

static gboolean
vacuum_into (sqlite3 *db, const char *beside, const char *path, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = linli_sql_prepare (db, "VACUUM INTO ?1", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_text (statement, 1, beside, -1, SQLITE_STATIC);
  return sqlite3_step (statement) == SQLITE_DONE || fail_copy (db, path, error);
}

/* Opens the copy as an auditor would, and compares its ledger with @reg's. */
static gboolean
check_copy (LinliRegister *reg, const char *path, GError **error)
{
  g_autoptr (LinliRegister) copy = linli_register_open (path, FALSE, error);
  g_autofree char *head = NULL, *copied = NULL;

  if (!copy)
    return FALSE;
  head = linli_register_head (reg);
  copied = linli_register_head (copy);
  if (strcmp (head, copied) != 0)
    return linli_fail (error, LINLI_ERROR_CORRUPT, _("The copy “%s” does not end like the register."), path);
  return TRUE;
}

static gboolean
place (const char *beside, const char *path, GError **error)
{
  if (!sync_file (beside, error))
    return FALSE;
  if (g_rename (beside, path) != 0)
    return linli_fail_errno (error, errno, path);
  return linli_file_sync_folder (path, error);
}

/* A copy never holds an urn: one that could be opened twice, or turned back to before a ballot, is none. */
static gboolean
strip_urn (const char *path, GError **error)
{
  g_autoptr (sqlite3) db = linli_sql_open (path, TRUE, FALSE, error);

  if (!db)
    return FALSE;
  if (linli_sql_int (db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('slip', 'urn')", 0) < 2
      || linli_sql_int (db, "SELECT EXISTS (SELECT 1 FROM slip UNION ALL SELECT 1 FROM urn)", 0) == 0)
    return TRUE;
  return linli_sql_exec (db, "DELETE FROM slip; DELETE FROM urn; VACUUM", error);
}

gboolean
linli_backup_copy (sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%d.new", path, (int) getpid ());
  gboolean done;

  g_unlink (beside);
  done = vacuum_into (db, beside, path, error) && strip_urn (beside, error) && place (beside, path, error);
  g_unlink (beside);
  return done;
}

/* What stands at @path may give way to @backup only if the backup holds all of its ledger. */
static gboolean
may_replace (LinliRegister *backup, const char *path, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (LinliRegister) present = linli_register_open (path, FALSE, &why);

  if (!present)
    return g_error_matches (why, LINLI_ERROR, LINLI_ERROR_CORRUPT)
           || (g_propagate_error (error, g_steal_pointer (&why)), FALSE);
  if (strcmp (present->uuid, backup->uuid) != 0)
    return linli_refuse (error, NULL, _("“%s” is another register; nothing was changed."), path);
  if (linli_register_size (present) > linli_register_size (backup))
    return linli_refuse (error, NULL,
                         _("“%s” holds %" PRId64 " entries, the backup only %" PRId64
                           "; restoring would lose the newer ones. Nothing was changed."),
                         path, linli_register_size (present), linli_register_size (backup));
  return TRUE;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

gboolean
linli_backup_write (LinliRegister *reg, const char *path, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%d.new", path, (int) getpid ());
  gboolean done;

  if (linli_sql_int (reg->db, "SELECT count(*) FROM vote WHERE state = 'open'", 0) > 0)
    return linli_refuse (error, NULL, _("A vote is open; make the backup after it has closed."));
  if (linli_sql_int (reg->db, "SELECT EXISTS (SELECT 1 FROM slip UNION ALL SELECT 1 FROM urn)", 0) > 0)
    return linli_refuse (error, NULL, _("The urn of a secret vote still stands; make the backup after its announcement."));
  if (reg->path && is_same_file (reg->path, path))
    return linli_refuse (error, NULL, _("“%s” is the register itself; name another file."), path);
  if (!linli_place_check_journal (path, error)
      || (g_file_test (path, G_FILE_TEST_EXISTS) && !may_replace (reg, path, error)))
    return FALSE;
  g_unlink (beside);
  done = vacuum_into (reg->db, beside, path, error) && check_copy (reg, beside, error) && place (beside, path, error);
  g_unlink (beside);
  return done;
}

/* Moves @path, and the journal that belongs to it, to a name that is free. */
static gboolean
set_aside (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept = g_strconcat (path, ".before-restore", NULL);
  g_autofree char *kept_journal = NULL;

  for (int number = 2; g_file_test (kept, G_FILE_TEST_EXISTS); number++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%s.before-restore-%d", path, number);
    }
  kept_journal = g_strconcat (kept, "-journal", NULL);
  if (g_file_test (journal, G_FILE_TEST_EXISTS) && g_rename (journal, kept_journal) != 0)
    return linli_fail_errno (error, errno, kept_journal);
  return g_rename (path, kept) == 0 || linli_fail_errno (error, errno, kept);
}

gboolean
linli_backup_restore (const char *from, const char *path, GError **error)
{
  g_autoptr (LinliRegister) backup = linli_register_open (from, FALSE, error);
  g_autoptr (LinliLock) lock = NULL;
  g_autofree char *beside = g_strdup_printf ("%s.%d.new", path, (int) getpid ());
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  gboolean done;

  if (!backup || !linli_place_check_folder (path, error))
    return FALSE;
  lock = linli_lock_take (path, error);
  if (!lock || !(exists ? may_replace (backup, path, error) : linli_place_check_journal (path, error)))
    return FALSE;
  g_unlink (beside);
  done = vacuum_into (backup->db, beside, path, error) && strip_urn (beside, error) && check_copy (backup, beside, error)
         && sync_file (beside, error);
  done = done && (!exists || set_aside (path, error)) && place (beside, path, error);
  g_unlink (beside);
  return done;
}
