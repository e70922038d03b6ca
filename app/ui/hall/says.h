/* What the scenes of the hall say, in the interface's language. Each returns (transfer full) unless it is const. */
#pragma once

#include "council/hall.h"
#include "ui/hall/state.h"

G_BEGIN_DECLS

/* What people typed, as the hall may read it: masked, and of a mediation only that it is not public. */
char *linli_hall_say (const LinliHallState *state, const char *typed);

char *linli_hall_say_item (const LinliHallState *state);       /* "Item 3  Speeches"; the meeting's body between two items */
char *linli_hall_say_present (const LinliHallState *state);    /* "33 present, 30 needed" */
gboolean linli_hall_has_quorum (const LinliHallState *state);
char *linli_hall_say_seconds (gint64 seconds);                 /* "1:18" */
const char *linli_hall_say_method (const char *method);
char *linli_hall_say_motion (const LinliHallState *state, const LinliRecord *motion); /* its title, with "as amended" */

/* Whether what was voted on is carried, in a word. */
const char *linli_hall_say_result (const LinliRule *rule, const char *result);

/* "26 × 2 = 52, more than 33 present"; two products are compared by a sign: "540 × 4 = 2160 ≥ 720 × 3 = 2160" */
char *linli_hall_say_step (const LinliStep *step, LinliBase base);

char *linli_hall_say_area (gint64 dm2); /* "54000", "54000.05": square metres */

/* What is demanded before it is known: "more than half of 33 present: 17". */
char *linli_hall_say_demand (const LinliRule *rule, const LinliRecord *vote);

G_END_DECLS
