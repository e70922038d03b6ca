/* The slip of a request on the screen, to be printed or saved. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void linli_request_slip_show (GtkWidget *near, LinliSession *session, const char *label);

G_END_DECLS
