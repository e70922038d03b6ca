/* What was typed into a form and not yet recorded, kept from one start to the next.
 *
 * A key file, "linli/drafts.ini" in the user's data folder, readable by its owner alone: it may hold personal data. */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

/* @path: of the register. Returns: (transfer full) (nullable): the members of the draft @name. */
LinliRecord *linli_draft_load (const char *path, const char *name);

/* Replaces it; an empty record removes it. From any thread. FALSE with the reason when it cannot be written. */
gboolean linli_draft_save (const char *path, const char *name, const LinliRecord *members, GError **error);

G_END_DECLS
