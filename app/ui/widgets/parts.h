/* Small pieces that every page is made of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What @px of the usual text size come to at the person's: for widths that hold text. */
int linli_text_px (int px);

/* A label on the left edge that wraps; @css: class names separated by spaces, or NULL. */
GtkWidget *linli_label_new (const char *text, const char *css);

/* A text of which the pointer can take parts. It never gets the focus: all of it would be selected then, and a label that only
 * is not focusable keeps Tab from leaving what stands before it. */
GtkWidget *linli_reading_new (const char *text);

/* A label that stays on one line and is cut with an ellipsis where there is no room. */
GtkWidget *linli_line_new (const char *text, const char *css);

/* A box to tick whose words wrap. */
GtkWidget *linli_check_new (const char *words);

/* "Motions 3" with a dim remark at the end; @remark may be NULL. */
GtkWidget *linli_heading_new (const char *title, const char *remark);

/* A vertical box that looks like a card. */
GtkWidget *linli_card_new (int spacing);

/* A card with a figure, heard as one thing: "Handed out 5". @below: a dim line, or NULL. */
GtkWidget *linli_figure_new (const char *word, gint64 number, const char *below);

/* A list in a card whose rows are not chosen; rows are added with linli_card_list_add(). @name: for screen readers. */
GtkWidget *linli_card_list_new (const char *name);
GtkWidget *linli_card_list_add (GtkWidget *list, GtkWidget *child, const char *name);

/* A two-column grid of names and values. */
GtkWidget *linli_facts_new (void);
void linli_facts_add (GtkWidget *facts, const char *name, const char *value);
void linli_facts_add_pair (GtkWidget *facts, const char *name, const char *value, const char *other, const char *other_value);

/* A symbolic icon that only decorates: what it means stands in words beside it. */
GtkWidget *linli_icon_new (const char *name);

/* A button with icon and word. */
GtkWidget *linli_word_button_new (const char *icon, const char *word);

void linli_set_name (GtkWidget *widget, const char *name); /* accessible label */
/* Names a drop-down or a menu button and the button inside it that takes the focus. */
void linli_name_button_in (GtkWidget *widget, const char *name);
void linli_name_parts (GtkWidget *widget);                 /* names the library's own buttons and bars inside */
/* What stands in @editable, as linli_text_one_line() has it. (transfer full) */
char *linli_typed (GtkEditable *editable);

void linli_box_clear (GtkWidget *box);                     /* removes every child */

/* The keys @trigger ("Escape") do @action ("window.close") while the focus is in @widget. */
void linli_add_key (GtkWidget *widget, const char *trigger, const char *action);

G_END_DECLS
