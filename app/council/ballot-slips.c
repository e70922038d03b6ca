#include "council/ballot-slips.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/papers-private.h"
#include "minutes/ballot-slips.h"
#include "pdf/layout.h"

#include <glib/gi18n-lib.h>

#define SHARES 2

LinliRecord *
linli_ballot_slips_facts (LinliCouncil *council, gint64 motion, gint64 at_ms, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL, reg = NULL;
  LinliRecord *facts;

  linli_record_set_int (params, "id", motion);
  row = linli_council_row (council, "kiosk-motion", params, error);
  reg = row ? linli_council_row (council, "register", NULL, error) : NULL;
  if (!reg)
    {
      if (error && !*error)
        linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no such motion."));
      return NULL;
    }
  facts = linli_record_new ();
  linli_record_set_text (facts, "language", council->language);
  linli_record_set_text (facts, "organisation", linli_record_text (reg, "name"));
  linli_record_set_text (facts, "motion", linli_record_text (row, "label"));
  linli_record_set_text (facts, "title", linli_record_text (row, "title"));
  linli_record_set_int (facts, "at_ms", at_ms);
  return facts;
}

GBytes *
linli_ballot_slips_render (const LinliRecord *facts, const LinliUrnDraw *draw, GError **error)
{
  guint n = linli_urn_draw_slips (draw);
  g_autofree LinliBallotSlip *slips = g_new0 (LinliBallotSlip, n);
  const char *shares[SHARES];
  g_autoptr (LinliFonts) fonts = linli_papers_load_fonts (error);
  g_autoptr (LinliDocument) document = NULL;
  g_autoptr (LinliPages) pages = NULL;

  if (!fonts)
    return NULL;
  for (guint i = 0; i < n; i++)
    slips[i] = (LinliBallotSlip) { linli_urn_draw_digits (draw, i), linli_urn_draw_code (draw, i) };
  for (guint i = 0; i < SHARES; i++)
    shares[i] = linli_urn_draw_share (draw, i);
  document = linli_ballot_slips_document (facts, slips, n, shares, SHARES);
  pages = linli_layout_render (document, fonts, error);
  return pages ? g_bytes_ref (pages->pdf) : NULL;
}
