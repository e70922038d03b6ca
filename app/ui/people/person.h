/* The page of a person: facts, seats, relatives, meetings and requests, with what can be done. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): without a title where there is no such person. */
GtkWidget *linli_person_page_new (LinliSession *session, gint64 id);

G_END_DECLS
