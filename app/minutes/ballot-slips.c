#include "minutes/ballot-slips.h"

#include "minutes/phrase.h"

#include <string.h>

typedef struct
{
  LinliDocument *document;
  const LinliRecord *facts;
  const char *language;
} Sheets;

static const char *
say (const Sheets *in, const char *key)
{
  return linli_phrase (in->language, key);
}

/* What the QR code of a share holds: its groups without the gaps. */
static char *
joined (const char *groups)
{
  char *text = g_strdup (groups), *to = text;

  for (const char *from = groups; *from; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';
  return text;
}

static void
add_share (const Sheets *in, const char *share, guint number, guint of)
{
  g_autofree char *title = linli_phrase_format (in->language, "share-title", (int) number, (int) of);
  g_autofree char *scan = joined (share);
  LinliTicket ticket = { NULL, NULL, (char *) say (in, "share-text"), (char *) share, NULL, scan };

  linli_document_title (in->document, title);
  linli_document_space (in->document);
  linli_document_hanging (in->document, say (in, "share-vote"), linli_record_text (in->facts, "title"));
  linli_document_paragraph (in->document, NULL, say (in, "share-use"));
  linli_document_paragraph (in->document, NULL, say (in, "share-keep"));
  linli_document_space (in->document);
  linli_tickets_add (linli_document_tickets (in->document, 1, 3), &ticket);
  linli_document_space (in->document);
  linli_document_paragraph (in->document, say (in, "share-receipt"), say (in, "share-receipt-text"));
  linli_document_page (in->document);
  explicit_bzero (scan, strlen (scan));
}

static void
add_slip (const Sheets *in, LinliBlock *tickets, const LinliBallotSlip *slip)
{
  char code[10] = { 0 };
  LinliTicket ticket = { (char *) linli_record_text (in->facts, "organisation"), (char *) linli_record_text (in->facts, "title"),
                         (char *) say (in, "ballot-slip-terms"), code, (char *) say (in, "ballot-slip-use"), (char *) slip->code };

  g_snprintf (code, sizeof code, "%.4s %s", slip->digits, strlen (slip->digits) > 4 ? slip->digits + 4 : "");
  linli_tickets_add (tickets, &ticket);
  explicit_bzero (code, sizeof code);
}

LinliDocument *
linli_ballot_slips_document (const LinliRecord *facts, const LinliBallotSlip *slips, gsize n, const char *const *shares,
                             guint n_shares)
{
  const char *language = linli_record_text (facts, "language");
  Sheets in = { linli_document_new (language, linli_record_int (facts, "at_ms")), facts, language };
  LinliBlock *tickets;

  linli_document_set_info (in.document, say (&in, "ballot-slips"), linli_record_text (facts, "organisation"),
                           linli_record_text (facts, "motion"), NULL);
  for (guint i = 0; i < n_shares; i++)
    add_share (&in, shares[i], i + 1, n_shares);
  tickets = linli_document_tickets (in.document, LINLI_BALLOT_SLIPS_ACROSS, LINLI_BALLOT_SLIPS_DOWN);
  for (gsize i = 0; i < n; i++)
    add_slip (&in, tickets, &slips[i]);
  return in.document;
}
