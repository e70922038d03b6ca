#include "ui/vote/answer.h"

#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

static GtkWidget *
words_new (const char *icon, const char *word, const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (word);

  gtk_box_append (GTK_BOX (box), linli_icon_new (icon));
  gtk_box_append (GTK_BOX (box), label);
  if (keys)
    {
      GtkWidget *cap = gtk_label_new (keys);
      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_add_css_class (cap, "numeric");
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), cap);
    }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

GtkWidget *
linli_answer_button_new (const char *icon, const char *word, const char *keys)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), linli_either_new (words_new (icon, word, keys), words_new (icon, word, NULL)));
  gtk_widget_add_css_class (button, "answer");
  linli_set_name (button, word);
  return button;
}
