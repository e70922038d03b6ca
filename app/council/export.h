/* The roster as a CSV file for spreadsheets, which can be imported again and then changes nothing. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Everybody whose data was not erased; with @body (a label) those who have a seat in it, and role, area and units of the
 * seat. Headers and words in the register's language. *n_people may be NULL. Holds names and telephone numbers: not for
 * the public. Returns: (transfer full): UTF-8 with a byte order mark; NULL when the register could not be read or does not
 * have the body. */
GBytes *linli_export_people (LinliCouncil *council, const char *body, guint *n_people, GError **error);

/* The same into @path, readable by its owner only. */
gboolean linli_export_people_to (LinliCouncil *council, const char *body, const char *path, guint *n_people, GError **error);

G_END_DECLS
