#include "minutes/paper.h"

#include "minutes/parts.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *kind;
  void (*add) (LinliParts *in);
  gboolean unsigned_paper; /* nobody signs it; it closes by itself */
} papers[] = {
  { "record", linli_paper_record },
  { "minutes", linli_paper_minutes },
  { "notice", linli_paper_notice },
  { "convocation", linli_paper_convocation, TRUE },
};

static void
add_info (LinliParts *in)
{
  g_autofree char *title
      = g_strdup_printf ("%s %s", linli_record_text (in->meeting, "body"), linli_record_text (in->meeting, "title"));

  linli_document_set_info (in->document, title, linli_record_text (in->head, "organisation"),
                           linli_record_text (in->head, "number"), linli_record_text (in->head, "label"));
}

static gboolean
has_members (LinliRecord *head)
{
  static const char *const members[] = { "paper", "language", "organisation", "ledger_head", "register", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (linli_record_type (head, members[i]) != LINLI_VALUE_TEXT)
      return FALSE;
  return TRUE;
}

LinliDocument *
linli_paper_document (const LinliFacts *facts, GError **error)
{
  LinliParts in = { NULL, facts, linli_facts_head (facts), linli_facts_first (facts, "meeting") };

  if (!has_members (in.head) || !in.meeting || !linli_record_text (in.meeting, "title")
      || !linli_record_text (in.meeting, "body"))
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("The record lacks its heading or its meeting."));
      return NULL;
    }
  in.language = linli_record_text (in.head, "language");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].kind, linli_record_text (in.head, "paper")))
      {
        in.document = linli_document_new (in.language, linli_record_int (in.head, "at_ms"));
        add_info (&in);
        papers[i].add (&in);
        if (!papers[i].unsigned_paper)
          linli_parts_closing (&in);
        return in.document;
      }
  linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is not a kind of paper."), linli_record_text (in.head, "paper"));
  return NULL;
}
