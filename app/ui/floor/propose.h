/* Proposing a motion: a main motion, an amendment with the text as it would read, or one of procedure. */
#pragma once

#include "ui/form/form.h"
#include "ui/live/live.h"

G_BEGIN_DECLS

/* @amends: the label of the motion to be amended; NULL to let the kind be chosen. */
LinliForm *linli_propose_show (GtkWidget *near, LinliLive *live, const char *amends);

/* Says in a form with a row "label" which number a motion gets without one. */
void linli_propose_say_number (LinliForm *form, LinliLive *live);

/* The main motion that is before the meeting, NULL when there is none. (transfer none) */
const LinliRecord *linli_propose_open_main (LinliLive *live);

G_END_DECLS
