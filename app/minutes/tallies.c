#include "minutes/parts.h"

#include <string.h>

gboolean
linli_parts_is_election (LinliRecord *motion)
{
  return g_str_equal (linli_parts_text (motion, "kind"), "election");
}

/* The lines @is that belong to the motion. (transfer container) */
static GPtrArray *
lines_of (LinliParts *in, LinliRecord *motion, const char *is)
{
  GPtrArray *lines = linli_facts_all (in->facts, is);

  for (guint i = lines->len; i-- > 0;)
    if (!g_str_equal (linli_parts_text (lines->pdata[i], "motion"), linli_parts_text (motion, "label")))
      g_ptr_array_remove_index (lines, i);
  return lines;
}

void
linli_parts_candidates (LinliParts *in, LinliRecord *motion)
{
  static const LinliPartColumn columns[] = {
    { "number", 2, TRUE }, { "candidate", 12, FALSE }, { "votes", 4, TRUE }, { "result", 6, FALSE },
  };
  g_autoptr (GPtrArray) candidates = lines_of (in, motion, "candidate");
  LinliBlock *table;

  if (candidates->len == 0)
    return;
  table = linli_parts_table (in, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < candidates->len; i++)
    {
      LinliRecord *one = candidates->pdata[i];
      const char *outcome = linli_record_text (one, "outcome");
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (one, "position"));
      g_autofree char *votes = g_strdup_printf ("%" G_GINT64_FORMAT, linli_record_int (one, "votes"));
      const char *const cells[] = { number, linli_parts_text (one, "person"), votes,
                                    outcome ? linli_parts_say (in, outcome) : linli_parts_say (in, "none"), NULL };
      linli_table_row (table, cells);
    }
}

void
linli_parts_reasons (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *reasons = linli_parts_list (in, linli_record_text (motion, "invalid_reasons"));

  if (reasons)
    linli_parts_led (in, linli_parts_say (in, "invalid-reasons"), reasons);
}

static int
number (LinliRecord *line, const char *member)
{
  return (int) linli_record_int (line, member);
}

void
linli_parts_register (LinliParts *in, LinliRecord *motion)
{
  g_autoptr (GPtrArray) lines = lines_of (in, motion, "register");

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      g_autofree char *text = linli_phrase_format (in->language, "registered-text", number (line, "issued"),
                                                   number (line, "returned"), number (line, "outstanding"),
                                                   number (line, "void"), number (line, "elsewhere"));
      linli_parts_led (in, linli_parts_say (in, "registered"), text);
    }
}

/* "代表11 25、代表12 16": what was announced of each, as far as it was put right. */
static char *
candidates_before (LinliParts *in, LinliRecord *motion)
{
  g_autoptr (GPtrArray) candidates = lines_of (in, motion, "candidate");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      LinliRecord *one = candidates->pdata[i];
      gboolean was = linli_record_has (one, "was");
      g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, i ? linli_parts_say (in, "list") : "",
                              linli_parts_text (one, "person"), linli_record_int (one, was ? "was" : "votes"));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
linli_parts_corrected (LinliParts *in, LinliRecord *motion)
{
  const char *result = linli_parts_say (in, linli_parts_text (motion, "was_result"));
  const char *reason = linli_parts_text (motion, "correction_reason");
  g_autofree char *before = NULL, *text = NULL;

  if (!linli_record_has (motion, "was"))
    return;
  if (linli_parts_is_election (motion))
    {
      before = candidates_before (in, motion);
      text = linli_phrase_format (in->language, "corrected-election", before, result, reason);
    }
  else
    text = linli_phrase_format (in->language, "corrected-text", linli_parts_text (motion, "was"), result, reason);
  linli_parts_led (in, linli_parts_say (in, "corrected"), text);
}

void
linli_parts_called_off (LinliParts *in, LinliRecord *motion)
{
  g_autoptr (GPtrArray) lines = lines_of (in, motion, "called-off");

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      g_autofree char *key = g_strconcat ("method-", linli_parts_text (line, "method"), NULL);
      g_autofree char *from = linli_phrase_time (linli_record_int (line, "opened_at"));
      g_autofree char *to = linli_phrase_time (linli_record_int (line, "closed_at"));
      g_autofree char *text = linli_phrase_format (in->language, "called-off-text", linli_parts_say (in, key), from, to,
                                                   linli_parts_text (line, "reason"));
      linli_parts_led (in, linli_parts_say (in, "called-off"), text);
    }
}

void
linli_parts_tellers (LinliParts *in, LinliRecord *motion)
{
  g_autofree char *by = linli_parts_list (in, linli_record_text (motion, "counted_by"));
  g_autofree char *text = NULL;

  linli_parts_hanging (in, "counted-by", by);
  if (!linli_record_has (motion, "first_count"))
    return;
  text = linli_phrase_format (in->language, "differed-text", linli_record_text (motion, "first_count"),
                              linli_parts_text (motion, "second_count"));
  linli_parts_led (in, linli_parts_say (in, "differed"), text);
}
