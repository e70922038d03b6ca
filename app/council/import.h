/* Rosters from CSV files: checked whole, then entered in one transaction or not at all.
 *
 * A person is known by the label; in a file without labels by name and telephone number, else by name and household. One
 * that the register holds is updated, any other added. An empty cell leaves what is there. The format is described in
 * data/doc/import.md. */
#pragma once

#include "council/council.h"
#include "council/csv.h"
#include "council/import-file.h"

G_BEGIN_DECLS

/* Called as it goes on, 0 … 1000; FALSE with an error stops, and nothing is recorded. */
typedef gboolean (*LinliImportStep) (guint per_mille, gpointer data, GError **error);

typedef struct
{
  const char *body;      /* label of the body in which the persons get seats, or NULL */
  const char *actor;     /* label of who enters them */
  gint64 at_ms;
  gboolean dry_run;      /* does everything, on a copy; the register is not changed */
  gboolean without_bad;  /* enters the rows without an error, instead of none where there is one */
  LinliImportStep step;  /* or NULL */
  gpointer step_data;
} LinliImportOptions;

typedef enum
{
  LINLI_IMPORT_SAME,
  LINLI_IMPORT_NEW,
  LINLI_IMPORT_UPDATE,
  LINLI_IMPORT_WRONG,
} LinliImportVerdict;

typedef struct
{
  const char *encoding;
  guint rows;            /* below the header */
  guint wrong;           /* of them, with an error */
  guint added, changed, unchanged; /* persons, of the others */
  guint seats_added, seats_changed;
  guint8 *verdicts;      /* LinliImportVerdict of each row; one whose seat alone changes is an update */
  gboolean header_wrong; /* an error in the header: no row can be entered */
  gboolean recorded;     /* something was */
  GStrv ignored;         /* headers that stand for nothing; their columns were left out */
  GPtrArray *errors;     /* (element-type LinliCsvFault): in the order of the file */
} LinliImportReport;

void linli_import_report_free (LinliImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliImportReport, linli_import_report_free)

/* Compares every row with the register and enters nothing. Returns: (transfer full): what entering it would come to; NULL
 * with an error when the register could not be read, does not have the body, or a step stopped it. */
LinliImportReport *linli_import_check (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options,
                                       GError **error);

/* Checks and enters. Returns: (transfer full): the report; NULL with an error when the acts are refused, nothing could be
 * written, or a step stopped it: nothing is then recorded. */
LinliImportReport *linli_import_people (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options,
                                        GError **error);

/* The body that the columns of @file seem to be about on @date: with floor areas or units the first whose rule counts
 * both owners and area, with roles alone the first that is made up of representatives. (transfer full): its label, or NULL */
char *linli_import_guess_body (LinliCouncil *council, const LinliImportFile *file, LinliDate date);

/* The header and the wrong rows of @file as a CSV file, each with what is wrong in a last column: to be corrected and
 * imported. (transfer full) */
GBytes *linli_import_bad_rows (LinliImportFile *file, const LinliImportReport *report);

G_END_DECLS
