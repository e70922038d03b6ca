/* Who records at this desk: a button with the name, and the staff and committee to choose among. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is chosen is remembered for the register. */
GtkWidget *linli_actor_button_new (LinliSession *session);

G_END_DECLS
