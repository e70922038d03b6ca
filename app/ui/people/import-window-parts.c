/* What the window of an import is made of. */
#include "ui/people/import-window-private.h"

#include "ui/people/import-errors.h"
#include "ui/people/import-preview.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
bodies_new (LinliImportWindow *window, GtkWidget *box)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  window->bodies = linli_session_rows (window->session, "people-bodies", NULL);
  g_ptr_array_add (words, _("Nowhere: people alone"));
  for (guint i = 0; i < window->bodies->len; i++)
    g_ptr_array_add (words, (gpointer) linli_record_text (window->bodies->pdata[i], "name"));
  g_ptr_array_add (words, NULL);
  return linli_import_choice_new (box, _("Seats in"), (const char *const *) words->pdata,
                                  G_CALLBACK (linli_import_window_take_body), window);
}

static GtkWidget *
strip_new (LinliImportWindow *window)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *columns;

  window->reading = linli_label_new (_("Reading the file…"), "heading");
  window->sample = linli_label_new (NULL, NULL);
  gtk_label_set_lines (GTK_LABEL (window->sample), 2);
  gtk_label_set_ellipsize (GTK_LABEL (window->sample), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (text), window->reading);
  gtk_box_append (GTK_BOX (text), window->sample);
  window->encoding = linli_import_choice_new (choices, _("Is the text right?"), linli_import_window_encodings,
                                              G_CALLBACK (linli_import_window_take_encoding), window);
  window->body = bodies_new (window, choices);
  columns = linli_columns_new (text, choices, 560, -1, 300, 14);
  gtk_widget_add_css_class (columns, "panel");
  gtk_widget_add_css_class (columns, "tone-info");
  return columns;
}

static GtkWidget *
content_new (LinliImportWindow *window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *spinner = gtk_spinner_new ();

  window->strip = strip_new (window);
  window->failure = linli_label_new (NULL, "problem");
  window->stack = gtk_stack_new ();
  window->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  window->problem = linli_import_problem_new ();
  gtk_widget_set_vexpand (window->problem, TRUE);
  gtk_widget_set_visible (window->failure, FALSE);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_stack_set_vhomogeneous (GTK_STACK (window->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (window->stack), spinner, "reading");
  gtk_stack_add_named (GTK_STACK (window->stack), window->content, "preview");
  gtk_stack_add_named (GTK_STACK (window->stack), window->problem, "problem");
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), window->strip);
  gtk_box_append (GTK_BOX (box), window->failure);
  gtk_box_append (GTK_BOX (box), window->stack);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  return scrolled;
}

static GtkWidget *
header_new (LinliImportWindow *window)
{
  GtkWidget *header = adw_header_bar_new (), *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  window->heading = ADW_WINDOW_TITLE (adw_window_title_new (_("Import a roster"), NULL));
  window->import = gtk_button_new_with_label (_("Import"));
  gtk_widget_add_css_class (window->import, "suggested-action");
  gtk_widget_set_sensitive (window->import, FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (window->heading));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), window->import);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (window->import, "clicked", G_CALLBACK (linli_import_window_import), window);
  return header;
}

void
linli_import_window_build (LinliImportWindow *window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (GTK_WINDOW (window), _("Import a roster"));
  gtk_box_append (GTK_BOX (box), header_new (window));
  window->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (window->progress, "osd");
  linli_set_name (window->progress, _("Progress"));
  gtk_box_append (GTK_BOX (box), window->progress);
  gtk_box_append (GTK_BOX (box), content_new (window));
  adw_window_set_content (ADW_WINDOW (window), box);
  linli_add_key (GTK_WIDGET (window), "Escape", "window.close");
}
