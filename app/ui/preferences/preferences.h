/* The preferences: looks and reminders, papers and their signers, the bodies with their rules. */
#pragma once

#include "ui/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @session: NULL where no register is open; what is of a register is then left out. Returns: (transfer none). */
GtkWidget *linli_preferences_show (GtkWindow *parent, LinliSession *session);

/* Its pages. */
GtkWidget *linli_preferences_general_new (void);
GtkWidget *linli_preferences_papers_new (LinliSession *session); /* nullable */
GtkWidget *linli_preferences_bodies_new (LinliSession *session);

G_END_DECLS
