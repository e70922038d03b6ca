/* What the scenes of results have in common. */
#pragma once

#include "ui/hall/says.h"

G_BEGIN_DECLS

/* The head of a result, with the title of what was voted on below; a corrected one is called so. */
void linli_hall_add_result_head (LinliHallScene *scene, const LinliHallState *state, const LinliRecord *vote);

/* The block with the sign and the word. @result: PASSED, FAILED, NO_QUORUM. */
void linli_hall_add_verdict (LinliHallScene *scene, const char *result, const char *word);

/* The calculation in words, in a band from @top down. */
void linli_hall_add_sentence (LinliHallScene *scene, const char *sentence, double top);

G_END_DECLS
