/* Rosters from CSV files: checked whole, then entered whole or not at all.
 *
 * A person is known by the label: one that the register holds is updated, any other added. An empty cell leaves what
 * is there. The format is described in data/doc/import.md. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

#define LINLI_IMPORT_BYTES_MAX (10 << 20)
#define LINLI_IMPORT_ROWS_MAX 20000

typedef struct
{
  const char *encoding; /* as in council/csv.h; NULL finds it out */
  const char *body;     /* label of the body in which the persons get seats, or NULL */
  const char *actor;    /* label of who enters them */
  gint64 at_ms;
  gboolean dry_run;     /* checks everything, on a copy; the register is not changed */
} LinliImportOptions;

typedef struct
{
  guint line, column;   /* of the file, from 1; column 0 stands for the whole row */
  char *header;         /* the column's header, or NULL */
  char *message;
} LinliImportError;

typedef struct
{
  const char *encoding; /* in which the file was read: to be confirmed by whoever imports it */
  guint rows;
  guint added, changed, unchanged;
  guint seats_added, seats_changed;
  GStrv ignored;        /* headers that mean nothing here; their columns were left out */
  GPtrArray *errors;    /* (element-type LinliImportError): in the order of the file; nothing was recorded if any */
} LinliImportReport;

void linli_import_report_free (LinliImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliImportReport, linli_import_report_free)

/* Imports the CSV file @bytes. Returns: (transfer full): the report; NULL with an error when the file cannot be read
 * at all, when the acts are refused, or when nothing could be written. */
LinliImportReport *linli_import_people (LinliCouncil *council, GBytes *bytes, const LinliImportOptions *options,
                                        GError **error);

G_END_DECLS
