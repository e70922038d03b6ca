/* A meeting's attendance and quorum as one sentence. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* @meeting: a row of the query "show-meetings". Everyone who arrived is counted; each vote has its own count.
 * Returns: (transfer full) (nullable): NULL for a written ballot and for a rule without a quorum of those present. */
char *linli_quorum_sentence (LinliCouncil *council, const LinliRecord *meeting);

G_END_DECLS
