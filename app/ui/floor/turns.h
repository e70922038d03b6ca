/* The turns of a meeting as the floor shows them. */
#pragma once

#include "council/speaking.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

/* Who is next: the first who waits and may speak now, NULL for nobody. (transfer none) */
const LinliRecord *linli_floor_next (LinliLive *live);

/* Whether a turn waits (rather than being paused) and is to the item that runs, or to none. */
gboolean linli_floor_waits (const LinliRecord *turn);
gboolean linli_floor_is_now (LinliLive *live, const LinliRecord *turn);

/* Who was paused for the one that has the floor, the last first: rows of the queue. (transfer container) */
GPtrArray *linli_floor_paused (LinliLive *live);

/* The limits of the meeting. */
LinliSpeaking linli_floor_limits (LinliLive *live);

/* Of who has the floor, ms. */
gint64 linli_floor_limit_ms (LinliLive *live);

G_END_DECLS
