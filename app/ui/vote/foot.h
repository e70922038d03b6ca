/* The foot of the vote view: what can be done, and beside it why it was refused. */
#pragma once

#include "ui/vote/view.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *root, *problem, *actions; /* borrowed, as are the next: NULL where there is no such button */
  GtkWidget *main, *back;
} LinliVoteFoot;

/* @width: px that it takes at most. */
void linli_vote_foot_init (LinliVoteFoot *foot, int width);

GtkWidget *linli_vote_foot_add (LinliVoteFoot *foot, LinliVoteAction kind, const char *icon, const char *word);
void linli_vote_foot_clear (LinliVoteFoot *foot);

/* As if it were clicked: FALSE where @button is none, or cannot be pressed now. */
gboolean linli_vote_foot_press (GtkWidget *button);

LinliVoteFoot *linli_vote_view_foot (LinliVoteView *view); /* (transfer none) */

G_END_DECLS
