/* A meeting's attendance and quorum as one sentence. */
#pragma once

#include "council/desk.h"

G_BEGIN_DECLS

/* @meeting: a row of the query "show-meetings". Everyone who arrived is counted; each vote has its own count.
 * Returns: (transfer full) (nullable): NULL for a written ballot and for a rule without a quorum of those present. */
char *linli_quorum_sentence (LinliCouncil *council, const LinliRecord *meeting);

/* The quorum of a meeting as it stands. @meeting: a row with "rule", "mode", "starts_at", "entitled" and "present".
 * has_quorum is FALSE, and holds TRUE, where no number of people in the hall is demanded. @lang: "zh" or "en". */
gboolean linli_quorum_now (LinliCouncil *council, const LinliRecord *meeting, const char *lang, LinliQuorum *quorum,
                           GError **error);

/* Whether the meeting's rule lets a member be represented by another at all. */
gboolean linli_quorum_takes_proxies (LinliCouncil *council, const LinliRecord *meeting);

G_END_DECLS
