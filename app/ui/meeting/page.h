/* A meeting on one page: its life in steps, who was there, what was moved and decided, and its papers. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_meeting_page_new (LinliSession *session, gint64 meeting);

G_END_DECLS
