/* One line of a printed calculation: a share compared with a threshold by exact cross-multiplication. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_STEP_QUORUM,
  LINLI_STEP_MAJORITY,
  LINLI_STEP_REPS,  /* representatives among the members of a meeting */
  LINLI_STEP_WOMEN, /* women representatives among them */
} LinliStepWhat;

typedef enum
{
  LINLI_UNIT_HEADS, /* persons, households or owners, as the rule counts */
  LINLI_UNIT_AREA,  /* floor area in dm², that is 0.01 m² */
} LinliUnit;

typedef enum /* who is left out of the base */
{
  LINLI_EXCLUDED_NONE,
  LINLI_EXCLUDED_NEITHER, /* present, but cast neither Yes nor No */
  LINLI_EXCLUDED_AWAY,    /* did not take part */
} LinliExcluded;

typedef struct
{
  LinliStepWhat what;
  LinliUnit unit;
  gint64 value, d;     /* left = value · d */
  gint64 base, n;      /* right = base · n */
  gint64 left, right;
  gboolean strict;     /* left > right is demanded, else left ≥ right */
  gboolean holds;      /* never for a base of zero */
  LinliExcluded exclusion;
  gint64 excluded;     /* how many, in the step's unit */
} LinliStep;

/* Fills in the figures and compares. Returns: FALSE with an INPUT error when a product exceeds 63 bits. */
gboolean linli_step_compare (LinliStep *step, gint64 value, gint64 d, gint64 base, gint64 n, gboolean strict,
                             GError **error);

/* The smallest value that would do with the same base. */
gint64 linli_step_least (const LinliStep *step);

const char *linli_step_what_word (LinliStepWhat what);         /* "quorum", "majority", "reps", "women" */
const char *linli_step_unit_word (LinliUnit unit);             /* "heads", "area" */
const char *linli_step_excluded_word (LinliExcluded excluded); /* "none", "neither", "away" */

/* Appends "26×2＝52＞33" (zh) or "26×2 = 52 > 33" (en). */
void linli_step_append (const LinliStep *step, const char *lang, GString *into);

/* Returns: (transfer full): the same as a text. */
char *linli_step_text (const LinliStep *step, const char *lang);

G_END_DECLS
