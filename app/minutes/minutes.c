#include "minutes/parts.h"

/* The minutes: what was agreed, and only that. GB/T 9704-2012, 10.3. */

static void
add_convened (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *counts = linli_parts_counts (in);
  g_autofree char *quorum = linli_parts_quorum (in);
  g_autofree char *text = linli_phrase_format (
      in->language, linli_parts_is_ballot (in) ? "convened-ballot" : "convened", time,
      linli_record_text (in->head, "organisation"), linli_parts_text (meeting, "venue"),
      linli_record_text (meeting, "body"), linli_record_text (meeting, "title"), linli_parts_text (meeting, "chair"));
  g_autofree char *whole = g_strconcat (text, counts, quorum, NULL);

  linli_document_paragraph (in->document, NULL, whole);
}

static void
add_lost (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");
  gboolean begun = FALSE;

  for (guint i = 0; i < motions->len; i++)
    {
      LinliRecord *motion = motions->pdata[i];
      g_autofree char *lead = NULL;
      if (!g_str_equal (linli_parts_text (motion, "result"), "FAILED") || linli_parts_is_election (motion))
        continue;
      if (!begun)
        linli_parts_heading (in, "not-agreed");
      begun = TRUE;
      lead = linli_parts_motion_name (in, motion, FALSE);
      linli_parts_led (in, lead, linli_parts_text (motion, "text"));
    }
}

void
linli_paper_minutes (LinliParts *in)
{
  g_autofree char *masthead = linli_phrase_format (in->language, "minutes", linli_record_text (in->head, "organisation"),
                                         linli_record_text (in->meeting, "body"));

  linli_document_masthead (in->document, masthead, linli_record_text (in->head, "number"));
  linli_document_title (in->document, linli_record_text (in->meeting, "title"));
  linli_document_space (in->document);
  linli_parts_correction (in);
  add_convened (in);
  linli_parts_inquorate (in);
  if (linli_facts_first (in->facts, "resolution"))
    {
      linli_parts_heading (in, linli_parts_is_opinion (in) ? "opinions" : "agreed");
      linli_parts_resolutions (in);
    }
  linli_parts_results (in);
  add_lost (in);
  linli_parts_funds (in);
  linli_parts_tasks (in);
  linli_document_space (in->document);
  linli_parts_people (in);
}
