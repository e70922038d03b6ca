/* What a meeting still lacks, as a list with one action each: open points first. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds heading, bar and points of @meeting to @box. */
void linli_checklist_add (GtkWidget *box, LinliSession *session, gint64 meeting);

G_END_DECLS
