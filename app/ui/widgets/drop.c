#include "ui/widgets/drop.h"

#include "ui/widgets/parts.h"

#define MOST 36 /* characters of a line in the list */

static void
setup (GtkListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = wraps ? linli_label_new (NULL, NULL) : linli_line_new (NULL, NULL);

  if (wraps)
    gtk_label_set_max_width_chars (GTK_LABEL (label), MOST);
  gtk_list_item_set_child (item, label);
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (label);
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), word);
  if (wraps && row)
    linli_set_name (row, word);
}

static GtkListItemFactory *
factory_new (gboolean wraps)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup), GINT_TO_POINTER (wraps));
  g_signal_connect (factory, "bind", G_CALLBACK (bind), GINT_TO_POINTER (wraps));
  return factory;
}

GtkWidget *
linli_drop_new (const char *const *words)
{
  GtkWidget *drop = gtk_drop_down_new_from_strings (words);
  g_autoptr (GtkListItemFactory) button = factory_new (FALSE), list = factory_new (TRUE);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop), button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop), list);
  return drop;
}
