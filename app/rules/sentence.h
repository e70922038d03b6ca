/* A decision in words that a resident can follow, in the languages of the register. */
#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/* For instance 实到33人，应到45人：33×3＝99，不少于45×2＝90，达到法定人数。
 * 赞成26票：26×2＝52，大于33，通过。（居委会组织法第二十九条）
 * @lang: "zh" or "en". Returns: (transfer full). */
char *linli_decision_sentence (const LinliDecision *decision, const LinliRule *rule, const char *lang);
void linli_decision_sentence_into (const LinliDecision *decision, const LinliRule *rule, const char *lang,
                                   GString *into);

G_END_DECLS
