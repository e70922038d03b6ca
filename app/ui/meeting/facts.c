#include "ui/meeting/steps.h"

#include "ui/dates.h"

#include <string.h>

gboolean
linli_meeting_facts_read (LinliMeetingFacts *facts, LinliSession *session, gint64 id)
{
  LinliRecord *meeting = linli_session_row_of (session, "desk-meeting", id);

  if (!meeting)
    return FALSE;
  *facts = (LinliMeetingFacts) {
    .session = session,
    .id = id,
    .meeting = meeting,
    .agenda = linli_session_rows_of (session, "desk-meeting-agenda", id),
    .motions = linli_session_rows_of (session, "desk-meeting-motions", id),
    .resolutions = linli_session_rows_of (session, "desk-meeting-resolutions", id),
    .tasks = linli_session_rows_of (session, "desk-meeting-tasks", id),
    .papers = linli_session_rows_of (session, "desk-meeting-papers", id),
    .notices = linli_session_rows_of (session, "desk-meeting-notices", id),
    .today = linli_session_today (session),
  };
  return TRUE;
}

void
linli_meeting_facts_clear (LinliMeetingFacts *facts)
{
  g_clear_pointer (&facts->meeting, linli_record_unref);
  g_clear_pointer (&facts->agenda, g_ptr_array_unref);
  g_clear_pointer (&facts->motions, g_ptr_array_unref);
  g_clear_pointer (&facts->resolutions, g_ptr_array_unref);
  g_clear_pointer (&facts->tasks, g_ptr_array_unref);
  g_clear_pointer (&facts->papers, g_ptr_array_unref);
  g_clear_pointer (&facts->notices, g_ptr_array_unref);
}

static gboolean
among (const char *state, const char *states)
{
  g_autofree char *word = g_strdup_printf (" %s ", state);

  return strstr (states, word) != NULL;
}

const LinliRecord *
linli_meeting_paper (const LinliMeetingFacts *facts, const char *kind)
{
  for (guint i = 0; i < facts->papers->len; i++)
    if (strcmp (linli_record_text (facts->papers->pdata[i], "kind"), kind) == 0)
      return facts->papers->pdata[i];
  return NULL;
}

static gboolean
minutes_done (const LinliMeetingFacts *facts)
{
  const LinliRecord *minutes = linli_meeting_paper (facts, "minutes");

  return strcmp (linli_record_text (facts->meeting, "mode"), "ballot") == 0
         || (minutes && strcmp (linli_record_text (minutes, "state"), "issued") == 0);
}

static gboolean
all_among (GPtrArray *rows, const char *states)
{
  for (guint i = 0; i < rows->len; i++)
    if (!among (linli_record_text (rows->pdata[i], "state"), states))
      return FALSE;
  return TRUE;
}

LinliMeetingStep
linli_meeting_step (const LinliMeetingFacts *facts)
{
  const char *state = linli_record_text (facts->meeting, "state");

  if (among (state, " archived cancelled "))
    return LINLI_STEPS;
  if (among (state, " preparing "))
    return LINLI_STEP_PREPARE;
  if (among (state, " notified "))
    return LINLI_STEP_NOTICE;
  if (!among (state, " adjourned inquorate "))
    return LINLI_STEP_SESSION;
  if (!minutes_done (facts))
    return LINLI_STEP_MINUTES;
  if (facts->resolutions->len && (!facts->notices->len || !all_among (facts->notices, " expired archived ")))
    return LINLI_STEP_POSTED;
  if (!all_among (facts->tasks, " done rated archived ") || !all_among (facts->resolutions, " completed revoked archived "))
    return LINLI_STEP_HANDLING;
  return LINLI_STEPS;
}
