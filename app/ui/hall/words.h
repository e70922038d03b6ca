/* Words on the hall screen: as high as they may be, as low as they must be to fit their place.
 *
 * What does not fit at the lowest height scrolls by itself, smoothly, or by pages where the desktop wants little motion; a
 * thin bar beside it tells how far. Its accessible name is its text. */
#pragma once

#include "ui/hall/scene.h"

G_BEGIN_DECLS

#define LINLI_TYPE_HALL_WORDS (linli_hall_words_get_type ())
G_DECLARE_FINAL_TYPE (LinliHallWords, linli_hall_words, LINLI, HALL_WORDS, GtkWidget)

/* @live: a screen reader says the words when they come. */
GtkWidget *linli_hall_words_new (gboolean live);

/* Shows the words of @item, copied; the same words scroll on. @unit: px. */
void linli_hall_words_show (LinliHallWords *words, const LinliHallItem *item, double unit, LinliHallScheme scheme);

const char *linli_hall_words_get (LinliHallWords *words); /* (transfer none) */
double linli_hall_words_height (LinliHallWords *words);  /* px of its letters as they are painted; 0 before that */
gboolean linli_hall_words_moves (LinliHallWords *words); /* does it scroll? */

G_END_DECLS
