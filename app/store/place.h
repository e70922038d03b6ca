/* Where a register may stand: a local file of ours, held by one writer at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LinliLock LinliLock;

/* Whether a file system of this statfs() type is shared over a network. */
gboolean linli_place_type_is_network (guint64 type);

/* Reads the first 100 bytes of @path, changing nothing: a register of this program's schema or older.
 * Errors: FOREIGN (links too), NEWER, IO …; network file systems are refused. */
gboolean linli_place_check (const char *path, int newest_schema, GError **error);

/* Refuses a folder on a network file system. */
gboolean linli_place_check_folder (const char *path, GError **error);

/* Refuses @path while a journal of a file that once stood there lies beside it: SQLite would play it into whatever
 * stands there next. */
gboolean linli_place_check_journal (const char *path, GError **error);

/* Holds @path for writing until freed. Error LOCKED names who holds it.
 * The lock is on "@path.lock", which stays: removing it would race with the next holder. */
LinliLock *linli_lock_take (const char *path, GError **error);
void linli_lock_free (LinliLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliLock, linli_lock_free)

G_END_DECLS
