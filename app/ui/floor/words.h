/* Words of the floor: stances, kinds of turns, times. */
#pragma once

#include "ui/form/form.h"
#include "ui/words.h"

G_BEGIN_DECLS

extern const LinliFieldWord linli_floor_stances[], linli_floor_kinds[]; /* ended by one without a value */

const char *linli_floor_stance_word (const char *stance);
LinliTone linli_floor_stance_tone (const char *stance);

/* What a turn's badge says: its stance, or that it is an intervention or a point of order. */
const char *linli_floor_turn_word (const LinliRecord *turn);
LinliTone linli_floor_turn_tone (const LinliRecord *turn);

/* "1:42" of a time in ms, whole seconds. (transfer full) */
char *linli_floor_clock (gint64 ms);

/* "1st speech": @number from 1. (transfer full) */
char *linli_floor_nth (gint64 number);

G_END_DECLS
