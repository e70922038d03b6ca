/* The facts of a paper: what it is laid out from, attached to it, and what a verifier lays it out from again.
 *
 * Lines of canonical JSON, each a flat record with a member "is"; the first is the heading ("is":"paper"). A notice's facts hold no name, no single ballot and no private text, and what people
 * typed is masked in them (minutes/mask.h), for they are attached to the paper. */
#pragma once

#include "council/act.h"

G_BEGIN_DECLS

/* @paper: a row of the paper. Returns: (transfer full): the lines, or NULL. */
char *linli_facts_build (LinliAct *act, LinliRecord *paper, GError **error);

G_END_DECLS
