/* The vote view from inside: what the parts for the several methods share. */
#pragma once

#include "ui/vote/counts.h"
#include "ui/vote/vote.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_VOTE_VIEW (linli_vote_view_get_type ())
G_DECLARE_FINAL_TYPE (LinliVoteView, linli_vote_view, LINLI, VOTE_VIEW, AdwBin)

LinliSession *linli_vote_view_session (LinliVoteView *view);
LinliLive *linli_vote_view_live (LinliVoteView *view);
const LinliRecord *linli_vote_view_row (LinliVoteView *view); /* of "voting-row", as it is now */

/* A part of the view, made anew when the vote comes into another state; "follow" is called when something else was recorded. */
typedef GtkWidget *(*LinliVotePartNew) (LinliVoteView *view);
typedef void (*LinliVotePartFollow) (GtkWidget *part, LinliVoteView *view);
void linli_vote_part_follow (GtkWidget *part, LinliVotePartFollow follow);

GtkWidget *linli_vote_show_new (LinliVoteView *view);     /* show of hands, paper: counted by tellers */
GtkWidget *linli_vote_second_new (LinliVoteView *view);   /* the teller's own count, and how the two compare */
GtkWidget *linli_vote_roll_new (LinliVoteView *view);
GtkWidget *linli_vote_written_new (LinliVoteView *view);
GtkWidget *linli_vote_election_new (LinliVoteView *view);
GtkWidget *linli_vote_secret_new (LinliVoteView *view);
GtkWidget *linli_vote_recount_new (LinliVoteView *view);  /* of a closed vote, before its announcement */
GtkWidget *linli_vote_result_new (LinliVoteView *view);   /* closed or announced */

typedef enum
{
  LINLI_VOTE_ACTION_PLAIN,
  LINLI_VOTE_ACTION_MAIN, /* Ctrl+Enter, the suggested one */
  LINLI_VOTE_ACTION_BACK, /* Escape */
} LinliVoteAction;

/* A button in the foot. Returns: (transfer none). */
GtkWidget *linli_vote_view_add_action (LinliVoteView *view, LinliVoteAction kind, const char *icon, const char *word,
                                       GCallback clicked, gpointer data);

/* A sentence beside the buttons, as of a refusal; NULL takes it away. */
void linli_vote_view_refuse (LinliVoteView *view, const char *sentence);

/* A button that calls the vote off, where that can still be done. */
void linli_vote_call_off_add (LinliVoteView *view);

/* Counts that are typed and not confirmed are kept until they are, and stand there again when the program was cut short.
 * keep: what the part holds now, an empty record for nothing. kept: (transfer full) (nullable): for a part that is made; it is
 * said above it that there was something. */
void linli_vote_view_keep (LinliVoteView *view, const LinliRecord *typed);
LinliRecord *linli_vote_view_kept (LinliVoteView *view);

/* Does @first as one transaction, then @second as another, each as whose act it is; either may be NULL. Takes both. A refusal
 * is shown; while it lasts the buttons are insensitive. */
void linli_vote_view_do (LinliVoteView *view, GPtrArray *first, GPtrArray *second);

/* One act on the vote: a list for the above. @members: (transfer full) (nullable): beside the member "vote". */
GPtrArray *linli_vote_deed (LinliVoteView *view, const char *act, LinliRecord *members);
void linli_vote_add_deed (GPtrArray *deeds, LinliVoteView *view, const char *act, LinliRecord *members);

/* The numbers that Alt with a digit leads to, and a digit alone where nothing is being typed. */
void linli_vote_view_set_counts (LinliVoteView *view, LinliCounts *counts);

/* Begins or gives up the one recount of a closed vote. */
void linli_vote_view_recount (LinliVoteView *view, gboolean recount);

/* Leaves an announced result. */
void linli_vote_view_leave (LinliVoteView *view);

G_END_DECLS
