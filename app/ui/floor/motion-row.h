/* A motion as a row: its place and state; its text behind a press; and what can be done with it now. */
#pragma once

#include "ui/live/live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Buttons and menu activate "motion.do" (act, label) of an ancestor. */
GtkWidget *linli_motion_row_new (LinliLive *live, const LinliRecord *motion);

/* In a word, as the badge has it; and the whole row in a sentence, for screen readers. (transfer full) */
char *linli_motion_row_word (LinliLive *live, const LinliRecord *motion);
char *linli_motion_row_sentence (LinliLive *live, const LinliRecord *motion);

/* Whether it still waits for a decision. */
gboolean linli_motion_is_open (const LinliRecord *motion);

/* Shows or hides its text. Returns: whether it is shown now. */
gboolean linli_motion_row_unfold (GtkWidget *row);

G_END_DECLS
