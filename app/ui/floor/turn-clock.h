/* The time of who has the floor: used and allowed, in all, and how much over. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Borrowed by whoever places them. */
typedef struct
{
  GtkWidget *figures; /* the large figures with the lines below */
  GtkWidget *bar;
  GtkWidget *clock, *limit, *line, *over; /* parts of the figures */
} LinliTurnClock;

void linli_turn_clock_init (LinliTurnClock *clock);

/* Shows the time as it is now; nothing while nobody has the floor. */
void linli_turn_clock_show (LinliTurnClock *clock, LinliLive *live);

G_END_DECLS
