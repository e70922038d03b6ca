/* Copies of a register that can stand in its place. */
#pragma once

#include "store/register.h"

G_BEGIN_DECLS

/* Writes a compact copy to @path: beside it first, checked like any register, then renamed and made durable.
 * An existing @path must be an earlier backup of this register, and is replaced only by a whole, verified copy.
 * Refused while a vote is open or an urn stands. */
gboolean linli_backup_write (LinliRegister *reg, const char *path, GError **error);

/* Puts the verified backup @from in the place of @path, which must not exist or must hold the same register
 * with no more changes than the backup; what stood there is kept as "@path.before-restore",
 * or with a number behind it when that name is taken. An urn in @from is left behind: its vote can only be called off. */
gboolean linli_backup_restore (const char *from, const char *path, GError **error);

G_END_DECLS
