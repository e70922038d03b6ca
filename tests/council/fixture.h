/* The demo community's people and bodies, ready for a meeting, and scripts played on them. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* A register in a new folder with the 45 members of the demo and nothing else yet. */
LinliCouncil *fixture_base (void);
void fixture_base_free (LinliCouncil *council); /* and its folder */

/* A copy of such a register in memory; the register itself is made once. */
LinliCouncil *fixture_trial (void);
int fixture_run_trials (void); /* g_test_run(), then frees it; the program's status */

/* Plays tests/council/@name, expecting its refusals; every refusal must leave size and head. */
void fixture_play (LinliCouncil *council, const char *name);

/* Does one act given as a line of a script; FALSE with the reason when it was not done. */
gboolean fixture_do (LinliCouncil *council, const char *line, GError **error);

/* A value of the thing that @query finds under @label, as text; (transfer full), NULL for null. */
char *fixture_value (LinliCouncil *council, const char *query, const char *label, const char *member);

G_END_DECLS
