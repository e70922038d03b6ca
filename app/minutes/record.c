#include "minutes/parts.h"

#include <string.h>

/* The meeting record: near-verbatim, internal, kept for good. */

static void
add_overview (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *name
      = g_strdup_printf ("%s %s", linli_record_text (meeting, "label"), linli_record_text (meeting, "title"));
  g_autofree char *on = linli_phrase_date_text (in->language, linli_record_text (meeting, "notice_on"));
  g_autofree char *notice
      = linli_phrase_format (in->language, "notice-text", on, linli_parts_text (meeting, "notice_places"));
  g_autofree char *urgent = linli_record_has (meeting, "urgent_reason")
                                ? linli_phrase_format (in->language, "urgent", linli_record_text (meeting, "urgent_reason"))
                                : g_strdup ("");
  g_autofree char *proof = g_strconcat (notice, urgent, NULL);

  linli_parts_heading (in, "overview");
  linli_parts_hanging (in, "name", name);
  linli_parts_hanging (in, "time", time);
  linli_parts_hanging (in, "place", linli_record_text (meeting, "venue"));
  linli_parts_hanging (in, "chair", linli_record_text (meeting, "chair"));
  linli_parts_hanging (in, "recorder", linli_record_text (meeting, "recorder"));
  linli_parts_hanging (in, "tellers", linli_record_text (meeting, "tellers"));
  linli_parts_hanging (in, "supervisor", linli_record_text (meeting, "supervisor"));
  linli_parts_hanging (in, "notice-of-meeting", proof);
}

/* "out 1774077120000 return …" as people read it. */
static void
append_moves (LinliParts *in, GString *text, LinliRecord *line)
{
  g_auto (GStrv) words = g_strsplit (linli_record_text (line, "moves"), " ", -1);

  for (guint i = 0; words[i] && words[i + 1]; i += 2)
    {
      g_autofree char *time = linli_phrase_time (g_ascii_strtoll (words[i + 1], NULL, 10));
      const char *key = strcmp (words[i], "out") == 0 ? "out" : "return";
      g_autofree char *move = linli_phrase_format (in->language, key, time);
      g_string_append_printf (text, "%s%s %s", text->len ? linli_parts_say (in, "list") : "",
                              linli_record_text (line, "person"), move);
    }
}

static void
add_attendance (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "attendance");
  g_autoptr (GPtrArray) pauses = linli_facts_all (in->facts, "pause");
  g_autoptr (GString) moves = g_string_new (NULL);
  g_autofree char *counts = linli_phrase_format (
      in->language, "attendance-text", (int) linli_record_int (meeting, "entitled"),
      (int) linli_record_int (meeting, "present"), (int) linli_record_int (meeting, "excused"),
      (int) linli_record_int (meeting, "absent"));

  linli_parts_heading (in, "attendance");
  linli_document_paragraph (in->document, NULL, counts);
  linli_parts_people (in);
  for (guint i = 0; i < lines->len; i++)
    if (linli_record_has (lines->pdata[i], "moves"))
      append_moves (in, moves, lines->pdata[i]);
  linli_parts_hanging (in, "moves", moves->str);
  for (guint i = 0; i < pauses->len; i++)
    {
      LinliRecord *pause = pauses->pdata[i];
      g_autofree char *from = linli_phrase_time (linli_record_int (pause, "from_ms"));
      g_autofree char *to = linli_phrase_time (linli_record_int (pause, "to_ms"));
      g_autofree char *key = g_strconcat ("pause-", linli_record_text (pause, "kind"), NULL);
      g_autofree char *text = linli_phrase_format (in->language, key, from, to, linli_parts_text (pause, "reason"));
      linli_document_paragraph (in->document, NULL, text);
    }
}

static char *
actual_minutes (LinliRecord *item)
{
  if (!linli_record_has (item, "started_at") || !linli_record_has (item, "ended_at"))
    return g_strdup ("—");
  return g_strdup_printf ("%" G_GINT64_FORMAT, (linli_record_int (item, "ended_at") - linli_record_int (item, "started_at")
                                                + 30000) / 60000);
}

static void
add_agenda (LinliParts *in)
{
  static const struct { const char *key; int weight; gboolean number; } columns[] = {
    { "number", 2, TRUE }, { "item", 10, FALSE }, { "presenter", 5, FALSE }, { "planned", 5, TRUE }, { "actual", 5, TRUE },
  };
  g_autoptr (GPtrArray) items = linli_facts_all (in->facts, "item");
  LinliBlock *table;

  if (items->len == 0)
    return;
  linli_parts_heading (in, "agenda");
  table = linli_document_table (in->document);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    linli_table_column (table, linli_parts_say (in, columns[i].key), columns[i].weight, columns[i].number);
  for (guint i = 0; i < items->len; i++)
    {
      LinliRecord *item = items->pdata[i];
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (item, "position"));
      g_autofree char *planned = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (item, "minutes"));
      g_autofree char *actual = actual_minutes (item);
      const char *const cells[]
          = { number, linli_record_text (item, "title"), linli_parts_text (item, "presenter"), planned, actual, NULL };
      linli_table_row (table, cells);
    }
}

static void
add_speeches (LinliParts *in)
{
  g_autoptr (GPtrArray) speeches = linli_facts_all (in->facts, "speech");

  if (speeches->len == 0)
    return;
  linli_parts_heading (in, "speeches");
  for (guint i = 0; i < speeches->len; i++)
    {
      LinliRecord *speech = speeches->pdata[i];
      g_autofree char *key = g_strconcat ("stance-", linli_record_text (speech, "stance"), NULL);
      g_autofree char *time = linli_phrase_time (linli_record_int (speech, "at_ms"));
      g_autofree char *lead = linli_phrase_format (in->language, "speaker", linli_record_text (speech, "speaker"),
                                                   linli_parts_say (in, key), time);
      linli_document_paragraph (in->document, lead, linli_record_text (speech, "text"));
    }
}

static void
add_motion (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *kind = g_strconcat ("motion-", linli_record_text (motion, "kind"), NULL);
  g_autofree char *heading = linli_phrase_format (
      in->language, linli_record_int (motion, "amended") ? "motion-amended" : "motion-heading",
      linli_record_text (motion, "label"), linli_record_text (motion, "title"), linli_parts_say (in, kind));
  g_autofree char *moved
      = linli_record_has (motion, "seconder")
            ? linli_phrase_format (in->language, "moved", linli_parts_text (motion, "mover"),
                                   linli_record_text (motion, "seconder"))
            : linli_phrase_format (in->language, "moved-alone", linli_parts_text (motion, "mover"));
  const char *state = linli_record_text (motion, "state");

  linli_document_heading (in->document, 2, heading);
  linli_document_paragraph (in->document, NULL, linli_record_text (motion, "text"));
  linli_document_paragraph (in->document, NULL, moved);
  if (linli_record_has (motion, "authorised_by"))
    linli_parts_led (in, linli_parts_say (in, "authorised"), linli_record_text (motion, "authorised_by"));
  if (linli_record_has (motion, "method"))
    {
      g_autofree char *method = g_strconcat ("method-", linli_record_text (motion, "method"), NULL);
      linli_parts_hanging (in, "method", linli_parts_say (in, method));
    }
  else if (g_str_equal (state, "withdrawn") || g_str_equal (state, "tabled"))
    linli_parts_hanging (in, "result", linli_parts_say (in, state));
}

static void
add_motions (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");

  if (motions->len == 0)
    return;
  linli_parts_heading (in, "motions");
  for (guint i = 0; i < motions->len; i++)
    add_motion (in, motions->pdata[i]);
  linli_parts_heading (in, "results");
  linli_parts_votes (in);
}

void
linli_paper_record (LinliParts *in)
{
  g_autofree char *title = g_strconcat (linli_record_text (in->head, "organisation"),
                                        linli_record_text (in->meeting, "body"), linli_parts_say (in, "record"), NULL);

  linli_document_title (in->document, title);
  linli_document_space (in->document);
  linli_parts_correction (in);
  add_overview (in);
  add_attendance (in);
  add_agenda (in);
  add_speeches (in);
  add_motions (in);
  if (linli_facts_first (in->facts, "resolution"))
    {
      linli_parts_heading (in, "resolutions");
      linli_parts_resolutions (in);
    }
  linli_parts_funds (in);
  linli_parts_tasks (in);
}
