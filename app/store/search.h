/* The index of the register's words, in the same file as its tables. */
#pragma once

#include "store/register.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* The tables that SQLite keeps inside the index. */
#define LINLI_SEARCH_SHADOWS "('search_data', 'search_idx', 'search_config')"

/* Teaches @db the function linli_words(text). */
gboolean linli_search_prepare (sqlite3 *db, GError **error);

/* From now on notes what @reg records; the tables must be there. */
gboolean linli_search_watch (LinliRegister *reg, GError **error);

/* Puts what was noted into the index, or beside it while that is little, in the transaction that runs. */
gboolean linli_search_keep (LinliRegister *reg, GError **error);

/* Empties the index of @db and fills it from the tables as they are. Words that stood there before are overwritten. */
gboolean linli_search_fill (sqlite3 *db, GError **error);

/* Compares the index with the words that the tables and the personal values make now. Words that a thing had once may
 * stand there too: whoever finds it reads its texts again.
 * Returns: (transfer full) (element-type utf8): at most @limit words under which a thing would not be found; empty when
 * all is well. */
GPtrArray *linli_search_check (LinliRegister *reg, guint limit, GError **error);

G_END_DECLS
