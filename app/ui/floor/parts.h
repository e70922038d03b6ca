/* Pieces that the sections of the floor share. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Motions 3" with @button (or NULL) at its end. The title can be changed. */
GtkWidget *linli_section_head_new (const char *title, GtkWidget *button);
void linli_section_head_set (GtkWidget *head, const char *title);

/* A row of a list: a number or a short name, title and dim line (or NULL), and what stands at the end, below where it is narrow. */
GtkWidget *linli_floor_row_new (GtkWidget *mark, const char *title, const char *line, GtkWidget *end);

/* A number in a circle. */
GtkWidget *linli_floor_number_new (const char *number);

/* Remembers what a list was made of: TRUE when that differs from what it was, so that it is made anew. */
gboolean linli_section_differs (GtkWidget *section, const char *made_of);

/* A flat round button with an icon alone. */
GtkWidget *linli_icon_button_new (const char *icon, const char *name);

G_END_DECLS
