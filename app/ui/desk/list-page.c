#include "ui/desk/list-page.h"

#include "ui/page.h"
#include "ui/row-model.h"
#include "ui/row.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 900

typedef struct
{
  const LinliListSpec *spec;
  LinliSession *session; /* borrowed: the model holds it */
  LinliRowModel *model;  /* borrowed: the list view holds it */
  GtkWidget *stack, *line;
} Page;

static void
setup (GtkListItemFactory *factory, GtkListItem *item, Page *page)
{
  gtk_list_item_set_child (item, linli_entry_new ());
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, Page *page)
{
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (entry));
  g_autofree char *sentence = NULL;

  page->spec->bind (entry, linli_row_record (gtk_list_item_get_item (item)), page->session);
  sentence = linli_entry_sentence (entry);
  /* In this GTK a list item takes its name from nowhere else. */
  if (row)
    linli_set_name (row, sentence);
}

static void
activate (GtkListView *view, guint position, Page *page)
{
  g_autoptr (LinliRow) row = g_list_model_get_item (G_LIST_MODEL (page->model), position);

  if (row)
    gtk_widget_activate_action (GTK_WIDGET (view), "win.show", "(sx)", page->spec->entity, linli_row_int (row, "id"));
}

static void
count (Page *page)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (page->model));
  g_autofree char *line = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  gtk_label_set_label (GTK_LABEL (page->line), line);
  gtk_stack_set_visible_child_name (GTK_STACK (page->stack), n ? "list" : "empty");
}

static void
toggled (GtkToggleButton *button, Page *page)
{
  if (gtk_toggle_button_get_active (button))
    linli_row_model_set_show (page->model, g_object_get_data (G_OBJECT (button), "show"));
}

static GtkWidget *
toggle_new (Page *page, const char *word, const char *show, GtkWidget *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (word);

  g_object_set_data (G_OBJECT (button), "show", (gpointer) show);
  if (group)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), page);
  return button;
}

/* Opens on what is open, or on all where nothing is. */
static GtkWidget *
toggles_new (Page *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *open = toggle_new (page, _(page->spec->open_word), "open", NULL);
  GtkWidget *all = toggle_new (page, _(page->spec->all_word), "all", open);
  gboolean any;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), all);
  linli_row_model_set_show (page->model, "open");
  any = g_list_model_get_n_items (G_LIST_MODEL (page->model)) > 0;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (any ? open : all), TRUE);
  return box;
}

static void
add (GtkButton *button, Page *page)
{
  page->spec->add (GTK_WIDGET (button), page->session);
}

static GtkWidget *
add_button_new (Page *page)
{
  GtkWidget *button = linli_word_button_new ("linli-add-symbolic", _(page->spec->add_word));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_sensitive (button, !linli_session_read_only (page->session));
  g_signal_connect (button, "clicked", G_CALLBACK (add), page);
  return button;
}

static void
other (GtkButton *button, Page *page)
{
  page->spec->other (GTK_WIDGET (button), page->session);
}

static GtkWidget *
other_button_new (Page *page)
{
  GtkWidget *button = linli_word_button_new (NULL, _(page->spec->other_word));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (other), page);
  return button;
}

static GtkWidget *
buttons_new (Page *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (page->spec->other)
    gtk_box_append (GTK_BOX (box), other_button_new (page));
  if (page->spec->add)
    gtk_box_append (GTK_BOX (box), add_button_new (page));
  return box;
}

/* One below the other where there is no room for title, toggles and buttons. */
static GtkWidget *
heading_new (Page *page)
{
  GtkWidget *clamp = adw_clamp_new (), *controls, *heading;
  GtkWidget *text = linli_page_heading_new (_(page->spec->title), NULL);

  page->line = linli_label_new (NULL, "dim-label");
  gtk_box_append (GTK_BOX (text), page->line);
  controls = buttons_new (page);
  if (page->spec->open_word)
    {
      controls = linli_columns_new (toggles_new (page), controls, 0, 0, 0, 8);
      linli_columns_set_end_narrow (LINLI_COLUMNS (controls), TRUE);
    }
  heading = linli_columns_new (text, controls, 520, -1, 0, 10);
  linli_columns_set_centred (LINLI_COLUMNS (heading), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (heading), TRUE);
  gtk_widget_add_css_class (heading, "list-heading");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), linli_text_px (WIDTH));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), linli_text_px (WIDTH));
  adw_clamp_set_child (ADW_CLAMP (clamp), heading);
  return clamp;
}

static GtkWidget *
view_new (Page *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_scrollable_new (), *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup), page);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), page);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (page->model))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "entries");
  linli_set_name (view, _(page->spec->title));
  g_signal_connect (view, "activate", G_CALLBACK (activate), page);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), linli_text_px (WIDTH));
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), linli_text_px (WIDTH));
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  return scrolled;
}

static GtkWidget *
empty_new (const LinliListSpec *spec)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), spec->icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _(spec->empty_title));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), _(spec->empty_text));
  return status;
}

GtkWidget *
linli_list_page_new (LinliSession *session, const LinliListSpec *spec)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Page *page = g_new0 (Page, 1);

  page->spec = spec;
  page->session = session;
  page->model = linli_row_model_new (session, spec->query);
  page->stack = gtk_stack_new ();
  g_object_set_data_full (G_OBJECT (box), "list-page", page, g_free);
  gtk_box_append (GTK_BOX (box), heading_new (page));
  gtk_stack_add_named (GTK_STACK (page->stack), view_new (page), "list");
  gtk_stack_add_named (GTK_STACK (page->stack), empty_new (spec), "empty");
  gtk_box_append (GTK_BOX (box), page->stack);
  g_signal_connect_swapped (page->model, "items-changed", G_CALLBACK (count), page);
  count (page);
  linli_page_set_title (box, _(spec->title), NULL);
  return box;
}
