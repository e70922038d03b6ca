#include "minutes/parts.h"

/* The notice of a meeting to come: who, when, where, what about, and whom to tell. Nobody signs it. */

static char *
day_time (LinliParts *in, const char *member)
{
  gint64 at_ms = linli_record_int (in->meeting, member);
  LinliDate date = linli_instant_date (at_ms);
  g_autofree char *day = linli_phrase_date (in->language, date), *time = linli_phrase_time (at_ms);
  g_autofree char *key = g_strdup_printf ("weekday-%d", linli_date_weekday (date));

  return linli_phrase_format (in->language, "day-time", day, linli_parts_say (in, key), time);
}

static gboolean
is_cancelled (LinliParts *in)
{
  return linli_record_int (in->meeting, "cancelled") != 0;
}

static void
add_intro (LinliParts *in)
{
  const char *key = is_cancelled (in) ? "cancellation-text" : linli_parts_is_ballot (in) ? "convocation-ballot" : "convocation-text";
  g_autofree char *when = day_time (in, "starts_at");
  g_autofree char *to = linli_phrase_format (in->language, "convocation-members", linli_parts_text (in->meeting, "body"));
  g_autofree char *text
      = linli_phrase_format (in->language, key, linli_record_text (in->head, "organisation"), when,
                             linli_parts_text (in->meeting, "body"), linli_record_text (in->meeting, "title"));

  linli_parts_hanging (in, "convocation-to", to);
  linli_document_paragraph (in->document, NULL, text);
  if (!is_cancelled (in) && !linli_record_has (in->meeting, "notice_on"))
    linli_parts_say_paragraph (in, "convocation-draft");
  if (linli_record_has (in->meeting, "urgent_reason"))
    linli_parts_led (in, linli_parts_say (in, "reason"), linli_record_text (in->meeting, "urgent_reason"));
}

static char *
time_text (LinliParts *in)
{
  gint64 starts = linli_record_int (in->meeting, "starts_at"), ends = linli_record_int (in->meeting, "ends_at");
  g_autofree char *from = day_time (in, "starts_at");
  g_autofree char *to = linli_instant_date (starts) == linli_instant_date (ends) ? linli_phrase_time (ends) : day_time (in, "ends_at");

  return linli_phrase_format (in->language, "until", from, to);
}

static void
add_place (LinliParts *in)
{
  g_autofree char *time = time_text (in);

  linli_parts_heading (in, "time-and-place");
  linli_parts_hanging (in, "time", time);
  linli_parts_hanging (in, "place", linli_record_text (in->meeting, "venue"));
  linli_parts_hanging (in, "chair", linli_record_text (in->meeting, "chair"));
}

static void
add_item (LinliParts *in, LinliBlock *table, LinliRecord *item)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) linli_record_int (item, "position"));
  g_autofree char *minutes = g_strdup_printf ("%d", (int) linli_record_int (item, "minutes"));
  const char *const cells[] = { number, linli_parts_text (item, "title"), linli_parts_text (item, "presenter"),
                                linli_parts_is_ballot (in) ? NULL : minutes, NULL };

  linli_table_row (table, cells);
}

/* A ballot over days has no minutes. */
static void
add_agenda (LinliParts *in)
{
  static const LinliPartColumn columns[]
      = { { "number", 2, TRUE }, { "item", 12, FALSE }, { "presenter", 6, FALSE }, { "planned", 5, TRUE, 6 } };
  g_autoptr (GPtrArray) items = linli_facts_all (in->facts, "item");
  guint shown = linli_parts_is_ballot (in) ? 3 : 4;
  g_autofree char *total = NULL;
  LinliBlock *table;
  int minutes = 0;

  if (items->len == 0)
    return;
  linli_parts_heading (in, "agenda");
  table = linli_parts_table (in, columns, shown);
  for (guint i = 0; i < items->len; i++)
    {
      add_item (in, table, items->pdata[i]);
      minutes += (int) linli_record_int (items->pdata[i], "minutes");
    }
  if (shown < 4)
    return;
  total = linli_phrase_format (in->language, "agenda-total", (int) items->len, minutes);
  linli_document_paragraph (in->document, NULL, total);
}

static void
add_closing (LinliParts *in)
{
  const char *on = is_cancelled (in) ? NULL : linli_record_text (in->meeting, "notice_on");
  g_autofree char *date = on ? linli_phrase_date_text (in->language, on)
                             : linli_phrase_date (in->language, linli_instant_date (linli_record_int (in->head, "at_ms")));
  g_autofree char *closing = g_strdup_printf ("%s\n%s", linli_record_text (in->head, "organisation"), date);

  linli_document_space (in->document);
  linli_document_closing (in->document, closing);
}

void
linli_paper_convocation (LinliParts *in)
{
  g_autofree char *title = linli_phrase_format (in->language, is_cancelled (in) ? "cancellation-title" : "convocation-title",
                                                linli_parts_text (in->meeting, "body"));

  linli_document_title (in->document, title);
  linli_document_space (in->document);
  add_intro (in);
  if (!is_cancelled (in))
    {
      add_place (in);
      add_agenda (in);
      linli_parts_heading (in, "excuse");
      linli_parts_say_paragraph (in, linli_parts_is_ballot (in) ? "excuse-ballot" : "excuse-text");
    }
  linli_parts_hanging (in, "contact", linli_record_text (in->head, "contact"));
  add_closing (in);
}
