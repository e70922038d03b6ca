/* The files of one thing: seen, opened, saved, detached; new ones attached. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @entity: request, topic, meeting, task, notice; @label: of the thing @id. Build it anew when the session has changed.
 * @target: the page on which files may be dropped and pasted, or NULL. */
GtkWidget *linli_files_card_new (LinliSession *session, const char *entity, gint64 id, const char *label, GtkWidget *target);

/* A line for a file that is not attached yet: icon, name, size, with @end at its end (takes it). */
GtkWidget *linli_files_line_new (const char *name, const char *media, gint64 size, GtkWidget *end);

G_END_DECLS
