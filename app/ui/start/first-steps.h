/* What a young register still lacks, in order, each with the button that does it: the next one is suggested. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (nullable): NULL once there are people, a request and a meeting. */
GtkWidget *linli_first_steps_new (LinliSession *session);

G_END_DECLS
