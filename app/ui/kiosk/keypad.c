#include "ui/kiosk/keypad.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
key_new (const char *digit)
{
  GtkWidget *key = gtk_button_new_with_label (digit);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (key), "kiosk.type");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (key), "s", digit);
  return key;
}

static void
attach (GtkWidget *grid, GtkWidget *key, int column, int row)
{
  gtk_widget_add_css_class (key, "kiosk-key");
  gtk_widget_set_hexpand (key, TRUE);
  gtk_widget_set_vexpand (key, TRUE);
  gtk_grid_attach (GTK_GRID (grid), key, column, row, 1, 1);
}

GtkWidget *
linli_keypad_new (const char *word, const char *action)
{
  GtkWidget *grid = gtk_grid_new (), *erase = gtk_button_new (), *next = gtk_button_new_with_label (word);
  static const char *const digits[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9" };

  gtk_widget_add_css_class (grid, "kiosk-keypad");
  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < (int) G_N_ELEMENTS (digits); i++)
    attach (grid, key_new (digits[i]), i % 3, i / 3);
  gtk_button_set_child (GTK_BUTTON (erase), linli_icon_new ("linli-backspace-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (erase), "kiosk.erase");
  linli_set_name (erase, _("Delete the last digit"));
  attach (grid, erase, 0, 3);
  attach (grid, key_new ("0"), 1, 3);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (next), action);
  gtk_widget_add_css_class (next, "kiosk-next");
  attach (grid, next, 2, 3);
  return grid;
}
