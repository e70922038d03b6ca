/* What a hall full of people may see of a meeting. */
#pragma once

#include "council/council.h"
#include "rules/decision.h"
#include "rules/rule.h"

G_BEGIN_DECLS

/* Is it named to its parties alone? Neither its title nor its items or motions are then shown. TRUE also where that cannot be
 * found out. */
gboolean linli_hall_is_private (LinliCouncil *council, gint64 meeting);

/* What people typed, with telephone, identity and bank card numbers replaced as in public copies. (transfer full) */
char *linli_hall_masked (const char *text);

/* How a vote that has been counted was decided, by its own counts under its locked rule. @vote: a row of the vote.
 * @rule: (out) (transfer full). Errors: INPUT for a rule or counts that cannot be. */
gboolean linli_hall_decision (const LinliRecord *vote, LinliRule **rule, LinliDecision *decision, GError **error);

/* What the code of a meeting's notice holds, as lines: committee, meeting, day, place, contact, and the head of the ledger as of
 * which the notice is. Of a private meeting neither title nor place. Returns: (transfer full) (nullable): NULL before notice is
 * given. */
char *linli_hall_notice (LinliCouncil *council, gint64 meeting);

/* @text as a QR code: a byte each module, 1 for a dark one, row by row. @side: (out): modules in a row.
 * Returns: (transfer full): NULL with INPUT where it is too long. */
GBytes *linli_hall_code (const char *text, guint *side, GError **error);

G_END_DECLS
