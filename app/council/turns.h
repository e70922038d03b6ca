/* What else happens to the turns of a meeting when it, an item or a person goes. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

/* Records behind the act that every turn still waiting or begun is over: of one @person, or with 0 of everybody. What was
 * noted becomes a speech; a turn without a word is withdrawn. */
void linli_turns_close (LinliAct *act, gint64 meeting, gint64 person);

/* Records behind the act that whoever speaks stops; not when this act closes their turn. */
void linli_turns_pause (LinliAct *act, gint64 meeting);

/* The members of turn.ended, but for the id, of the turn @row that ends at @at_ms; @stance is NULL for its own. */
void linli_turns_fill (LinliRecord *record, const LinliRecord *row, gint64 at_ms, const char *text, const char *stance);

G_END_DECLS
