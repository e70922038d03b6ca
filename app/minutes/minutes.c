#include "minutes/parts.h"

/* The minutes: what was agreed, and only that. GB/T 9704-2012, 10.3. */

static void
add_convened (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *text = linli_phrase_format (
      in->language, "convened", time, linli_record_text (in->head, "organisation"), linli_record_text (meeting, "body"),
      linli_record_text (meeting, "title"), linli_parts_text (meeting, "chair"),
      (int) linli_record_int (meeting, "entitled"), (int) linli_record_int (meeting, "present"));

  linli_document_paragraph (in->document, NULL, text);
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
      if (!g_str_equal (linli_parts_text (motion, "result"), "FAILED"))
        continue;
      if (!begun)
        linli_parts_heading (in, "not-agreed");
      begun = TRUE;
      lead = g_strdup_printf ("%s %s", linli_record_text (motion, "label"), linli_record_text (motion, "title"));
      linli_parts_led (in, lead, linli_record_text (motion, "text"));
    }
}

void
linli_paper_minutes (LinliParts *in)
{
  g_autofree char *masthead = g_strconcat (linli_record_text (in->head, "organisation"),
                                           linli_record_text (in->meeting, "body"), linli_parts_say (in, "minutes"), NULL);

  linli_document_masthead (in->document, masthead, linli_record_text (in->head, "number"));
  linli_document_title (in->document, linli_record_text (in->meeting, "title"));
  linli_document_space (in->document);
  linli_parts_correction (in);
  add_convened (in);
  if (g_str_equal (linli_parts_text (in->meeting, "state"), "inquorate"))
    linli_document_paragraph (in->document, NULL, linli_parts_say (in, "inquorate"));
  if (linli_facts_first (in->facts, "resolution"))
    {
      linli_parts_heading (in, "agreed");
      linli_parts_resolutions (in);
    }
  if (linli_facts_first (in->facts, "motion"))
    {
      linli_parts_heading (in, "results");
      linli_parts_votes (in);
    }
  add_lost (in);
  linli_parts_funds (in);
  linli_parts_tasks (in);
  linli_document_space (in->document);
  linli_parts_people (in);
}
