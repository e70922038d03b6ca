/* What is voted on and by which rule, above every way of voting. */
#pragma once

#include "base/record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row: of "voting-row". */
GtkWidget *linli_vote_head_new (const LinliRecord *row);

/* The text of a motion with who moved and seconded it. @more: a further fact at the end of the line, or NULL. */
GtkWidget *linli_vote_quote_new (const char *text, const char *mover, const char *seconder, const char *more);

/* A rule's name, what it demands and where it stands. @locked: it stands in the vote already. */
GtkWidget *linli_vote_rule_new (const char *name, const char *text, const char *article, gboolean locked);

const char *linli_vote_method_word (const char *method);
const char *linli_vote_method_icon (const char *method);
const char *linli_vote_choice_word (const char *choice); /* for, against, abstain, invalid; NULL for none */

G_END_DECLS
