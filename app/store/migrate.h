/* From an older schema to the present one. The tables are only derived, so they are dropped, made anew and filled by
 * replaying the ledger; the ledger itself, its checkpoints and the personal values stay as they are. */
#pragma once

#include "store/sql.h"

G_BEGIN_DECLS

int linli_migrate_schema (sqlite3 *db); /* the schema that @db is of */

/* Brings @db to the present schema in one transaction, its references checked before it is kept. */
gboolean linli_migrate (sqlite3 *db, GError **error);

/* The same for the file @path behind @db; a whole copy is kept first as "@path.schema-N". */
gboolean linli_migrate_file (const char *path, sqlite3 *db, GError **error);

G_END_DECLS
