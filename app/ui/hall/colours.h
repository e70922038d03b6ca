/* The colours of the hall screen: whoever reads from the last row reads black on white, or white on black.
 *
 * They follow neither the desk's style nor its theme. What is read stands out 7:1 from what it is on, what only shows a
 * quantity 3:1 (WCAG 2.2, 1.4.6 and 1.4.11). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_HALL_GROUND,
  LINLI_HALL_TEXT,
  LINLI_HALL_DIM,       /* what is done, what is said beside something */
  LINLI_HALL_RULE,      /* the line under the heading */
  LINLI_HALL_BAND,      /* the foot */
  LINLI_HALL_ACCENT,    /* the block of the current item, of a recess */
  LINLI_HALL_GOOD,      /* the block of a motion that is carried */
  LINLI_HALL_BAD,       /* of one that is not */
  LINLI_HALL_QUIET,     /* of neither */
  LINLI_HALL_ON_BLOCK,  /* words on one of these four */
  LINLI_HALL_CHIP,      /* ground of a word that must not take sides */
  LINLI_HALL_TROUGH,
  LINLI_HALL_AMOUNT,    /* a bar that takes no side: time that is left, people who have come */
  LINLI_HALL_FOR,
  LINLI_HALL_AGAINST,
  LINLI_HALL_HATCH,     /* over the bar of those against */
  LINLI_HALL_ABSTAIN,
  LINLI_HALL_MARK,      /* what is needed, on a bar */
  LINLI_HALL_TICK,
  LINLI_HALL_ADDED,     /* ground of words that a change adds */
  LINLI_HALL_DELETED,   /* and of those that it strikes out */
  LINLI_HALL_N_COLOURS,
} LinliHallColour;

typedef enum
{
  LINLI_HALL_LIGHT,
  LINLI_HALL_DARK,
  LINLI_HALL_LIGHT_CONTRAST, /* where the desktop asks for high contrast */
  LINLI_HALL_DARK_CONTRAST,
  LINLI_HALL_N_SCHEMES,
} LinliHallScheme;

/* Returns: (transfer none) */
const GdkRGBA *linli_hall_colour (LinliHallScheme scheme, LinliHallColour colour);

/* How much two opaque colours differ, from 1 to 21. */
double linli_hall_contrast (const GdkRGBA *one, const GdkRGBA *other);

G_END_DECLS
