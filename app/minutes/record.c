#include "minutes/parts.h"

#include <string.h>

/* The meeting record: near-verbatim, internal, kept for good. */

static char *
notice_proof (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autofree char *on = linli_phrase_date_text (in->language, linli_record_text (meeting, "notice_on"));
  g_autofree char *places = linli_parts_list (in, linli_record_text (meeting, "notice_places"));
  g_autofree char *notice = linli_phrase_format (in->language, "notice-text", on, places ? places : "—");
  g_autofree char *urgent = NULL;

  if (!linli_record_has (meeting, "notice_on"))
    return NULL;
  if (linli_record_has (meeting, "urgent_reason"))
    urgent = linli_phrase_format (in->language, "urgent", linli_parts_text (meeting, "urgent_reason"));
  return g_strconcat (notice, urgent, NULL);
}

/* Only where the meeting set limits of its own. */
static char *
speaking_text (LinliParts *in)
{
  int seconds = (int) linli_record_int (in->meeting, "speech_seconds");
  int times = (int) linli_record_int (in->meeting, "speech_times");

  if (!linli_record_has (in->meeting, "speech_times"))
    return NULL;
  return seconds % 60 ? linli_phrase_format (in->language, "speaking-seconds", times, seconds)
                      : linli_phrase_format (in->language, "speaking-minutes", times, seconds / 60);
}

static void
add_overview (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  g_autofree char *time = linli_parts_meeting_time (in);
  g_autofree char *proof = notice_proof (in);
  g_autofree char *tellers = linli_parts_list (in, linli_record_text (meeting, "tellers"));
  g_autofree char *speaking = speaking_text (in);

  linli_parts_heading (in, "overview");
  linli_parts_hanging (in, "name", linli_record_text (meeting, "title"));
  linli_parts_hanging (in, "ordinal", linli_record_text (meeting, "label"));
  linli_parts_hanging (in, "continues", linli_record_text (meeting, "continues"));
  linli_parts_hanging (in, "time", time);
  linli_parts_hanging (in, "place", linli_record_text (meeting, "venue"));
  linli_parts_hanging (in, "convener", linli_record_text (in->head, "organisation"));
  linli_parts_hanging (in, "chair", linli_record_text (meeting, "chair"));
  linli_parts_hanging (in, "recorder", linli_record_text (meeting, "recorder"));
  linli_parts_hanging (in, "tellers", tellers);
  linli_parts_hanging (in, "supervisor", linli_record_text (meeting, "supervisor"));
  linli_parts_hanging (in, "notice-of-meeting", proof);
  linli_parts_hanging (in, "speaking", speaking);
}

static void
add_pause (LinliParts *in, LinliRecord *pause)
{
  gboolean recess = g_str_equal (linli_parts_text (pause, "kind"), "recess");
  g_autofree char *from = linli_phrase_time (linli_record_int (pause, "from_ms"));
  g_autofree char *to = linli_phrase_time (linli_record_int (pause, "to_ms"));
  g_autofree char *text = NULL;

  if (linli_record_has (pause, "to_ms"))
    text = linli_phrase_format (in->language, recess ? "recess" : "suspension", from, to, linli_parts_text (pause, "reason"));
  else
    text = linli_phrase_format (in->language, recess ? "recess-open" : "suspension-open", from,
                                linli_parts_text (pause, "reason"));
  linli_document_paragraph (in->document, NULL, text);
}

static void
add_corrections (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "correction");

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      g_autofree char *time = linli_phrase_time (linli_record_int (line, "at_ms"));
      g_autofree char *key = g_strconcat ("set-", linli_parts_text (line, "to"), NULL);
      g_autofree char *text = linli_phrase_format (in->language, "attendance-corrected", time, linli_parts_text (line, "person"),
                                                   linli_parts_say (in, key), linli_parts_text (line, "reason"));
      linli_document_paragraph (in->document, NULL, text);
    }
}

static void
add_attendance (LinliParts *in)
{
  g_autoptr (GPtrArray) pauses = linli_facts_all (in->facts, "pause");
  g_autofree char *counts = linli_parts_counts (in);
  g_autofree char *quorum = linli_parts_quorum (in);
  g_autofree char *text = g_strconcat (counts, quorum, NULL);

  linli_parts_heading (in, linli_parts_is_ballot (in) ? "voters" : "attendance");
  linli_document_paragraph (in->document, NULL, text);
  linli_parts_people (in);
  linli_parts_moves (in);
  add_corrections (in);
  for (guint i = 0; i < pauses->len; i++)
    add_pause (in, pauses->pdata[i]);
  linli_parts_inquorate (in);
}

static char *
actual_minutes (LinliRecord *item)
{
  gint64 spent;

  if (!linli_record_has (item, "started_at") || !linli_record_has (item, "ended_at")
      || __builtin_sub_overflow (linli_record_int (item, "ended_at"), linli_record_int (item, "started_at"), &spent))
    return g_strdup ("—");
  return g_strdup_printf ("%" G_GINT64_FORMAT, spent / 60000 + (spent % 60000 >= 30000));
}

/* A ballot over days keeps no minutes. */
static void
item_row (LinliParts *in, LinliBlock *table, LinliRecord *item)
{
  gboolean ballot = linli_parts_is_ballot (in);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (item, "position"));
  g_autofree char *planned = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (item, "minutes"));
  g_autofree char *actual = actual_minutes (item);
  const char *const cells[] = { number, linli_parts_text (item, "title"), linli_parts_text (item, "presenter"),
                                ballot ? NULL : planned, actual, NULL };

  linli_table_row (table, cells);
}

static void
add_agenda (LinliParts *in)
{
  static const LinliPartColumn columns[] = {
    { "number", 2, TRUE }, { "item", 11, FALSE }, { "presenter", 6, FALSE }, { "planned", 5, TRUE, 6 }, { "actual", 5, TRUE, 6 },
  };
  g_autoptr (GPtrArray) items = linli_facts_all (in->facts, "item");
  LinliBlock *table;

  if (items->len == 0)
    return;
  linli_parts_heading (in, "agenda");
  table = linli_parts_table (in, columns, G_N_ELEMENTS (columns) - (linli_parts_is_ballot (in) ? 2 : 0));
  for (guint i = 0; i < items->len; i++)
    item_row (in, table, items->pdata[i]);
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
      g_autofree char *key = g_strconcat ("stance-", linli_parts_text (speech, "stance"), NULL);
      g_autofree char *time = linli_phrase_time (linli_record_int (speech, "at_ms"));
      const char *kind = linli_record_has (speech, "kind") ? linli_parts_text (speech, "kind") : key;
      g_autofree char *lead = linli_phrase_format (in->language, "speaker", linli_parts_text (speech, "speaker"),
                                                   linli_parts_say (in, kind), time);
      linli_document_paragraph (in->document, lead, linli_parts_text (speech, "text"));
    }
}

/* What small groups found, under the item they talked about. */
static void
add_notes (LinliParts *in)
{
  g_autoptr (GPtrArray) notes = linli_facts_all (in->facts, "note");

  if (notes->len == 0)
    return;
  linli_parts_heading (in, "notes");
  for (guint i = 0; i < notes->len; i++)
    {
      LinliRecord *note = notes->pdata[i];
      gboolean part = linli_record_has (note, "part");
      g_autofree char *lead
          = linli_phrase_format (in->language, part ? "note-part" : "note", (int) linli_record_int (note, "item"),
                                 linli_parts_text (note, "title"), linli_parts_text (note, "part"));
      linli_document_paragraph (in->document, lead, linli_parts_text (note, "text"));
    }
}

static void
add_moved (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *moved
      = linli_record_has (motion, "seconder")
            ? linli_phrase_format (in->language, "moved", linli_parts_text (motion, "mover"),
                                   linli_parts_text (motion, "seconder"))
            : linli_phrase_format (in->language, "moved-alone", linli_parts_text (motion, "mover"));

  linli_document_paragraph (in->document, NULL, moved);
  if (linli_record_has (motion, "authorised_by"))
    linli_parts_led (in, linli_parts_say (in, "authorised"), linli_parts_text (motion, "authorised_by"));
}

/* Who said what in a roll call; a show of hands and a secret ballot leave only their counts. */
static void
add_ballots (LinliParts *in, LinliRecord *motion)
{
  g_autoptr (GPtrArray) ballots = linli_facts_all (in->facts, "ballot");

  for (guint i = 0; i < ballots->len; i++)
    {
      LinliRecord *ballot = ballots->pdata[i];
      g_autofree char *people = NULL;
      if (!g_str_equal (linli_parts_text (ballot, "motion"), linli_parts_text (motion, "label")))
        continue;
      people = linli_parts_list (in, linli_parts_text (ballot, "people"));
      linli_parts_hanging (in, linli_parts_text (ballot, "choice"), people);
    }
}

static void
add_recount (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *by = linli_parts_list (in, linli_parts_text (motion, "recount_by"));
  g_autofree char *text = linli_phrase_format (in->language, "recounted-text", linli_parts_text (motion, "recount_reason"), by);

  linli_parts_hanging (in, "recounted", text);
}

static void
add_vote (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *key = g_strconcat ("method-", linli_parts_text (motion, "method"), NULL);
  g_autofree char *from = linli_phrase_time (linli_record_int (motion, "opened_at"));
  g_autofree char *to = linli_phrase_time (linli_record_int (motion, "announced_at"));
  g_autofree char *text = NULL;
  gboolean timed = !linli_parts_is_ballot (in) && linli_record_has (motion, "opened_at") && linli_record_has (motion, "announced_at");

  if (timed)
    text = linli_phrase_format (in->language, "vote-text", linli_parts_say (in, key), from, to);
  linli_parts_hanging (in, "method", text ? text : linli_parts_say (in, key));
  if (linli_record_int (motion, "recounted"))
    add_recount (in, motion);
  linli_parts_tellers (in, motion);
  add_ballots (in, motion);
  if (linli_record_has (motion, "result"))
    linli_parts_calculation (in, motion, linli_parts_say (in, "calculation"));
}

static void
add_motion (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *heading = linli_parts_motion_name (in, motion, TRUE);
  const char *state = linli_parts_text (motion, "state");

  linli_document_heading (in->document, 2, heading);
  linli_document_paragraph (in->document, NULL, linli_parts_text (motion, "text"));
  add_moved (in, motion);
  linli_parts_called_off (in, motion);
  if (linli_record_has (motion, "method"))
    add_vote (in, motion);
  if (!linli_record_has (motion, "result"))
    linli_parts_hanging (in, "result", linli_parts_say (in, g_str_equal (state, "withdrawn") || g_str_equal (state, "tabled")
                                                              ? state : "undecided"));
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
  linli_parts_vote_table (in);
  linli_parts_rules (in);
}

/* Who spoke against, and how many voted against or abstained. */
static void
add_dissent (LinliParts *in)
{
  g_autoptr (GPtrArray) speeches = linli_facts_all (in->facts, "speech");
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < speeches->len; i++)
    {
      LinliRecord *speech = speeches->pdata[i];
      g_autofree char *time = linli_phrase_time (linli_record_int (speech, "at_ms"));
      g_autofree char *one = linli_phrase_format (in->language, "spoke-against", linli_parts_text (speech, "speaker"), time);
      if (g_str_equal (linli_parts_text (speech, "stance"), "against"))
        g_string_append_printf (text, "%s%s", text->len ? linli_parts_say (in, "semicolon") : "", one);
    }
  for (guint i = 0; i < motions->len; i++)
    {
      int against = (int) linli_record_int (motions->pdata[i], "against");
      int abstain = (int) linli_record_int (motions->pdata[i], "abstain");
      g_autofree char *one = linli_phrase_format (in->language, "voted-against",
                                                  linli_parts_text (motions->pdata[i], "label"), against, abstain);
      if (against > 0 || abstain > 0)
        g_string_append_printf (text, "%s%s", text->len ? linli_parts_say (in, "semicolon") : "", one);
    }
  if (text->len == 0)
    return;
  g_string_append (text, linli_parts_say (in, "full-stop"));
  linli_parts_heading (in, "dissent");
  linli_document_paragraph (in->document, NULL, text->str);
}

void
linli_paper_record (LinliParts *in)
{
  g_autofree char *title = linli_phrase_format (in->language, "record", linli_record_text (in->head, "organisation"),
                                         linli_record_text (in->meeting, "body"));

  linli_document_title (in->document, title);
  if (linli_record_has (in->head, "number"))
    linli_document_closing (in->document, linli_record_text (in->head, "number"));
  linli_document_space (in->document);
  linli_parts_correction (in);
  add_overview (in);
  add_attendance (in);
  add_agenda (in);
  add_speeches (in);
  add_notes (in);
  add_motions (in);
  add_dissent (in);
  if (linli_facts_first (in->facts, "resolution"))
    {
      linli_parts_heading (in, linli_parts_is_opinion (in) ? "opinions" : "resolutions");
      linli_parts_resolutions (in);
    }
  linli_parts_funds (in);
  linli_parts_tasks (in);
  linli_parts_sheet (in);
  linli_parts_say_paragraph (in, linli_record_has (in->meeting, "supervisor") ? "read-over" : "read-over-two");
}
