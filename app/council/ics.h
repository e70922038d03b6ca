/* A meeting as a calendar entry, RFC 5545: for telephones and calendars of other makes. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* One VEVENT in Asia/Shanghai, in the register's language. Its UID stays the same for as long as the meeting lives, its
 * SEQUENCE grows with each change of plan, so that an entry imported twice is renewed and one of a cancelled meeting
 * taken out. The same register gives the same bytes. Returns: (transfer full): or NULL. */
char *linli_ics_meeting (LinliCouncil *council, const char *label, GError **error);

/* An entry is written again whenever its meeting changes; FALSE, refused, where something else stands at @path. */
gboolean linli_ics_may_write (const char *path, GError **error);

/* "HY-2026-003.ics" (transfer full) */
char *linli_ics_file_name (const char *label);

G_END_DECLS
