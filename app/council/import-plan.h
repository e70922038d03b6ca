/* What a roster comes to: each row compared with the register before anything is entered. */
#pragma once

#include "council/import.h"

G_BEGIN_DECLS

typedef struct
{
  guint line;          /* of the file */
  gboolean wrong;      /* has an error: nothing of it may be entered */
  LinliRecord *cells;  /* members as read; personal ones in clear */
  LinliRecord *person; /* members of person.add or person.change; NULL when nothing changes */
  LinliRecord *seat;   /* members of seat.add or seat.change; NULL when nothing changes */
  gboolean is_new, is_new_seat;
} LinliImportPlan;

/* Plans every row of @file. Fills in the counts, the verdicts, the ignored headers and the errors of @report. Returns:
 * (transfer full) (element-type LinliImportPlan): in the order of the file; NULL with an error when the register could
 * not be read, does not have the body, or a step stopped it. */
GPtrArray *linli_import_plan (LinliCouncil *council, LinliImportFile *file, const LinliImportOptions *options,
                              LinliImportReport *report, GError **error);

G_END_DECLS
