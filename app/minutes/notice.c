#include "minutes/parts.h"

/* The public notice: built from facts that hold no private datum, its free text scanned once more. */

static void
add_intro (LinliParts *in)
{
  gboolean villagers = g_strcmp0 (linli_record_text (in->head, "organisation_kind"), "villagers") == 0;
  gboolean ballot = g_strcmp0 (linli_record_text (in->meeting, "mode"), "ballot") == 0;
  int entitled = (int) linli_record_int (in->meeting, "entitled");
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *text = linli_phrase_format (
      in->language, villagers ? "notice-intro-villagers" : "notice-intro-residents",
      linli_record_text (in->head, "organisation"), linli_record_text (in->meeting, "body"), time);
  g_autofree char *counts
      = ballot ? linli_phrase_format (in->language, "owners-of", entitled)
               : linli_phrase_format (in->language, "present-of", entitled,
                                      (int) linli_record_int (in->meeting, "present"));

  linli_document_paragraph (in->document, NULL, text);
  linli_document_paragraph (in->document, NULL, counts);
}

static void
add_period (LinliParts *in, LinliRecord *notice)
{
  g_autofree char *from = linli_phrase_date_text (in->language, linli_record_text (notice, "from_on"));
  g_autofree char *to = linli_phrase_date_text (in->language, linli_record_text (notice, "to_on"));
  g_autofree char *period = NULL, *objections = NULL;
  LinliDate first = 0, last = 0;

  linli_date_parse (linli_record_text (notice, "from_on"), &first, NULL);
  linli_date_parse (linli_record_text (notice, "to_on"), &last, NULL);
  period = linli_phrase_format (in->language, "notice-period-text", from, to, (int) (last - first));
  objections = linli_phrase_format (in->language, "objections-text", linli_parts_text (notice, "contact"));
  linli_parts_heading (in, "notice-period");
  linli_document_paragraph (in->document, NULL, period);
  linli_document_paragraph (in->document, NULL, objections);
  linli_parts_hanging (in, "supervisor", linli_record_text (in->meeting, "supervisor"));
  linli_parts_hanging (in, "places", linli_record_text (notice, "places"));
}

void
linli_paper_notice (LinliParts *in)
{
  LinliRecord *notice = linli_facts_first (in->facts, "notice");
  g_autofree char *title = linli_phrase_format (in->language, "notice-title", linli_record_text (in->meeting, "title"));

  linli_document_title (in->document, title);
  if (linli_record_has (in->head, "number"))
    linli_document_closing (in->document, linli_record_text (in->head, "number"));
  linli_document_space (in->document);
  linli_parts_correction (in);
  add_intro (in);
  if (linli_facts_first (in->facts, "resolution"))
    {
      linli_parts_heading (in, "resolutions");
      linli_parts_resolutions (in);
    }
  if (linli_facts_first (in->facts, "motion"))
    {
      linli_parts_heading (in, "results");
      linli_parts_votes (in);
    }
  linli_parts_funds (in);
  linli_parts_tasks (in);
  if (notice)
    add_period (in, notice);
}
