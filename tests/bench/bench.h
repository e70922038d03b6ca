/* What the benches share. A bench that cannot go on aborts with the reason. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

double bench_seconds (void); /* of the clock on the wall, from some beginning */
double bench_work_ms (void); /* of this thread's work alone: what else the machine does is left out */

void bench_must (gboolean done, const GError *error);

/* The time below which @percent of the @n lie; sorts them. */
double bench_percentile (double *times, guint n, guint percent);

/* Makes a folder below the program's first argument, or else the temporary one, for registers, keys and settings.
 * bench_end() removes and frees it, and returns the status of the program. */
char *bench_begin (int argc, char **argv);
int bench_end (char *folder);

/* Facts of a residents' committee; the caller frees them. */
LinliRecord *bench_facts (void);
LinliCouncil *bench_council (const char *path, gint64 at_ms); /* a new register, open for writing */
void bench_act (LinliCouncil *council, gint64 at_ms, const char *actor, const char *name, const char *members); /* JSON */

G_END_DECLS
