/* The moments of a meeting as the hall sees them: which it is, and its scene.
 *
 * A scene is made of public facts alone. Counts of a vote are in none before its announcement. */
#pragma once

#include "ui/hall/state.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what is to be shown now. */
LinliHallScene *linli_hall_moment (const LinliHallState *state);

/* Each is one moment. (transfer full) */
LinliHallScene *linli_hall_moment_idle (const LinliHallState *state);
LinliHallScene *linli_hall_moment_checkin (const LinliHallState *state);
LinliHallScene *linli_hall_moment_agenda (const LinliHallState *state);
LinliHallScene *linli_hall_moment_speaker (const LinliHallState *state);
LinliHallScene *linli_hall_moment_motion (const LinliHallState *state);
LinliHallScene *linli_hall_moment_vote (const LinliHallState *state);
LinliHallScene *linli_hall_moment_result (const LinliHallState *state);
LinliHallScene *linli_hall_moment_owners (const LinliHallState *state);   /* a result of heads and floor area */
LinliHallScene *linli_hall_moment_election (const LinliHallState *state);
LinliHallScene *linli_hall_moment_recess (const LinliHallState *state);
LinliHallScene *linli_hall_moment_lost (const LinliHallState *state);
LinliHallScene *linli_hall_moment_closed (const LinliHallState *state);
LinliHallScene *linli_hall_moment_none (LinliSession *session);           /* a register without a meeting to show */

/* Rows that share the height between @top and @bottom, none higher than @high: of @n those that fit, with @focus among them. */
typedef struct
{
  guint first, n;
  double top, pitch; /* units */
} LinliHallRows;

LinliHallRows linli_hall_rows (guint n, guint focus, double top, double bottom, double high);
#define LINLI_HALL_ROW_HIGH 1.8 /* units: of a line of text */
double linli_hall_row_top (const LinliHallRows *rows, guint index);

/* The head with the clock, and the foot with who is here. */
void linli_hall_add_clock_head (LinliHallScene *scene, const LinliHallState *state, const char *title);
void linli_hall_add_quorum_foot (LinliHallScene *scene, const LinliHallState *state, const char *end);

G_END_DECLS
