/* Words on the hall screen: as high as they may be, as low as they must be to fit their place.
 *
 * What does not fit at the lowest height scrolls by itself, smoothly, or by pages where the desktop wants little motion; a
 * thin bar beside it tells how far. Its accessible name is its text. */
#pragma once

#include "ui/hall/scene.h"

G_BEGIN_DECLS

#define LINLI_TYPE_HALL_WORDS (linli_hall_words_get_type ())
G_DECLARE_FINAL_TYPE (LinliHallWords, linli_hall_words, LINLI, HALL_WORDS, GtkWidget)

GtkWidget *linli_hall_words_new (gboolean live);

/* Shows @item, kept unless it changes. @unit: px. */
void linli_hall_words_show (LinliHallWords *text, const LinliHallItem *item, double unit, LinliHallScheme scheme);

const char *linli_hall_words_get (LinliHallWords *text);
double linli_hall_words_height (LinliHallWords *text);  /* px of its letters as they are painted; 0 before that */
gboolean linli_hall_words_moves (LinliHallWords *text); /* does it scroll? */

G_END_DECLS
