#include "ui/floor/parts.h"

#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#define END_FROM 200 /* px from which the end of a row stands beside its text */

GtkWidget *
linli_section_head_new (const char *title, GtkWidget *button)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = linli_label_new (title, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (head, "floor-head");
  gtk_box_append (GTK_BOX (head), label);
  if (button)
    gtk_box_append (GTK_BOX (head), button);
  return head;
}

void
linli_section_head_set (GtkWidget *head, const char *title)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (head)), title);
}

GtkWidget *
linli_floor_row_new (GtkWidget *mark, const char *title, const char *line, GtkWidget *end)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *rest, *row;

  gtk_box_append (GTK_BOX (text), linli_label_new (title, "entry-title"));
  if (line && *line)
    gtk_box_append (GTK_BOX (text), linli_label_new (line, "dim-label facts"));
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  rest = linli_columns_new (text, end, END_FROM, -1, 0, 8);
  linli_columns_set_centred (LINLI_COLUMNS (rest), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (rest), TRUE);
  row = linli_columns_new (mark, rest, 0, 0, -1, 12);
  linli_columns_set_centred (LINLI_COLUMNS (row), TRUE);
  gtk_widget_add_css_class (row, "motion");
  return row;
}

GtkWidget *
linli_floor_number_new (const char *number)
{
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "step-number");
  gtk_widget_add_css_class (label, "future");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_size_request (label, linli_text_px (26), linli_text_px (26));
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

gboolean
linli_section_differs (GtkWidget *section, const char *made_of)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (section), "made-of"), made_of) == 0)
    return FALSE;
  g_object_set_data_full (G_OBJECT (section), "made-of", g_strdup (made_of), g_free);
  return TRUE;
}

GtkWidget *
linli_icon_button_new (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), linli_icon_new (icon));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  linli_set_name (button, name);
  return button;
}
