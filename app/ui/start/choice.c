#include "ui/start/choice.h"

#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

/* The title beside its key cap; alone, where text is large, it wraps. */
static GtkWidget *
title_new (const char *title, const char *key)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (title), *cap = gtk_label_new (key);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (first), label);
  gtk_box_append (GTK_BOX (first), cap);
  return linli_either_new (first, linli_label_new (title, "title-4"));
}

static GtkWidget *
texts_new (const char *title, const char *text, const char *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), key ? title_new (title, key) : linli_label_new (title, text ? "title-4" : NULL));
  if (text)
    {
      GtkWidget *line = linli_label_new (text, "dim-label");
      gtk_label_set_natural_wrap_mode (GTK_LABEL (line), GTK_NATURAL_WRAP_INHERIT);
      gtk_label_set_max_width_chars (GTK_LABEL (line), 18);
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

GtkWidget *
linli_choice_new (GtkWidget *group, const char *icon, const char *title, const char *text, const char *key)
{
  GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  if (icon)
    {
      GtkWidget *image = linli_icon_new (icon);
      gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
      gtk_box_append (GTK_BOX (box), image);
      gtk_widget_add_css_class (choice, "pictured");
    }
  gtk_box_append (GTK_BOX (box), texts_new (title, text, key));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), box);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), group ? GTK_CHECK_BUTTON (group) : NULL);
  gtk_widget_add_css_class (choice, "choice");
  linli_set_name (choice, title);
  if (text)
    gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return choice;
}

GtkWidget *
linli_choices_new (const char *name, int most, int least)
{
  GtkWidget *tiles = linli_tiles_new (least, 12);

  linli_tiles_set_most (LINLI_TILES (tiles), most);
  linli_set_name (tiles, name);
  return tiles;
}
