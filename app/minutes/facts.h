/* The facts of a paper as read back: lines of canonical JSON, each a flat record with a member "is". */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *lines; /* LinliRecord, in order; the first "is" "paper" */
} LinliFacts;

/* Errors: INPUT naming the line. Each line must be canonical, and the first the heading. */
LinliFacts *linli_facts_read (const char *text, gsize length, GError **error);
void linli_facts_free (LinliFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliFacts, linli_facts_free)

LinliRecord *linli_facts_head (const LinliFacts *facts); /* (transfer none) */

/* Returns: (transfer none) (nullable): the first line of that kind. */
LinliRecord *linli_facts_first (const LinliFacts *facts, const char *is);

/* Returns: (transfer container) (element-type LinliRecord): all lines of that kind. */
GPtrArray *linli_facts_all (const LinliFacts *facts, const char *is);

G_END_DECLS
