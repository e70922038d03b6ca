/* Requests from the export of a hotline (12345): checked whole, then registered whole or not at all.
 *
 * A request is known by its number there: one that is registered already is left as it is, so that the same export, or a
 * later one that holds it again, may be read at any time. The format is described in data/doc/hotline.md. */
#pragma once

#include "council/council.h"
#include "council/csv.h"

G_BEGIN_DECLS

#define LINLI_HOTLINE_SOURCE "hotline"
#define LINLI_HOTLINE_BYTES_MAX (10 << 20)
#define LINLI_HOTLINE_ROWS_MAX 20000

typedef struct
{
  const char *encoding; /* as in council/csv.h; NULL finds it out */
  const char *actor;    /* label of who enters them */
  gint64 at_ms;
  gboolean dry_run;     /* checks everything, on a copy; the register is not changed */
} LinliHotlineOptions;

typedef struct
{
  const char *encoding; /* in which the file was read: to be confirmed by whoever imports it */
  guint rows;           /* below the header */
  guint added, known;   /* requests registered now, and those that were */
  GStrv ignored;        /* headers that stand for nothing; their columns were left out */
  GPtrArray *errors;    /* (element-type LinliCsvFault): in the order of the file; nothing was recorded if any */
} LinliHotlineReport;

void linli_hotline_report_free (LinliHotlineReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliHotlineReport, linli_hotline_report_free)

/* Returns: (transfer full): the report; NULL with an error when the file cannot be read at all, when the acts are refused,
 * or when nothing could be written. */
LinliHotlineReport *linli_hotline_import (LinliCouncil *council, GBytes *bytes, const LinliHotlineOptions *options, GError **error);

G_END_DECLS
