/* The page of a single thing: of each entity that "win.show" opens. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): the page, or NULL where there is no such entity or thing. */
GtkWidget *linli_entity_page_new (LinliSession *session, const char *entity, gint64 id);

G_END_DECLS
