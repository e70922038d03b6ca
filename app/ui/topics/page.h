/* One topic: its text with versions, its admission and advice, who decides it, its money and its course. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Action "topic.do" (ss): an act of the topic by its form, and the part that it is about or "". Without a title where there
 * is no such topic. */
GtkWidget *linli_topic_page_new (LinliSession *session, gint64 id);

G_END_DECLS
