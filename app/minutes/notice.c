#include "minutes/parts.h"

/* The public notice. Its facts hold public labels only, and what people typed is masked in them already. */

static void
add_title (LinliParts *in, LinliRecord *notice)
{
  const char *title = notice ? linli_record_text (notice, "title") : NULL;
  g_autofree char *own = linli_phrase_format (in->language, "notice-title", linli_record_text (in->meeting, "title"));

  linli_document_title (in->document, title ? title : own);
  if (linli_record_has (in->head, "number"))
    linli_document_closing (in->document, linli_record_text (in->head, "number"));
  linli_document_space (in->document);
}

static const char *
basis (LinliParts *in)
{
  gboolean villagers = g_strcmp0 (linli_record_text (in->head, "organisation_kind"), "villagers") == 0;

  if (linli_parts_is_ballot (in) && linli_record_has (in->meeting, "entitled_dm2"))
    return linli_parts_say (in, "basis-owners");
  return linli_parts_say (in, villagers ? "basis-villagers" : "basis-residents");
}

static void
add_intro (LinliParts *in)
{
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *text = linli_phrase_format (
      in->language, linli_parts_is_ballot (in) ? "notice-ballot" : "notice-meeting",
      basis (in),
      linli_record_text (in->head, "organisation"), time, linli_parts_text (in->meeting, "venue"),
      linli_record_text (in->meeting, "body"), linli_record_text (in->meeting, "title"));
  g_autofree char *counts = linli_parts_counts (in);
  g_autofree char *quorum = linli_parts_quorum (in);
  g_autofree char *facts = g_strconcat (counts, quorum, NULL);

  linli_document_paragraph (in->document, NULL, text);
  linli_document_paragraph (in->document, NULL, facts);
  linli_parts_inquorate (in);
}

/* What was put to the vote, where no resolution says it. */
static void
add_matters (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");

  if (motions->len == 0)
    return;
  linli_parts_heading (in, "matters");
  for (guint i = 0; i < motions->len; i++)
    {
      g_autofree char *lead = linli_parts_motion_name (in, motions->pdata[i], FALSE);
      linli_parts_led (in, lead, linli_parts_text (motions->pdata[i], "text"));
    }
}

static void
add_decisions (LinliParts *in)
{
  if (!linli_facts_first (in->facts, "resolution"))
    {
      add_matters (in);
      return;
    }
  linli_parts_heading (in, linli_parts_is_opinion (in) ? "opinions" : "resolutions");
  linli_parts_resolutions (in);
}

static void
add_period (LinliParts *in, LinliRecord *notice)
{
  g_autofree char *from = linli_phrase_date_text (in->language, linli_record_text (notice, "from_on"));
  g_autofree char *to = linli_phrase_date_text (in->language, linli_record_text (notice, "to_on"));
  g_autofree char *places = linli_parts_list (in, linli_record_text (notice, "places"));
  g_autofree char *objections
      = linli_phrase_format (in->language, "objections-text", (int) linli_record_int (notice, "reply_days"));
  g_autofree char *period = NULL;
  LinliDate first = 0, last = 0;

  linli_date_parse (linli_parts_text (notice, "from_on"), &first, NULL);
  linli_date_parse (linli_parts_text (notice, "to_on"), &last, NULL);
  period = linli_phrase_format (in->language, "notice-period-text", from, to, (int) (last - first));
  linli_parts_heading (in, "notice-period");
  linli_document_paragraph (in->document, NULL, period);
  linli_document_paragraph (in->document, NULL, objections);
  linli_parts_hanging (in, "objections", linli_record_text (notice, "contact"));
  linli_parts_hanging (in, "supervision", linli_record_text (in->meeting, "supervisor"));
  linli_parts_hanging (in, "places", places);
}

void
linli_paper_notice (LinliParts *in)
{
  LinliRecord *notice = linli_facts_first (in->facts, "notice");

  add_title (in, notice);
  linli_parts_correction (in);
  add_intro (in);
  add_decisions (in);
  linli_parts_results (in);
  linli_parts_funds (in);
  linli_parts_tasks (in);
  if (notice && linli_record_has (notice, "supplement"))
    {
      linli_parts_heading (in, "supplement");
      linli_document_paragraph (in->document, NULL, linli_record_text (notice, "supplement"));
    }
  if (notice)
    add_period (in, notice);
}
