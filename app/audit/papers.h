/* Signed papers held against the register that is audited. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* Adds rows "paper" about @pdf, called @name, to the rows of linli_audit_register() and corrects their verdict.
 * @authority_pem: whom to trust, or NULL. @council: the register, or NULL when it cannot be opened. */
void linli_audit_add_paper (GPtrArray *rows, const char *name, GBytes *pdf, const char *authority_pem,
                            LinliCouncil *council, gint64 now_ms);

G_END_DECLS
