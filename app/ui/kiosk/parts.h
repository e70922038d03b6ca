/* Small pieces of the kiosk's pages. Their sizes follow the window: see kiosk in style.css. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A large button that does an action of the kiosk's window. @icon: may be NULL; @css: a class more, or NULL. */
GtkWidget *linli_kiosk_button_new (const char *icon, const char *word, const char *action, const char *css);

void linli_kiosk_button_set_word (GtkWidget *button, const char *word);

/* Words that a screen reader says when they take the focus, and as often as they change while they have it. */
GtkWidget *linli_kiosk_said_new (const char *text, const char *css);
void linli_kiosk_said_set (GtkWidget *said, const char *text);
const char *linli_kiosk_said_text (GtkWidget *said);

/* A row where the window is wide, a column where it stands upright. */
GtkWidget *linli_kiosk_turning_new (const char *css);

/* The line at the foot of a page: its buttons at the start, @end at the end; both may be NULL. */
GtkWidget *linli_kiosk_foot_new (GtkWidget *const *buttons, guint n, GtkWidget *end);

G_END_DECLS
