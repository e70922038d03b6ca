/* Who waits for the floor, in order, and who has spoken to the item. */
#pragma once

#include "ui/floor/speaker.h"

G_BEGIN_DECLS

#define LINLI_QUEUE_SHOWN 8 /* rows; the rest by a button */

/* @speaker: gives the floor to whose row is activated. */
GtkWidget *linli_queue_new (LinliLive *live, LinliSpeaker *speaker);

/* The dim line of a row: how often and how long they have spoken, whether they vote. (transfer full) */
char *linli_queue_line (LinliLive *live, const LinliRecord *turn);

G_END_DECLS
