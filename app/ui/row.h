/* A row of a query as an object, for list models alone. */
#pragma once

#include "base/record.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define LINLI_TYPE_ROW (linli_row_get_type ())
G_DECLARE_FINAL_TYPE (LinliRow, linli_row, LINLI, ROW, GObject)

LinliRow *linli_row_new (LinliRecord *record);                  /* takes @record */
const LinliRecord *linli_row_record (LinliRow *row);            /* (transfer none) */
gint64 linli_row_int (LinliRow *row, const char *name);
const char *linli_row_text (LinliRow *row, const char *name);

G_END_DECLS
