/* Drafts written without holding up a frame: in a thread, the latest of each name. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* Replaces the draft @name of the register at @path soon, as linli_draft_save() would; an empty record removes it. */
void linli_keep (const char *path, const char *name, const LinliRecord *members);

/* Returns when all that was to be kept is written. */
void linli_keep_flush (void);

G_END_DECLS
