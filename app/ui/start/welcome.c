#include "ui/start/welcome.h"

#include "ui/settings.h"
#include "ui/start/choice.h"
#include "ui/start/new-register.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 980

struct _LinliWelcome
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* owned */
  GtkWidget *make, *open, *demo, *panes, *made_bin, *recent;
};

G_DEFINE_FINAL_TYPE (LinliWelcome, linli_welcome, GTK_TYPE_WIDGET)

static GtkWidget *
recent_new (const char *path)
{
  GtkWidget *row = adw_action_row_new (), *arrow = linli_icon_new ("linli-forward-symbolic");
  g_autofree char *name = g_filename_display_basename (path), *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  return row;
}

static void
show_recent (LinliWelcome *welcome, GStrv recent)
{
  GtkWidget *list;

  linli_box_clear (welcome->recent);
  gtk_widget_set_visible (welcome->recent, recent[0] != NULL);
  if (!recent[0])
    return;
  list = linli_card_list_new (_("Recent registers"));
  gtk_widget_remove_css_class (list, "roomy");
  for (guint i = 0; recent[i]; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), recent_new (recent[i]));
  gtk_box_append (GTK_BOX (welcome->recent), linli_heading_new (_("Recent registers"), NULL));
  gtk_box_append (GTK_BOX (welcome->recent), list);
}

static void
chosen (LinliWelcome *welcome)
{
  gboolean make = gtk_check_button_get_active (GTK_CHECK_BUTTON (welcome->make));
  gboolean open = gtk_check_button_get_active (GTK_CHECK_BUTTON (welcome->open));

  gtk_stack_set_visible_child_name (GTK_STACK (welcome->panes), make ? "new" : open ? "open" : "demo");
}

void
linli_welcome_refresh (LinliWelcome *welcome)
{
  g_auto (GStrv) recent = linli_settings_recent ();

  show_recent (welcome, recent);
  adw_bin_set_child (ADW_BIN (welcome->made_bin), linli_new_register_new ());
  gtk_check_button_set_active (GTK_CHECK_BUTTON (recent[0] ? welcome->open : welcome->make), TRUE);
  chosen (welcome);
  linli_name_parts (GTK_WIDGET (welcome));
}

void
linli_welcome_show_new (LinliWelcome *welcome)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (welcome->make), TRUE);
  linli_new_register_focus (LINLI_NEW_REGISTER (adw_bin_get_child (ADW_BIN (welcome->made_bin))));
}

/* Building. */

static GtkWidget *
heading_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *icon = linli_icon_new ("org.linli.Linli"), *line;

  line = linli_label_new (_("What residents ask, decide and carry out, kept in one register"), "dim-label");
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 72);
  gtk_box_append (GTK_BOX (texts), linli_label_new (_("Linli"), "product"));
  gtk_box_append (GTK_BOX (texts), line);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
choices_new (LinliWelcome *welcome)
{
  GtkWidget *choices = linli_choices_new (_("How to begin"), 3, 230);

  welcome->make = linli_choice_new (NULL, "linli-new-symbolic", _("New register"), _("For this community or village"), "Ctrl+N");
  welcome->open = linli_choice_new (welcome->make, "linli-open-symbolic", _("Open a register"), _("A .linli file that is there"),
                                    "Ctrl+O");
  welcome->demo = linli_choice_new (welcome->make, "linli-play-symbolic", _("Look at the demo"), _("Chen Lane; try anything"), NULL);
  linli_tiles_append (LINLI_TILES (choices), welcome->make);
  linli_tiles_append (LINLI_TILES (choices), welcome->open);
  linli_tiles_append (LINLI_TILES (choices), welcome->demo);
  g_signal_connect_swapped (welcome->make, "toggled", G_CALLBACK (chosen), welcome);
  g_signal_connect_swapped (welcome->open, "toggled", G_CALLBACK (chosen), welcome);
  return choices;
}

static GtkWidget *
pane_new (const char *title, const char *text, const char *word, const char *action)
{
  GtkWidget *card = linli_card_new (12), *button = gtk_button_new_with_label (word);

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "tall");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (card), linli_label_new (title, "title-4"));
  gtk_box_append (GTK_BOX (card), linli_label_new (text, "reading"));
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  return card;
}

static GtkWidget *
open_pane_new (LinliWelcome *welcome)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  welcome->recent = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), welcome->recent);
  gtk_box_append (GTK_BOX (box), pane_new (_("A register from this computer"),
    _("It is checked when it opens: its pages, its chain and its signatures. One that somebody else writes in opens read only."),
    _("Choose a file…"), "app.open"));
  return box;
}

static GtkWidget *
panes_new (LinliWelcome *welcome)
{
  GtkWidget *stack = welcome->panes = gtk_stack_new ();

  welcome->made_bin = adw_bin_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_add_named (GTK_STACK (stack), welcome->made_bin, "new");
  gtk_stack_add_named (GTK_STACK (stack), open_pane_new (welcome), "open");
  gtk_stack_add_named (GTK_STACK (stack), pane_new (_("A fictional community's whole case"),
    _("From the first request to the archive: admission, notice, meeting, votes with their sums, minutes, public notice, objections, "
      "tasks and what residents thought of it. It is a register of its own; nothing that is tried there touches yours."),
    _("Open the demo"), "app.demo"), "demo");
  return stack;
}

static void
linli_welcome_init (LinliWelcome *welcome)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24), *clamp = adw_clamp_new ();

  gtk_box_append (GTK_BOX (column), heading_new ());
  gtk_box_append (GTK_BOX (column), choices_new (welcome));
  gtk_box_append (GTK_BOX (column), panes_new (welcome));
  gtk_widget_add_css_class (column, "page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH + 40);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH + 40);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  welcome->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (welcome->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (welcome->scrolled), clamp);
  gtk_widget_set_parent (welcome->scrolled, GTK_WIDGET (welcome));
  linli_welcome_refresh (welcome);
}

static void
linli_welcome_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_WELCOME (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_welcome_parent_class)->dispose (object);
}

static void
linli_welcome_class_init (LinliWelcomeClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_welcome_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}
