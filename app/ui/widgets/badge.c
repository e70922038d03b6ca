#include "ui/widgets/badge.h"

#include "domain/machine.h"
#include "ui/widgets/parts.h"

#define ICON_SIZE 12

static void
set_tone (GtkWidget *widget, LinliTone tone)
{
  for (int i = LINLI_TONE_PLAIN; i <= LINLI_TONE_INFO; i++)
    gtk_widget_remove_css_class (widget, linli_words_tone_class (i));
  gtk_widget_add_css_class (widget, linli_words_tone_class (tone));
}

GtkWidget *
linli_badge_new (LinliTone tone, const char *icon, const char *word)
{
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = linli_icon_new (NULL), *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_image_set_pixel_size (GTK_IMAGE (image), ICON_SIZE);
  gtk_widget_set_hexpand (inner, TRUE);
  gtk_widget_set_halign (inner, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (inner), image);
  gtk_box_append (GTK_BOX (inner), label);
  gtk_box_append (GTK_BOX (badge), inner);
  /* The word stands in the middle of the pill; the pill does not fill what it stands in. */
  gtk_widget_set_hexpand (badge, FALSE);
  linli_badge_set (badge, tone, icon, word);
  return badge;
}

void
linli_badge_set (GtkWidget *badge, LinliTone tone, const char *icon, const char *word)
{
  GtkWidget *inner = gtk_widget_get_first_child (badge);
  GtkWidget *image = gtk_widget_get_first_child (inner), *label = gtk_widget_get_last_child (inner);

  set_tone (badge, tone);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  gtk_label_set_label (GTK_LABEL (label), word);
}

GtkWidget *
linli_badge_for_state (const char *state)
{
  return linli_badge_new (linli_words_state_tone (state), NULL, linli_machine_state_word (state ? state : "—"));
}

GtkWidget *
linli_disc_new (LinliTone tone, const char *icon, int size)
{
  GtkWidget *image = linli_icon_new (icon);

  gtk_image_set_pixel_size (GTK_IMAGE (image), size * 9 / 16);
  gtk_widget_set_size_request (image, size, size);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (image, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (image, "disc");
  set_tone (image, tone);
  return image;
}
