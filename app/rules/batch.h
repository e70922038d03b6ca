/* One JSON line in, one JSON line out (without a line feed). Never fails otherwise than by {"error":"…"}. */
#pragma once

#include "rules/calendar.h"
#include "rules/ruleset.h"

G_BEGIN_DECLS

/* {"rule":"U2","date":"2026-03-21","all":45,"present":33,"for":26,"against":5,"abstain":2}
 *   → {"result":"PASSED","calculation":[{"what":"quorum",…},…],"text":"…"}
 * Figures: all, present, for, against, abstain, invalid, unreturned, all_dm2, participating, participating_dm2,
 * for_dm2, against_dm2, abstain_dm2 (see rules/decision.h); "lang" is "zh" (default) or "en". Any other member is an
 * error. @length: bytes of @line. Returns: (transfer full). */
char *linli_batch_decide (const LinliRuleset *set, const char *line, gsize length);

/* {"from":"2025-01-24","working_days":3} or {"from":"2026-02-06","calendar_days":15,"roll":true}
 *   → {"due":"2025-02-05","provisional":false}. Returns: (transfer full). */
char *linli_batch_deadline (const LinliCalendar *calendar, const char *line, gsize length);

G_END_DECLS
