#include "minutes/parts.h"

#include <string.h>

char *
linli_parts_counts (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;
  int entitled = (int) linli_record_int (meeting, "entitled"), present = (int) linli_record_int (meeting, "present");
  int excused = (int) linli_record_int (meeting, "excused"), absent = (int) linli_record_int (meeting, "absent");

  if (linli_parts_is_ballot (in) && linli_record_has (meeting, "entitled_dm2"))
    {
      g_autofree char *area = linli_parts_area (linli_record_int (meeting, "entitled_dm2"));
      return linli_phrase_format (in->language, "owners-area-of", entitled, area);
    }
  if (linli_parts_is_ballot (in))
    return linli_phrase_format (in->language, "voters-of", entitled);
  if (linli_record_has (meeting, "excused"))
    return linli_phrase_format (in->language, "attendance-text", entitled, present, excused, absent);
  return linli_phrase_format (in->language, "present-of", entitled, present);
}

char *
linli_parts_quorum (LinliParts *in)
{
  LinliRecord *meeting = in->meeting;

  if (!linli_record_has (meeting, "quorum_sum"))
    return NULL;
  return linli_phrase_format (in->language, linli_record_int (meeting, "quorum") ? "quorum" : "no-quorum",
                              linli_record_text (meeting, "quorum_sum"), linli_parts_text (meeting, "quorum_article"));
}

static gboolean
has_decided (LinliParts *in)
{
  g_autoptr (GPtrArray) motions = linli_facts_all (in->facts, "motion");

  for (guint i = 0; i < motions->len; i++)
    {
      const char *state = linli_record_text (motions->pdata[i], "state");
      if (g_strcmp0 (state, "carried") == 0 || g_strcmp0 (state, "lost") == 0)
        return TRUE;
    }
  return linli_facts_first (in->facts, "resolution") != NULL;
}

void
linli_parts_inquorate (LinliParts *in)
{
  if (linli_record_int (in->meeting, "inquorate"))
    linli_parts_say_paragraph (in, has_decided (in) ? "inquorate-later" : "inquorate");
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

/* Counted with those present: for whom somebody else acted, and on what paper. */
static void
add_proxies (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "proxy");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      LinliRecord *line = lines->pdata[i];
      g_autofree char *one = linli_phrase_format (in->language, "proxy", linli_parts_text (line, "person"),
                                                  linli_parts_text (line, "holder"), linli_parts_text (line, "document"));
      g_string_append_printf (text, "%s%s", text->len ? linli_parts_say (in, "semicolon") : "", one);
    }
  linli_parts_hanging (in, "proxies", text->str);
}

void
linli_parts_people (LinliParts *in)
{
  static const char *const keys[] = { "present", "excused", "absent", "nonvoting" };
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "attendance");

  /* Nobody is present at, or absent from, a ballot over days. */
  for (guint k = linli_parts_is_ballot (in) ? G_N_ELEMENTS (keys) - 1 : 0; k < G_N_ELEMENTS (keys); k++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      for (guint i = 0; i < lines->len; i++)
        if (belongs (lines->pdata[i], keys[k]))
          g_string_append_printf (names, "%s%s", names->len ? linli_parts_say (in, "list") : "",
                                  linli_parts_text (lines->pdata[i], "person"));
      linli_parts_hanging (in, keys[k], names->str);
    }
  add_proxies (in);
}

/* "out 1774077120000 return …" as people read it. */
static char *
moves_text (LinliParts *in, LinliRecord *line)
{
  g_auto (GStrv) words = g_strsplit (linli_record_text (line, "moves"), " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] && words[i + 1]; i += 2)
    {
      g_autofree char *time = linli_phrase_time (g_ascii_strtoll (words[i + 1], NULL, 10));
      g_autofree char *move
          = linli_phrase_format (in->language, strcmp (words[i], "out") == 0 ? "out" : "return", time);
      g_string_append_printf (text, "%s%s", text->len ? linli_parts_say (in, "comma") : "", move);
    }
  return g_string_free (text, FALSE);
}

void
linli_parts_moves (LinliParts *in)
{
  g_autoptr (GPtrArray) lines = linli_facts_all (in->facts, "attendance");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *moves = NULL;
      if (!linli_record_has (lines->pdata[i], "moves"))
        continue;
      moves = moves_text (in, lines->pdata[i]);
      g_string_append_printf (text, "%s%s %s", text->len ? linli_parts_say (in, "semicolon") : "",
                              linli_parts_text (lines->pdata[i], "person"), moves);
    }
  linli_parts_hanging (in, "moves", text->str);
}

static GPtrArray *
arrivals (LinliParts *in)
{
  GPtrArray *lines = linli_facts_all (in->facts, "attendance");

  for (guint i = lines->len; i-- > 0;)
    if (!linli_record_has (lines->pdata[i], "in_at"))
      g_ptr_array_remove_index (lines, i);
  return lines;
}

static void
add_cells (LinliParts *in, GPtrArray *cells, LinliRecord *line)
{
  g_ptr_array_add (cells, g_strdup (line ? linli_parts_text (line, "person") : ""));
  g_ptr_array_add (cells, line ? linli_phrase_time (linli_record_int (line, "in_at")) : g_strdup (""));
  g_ptr_array_add (cells, line && linli_record_has (line, "moves") ? moves_text (in, line) : g_strdup (""));
}

/* Two people stand side by side, read down the left half first. */
void
linli_parts_sheet (LinliParts *in)
{
  static const LinliPartColumn columns[] = { { "person", 8, FALSE }, { "in", 4, TRUE }, { "moves", 9, FALSE },
                                             { "person", 8, FALSE }, { "in", 4, TRUE }, { "moves", 9, FALSE } };
  g_autoptr (GPtrArray) lines = arrivals (in);
  guint half = (lines->len + 1) / 2;
  LinliBlock *table;

  if (lines->len == 0)
    return;
  linli_parts_heading (in, "sheet");
  table = linli_parts_table (in, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < half; i++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      add_cells (in, cells, lines->pdata[i]);
      add_cells (in, cells, half + i < lines->len ? lines->pdata[half + i] : NULL);
      g_ptr_array_add (cells, NULL);
      linli_table_row (table, (const char *const *) cells->pdata);
    }
}
