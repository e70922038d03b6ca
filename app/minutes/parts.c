#include "minutes/parts.h"

#include <string.h>

const char *
linli_parts_say (LinliParts *in, const char *key)
{
  return linli_phrase (in->language, key);
}

const char *
linli_parts_text (LinliRecord *record, const char *member)
{
  const char *text = linli_record_text (record, member);

  return text ? text : "—";
}

gboolean
linli_parts_is_ballot (LinliParts *in)
{
  return g_strcmp0 (linli_record_text (in->meeting, "mode"), "ballot") == 0;
}

gboolean
linli_parts_is_opinion (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "resolution");

  for (guint i = 0; i < lines->len; i++)
    if (!g_str_equal (linli_parts_text (lines->pdata[i], "kind"), "opinion"))
      return FALSE;
  return lines->len > 0;
}

char *
linli_parts_list (LinliParts *in, const char *list)
{
  g_auto (GStrv) parts = list ? g_strsplit (list, "、", -1) : NULL;

  return parts ? g_strjoinv (linli_parts_say (in, "list"), parts) : NULL;
}

void
linli_parts_heading (LinliParts *in, const char *key)
{
  g_autofree char *ordinal = linli_phrase_ordinal (in->language, ++in->headings);
  g_autofree char *text = g_strconcat (ordinal, linli_parts_say (in, key), NULL);

  linli_document_heading (in->document, 1, text);
}

void
linli_parts_hanging (LinliParts *in, const char *key, const char *text)
{
  if (text && *text)
    linli_document_hanging (in->document, linli_parts_say (in, key), text);
}

void
linli_parts_say_paragraph (LinliParts *in, const char *key)
{
  linli_document_paragraph (in->document, NULL, linli_parts_say (in, key));
}

void
linli_parts_led (LinliParts *in, const char *lead, const char *text)
{
  g_autofree char *whole = linli_phrase_format (in->language, "lead", lead);

  linli_document_paragraph (in->document, whole, text);
}

LinliBlock *
linli_parts_table (LinliParts *in, const LinliPartColumn *columns, guint n)
{
  LinliBlock *table = linli_document_table (in->document);
  gboolean zh = g_str_equal (in->language, "zh");

  for (guint i = 0; i < n; i++)
    linli_table_column (table, linli_parts_say (in, columns[i].key),
                        zh || !columns[i].weight_en ? columns[i].weight : columns[i].weight_en, columns[i].number);
  return table;
}

char *
linli_parts_meeting_time (LinliParts *in)
{
  gint64 from = linli_record_int (in->meeting, "opened_at");
  gint64 to = linli_record_has (in->meeting, "closed_at") ? linli_record_int (in->meeting, "closed_at") : from;
  g_autofree char *day = linli_phrase_date (in->language, linli_instant_date (from));
  g_autofree char *start = linli_phrase_time (from), *end = linli_phrase_time (to);

  if (linli_instant_date (from) != linli_instant_date (to))
    {
      g_autofree char *last = linli_phrase_date (in->language, linli_instant_date (to));
      return linli_phrase_format (in->language, "from-to", day, last);
    }
  return linli_phrase_format (in->language, "time-text", day, start, end);
}

void
linli_parts_correction (LinliParts *in)
{
  g_autofree char *text = NULL;

  if (!linli_record_has (in->head, "correction"))
    return;
  text = linli_phrase_format (in->language, "correction-text", (int) linli_record_int (in->head, "version"),
                              (int) linli_record_int (in->head, "version") - 1,
                              linli_record_text (in->head, "correction"));
  linli_parts_led (in, linli_parts_say (in, "correction"), text);
}

void
linli_parts_resolutions (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "resolution");

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      gboolean opinion = g_str_equal (linli_parts_text (line, "kind"), "opinion");
      g_autofree char *lead
          = linli_phrase_format (in->language, opinion ? "opinion" : "resolution", linli_parts_text (line, "label"));
      linli_parts_led (in, lead, linli_parts_text (line, "text"));
      if (linli_record_int (line, "consented"))
        linli_parts_say_paragraph (in, "consented");
      if (linli_record_int (line, "owners_needed"))
        linli_parts_say_paragraph (in, "owners");
    }
}

void
linli_parts_funds (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "fund");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *total_money = NULL, *total_text = NULL;
  gint64 total = 0;

  if (lines->len == 0)
    return;
  for (guint i = 0; i < lines->len; i++)
    {
      gint64 fen = linli_record_int (lines->pdata[i], "amount_fen");
      g_autofree char *money = linli_phrase_money (in->language, fen);
      g_autofree char *one
          = linli_phrase_format (in->language, "fund", linli_parts_text (lines->pdata[i], "source"), money);
      if (__builtin_add_overflow (total, fen, &total))
        total = G_MAXINT64;
      g_string_append_printf (text, "%s%s", one, linli_parts_say (in, "comma"));
    }
  total_money = linli_phrase_money (in->language, total);
  total_text = linli_phrase_format (in->language, "funds-total", total_money);
  g_string_append (text, total_text);
  linli_parts_heading (in, "funds");
  linli_document_paragraph (in->document, NULL, text->str);
}

static void
task_row (LinliParts *in, LinliBlock *table, LinliRecord *task)
{
  g_autofree char *due = linli_phrase_date_text (in->language, linli_record_text (task, "due"));
  g_autofree char *money = linli_record_has (task, "money_fen")
                               ? linli_phrase_money (in->language, linli_record_int (task, "money_fen"))
                               : g_strdup ("—");
  const char *const cells[] = { linli_parts_text (task, "title"), linli_parts_text (task, "owner_unit"), due, money, NULL };

  linli_table_row (table, cells);
}

void
linli_parts_tasks (LinliParts *in)
{
  static const LinliPartColumn columns[]
      = { { "task", 8, FALSE }, { "owner", 6, FALSE }, { "due", 7, FALSE }, { "money", 5, TRUE } };
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "task");
  gboolean awaited = linli_facts_first (in->facts, "resolution") && !linli_parts_is_opinion (in);
  LinliBlock *table;

  if (lines->len == 0 && !awaited)
    return;
  linli_parts_heading (in, "tasks");
  if (lines->len == 0)
    {
      linli_parts_say_paragraph (in, "tasks-later");
      return;
    }
  table = linli_parts_table (in, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lines->len; i++)
    task_row (in, table, lines->pdata[i]);
}

static void
add_signatures (LinliParts *in)
{
  const char *const *signers = linli_record_list (in->head, "signers");
  LinliBlock *signatures = linli_document_signatures (in->document);

  for (guint i = 0; signers[i]; i++)
    linli_signatures_add (signatures, signers[i], linli_parts_say (in, signers[i]),
                          linli_parts_text (in->meeting, signers[i]));
}

void
linli_parts_closing (LinliParts *in)
{
  const char *head = linli_record_text (in->head, "ledger_head");
  gint64 size = linli_record_int (in->head, "ledger_size");
  g_autofree char *date = linli_phrase_date (in->language, linli_instant_date (linli_record_int (in->head, "at_ms")));
  g_autofree char *closing = g_strdup_printf ("%s\n%s", linli_record_text (in->head, "organisation"), date);
  g_autofree char *code = g_strdup_printf ("linli:%s:%" G_GINT64_FORMAT ":%s", linli_record_text (in->head, "register"),
                                           size, head);
  g_autofree char *sentence = linli_phrase_format (in->language, "anchor", (int) size, head);

  linli_document_space (in->document);
  linli_document_closing (in->document, closing);
  add_signatures (in);
  linli_document_anchor (in->document, sentence, code);
}
