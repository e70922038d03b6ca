/* Today: what must be done now, and what the next meeting still lacks. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_today_page_new (LinliSession *session);

/* How many things wait in all: the count in the sidebar. */
guint linli_today_count (LinliSession *session);

G_END_DECLS
