/* A box for a body of text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): @height px high, and up to three times that as it fills. @view (out) (transfer none): what is
 * typed into. */
GtkWidget *linli_body_new (int height, GtkTextView **view);

G_END_DECLS
