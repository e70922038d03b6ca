#include "minutes/slip.h"

#include "base/clock.h"
#include "minutes/mask.h"
#include "minutes/phrase.h"

#define CELL_MAX 80 /* characters of any other cell */

typedef struct
{
  LinliDocument *document;
  const LinliRecord *facts;
  const char *language;
  LinliBlock *table;
} Slip;

/* Of @text what fits into a cell, its lines one behind the other. */
static char *
text_that_fits (const char *text, glong most)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' '), *begin = NULL;

  if (g_utf8_strlen (line, -1) <= most)
    return g_steal_pointer (&line);
  begin = g_utf8_substring (line, 0, most);
  return g_strconcat (begin, "…", NULL);
}

static void
add_row (Slip *in, const char *name, const char *value)
{
  g_autofree char *cut = value ? text_that_fits (value, CELL_MAX) : NULL;
  const char *cells[] = { name, cut, NULL };

  if (cut && *cut)
    linli_table_row (in->table, cells);
}

static void
add_text (Slip *in)
{
  g_autofree char *text = text_that_fits (linli_record_text (in->facts, "text"), LINLI_SLIP_TEXT_MAX);
  const char *cells[] = { linli_phrase (in->language, "slip-text"), text, NULL };

  linli_table_row (in->table, cells);
}

static void
add_fact (Slip *in, const char *name, const char *member)
{
  add_row (in, name, linli_record_text (in->facts, member));
}

/* The date with the limit it comes from: nobody need take it on trust. */
static void
add_due (Slip *in)
{
  g_autofree char *date = linli_phrase_date_text (in->language, linli_record_text (in->facts, "due"));
  g_autofree char *rule = NULL;

  if (!linli_record_has (in->facts, "due"))
    return;
  rule = linli_phrase_format (in->language, "slip-due-text", date, linli_record_text (in->facts, "limit"),
                              (int) linli_record_int (in->facts, "limit_days"), linli_record_text (in->facts, "article"));
  add_row (in, linli_phrase (in->language, "slip-due"), rule);
}

static void
add_facts (Slip *in)
{
  g_autofree char *received = linli_phrase_date_text (in->language, linli_record_text (in->facts, "received_on"));

  in->table = linli_document_table (in->document);
  linli_table_column (in->table, "", 1, FALSE);
  linli_table_column (in->table, "", 4, FALSE);
  add_fact (in, linli_phrase (in->language, "slip-number"), "label");
  add_row (in, linli_phrase (in->language, "slip-received"), received);
  add_fact (in, linli_phrase (in->language, "slip-source"), "source");
  add_fact (in, linli_phrase (in->language, "slip-external"), "external");
  add_fact (in, linli_phrase (in->language, "slip-kind"), "kind");
  add_fact (in, linli_phrase (in->language, "slip-grid"), "grid");
  add_fact (in, linli_phrase (in->language, "slip-by"), "by");
  add_text (in);
  add_due (in);
  add_fact (in, linli_phrase (in->language, "slip-clerk"), "clerk");
  add_fact (in, linli_phrase (in->language, "slip-contact"), "contact");
}

LinliDocument *
linli_slip_document (const LinliRecord *given)
{
  g_autoptr (LinliRecord) facts = linli_record_copy (given);
  gint64 at_ms = linli_record_int (facts, "at_ms");
  const char *language = linli_record_text (facts, "language"), *organisation = linli_record_text (facts, "organisation");
  const char *label = linli_record_text (facts, "label");
  Slip in = { linli_document_new (language, at_ms), facts, language };
  g_autofree char *date = linli_phrase_date (language, linli_instant_date (at_ms));
  g_autofree char *closing = g_strdup_printf ("%s\n%s", organisation, date);

  /* The office's own telephone stands there for everyone; nobody else's does. */
  linli_mask_record (facts);
  linli_record_set_text (facts, "contact", linli_record_text (given, "contact"));
  linli_document_set_info (in.document, linli_phrase (language, "slip"), organisation, label, label);
  linli_document_title (in.document, linli_phrase (language, "slip"));
  linli_document_space (in.document);
  add_facts (&in);
  linli_document_closing (in.document, closing);
  linli_document_anchor (in.document, linli_phrase (language, "slip-note"), label);
  return in.document;
}
