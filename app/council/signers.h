/* Whether those who signed a paper are those it names. */
#pragma once

#include "council/council.h"
#include "minutes/facts.h"
#include "pdf/report.h"

G_BEGIN_DECLS

/* Refused unless @certificate names @person (a row of the person) by name or by public label. */
gboolean linli_signers_expect (LinliCouncil *council, LinliRecord *person, const LinliCertificate *certificate,
                               GError **error);

/* Adds to @report, of a paper with @facts: each certificate's name against the name that is printed, one certificate in
 * two places, and, with a @council of the paper's own register (or NULL), the signatures recorded there; then judges
 * again. A notice prints public labels, so another name in its certificate is told and not held against it. */
void linli_signers_check (LinliReport *report, const LinliFacts *facts, LinliCouncil *council);

G_END_DECLS
