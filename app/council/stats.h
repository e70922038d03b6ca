/* The rates a committee reports, each with the two figures that it is made of.
 *
 * Figures are those of a day: what was done after it does not count. Due dates are as they stand now, approved
 * extensions included. A rate without a base is shown as "—". What each rate means: data/doc/json.md. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* "closure": stable, for programs */
  const char *title; /* msgid; show it through _() */
  char *of;          /* label of the meeting that it is of, or NULL for the whole register */
  gboolean is_count; /* a plain number beside the rates: @base means nothing */
  gint64 value, base;
} LinliStat;

void linli_stat_free (LinliStat *stat);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliStat, linli_stat_free)

/* Returns: (transfer full) (element-type LinliStat): every rate in the order of the report, or NULL. */
GPtrArray *linli_stats_read (LinliCouncil *council, LinliDate as_of, GError **error);

/* "3/3＝100.00%", "0/0＝—", or the number. (transfer full) */
char *linli_stat_text (const LinliStat *stat);

/* The stat as a row: rate, of, value, base, basis_points (null without a rate), text. (transfer full) */
LinliRecord *linli_stat_record (const LinliStat *stat);

G_END_DECLS
