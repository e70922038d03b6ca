/* What the place of topics does beside its list. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void linli_topics_add (GtkWidget *near, LinliSession *session);
void linli_topics_show_catalogues (GtkWidget *near, LinliSession *session);

G_END_DECLS
