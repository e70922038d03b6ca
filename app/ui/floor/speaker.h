/* Who has the floor: name, stance, time against the limit, the summary as it is typed, and what can be done. */
#pragma once

#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_SPEAKER (linli_speaker_get_type ())
G_DECLARE_FINAL_TYPE (LinliSpeaker, linli_speaker, LINLI, SPEAKER, AdwBin)

GtkWidget *linli_speaker_new (LinliLive *live);

/* What its buttons do: stop the time or let it go on; a minute more; end, and give the floor to whoever is next. */
void linli_speaker_pause (LinliSpeaker *speaker);
void linli_speaker_extend (LinliSpeaker *speaker);
void linli_speaker_main (LinliSpeaker *speaker);

/* Gives @turn (a row of the queue) the floor, after what is typed of who has it now is recorded. A refusal stands in the card. */
void linli_speaker_begin (LinliSpeaker *speaker, const LinliRecord *turn);

G_END_DECLS
