/* One task, notice or person on a page: its facts, its text, and what hangs on it. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @entity: task, notice, person. Returns: NULL for any other. */
GtkWidget *linli_detail_page_new (LinliSession *session, const char *entity, gint64 id);

G_END_DECLS
