/* What is wrong with a file that is imported, for people and as JSON. */
#pragma once

#include "base/record.h"
#include "council/csv.h"

G_BEGIN_DECLS

/* Prints rows as one JSON array: @summary, which it takes, then a row "error" for each of @faults. */
void linli_faults_print_json (LinliRecord *summary, GPtrArray *faults);

/* Prints a line for each on standard error. */
void linli_faults_print (GPtrArray *faults);

G_END_DECLS
