/* The life of a meeting as six steps, and the one that runs now. */
#pragma once

#include "ui/session.h"
#include "ui/words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LINLI_STEP_PREPARE,
  LINLI_STEP_NOTICE,
  LINLI_STEP_SESSION,
  LINLI_STEP_MINUTES,
  LINLI_STEP_POSTED,
  LINLI_STEP_HANDLING,
  LINLI_STEPS,
} LinliMeetingStep;

/* What the pages of one meeting are built from; each read once. */
typedef struct
{
  LinliSession *session; /* borrowed */
  gint64 id;
  LinliRecord *meeting;
  GPtrArray *agenda, *motions, *resolutions, *tasks, *papers, *notices;
  LinliDate today;
} LinliMeetingFacts;

/* Returns: FALSE when there is no such meeting. */
gboolean linli_meeting_facts_read (LinliMeetingFacts *facts, LinliSession *session, gint64 id);
void linli_meeting_facts_clear (LinliMeetingFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinliMeetingFacts, linli_meeting_facts_clear)

/* The first step that is not done; LINLI_STEPS when all are. */
LinliMeetingStep linli_meeting_step (const LinliMeetingFacts *facts);

/* Returns: (transfer none) (nullable): the paper of @kind. */
const LinliRecord *linli_meeting_paper (const LinliMeetingFacts *facts, const char *kind);

GtkWidget *linli_steps_new (const LinliMeetingFacts *facts);

/* What runs now, until when, and by which article. */
GtkWidget *linli_strip_new (const LinliMeetingFacts *facts);

G_END_DECLS
