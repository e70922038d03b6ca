/* A meeting at the moment of a vote, with the vote view in a window of its own. */
#pragma once

#include "ui/window.h"

G_BEGIN_DECLS

typedef struct
{
  LinliWindow *window; /* that holds the session */
  GtkWidget *frame, *view;
  gint64 meeting;
} LinliVoteStage;

/* The demo's meeting with M2 before it; put to the vote by @method, NULL leaves that out. */
void linli_vote_stage_open (LinliVoteStage *stage, const char *method);

/* Six owners who vote in writing until the evening of 22 April 2026; five ballots are out, three of them back. */
void linli_vote_stage_owners (LinliVoteStage *stage);

/* The demo's owners, whose tellers enter sums alone. */
void linli_vote_stage_sums (LinliVoteStage *stage);

/* Three candidates for two seats, by ballot papers. */
void linli_vote_stage_election (LinliVoteStage *stage);

void linli_vote_stage_close (LinliVoteStage *stage);

/* The view in a window of @width by @height px. Closed with the stage, or by hide: as the program is when it is cut short. */
void linli_vote_stage_show (LinliVoteStage *stage, int width, int height);
void linli_vote_stage_hide (LinliVoteStage *stage);

/* Does one act as the chair, members as the inside of a JSON object. */
void linli_vote_stage_do (LinliVoteStage *stage, const char *act, const char *members);

/* The session's clock moves to @text, "2026-04-23T09:00". */
void linli_vote_stage_at (LinliVoteStage *stage, const char *text);

G_END_DECLS
