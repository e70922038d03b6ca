#include "ui/kiosk/parts.h"

#include "ui/widgets/parts.h"

#include <adwaita.h>

GtkWidget *
linli_kiosk_button_new (const char *icon, const char *word, const char *action, const char *css)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  if (icon)
    gtk_box_append (GTK_BOX (box), linli_icon_new (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "kiosk-button");
  if (css)
    gtk_widget_add_css_class (button, css);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  linli_set_name (button, word);
  return button;
}

void
linli_kiosk_button_set_word (GtkWidget *button, const char *word)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)))), word);
  linli_set_name (button, word);
}

GtkWidget *
linli_kiosk_said_new (const char *text, const char *css)
{
  GtkWidget *said = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LABEL, "focusable", TRUE, NULL);
  GtkWidget *label = linli_label_new (text, css);

  /* Read once, and not at all while it is empty. */
  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (said, "kiosk-said");
  adw_bin_set_child (ADW_BIN (said), label);
  linli_set_name (said, text);
  return said;
}

void
linli_kiosk_said_set (GtkWidget *said, const char *text)
{
  GtkWidget *label = adw_bin_get_child (ADW_BIN (said));

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
    return;
  gtk_label_set_text (GTK_LABEL (label), text);
  linli_set_name (said, text);
}

const char *
linli_kiosk_said_text (GtkWidget *said)
{
  return gtk_label_get_text (GTK_LABEL (adw_bin_get_child (ADW_BIN (said))));
}

GtkWidget *
linli_kiosk_turning_new (const char *css)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "kiosk-turning");
  gtk_widget_add_css_class (box, css);
  return box;
}

GtkWidget *
linli_kiosk_foot_new (GtkWidget *const *buttons, guint n, GtkWidget *end)
{
  GtkWidget *foot = linli_kiosk_turning_new ("kiosk-foot"), *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < n; i++)
    if (buttons[i])
      gtk_box_append (GTK_BOX (foot), buttons[i]);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (foot), space);
  if (end)
    gtk_box_append (GTK_BOX (foot), end);
  return foot;
}
