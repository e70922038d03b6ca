/* Shared by the imports: a file cut into rows, and what is noted about them. */
#pragma once

#include "council/import.h"

G_BEGIN_DECLS

LinliImportReport *linli_import_report_new (void);

/* Notes an error at a place of the file; takes @message. @header: of the column, or NULL. */
void linli_import_note (LinliImportReport *report, guint line, guint column, const char *header, char *message);

/* Returns: (transfer full) (element-type LinliCsvRow): at least a header and a row; NULL with a sentence. The encoding is
 * set in @report. */
GPtrArray *linli_import_read (GBytes *bytes, const LinliImportOptions *options, LinliImportReport *report, GError **error);

G_END_DECLS
