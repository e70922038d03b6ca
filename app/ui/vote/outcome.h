/* What counts give, as a picture and in words: each comparison as a bar with its line, the sum, what is needed, the result. */
#pragma once

#include "council/preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @counts: as members of "vote.count". Without a result while they do not add up. @remark: a word on a badge at the end of
 * the heading, NULL for none. */
GtkWidget *linli_outcome_new (const LinliRecord *counts, const LinliPreview *preview, const char *title, const char *remark);

/* "carried", "lost", "undecided": the state that a motion of this result comes to. */
const char *linli_outcome_state (LinliResult result);

G_END_DECLS
