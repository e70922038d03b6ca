#include "council/turns.h"

#include <string.h>

/* Whole seconds, to the nearest. */
static gint64
used_seconds (const LinliRecord *row, gint64 at_ms)
{
  gint64 used = linli_record_int (row, "used_ms");

  if (linli_record_has (row, "running_since"))
    used += MAX (0, at_ms - linli_record_int (row, "running_since"));
  return (used + 500) / 1000;
}

void
linli_turns_fill (LinliRecord *record, const LinliRecord *row, gint64 at_ms, const char *text, const char *stance)
{
  linli_record_set_text (record, "state", "done");
  linli_record_set_int (record, "meeting", linli_record_int (row, "meeting"));
  if (linli_record_has (row, "item"))
    linli_record_set_int (record, "item", linli_record_int (row, "item"));
  linli_record_set_int (record, "speaker", linli_record_int (row, "person"));
  linli_record_set_text (record, "kind", linli_record_text (row, "kind"));
  linli_record_set_text (record, "stance", stance ? stance : linli_record_text (row, "stance"));
  linli_record_set_text (record, "text", text);
  linli_record_set_int (record, "seconds", used_seconds (row, at_ms));
}

static void
close_one (LinliAct *act, const LinliRecord *row)
{
  const char *said = linli_record_text (row, "said");
  LinliRecord *record
      = linli_act_also_move (act, said ? "turn.ended" : "turn.withdrawn", "turn", linli_record_int (row, "id"), "withdrawn");

  if (said)
    linli_turns_fill (record, row, act->at_ms, said, NULL);
}

void
linli_turns_close (LinliAct *act, gint64 meeting, gint64 person)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_int (params, "meeting", meeting);
  linli_record_set_int (params, "person", person);
  rows = linli_register_rows (act->reg, "open-turns", params, NULL);
  for (guint i = 0; rows && i < rows->len; i++)
    close_one (act, rows->pdata[i]);
}

static gboolean
is_closed_here (LinliAct *act, gint64 turn)
{
  for (guint i = 0; i < act->also->len; i += 2)
    if ((strcmp (act->also->pdata[i], "turn.ended") == 0 || strcmp (act->also->pdata[i], "turn.withdrawn") == 0)
        && linli_record_int (act->also->pdata[i + 1], "turn") == turn)
      return TRUE;
  return FALSE;
}

void
linli_turns_pause (LinliAct *act, gint64 meeting)
{
  g_autoptr (LinliRecord) running = linli_act_query (act, "speaking-turn", "meeting", meeting);

  if (running && !is_closed_here (act, linli_record_int (running, "id")))
    linli_act_also_move (act, "turn.paused", "turn", linli_record_int (running, "id"), "paused");
}
