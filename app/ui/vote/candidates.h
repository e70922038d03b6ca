/* The candidates of an election with their votes: who is elected, who is not, who is level. */
#pragma once

#include "ui/vote/view.h"

G_BEGIN_DECLS

/* A line each. @votes, @outcomes: in the order of the ballot; @outcomes may be NULL while nothing is decided. */
GtkWidget *linli_candidates_list_new (GPtrArray *candidates, const char *const *votes, const char *const *outcomes);

/* Of a vote that is closed, with the sums; @remark on a badge at the end of the heading. Offers the further vote that the law
 * asks for when seats are left. */
GtkWidget *linli_candidates_result_new (LinliVoteView *view, const char *remark);

G_END_DECLS
