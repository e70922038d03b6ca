/* Verifying a paper, more strictly than any reader does.
 *
 * One of this program's papers is a PDF with an attached record. Its first two revisions are the pages and the form;
 * each further one must be, byte for byte, what this program writes for one signature. Any other PDF is foreign, and
 * only what its signatures cover is checked. */
#pragma once

#include "pdf/report.h"

G_BEGIN_DECLS

/* Lays @record out again. Returns: (transfer full): a PDF with the same pages, or NULL. */
typedef GBytes *(*LinliLayOut) (GBytes *record, gpointer data, GError **error);

/* Looks up the ledger of register @register_id after @size changes.
 * @head: (out) (transfer full): its head, 64 hexadecimal digits; NULL when it has fewer changes
 * Returns: FALSE when the register at hand is another one or cannot be read. */
typedef gboolean (*LinliLedgerHead) (const char *register_id, gint64 size, char **head, gpointer data, GError **error);

typedef struct
{
  LinliTrust trust;
  gint64 now_ms;              /* when certificates are judged that no time stamp helps */
  LinliLayOut lay_out;        /* NULL: the pages are not compared with the record */
  gpointer lay_out_data;
  LinliLedgerHead ledger;     /* NULL: no register is at hand */
  gpointer ledger_data;
} LinliPolicy;

/* Returns: (transfer full): never NULL. */
LinliReport *linli_policy_verify (GBytes *pdf, const LinliPolicy *policy);

/* Compares the pages of @pdf before its first signature with those of @other.
 * @page: (out): the first page that differs, from 1, or 0 when all are the same
 * Returns: FALSE with an error when one of them cannot be read. */
gboolean linli_policy_compare_pages (GBytes *pdf, GBytes *other, guint *page, GError **error);

G_END_DECLS
