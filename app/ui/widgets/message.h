/* A word or a question in a window of its own. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Stands before the window of @near, without responses yet and not shown. Returns: (transfer none): an AdwMessageDialog. */
AdwMessageDialog *linli_message_new (GtkWidget *near, const char *heading, const char *body);

G_END_DECLS
