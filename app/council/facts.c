#include "council/facts.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/floor.h"
#include "minutes/mask.h"
#include "rules/decision.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  LinliAct *act;
  LinliRecord *meeting; /* the row of the table */
  char paper;           /* first letter of record, minutes, notice */
  GString *text;
  guint notices;
} Facts;

/* Completes the row of a query. */
typedef gboolean (*Complete) (Facts *in, LinliRecord *line, GError **error);

/* The sum by which a meeting in one room has its quorum: of everyone who came, or of those left when it was lost. */
static gboolean
complete_meeting (Facts *in, LinliRecord *line, GError **error)
{
  LinliRule *rule = linli_floor_rule (in->act, in->meeting, error);
  gboolean lost = linli_record_int (line, "inquorate") != 0, holds;
  g_autofree char *sum = NULL;
  LinliFloor floor;
  LinliStep step;

  if (!rule || !linli_floor_read (in->act, in->meeting, &floor, error))
    return FALSE;
  if (g_str_equal (linli_record_text (line, "mode"), "ballot") || !rule->has_quorum || rule->dual
      || rule->quorum.base != LINLI_BASE_ALL || floor.entitled == 0)
    return TRUE;
  if (!linli_decide_quorum (rule, floor.entitled, lost ? floor.present : floor.arrived, &holds, &step, error))
    return FALSE;
  sum = linli_step_text (&step, linli_act_language (in->act));
  linli_record_set_int (line, "quorum", holds);
  linli_record_set_text (line, "quorum_sum", sum);
  linli_record_set_text (line, "quorum_article", linli_rule_article (rule, linli_act_language (in->act)));
  return TRUE;
}

/* What the rule demands in words; the public needs no more of it. */
static gboolean
complete_motion (Facts *in, LinliRecord *line, GError **error)
{
  const char *snapshot = linli_record_text (line, "rule");
  g_autoptr (LinliRule) rule = snapshot ? linli_rule_from_snapshot (linli_record_text (line, "label"), snapshot, error) : NULL;

  if (snapshot && !rule)
    return FALSE;
  if (!rule)
    return TRUE;
  linli_record_set_text (line, "rule_id", rule->id);
  linli_record_set_text (line, "rule_text", linli_rule_text (rule, linli_act_language (in->act)));
  linli_record_set_text (line, "rule_article", linli_rule_article (rule, linli_act_language (in->act)));
  if (in->paper == 'n')
    linli_record_remove (line, "rule");
  return TRUE;
}

static gboolean
complete_notice (Facts *in, LinliRecord *line, GError **error)
{
  const LinliLimit *reply = linli_limits_find (linli_council_rulebook (in->act->council)->limits, "objection_reply", error);

  if (!reply)
    return FALSE;
  linli_record_set_int (line, "reply_days", reply->value);
  in->notices++;
  return TRUE;
}

/* One kind of line: the query whose rows become lines, and the papers that hold it. */
typedef struct
{
  const char *is;
  const char *query;
  const char *papers;
  Complete complete;
} Lines;

static const Lines lines[] = {
  { "meeting", "facts-meeting", "rm", complete_meeting },
  { "meeting", "facts-meeting-public", "n", complete_meeting },
  { "topic", "facts-topics", "rm" },
  { "topic", "facts-topics-public", "n" },
  { "fund", "facts-funds", "rm" },
  { "fund", "facts-funds-public", "n" },
  { "item", "facts-agenda", "rm" },
  { "attendance", "facts-roster", "rm" },
  { "proxy", "facts-proxies", "rm" },
  { "correction", "facts-corrections", "r" },
  { "speech", "facts-speeches", "r" },
  { "note", "facts-notes", "r" },
  { "pause", "facts-pauses", "r" },
  { "motion", "facts-motions", "rm", complete_motion },
  { "motion", "facts-motions-public", "n", complete_motion },
  { "ballot", "facts-ballots", "r" },
  { "candidate", "facts-candidates", "rm" },
  { "candidate", "facts-candidates-public", "n" },
  { "register", "facts-registers", "rmn" },
  { "called-off", "facts-called-off", "r" },
  { "resolution", "facts-resolutions", "rm" },
  { "resolution", "facts-resolutions-public", "n" },
  { "task", "facts-tasks", "rm" },
  { "task", "facts-tasks-public", "n" },
  { "notice", "facts-notices", "n", complete_notice },
};

/* The facts travel inside the public paper, so it is they that are masked. */
static void
append_line (Facts *in, LinliRecord *row, const char *is)
{
  linli_record_set_text (row, "is", is);
  /* Nulls say nothing and would change with each new column. */
  for (guint i = linli_record_size (row); i-- > 0;)
    if (linli_record_type_at (row, i) == LINLI_VALUE_NULL)
      linli_record_remove (row, linli_record_name (row, i));
  if (in->paper == 'n')
    linli_mask_record (row);
  linli_record_encode_into (row, in->text);
  g_string_append_c (in->text, '\n');
}

static LinliRecord *
heading (Facts *in, LinliRecord *paper, GError **error)
{
  static const char *const signers[] = { "chair", "recorder", "supervisor", NULL };
  static const char *const two[] = { "chair", "recorder", NULL };
  LinliRegister *reg = in->act->reg;
  g_autoptr (LinliRecord) settings = linli_register_row (reg, "register", NULL, error);
  g_autoptr (LinliRecord) head = linli_record_new ();
  g_autofree char *hash = linli_register_head (reg);

  if (!settings)
    return NULL;
  linli_record_set_text (head, "paper", linli_record_text (paper, "kind"));
  linli_record_set_int (head, "version", linli_record_int (paper, "version"));
  linli_record_set_text (head, "label", linli_record_text (paper, "label"));
  linli_record_set_text (head, "number", linli_record_text (paper, "number"));
  linli_record_set_text (head, "correction", linli_record_text (paper, "correction"));
  linli_record_set_text (head, "register", linli_record_text (settings, "uuid"));
  linli_record_set_text (head, "organisation", linli_record_text (settings, "name"));
  linli_record_set_text (head, "organisation_kind", linli_record_text (settings, "kind"));
  linli_record_set_text (head, "contact", linli_record_text (settings, "contact"));
  linli_record_set_text (head, "language", linli_record_text (settings, "language"));
  linli_record_set_text (head, "ledger_head", hash);
  linli_record_set_int (head, "ledger_size", linli_register_size (reg));
  linli_record_set_int (head, "at_ms", in->act->at_ms);
  linli_record_set_list (head, "signers", linli_record_has (in->meeting, "supervisor") ? signers : two);
  return g_steal_pointer (&head);
}

static gboolean
append_lines (Facts *in, const Lines *kind, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_int (params, "meeting", linli_record_int (in->meeting, "id"));
  rows = linli_register_rows (in->act->reg, kind->query, params, error);
  if (!rows)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (kind->complete && !kind->complete (in, rows->pdata[i], error))
        return FALSE;
      append_line (in, rows->pdata[i], kind->is);
    }
  return TRUE;
}

char *
linli_facts_build (LinliAct *act, LinliRecord *paper, GError **error)
{
  g_autoptr (LinliRecord) meeting = linli_act_query (act, "meeting-by-id", "id", linli_record_int (paper, "meeting"));
  g_autoptr (GString) text = g_string_new (NULL);
  Facts in = { act, meeting, *linli_record_text (paper, "kind"), text };
  g_autoptr (LinliRecord) head = meeting ? heading (&in, paper, error) : NULL;

  if (!head)
    return NULL;
  append_line (&in, head, "paper");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strchr (lines[i].papers, in.paper) && !append_lines (&in, &lines[i], error))
      return NULL;
  if (in.paper == 'n' && in.notices == 0)
    {
      linli_refuse (error, NULL, _("Nothing of this meeting is on public notice yet; post the notice first, so that the "
                                   "paper can state its period and where to object."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
