#include "ui/start/actor.h"

#include "ui/settings.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LIST_HEIGHT 320

/* The button's own data: "session", "label", "list". */

static void
chosen (GtkListBox *list, GtkListBoxRow *row, GtkWidget *button)
{
  LinliSession *session = g_object_get_data (G_OBJECT (button), "session");
  const char *label = g_object_get_data (G_OBJECT (row), "label");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  if (g_strcmp0 (linli_session_actor (session), label) == 0)
    return;
  linli_settings_set_actor (linli_session_path (session), label);
  linli_session_set_actor (session, label);
}

static GtkWidget *
row_new (LinliSession *session, const LinliRecord *person)
{
  GtkWidget *row = adw_action_row_new (), *mark = linli_icon_new ("linli-check-symbolic");
  const char *label = linli_record_text (person, "label"), *name = linli_record_text (person, "name");
  const char *office = linli_words_office (linli_record_text (person, "office"));
  gboolean is_named = name && g_strcmp0 (name, label) != 0;
  g_autofree char *facts = is_named ? g_strdup_printf ("%s · %s", name, office) : g_strdup (office);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  gtk_widget_set_opacity (mark, g_strcmp0 (linli_session_actor (session), label) == 0 ? 1 : 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "label", g_strdup (label), g_free);
  linli_set_name (row, label);
  return row;
}

/* Read when it is opened: people may have come and gone. */
static void
fill (GtkMenuButton *button)
{
  LinliSession *session = g_object_get_data (G_OBJECT (button), "session");
  GtkWidget *list = g_object_get_data (G_OBJECT (button), "list"), *child;
  g_autoptr (GPtrArray) people = linli_session_rows (session, "start-actors", NULL);

  while ((child = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (session, people->pdata[i]));
}

static GtkWidget *
popover_new (GtkWidget *button)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  linli_set_name (list, _("Staff and committee"));
  g_signal_connect (list, "row-activated", G_CALLBACK (chosen), button);
  g_object_set_data (G_OBJECT (button), "list", list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_box_append (GTK_BOX (box), linli_label_new (_("Who records from now on?"), "heading"));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  linli_set_name (popover, _("Who records from now on?"));
  linli_name_parts (scrolled);
  return popover;
}

static void
refresh (GtkWidget *button)
{
  LinliSession *session = g_object_get_data (G_OBJECT (button), "session");
  const char *actor = linli_session_actor (session);
  g_autofree char *name = g_strdup_printf (_("Recording: %s"), actor ? actor : _("nobody yet"));

  gtk_label_set_label (g_object_get_data (G_OBJECT (button), "label"), name);
  linli_set_name (button, name);
}

GtkWidget *
linli_actor_button_new (LinliSession *session)
{
  GtkWidget *button = gtk_menu_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = linli_line_new (NULL, NULL);

  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (button), "label", label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), linli_icon_new ("linli-person-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  /* The library's own box around it would stand in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover_new (button));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "show", G_CALLBACK (fill), button,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "actor");
  gtk_widget_set_tooltip_text (button, _("Every entry says who made it"));
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), button, G_CONNECT_SWAPPED);
  refresh (button);
  return button;
}
