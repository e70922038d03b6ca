/* Whom a register and a file know: by label, by name and telephone number, by name and household. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef struct _LinliImportKnown LinliImportKnown;

/* Reads who is there. @year: of the labels given to persons that have none. */
LinliImportKnown *linli_import_known_new (LinliCouncil *council, int year, GError **error);
void linli_import_known_free (LinliImportKnown *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliImportKnown, linli_import_known_free)

/* The label of the person of @cells by name and telephone number, or NULL. */
const char *linli_import_known_by_phone (LinliImportKnown *known, const LinliRecord *cells);

/* The label of the one that a row without a label means, by telephone number first; NULL for nobody known. *several is
 * set when more than one person has the name in the household. */
const char *linli_import_known_find (LinliImportKnown *known, const LinliRecord *cells, gboolean *several);

/* The next label that nobody has. (transfer full) */
char *linli_import_known_next_label (LinliImportKnown *known);

/* Notes the person of @cells under @label; who was known by the same stays known. */
void linli_import_known_add (LinliImportKnown *known, const LinliRecord *cells, const char *label);

/* Notes that @label stands on @line. Returns: the line on which it stood before, 0 for none. */
guint linli_import_known_line (LinliImportKnown *known, const char *label, guint line);

G_END_DECLS
