#include "council/facts.h"

#include "base/error.h"
#include "council/council-private.h"

#include <glib/gi18n-lib.h>

/* One kind of line: the query whose rows become lines, and the papers that hold it. */
typedef struct
{
  const char *is;
  const char *query;
  const char *papers; /* first letters of record, minutes, notice */
} Lines;

static const Lines lines[] = {
  { "meeting", "facts-meeting", "rm" },         { "meeting", "facts-meeting-public", "n" },
  { "topic", "facts-topics", "rmn" },           { "fund", "facts-funds", "rmn" },
  { "item", "facts-agenda", "rm" },             { "attendance", "facts-roster", "rm" },
  { "speech", "facts-speeches", "r" },          { "pause", "facts-pauses", "r" },
  { "motion", "facts-motions", "rm" },          { "motion", "facts-motions-public", "n" },
  { "resolution", "facts-resolutions", "rmn" }, { "task", "facts-tasks", "rmn" },
  { "notice", "facts-notices", "n" },
};

static void
append_line (GString *text, LinliRecord *row, const char *is)
{
  linli_record_set_text (row, "is", is);
  /* Nulls say nothing and would change with each new column. */
  for (guint i = linli_record_size (row); i-- > 0;)
    if (linli_record_type_at (row, i) == LINLI_VALUE_NULL)
      linli_record_remove (row, linli_record_name (row, i));
  linli_record_encode_into (row, text);
  g_string_append_c (text, '\n');
}

static LinliRecord *
heading (LinliAct *act, LinliRecord *paper, GError **error)
{
  static const char *const signers[] = { "chair", "recorder", "supervisor", NULL };
  static const char *const two[] = { "chair", "recorder", NULL };
  g_autoptr (LinliRecord) reg = linli_register_row (act->reg, "register", NULL, error);
  g_autoptr (LinliRecord) meeting = linli_act_query (act, "meeting-by-id", "id", linli_record_int (paper, "meeting"));
  g_autoptr (LinliRecord) head = linli_record_new ();
  g_autofree char *hash = linli_register_head (act->reg);

  if (!reg || !meeting)
    return NULL;
  linli_record_set_text (head, "paper", linli_record_text (paper, "kind"));
  linli_record_set_int (head, "version", linli_record_int (paper, "version"));
  linli_record_set_text (head, "label", linli_record_text (paper, "label"));
  linli_record_set_text (head, "number", linli_record_text (paper, "number"));
  linli_record_set_text (head, "correction", linli_record_text (paper, "correction"));
  linli_record_set_text (head, "register", linli_record_text (reg, "uuid"));
  linli_record_set_text (head, "organisation", linli_record_text (reg, "name"));
  linli_record_set_text (head, "organisation_kind", linli_record_text (reg, "kind"));
  linli_record_set_text (head, "contact", linli_record_text (reg, "contact"));
  linli_record_set_text (head, "language", linli_record_text (reg, "language"));
  linli_record_set_text (head, "ledger_head", hash);
  linli_record_set_int (head, "ledger_size", linli_register_size (act->reg));
  linli_record_set_int (head, "at_ms", act->at_ms);
  linli_record_set_list (head, "signers", linli_record_has (meeting, "supervisor") ? signers : two);
  return g_steal_pointer (&head);
}

char *
linli_facts_build (LinliAct *act, LinliRecord *paper, GError **error)
{
  const char *kind = linli_record_text (paper, "kind");
  g_autoptr (LinliRecord) head = heading (act, paper, error);
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  if (!head)
    return NULL;
  append_line (text, head, "paper");
  linli_record_set_int (params, "meeting", linli_record_int (paper, "meeting"));
  linli_record_set_int (params, "names", *kind != 'n');
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      if (!strchr (lines[i].papers, *kind))
        continue;
      rows = linli_register_rows (act->reg, lines[i].query, params, error);
      if (!rows)
        return NULL;
      for (guint r = 0; r < rows->len; r++)
        append_line (text, rows->pdata[r], lines[i].is);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
