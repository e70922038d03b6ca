/* One of several choices as a card: a radio button to the keyboard and to a screen reader. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @group: another choice of the same question, or NULL for the first. @icon, @text, @key: may be NULL; @key is a shortcut
 * to be shown. A choice without an icon shows the radio's own mark. */
GtkWidget *linli_choice_new (GtkWidget *group, const char *icon, const char *title, const char *text, const char *key);

/* A place, a LinliTiles, for choices side by side, @most in a row where each has @least px. @name: what is asked. */
GtkWidget *linli_choices_new (const char *name, int most, int least);

G_END_DECLS
