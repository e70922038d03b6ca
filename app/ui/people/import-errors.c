#include "ui/people/import-errors.h"

#include "ui/row.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 62 /* px, about; the list shows four at a time */

typedef struct
{
  LinliImportCorrected corrected;
  gpointer data;
} Errors;

static LinliRow *
row_new (const LinliImportFile *file, const LinliCsvFault *error)
{
  LinliRecord *record = linli_record_new ();
  int row = linli_import_file_find (file, error->line);
  const LinliCsvRow *fields = row >= 0 ? file->rows->pdata[row] : NULL;

  linli_record_set_int (record, "line", error->line);
  linli_record_set_int (record, "column", error->column);
  linli_record_set_text (record, "header", error->header);
  linli_record_set_text (record, "message", error->message);
  if (row > 0 && error->column > 0 && error->column <= fields->fields->len)
    {
      linli_record_set_int (record, "row", row);
      linli_record_set_text (record, "cell", fields->fields->pdata[error->column - 1]);
    }
  return linli_row_new (record);
}

GPtrArray *
linli_import_errors_rows (const LinliImportFile *file, const LinliImportReport *report)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->errors->len; i++)
    g_ptr_array_add (rows, row_new (file, report->errors->pdata[i]));
  return rows;
}

/* Putting right. */

static void
correct (GtkWidget *widget, GtkWidget *popover)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (popover), "entry");
  Errors *errors = g_object_get_data (G_OBJECT (popover), "errors");
  LinliRow *row = g_object_get_data (G_OBJECT (popover), "row");
  g_autofree char *text = linli_typed (entry);
  guint line = (guint) linli_row_int (row, "row"), column = (guint) linli_row_int (row, "column") - 1;

  gtk_popover_popdown (GTK_POPOVER (popover));
  errors->corrected (line, column, text, errors->data);
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  Errors *errors = data;
  LinliRow *row = g_object_get_data (G_OBJECT (button), "row");
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *entry = gtk_entry_new (), *apply = gtk_button_new_with_label (_("Use this"));
  const char *header = linli_row_text (row, "header");

  gtk_box_append (GTK_BOX (box), linli_label_new (header ? header : "—", "heading"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), apply);
  gtk_editable_set_text (GTK_EDITABLE (entry), linli_row_text (row, "cell"));
  linli_set_name (entry, header ? header : "—");
  linli_set_name (popover, header ? header : "—");
  g_object_set_data (G_OBJECT (popover), "entry", entry);
  g_object_set_data (G_OBJECT (popover), "errors", errors);
  g_object_set_data_full (G_OBJECT (popover), "row", g_object_ref (row), g_object_unref);
  g_signal_connect (entry, "activate", G_CALLBACK (correct), popover);
  g_signal_connect (apply, "clicked", G_CALLBACK (correct), popover);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* The list. */

static void
setup (GtkListItemFactory *factory, GtkListItem *item, Errors *errors)
{
  GtkWidget *entry = linli_entry_new (), *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Correct"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, errors, NULL);
  linli_entry_set_end (LINLI_ENTRY (entry), button);
  g_object_set_data (G_OBJECT (entry), "button", button);
  gtk_list_item_set_child (item, entry);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item, Errors *errors)
{
  LinliEntry *entry = LINLI_ENTRY (gtk_list_item_get_child (item));
  GtkWidget *button = g_object_get_data (G_OBJECT (entry), "button"), *parent = gtk_widget_get_parent (GTK_WIDGET (entry));
  LinliRow *row = gtk_list_item_get_item (item);
  guint line = (guint) linli_row_int (row, "line"), column = (guint) linli_row_int (row, "column");
  const char *header = linli_row_text (row, "header");
  g_autofree char *title = column ? g_strdup_printf (_("Line %u · column %u · %s"), line, column, header ? header : "—")
                                  : g_strdup_printf (_("Line %u"), line);
  g_autofree char *sentence = NULL, *name = g_strdup_printf (_("Correct line %u, column %u"), line, column);

  linli_entry_set_badge (entry, LINLI_TONE_BAD, _("Wrong"));
  linli_entry_set_text (entry, title, linli_row_text (row, "message"));
  gtk_widget_set_visible (button, linli_row_int (row, "row") > 0);
  linli_name_button_in (button, name);
  g_object_set_data_full (G_OBJECT (button), "row", g_object_ref (row), g_object_unref);
  sentence = linli_entry_sentence (entry);
  if (parent)
    linli_set_name (parent, sentence);
}

GtkWidget *
linli_import_errors_new (GPtrArray *rows, LinliImportCorrected corrected, gpointer data)
{
  GListStore *store = g_list_store_new (LINLI_TYPE_ROW);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view;
  Errors *errors = g_new0 (Errors, 1);

  *errors = (Errors) { corrected, data };
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup), errors);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), errors);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store))), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  linli_set_name (view, _("Errors of the file"));
  g_object_set_data_full (G_OBJECT (scrolled), "errors", errors, g_free);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), (int) MIN (rows->len, 4) * ROW_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_add_css_class (scrolled, "import-errors");
  linli_name_parts (scrolled);
  return scrolled;
}
