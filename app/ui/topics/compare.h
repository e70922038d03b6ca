/* Two versions of a text as one: what was struck and what was added, each told by more than its colour. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows the window's light or dark colours. @deleted, @added: (out): in how many places. */
GtkWidget *linli_compare_new (const char *before, const char *after, guint *deleted, guint *added);

G_END_DECLS
