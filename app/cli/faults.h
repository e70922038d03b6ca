/* How the import of a file is told, for people and as JSON: as what it was read, and what is wrong with it. */
#pragma once

#include "base/record.h"
#include "council/csv.h"

G_BEGIN_DECLS

/* The row "import" with what both imports tell; the caller adds what was done. (transfer full) */
LinliRecord *linli_faults_summary (const char *encoding, guint rows, char **ignored, GPtrArray *faults, gboolean dry);

/* Prints as what and how much was read, and which columns were left out. */
void linli_faults_print_read (const char *encoding, guint rows, char **ignored);

/* Prints rows as one JSON array: @summary, which it takes, then a row "error" for each of @faults. */
void linli_faults_print_json (LinliRecord *summary, GPtrArray *faults);

/* Prints a line for each on standard error. */
void linli_faults_print (GPtrArray *faults);

G_END_DECLS
