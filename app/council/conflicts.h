/* Who may not hold which office of a meeting: nobody watches over their own work. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* @offices: labels of chair, recorder and supervisor, a list of tellers; topic and meeting, whose topics count too. Each
 * may be absent. Returns: (transfer full) (element-type LinliRecord): rows of member ("supervisor"), person (label), text,
 * article (nullable) and refused: 1 where the meeting cannot be planned so, 0 where it is only to be thought about.
 * Those that refuse stand first. */
GPtrArray *linli_conflicts_find (LinliCouncil *council, const LinliRecord *offices);

G_END_DECLS
