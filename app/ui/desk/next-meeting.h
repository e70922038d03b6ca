/* The card of the next meeting: when, where, and what its preparation lacks; or of the last one when none is planned. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_next_meeting_new (LinliSession *session);

G_END_DECLS
