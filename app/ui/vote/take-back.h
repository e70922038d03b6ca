/* Taking ballots back, one after the other: serial number typed or scanned, choice, and the next. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @vote: a row of "voting-row". */
GtkWidget *linli_take_back_new (LinliSession *session, const LinliRecord *vote);

G_END_DECLS
