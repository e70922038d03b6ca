#include "minutes/parts.h"

#include "minutes/mask.h"

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

static gboolean
is_public (LinliParts *in)
{
  return g_str_equal (linli_record_text (in->head, "paper"), "notice");
}

/* Free text of a public paper is scanned as well: people type telephone numbers where nobody expects them. */
static char *
free_text (LinliParts *in, const char *text)
{
  return is_public (in) ? linli_mask_text (text) : g_strdup (text);
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
linli_parts_led (LinliParts *in, const char *lead, const char *text)
{
  g_autofree char *whole = linli_phrase_format (in->language, "lead", lead);

  linli_document_paragraph (in->document, whole, text);
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
      return g_strdup_printf ("%s–%s", day, last);
    }
  return linli_phrase_format (in->language, "time-text", day, start, end);
}

void
linli_parts_correction (LinliParts *in)
{
  g_autofree char *text = NULL;

  if (!linli_record_has (in->head, "correction"))
    return;
  text = linli_phrase_format (in->language, "correction", (int) linli_record_int (in->head, "version"),
                              linli_record_text (in->head, "correction"));
  linli_document_paragraph (in->document, NULL, text);
}

static gboolean
belongs (LinliRecord *line, const char *key)
{
  gboolean voting = linli_record_int (line, "voting") != 0;
  gboolean arrived = linli_record_int (line, "arrived") != 0;
  gboolean excused = linli_record_has (line, "excused");

  if (g_str_equal (key, "nonvoting"))
    return !voting;
  if (g_str_equal (key, "present"))
    return voting && arrived;
  return voting && !arrived && excused == g_str_equal (key, "excused");
}

void
linli_parts_people (LinliParts *in)
{
  static const char *const keys[] = { "present", "excused", "absent", "nonvoting" };
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "attendance");

  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      for (guint i = 0; i < lines->len; i++)
        if (belongs (lines->pdata[i], keys[k]))
          g_string_append_printf (names, "%s%s", names->len ? linli_parts_say (in, "list") : "",
                                  linli_record_text (lines->pdata[i], "person"));
      linli_parts_hanging (in, keys[k], names->str);
    }
}

static void
vote_columns (LinliParts *in, LinliBlock *table)
{
  static const struct { const char *key; int weight; gboolean number; } columns[] = {
    { "label", 14, FALSE }, { "for", 4, TRUE }, { "against", 4, TRUE },   { "abstain", 4, TRUE },
    { "invalid", 4, TRUE }, { "unreturned", 4, TRUE }, { "base", 5, TRUE }, { "result", 6, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    linli_table_column (table, linli_parts_say (in, columns[i].key), columns[i].weight, columns[i].number);
}

static void
vote_row (LinliParts *in, LinliBlock *table, LinliRecord *motion)
{
  static const char *const counts[] = { "for", "against", "abstain", "invalid", "unreturned" };
  gboolean written = g_strcmp0 (linli_record_text (motion, "method"), "written") == 0
                     || linli_record_has (motion, "participating");
  g_autofree char *name
      = g_strdup_printf ("%s %s", linli_record_text (motion, "label"), linli_record_text (motion, "title"));
  g_autofree char *base = g_strdup_printf ("%" G_GINT64_FORMAT,
                                           linli_record_int (motion, written ? "participating" : "present"));
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, free_text (in, name));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (motion, counts[i])));
  g_ptr_array_add (cells, g_steal_pointer (&base));
  g_ptr_array_add (cells, g_strdup (linli_parts_say (in, linli_record_text (motion, "result"))));
  g_ptr_array_add (cells, NULL);
  linli_table_row (table, (const char *const *) cells->pdata);
}

char *
linli_parts_area (gint64 dm2)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", dm2 / 100, (int) (dm2 % 100));
}

static void
add_areas (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *yes = linli_parts_area (linli_record_int (motion, "for_dm2"));
  g_autofree char *no = linli_parts_area (linli_record_int (motion, "against_dm2"));
  g_autofree char *abstain = linli_parts_area (linli_record_int (motion, "abstain_dm2"));
  g_autofree char *part = linli_parts_area (linli_record_int (motion, "participating_dm2"));
  g_autofree char *all = linli_parts_area (linli_record_int (motion, "entitled_dm2"));
  g_autofree char *text = linli_phrase_format (in->language, "area-row", yes, no, abstain, part, all);

  linli_parts_led (in, linli_parts_say (in, "area"), text);
}

static void
add_calculation (LinliParts *in, LinliRecord *motion)
{
  if (linli_record_int (motion, "participating_dm2") > 0)
    add_areas (in, motion);
  linli_parts_led (in, linli_record_text (motion, "label"), linli_parts_text (motion, "calculation"));
  if (linli_record_has (motion, "warning"))
    linli_parts_led (in, linli_parts_say (in, "warning"), linli_record_text (motion, "warning"));
}

void
linli_parts_votes (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");
  LinliBlock *table = NULL;

  for (guint i = 0; i < motions->len; i++)
    {
      if (!linli_record_has (motions->pdata[i], "result"))
        continue;
      if (!table)
        vote_columns (in, table = linli_document_table (in->document));
      vote_row (in, table, motions->pdata[i]);
    }
  for (guint i = 0; i < motions->len; i++)
    if (linli_record_has (motions->pdata[i], "result"))
      add_calculation (in, motions->pdata[i]);
}

void
linli_parts_resolutions (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "resolution");

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      g_autofree char *lead
          = linli_phrase_format (in->language, linli_record_text (line, "kind"), linli_record_text (line, "label"));
      g_autofree char *text = free_text (in, linli_record_text (line, "text"));
      linli_parts_led (in, lead, text);
      if (linli_record_int (line, "owners_needed"))
        linli_document_paragraph (in->document, NULL, linli_parts_say (in, "owners"));
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
          = linli_phrase_format (in->language, "fund", linli_record_text (lines->pdata[i], "source"), money);
      total += fen;
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
  g_autofree char *title = free_text (in, linli_record_text (task, "title"));
  const char *const cells[] = { title, linli_parts_text (task, "owner_unit"), due, money, NULL };

  linli_table_row (table, cells);
}

void
linli_parts_tasks (LinliParts *in)
{
  static const struct { const char *key; int weight; gboolean number; } columns[]
      = { { "task", 8, FALSE }, { "owner", 6, FALSE }, { "due", 6, FALSE }, { "money", 5, TRUE } };
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "task");
  LinliBlock *table;

  if (lines->len == 0)
    return;
  linli_parts_heading (in, "tasks");
  table = linli_document_table (in->document);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    linli_table_column (table, linli_parts_say (in, columns[i].key), columns[i].weight, columns[i].number);
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
