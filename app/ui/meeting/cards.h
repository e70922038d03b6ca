/* The left side of a meeting's page: facts, quorum, agenda; and the right: motions, resolution, tasks. */
#pragma once

#include "ui/meeting/steps.h"

G_BEGIN_DECLS

GtkWidget *linli_meeting_facts_card_new (const LinliMeetingFacts *facts);
GtkWidget *linli_meeting_quorum_card_new (const LinliMeetingFacts *facts);

/* Each adds a heading and its card to @column, or nothing where there is nothing to show. */
void linli_meeting_add_agenda (GtkWidget *column, const LinliMeetingFacts *facts);
void linli_meeting_add_motions (GtkWidget *column, const LinliMeetingFacts *facts);
void linli_meeting_add_resolutions (GtkWidget *column, const LinliMeetingFacts *facts);
void linli_meeting_add_tasks (GtkWidget *column, const LinliMeetingFacts *facts);
void linli_meeting_add_papers (GtkWidget *column, const LinliMeetingFacts *facts);

G_END_DECLS
