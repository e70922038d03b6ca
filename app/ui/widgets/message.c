#include "ui/widgets/message.h"

/* The heading stands in the body: libadwaita 1.7 measures one of its own narrower than GTK 4.18 lets it. */
AdwMessageDialog *
linli_message_new (GtkWidget *near, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (near);
  g_autofree char *markup = g_markup_printf_escaped ("<b><big>%s</big></b>\n\n%s", heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                                         NULL, NULL));

  adw_message_dialog_set_body_use_markup (dialog, TRUE);
  adw_message_dialog_set_body (dialog, markup);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  return dialog;
}
