#include "ui/widgets/parts.h"

#include "base/text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define USUAL_DPI 96

static void
add_classes (GtkWidget *widget, const char *css)
{
  g_auto (GStrv) classes = g_strsplit (css ? css : "", " ", -1);

  for (guint i = 0; classes[i] && *classes[i]; i++)
    gtk_widget_add_css_class (widget, classes[i]);
}

int
linli_text_px (int px)
{
  int dpi = 0; /* in 1/1024 of a dot */

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > USUAL_DPI * 1024 ? (int) MIN ((gint64) px * dpi / (USUAL_DPI * 1024), G_MAXINT) : px;
}

GtkWidget *
linli_label_new (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  add_classes (label, css);
  return label;
}

GtkWidget *
linli_check_new (const char *words)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), linli_label_new (words, NULL));
  linli_set_name (check, words);
  return check;
}

GtkWidget *
linli_reading_new (const char *text)
{
  GtkWidget *label = linli_label_new (text, "reading");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  return label;
}

GtkWidget *
linli_line_new (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  add_classes (label, css);
  return label;
}

#define HEADING_WHOLE 16 /* characters of a heading that stay on one line */

GtkWidget *
linli_heading_new (const char *title, const char *remark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = linli_label_new (title, "heading");
  GtkWidget *end = linli_label_new (remark, "dim-label facts");

  /* Else a long remark breaks a word of it. */
  if (remark && *remark && g_utf8_strlen (title, -1) <= HEADING_WHOLE)
    gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_label_set_justify (GTK_LABEL (end), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (end, TRUE);
  gtk_widget_set_visible (end, remark && *remark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), end);
  return box;
}

GtkWidget *
linli_card_new (int spacing)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  return card;
}

GtkWidget *
linli_figure_new (const char *word, gint64 number, const char *below)
{
  GtkWidget *card = linli_card_new (2);
  g_autofree char *figure = g_strdup_printf ("%" PRId64, number), *name = g_strdup_printf ("%s %s", word, figure);

  g_object_set (card, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL); /* a newer GTK tells no name of a mere box */
  gtk_box_append (GTK_BOX (card), linli_label_new (word, "dim-label facts"));
  gtk_box_append (GTK_BOX (card), linli_label_new (figure, "figure numeric"));
  if (below)
    gtk_box_append (GTK_BOX (card), linli_label_new (below, "dim-label facts numeric"));
  linli_set_name (card, name);
  return card;
}

GtkWidget *
linli_card_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "roomy");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  linli_set_name (list, name);
  return list;
}

GtkWidget *
linli_card_list_add (GtkWidget *list, GtkWidget *child, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  linli_set_name (row, name);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

GtkWidget *
linli_facts_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  return grid;
}

static void
attach_fact (GtkWidget *facts, const char *name, const char *value, int column, int row, int width)
{
  GtkWidget *left = linli_label_new (name, "dim-label"), *right = linli_label_new (value && *value ? value : "—", NULL);

  gtk_widget_set_valign (left, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (right, GTK_ALIGN_BASELINE);
  gtk_label_set_wrap (GTK_LABEL (left), FALSE);
  gtk_widget_set_hexpand (right, TRUE);
  gtk_grid_attach (GTK_GRID (facts), left, column, row, 1, 1);
  gtk_grid_attach (GTK_GRID (facts), right, column + 1, row, width, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (right), GTK_ACCESSIBLE_RELATION_LABELLED_BY, left, NULL, -1);
}

static int
next_row (GtkWidget *facts)
{
  int row = 0;

  while (gtk_grid_get_child_at (GTK_GRID (facts), 0, row))
    row++;
  return row;
}

void
linli_facts_add (GtkWidget *facts, const char *name, const char *value)
{
  attach_fact (facts, name, value, 0, next_row (facts), 3);
}

void
linli_facts_add_pair (GtkWidget *facts, const char *name, const char *value, const char *other, const char *other_value)
{
  int row = next_row (facts);

  attach_fact (facts, name, value, 0, row, 1);
  attach_fact (facts, other, other_value, 2, row, 1);
}

GtkWidget *
linli_icon_new (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", name, NULL);
}

GtkWidget *
linli_word_button_new (const char *icon, const char *word)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  if (icon)
    gtk_box_append (GTK_BOX (box), linli_icon_new (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (word));
  gtk_button_set_child (GTK_BUTTON (button), box);
  linli_set_name (button, word);
  return button;
}

void
linli_set_name (GtkWidget *widget, const char *name)
{
  /* GTK 4.18 names a drop-down after what is chosen in it, a button after the label it shows, and a relation goes before a name. */
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_BUTTON (widget))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What @widget is an unnamed part of, in words; NULL for nothing. */
static const char *
whole_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  if (ADW_IS_VIEW_SWITCHER (widget) || ADW_IS_VIEW_SWITCHER_BAR (widget)
      || (GTK_IS_IMAGE (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER)))
    return _("Pages");
  if ((GTK_IS_LIST_BOX (widget) && ADW_IS_EXPANDER_ROW (row)) || (GTK_IS_LIST_VIEW (widget) && ADW_IS_COMBO_ROW (row)))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  return NULL;
}

void
linli_name_button_in (GtkWidget *widget, const char *name)
{
  GtkWidget *inside = gtk_widget_get_first_child (widget);

  linli_set_name (widget, name);
  if (inside)
    linli_set_name (inside, name);
}

/* In this GTK an icon button inside a library's widget has a tooltip but no name, a scroll bar neither, nor what rows and
   switchers are made of. */
void
linli_name_parts (GtkWidget *widget)
{
  const char *tip = gtk_widget_get_tooltip_text (widget), *whole = whole_of (widget);

  if (whole)
    linli_set_name (widget, whole);
  else if (GTK_IS_SCROLLBAR (widget))
    linli_set_name (widget, _("Scroll bar"));
  else if (tip && (GTK_IS_BUTTON (widget) || GTK_IS_IMAGE (widget)))
    linli_set_name (widget, tip);
  else if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))
           && gtk_button_get_label (GTK_BUTTON (widget)))
    /* In this GTK a button with a key in its word is called by both, the word with the underscore and its label. */
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    linli_name_parts (child);
}

char *
linli_typed (GtkEditable *editable)
{
  return linli_text_one_line (gtk_editable_get_text (editable));
}

void
linli_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

void
linli_add_key (GtkWidget *widget, const char *trigger, const char *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action)));
  gtk_widget_add_controller (widget, keys);
}
