/* A large button for one answer, with the keys that do the same behind its word where there is room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *linli_answer_button_new (const char *icon, const char *word, const char *keys);

G_END_DECLS
