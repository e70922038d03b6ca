/* What happened to a request, entry by entry. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_request_history_new (LinliSession *session, gint64 id);

G_END_DECLS
