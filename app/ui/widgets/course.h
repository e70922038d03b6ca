/* The life of a thing as a row of steps: done, now, still to come; one line where it is narrow. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @words: of each step, NULL at the end; @now: the one that is reached, counted from 0; @ended: nothing follows. */
GtkWidget *linli_course_new (const char *const *words, guint now, gboolean ended);

G_END_DECLS
