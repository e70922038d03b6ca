/* The columns of a roster: which member a header means, and what a cell may say. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Returns: (nullable): the member that a header in Chinese or English means: label, name, phone, building, address,
 * household, grid, sex, office, area, units, role. A unit in brackets behind it is left aside. */
const char *linli_roster_member (const char *header);

gboolean linli_roster_is_member (const char *member);

/* Puts @cell into @row as the value of @member: words of sex, office and role in Chinese or English as the register's
 * own, "area" in m² as "area_dm2" in 0.01 m², "units" as a number. An empty cell puts nothing. Error INPUT says why. */
gboolean linli_roster_read (LinliRecord *row, const char *member, const char *cell, GError **error);

/* The way back, in the language "zh" or "en". (transfer full): the header of @member; what the cell of @row says, so
 * that linli_roster_read() gives the same value, or NULL for an empty cell. */
char *linli_roster_header (const char *member, const char *lang);
char *linli_roster_cell (const LinliRecord *row, const char *member, const char *lang);

/* Reads "89.50" m² as 8950. At most two decimals, at most 10,000,000 m². */
gboolean linli_roster_area (const char *text, gint64 *area_dm2, GError **error);

G_END_DECLS
