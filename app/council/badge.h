/* The colour of a task: never stored, derived from its dates on the day it is looked at. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

#define LINLI_BADGE_SOON 3 /* working days before the due date; house rule */

typedef enum
{
  LINLI_BADGE_NONE,   /* not assigned yet: there is no due date */
  LINLI_BADGE_GREEN,  /* on time, or closed on time */
  LINLI_BADGE_YELLOW, /* due within LINLI_BADGE_SOON working days */
  LINLI_BADGE_RED,    /* overdue, or closed overdue */
} LinliBadgeColour;

typedef struct
{
  LinliBadgeColour colour;
  gboolean closed;
  guint days;           /* red: working days overdue; yellow: working days left; else 0 */
  gboolean provisional; /* counted in a year whose holidays are not published */
} LinliBadge;

/* @due, @done_on: civil dates as text, NULL when there is none. */
LinliBadge linli_badge_for (LinliCouncil *council, const char *due, const char *done_on, LinliDate as_of);

const char *linli_badge_colour_word (LinliBadgeColour colour); /* "red", "yellow", "green", "none" */
char *linli_badge_text (const LinliBadge *badge);              /* (transfer full): "overdue 2 working days" */

G_END_DECLS
