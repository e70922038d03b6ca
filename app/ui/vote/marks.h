/* The entry of an election's count: the votes of each candidate, the ballots, and whether that adds up. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_MARKS (linli_marks_get_type ())
G_DECLARE_FINAL_TYPE (LinliMarks, linli_marks, LINLI, MARKS, GtkBox)

/* Signal "changed". @vote: a row of "voting-row". @issued: asks how many ballots were handed out, too. */
GtkWidget *linli_marks_new (LinliSession *session, const LinliRecord *vote, gboolean issued);

/* As members of "election.count": votes, invalid, unreturned. (transfer full) */
LinliRecord *linli_marks_values (LinliMarks *marks);
gint64 linli_marks_invalid (LinliMarks *marks);
gint64 linli_marks_issued (LinliMarks *marks);
gboolean linli_marks_add_up (LinliMarks *marks);

/* What they give under @title; NULL while they do not add up. (transfer floating) */
GtkWidget *linli_marks_outcome_new (LinliMarks *marks, const char *title);

/* typed: only the numbers that somebody has typed. take_up: puts such numbers there again. (transfer full) */
LinliRecord *linli_marks_typed (LinliMarks *marks);
void linli_marks_take_up (LinliMarks *marks, const LinliRecord *typed);

void linli_marks_clear (LinliMarks *marks); /* the votes; the first has the focus then */

G_END_DECLS
