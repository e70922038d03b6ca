/* What is wrong with a roster's file: every error, by line, column and header, with a way to put a cell right. */
#pragma once

#include "council/import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row: of the file, 0 the header; @column from 0. */
typedef void (*LinliImportCorrected) (guint row, guint column, const char *text, gpointer data);

/* The rows of the list, made where it may take time. (transfer full) (element-type LinliRow) */
GPtrArray *linli_import_errors_rows (const LinliImportFile *file, const LinliImportReport *report);

/* @rows: of linli_import_errors_rows(). */
GtkWidget *linli_import_errors_new (GPtrArray *rows, LinliImportCorrected corrected, gpointer data);

G_END_DECLS
