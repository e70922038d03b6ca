#include "cli/show.h"

#include "base/error.h"
#include "council/quorum.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliColumn facts[] = {
  { "label", N_("Meeting") }, { "title", N_("Title") }, { "state", N_("State"), LINLI_CELL_STATE },
  { "body", N_("Body") }, { "rule", N_("Rule") }, { "mode", N_("Form"), LINLI_CELL_WORD }, { "venue", N_("Place") },
  { "starts_at", N_("Convened for"), LINLI_CELL_INSTANT }, { "ends_at", N_("Planned end"), LINLI_CELL_INSTANT },
  { "opened_at", N_("Opened"), LINLI_CELL_INSTANT }, { "closed_at", N_("Closed"), LINLI_CELL_INSTANT },
  { "chair", N_("Chair") }, { "recorder", N_("Recorder") }, { "tellers", N_("Tellers") },
  { "supervisor", N_("Supervisor") }, { "notice_on", N_("Notice given") }, { "notice_places", N_("Notice posted at") },
  { "urgent_reason", N_("Urgent because") }, { "continues", N_("Continues") }, { NULL },
};

static const LinliColumn agenda[] = {
  { "position", N_("No.") }, { "minutes", N_("Planned min") }, { "actual_minutes", N_("Actual min") },
  { "started_at", N_("Begun"), LINLI_CELL_TIME }, { "presenter", N_("Presenter") }, { "topic", N_("Topic") },
  { "title", N_("Item") }, { NULL },
};

static const LinliColumn roster[] = {
  { "person", N_("Person") }, { "voting", N_("Vote"), LINLI_CELL_YES }, { "role", N_("Role"), LINLI_CELL_WORD },
  { "arrived", N_("Came"), LINLI_CELL_YES }, { "in_at", N_("In"), LINLI_CELL_TIME }, { "out_at", N_("Out"), LINLI_CELL_TIME },
  { "return_at", N_("Back"), LINLI_CELL_TIME }, { "excused", N_("Excused") }, { "proxy", N_("Represented by") }, { NULL },
};

static const LinliColumn pauses[] = {
  { "kind", N_("Pause"), LINLI_CELL_WORD }, { "from_at", N_("From"), LINLI_CELL_TIME },
  { "to_at", N_("To"), LINLI_CELL_TIME }, { "reason", N_("Reason") }, { NULL },
};

static const LinliColumn speeches[] = {
  { "at", N_("At"), LINLI_CELL_TIME }, { "speaker", N_("Speaker") }, { "stance", N_("Stance"), LINLI_CELL_WORD },
  { "seconds", N_("Seconds") }, { "text", N_("Text") }, { NULL },
};

static const LinliColumn turns[] = {
  { "label", N_("Turn") }, { "state", N_("State"), LINLI_CELL_STATE }, { "person", N_("Person") },
  { "kind", N_("Kind"), LINLI_CELL_WORD }, { "stance", N_("Stance"), LINLI_CELL_WORD },
  { "asked_at", N_("Asked"), LINLI_CELL_TIME }, { "item", N_("Item") }, { NULL },
};

static const LinliColumn groups[] = {
  { "label", N_("Group") }, { "state", N_("State"), LINLI_CELL_STATE }, { "item", N_("Item") }, { "title", N_("Title") },
  { "members", N_("Members") }, { "text", N_("Text") }, { NULL },
};

static const LinliColumn notes[] = {
  { "at", N_("At"), LINLI_CELL_TIME }, { "item", N_("Item") }, { "text", N_("Text") }, { NULL },
};

static const LinliColumn motions[] = {
  { "label", N_("Motion") }, { "state", N_("State"), LINLI_CELL_STATE }, { "kind", N_("Kind"), LINLI_CELL_WORD },
  { "title", N_("Title") }, { "text", N_("Text") }, { "parent", N_("Amends") }, { "mover", N_("Mover") },
  { "seconder", N_("Seconder") }, { "authorised_by", N_("Authorised by") }, { "seats", N_("Seats") }, { NULL },
};

static const LinliColumn votes[] = {
  { "label", N_("Motion") }, { "state", N_("State"), LINLI_CELL_STATE }, { "method", N_("Method"), LINLI_CELL_WORD },
  { "present", N_("Present") }, { "issued", N_("Issued") }, { "for", N_("For") }, { "against", N_("Against") }, { "abstain", N_("Abstain") },
  { "invalid", N_("Invalid") }, { "unreturned", N_("Not cast") }, { "result", N_("Result"), LINLI_CELL_WORD },
  { "invalid_reasons", N_("Why invalid") }, { "counted_by", N_("Counted by") }, { "told", N_("Teller's count") },
  { "differed", N_("Counts that differed") }, { "calculation", N_("Calculation") }, { "warning", N_("Warning") },
  { "was", N_("Announced before") }, { "reason", N_("Reason") }, { NULL },
};

static const LinliColumn candidates[] = {
  { "label", N_("Motion") }, { "position", N_("No.") }, { "person", N_("Candidate") }, { "votes", N_("Votes") },
  { "outcome", N_("Result"), LINLI_CELL_WORD }, { "was", N_("Announced before") }, { NULL },
};

static const LinliColumn ballots[] = {
  { "label", N_("Motion") }, { "issued", N_("Handed out") }, { "returned", N_("Handed in") }, { "outstanding", N_("Outstanding") },
  { "void", N_("Void") }, { NULL },
};

static const LinliColumn papers[] = {
  { "label", N_("Paper") }, { "state", N_("State"), LINLI_CELL_STATE }, { "number", N_("Number") },
  { "issued_on", N_("Issued") }, { "signatures", N_("Signed by") }, { NULL },
};

typedef struct
{
  const char *is, *title, *query;
  const LinliColumn *columns;
  gboolean as_facts; /* a block a row, for texts too long for a column */
} Part;

static const Part parts[] = {
  { "item", N_("Agenda"), "show-agenda", agenda, FALSE },
  { "attendance", N_("Attendance"), "show-roster", roster, FALSE },
  { "pause", N_("Pauses"), "show-pauses", pauses, FALSE },
  { "speech", N_("Speeches"), "show-speeches", speeches, FALSE },
  { "turn", N_("Waiting for the floor, or speaking"), "show-turns", turns, FALSE },
  { "group", N_("Small groups"), "show-groups", groups, TRUE },
  { "note", N_("Notes of items"), "show-notes", notes, FALSE },
  { "motion", N_("Motions"), "show-motions", motions, TRUE },
  { "vote", N_("Votes"), "show-votes", votes, TRUE },
  { "candidate", N_("Candidates"), "show-candidates", candidates, FALSE },
  { "ballot", N_("Numbered ballots"), "show-ballots", ballots, FALSE },
  { "resolution", N_("Resolutions"), "show-resolutions", linli_show_resolutions, FALSE },
  { "task", N_("Tasks"), "show-tasks", linli_show_tasks, FALSE },
  { "paper", N_("Papers"), "show-papers", papers, FALSE },
};

static void
print_part (const Part *part, GPtrArray *rows)
{
  if (rows->len == 0)
    return;
  g_print ("\n%s\n", _(part->title));
  if (!part->as_facts)
    {
      linli_table_print (rows, part->columns);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      if (i)
        g_print ("\n");
      linli_table_print_facts (rows->pdata[i], part->columns);
    }
}

static void
collect (GPtrArray *all, GPtrArray *rows, const char *is)
{
  for (guint i = 0; i < rows->len; i++)
    {
      linli_record_set_text (rows->pdata[i], "is", is);
      g_ptr_array_add (all, linli_record_ref (rows->pdata[i]));
    }
}

/* @all: where the rows go for JSON, or NULL to print them. */
static gboolean
show_parts (LinliCouncil *council, const LinliRecord *params, const LinliShow *show, GPtrArray *all, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) rows = linli_council_rows (council, parts[i].query, params, error);
      if (!rows)
        return FALSE;
      if (parts[i].columns == linli_show_tasks)
        linli_show_add_badges (council, rows, show->as_of);
      if (all)
        collect (all, rows, parts[i].is);
      else
        print_part (&parts[i], rows);
    }
  return TRUE;
}

/* The meeting of @label, and its id as :meeting in @params. */
static LinliRecord *
find_meeting (LinliCouncil *council, const char *label, LinliRecord *params, GError **error)
{
  g_autoptr (LinliRecord) named = linli_record_new ();
  g_autoptr (LinliRecord) found = NULL;
  g_autoptr (GError) failure = NULL;

  linli_record_set_text (named, "label", label);
  found = linli_council_row (council, "find-meeting", named, &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!found)
    linli_fail (error, LINLI_ERROR_NOT_FOUND, _("There is no meeting “%s”."), label);
  if (!found)
    return NULL;
  linli_record_set_int (params, "meeting", linli_record_int (found, "id"));
  return linli_council_row (council, "show-meetings", params, error);
}

int
linli_show_meeting (LinliCouncil *council, const char *label, const LinliShow *show)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) meeting = find_meeting (council, label, params, &error);
  g_autofree char *quorum = meeting ? linli_quorum_sentence (council, meeting) : NULL;

  if (!meeting)
    return linli_command_fail (g_steal_pointer (&error));
  linli_record_set_text (meeting, "is", "meeting");
  linli_record_set_text (meeting, "quorum", quorum);
  g_ptr_array_add (all, linli_record_ref (meeting));
  if (!show->json)
    {
      linli_table_print_facts (meeting, facts);
      if (quorum)
        g_print ("%s\n", quorum);
    }
  if (!show_parts (council, params, show, show->json ? all : NULL, &error))
    return linli_command_fail (g_steal_pointer (&error));
  if (show->json)
    linli_command_print_json (all);
  return LINLI_EXIT_DONE;
}
