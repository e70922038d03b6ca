/* Pages of a paper on the screen and at the printer: as many as there are, few of them kept. */
#include "ui/fixture.h"

#include "base/file.h"
#include "council/papers.h"
#include "ui/paper/pages.h"
#include "ui/paper/view.h"
#include "ui/print.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
record_of_demo (LinliSession *session)
{
  GError *error = NULL;
  GBytes *pdf = linli_papers_render (linli_session_council (session), "HY-2026-003/record/1", &error);

  g_assert_no_error (error);
  return pdf;
}

/* A PDF of @pages empty pages, as small as one can be. */
static GBytes *
blank_pages (guint pages)
{
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[");
  gsize size;

  for (guint i = 0; i < pages; i++)
    g_string_append_printf (pdf, "%u 0 R ", i + 3);
  g_string_append_printf (pdf, "]/Count %u>>endobj\n", pages);
  for (guint i = 0; i < pages; i++)
    g_string_append_printf (pdf, "%u 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n", i + 3);
  g_string_append (pdf, "trailer<</Root 1 0 R>>\n%%EOF\n");
  size = pdf->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&pdf), FALSE), size);
}

static void
test_printed_pages (void)
{
  g_autofree char *path = linli_fixture_demo (), *out = g_strconcat (path, ".pdf", NULL);
  LinliWindow *window = linli_fixture_open (path);
  g_autoptr (GBytes) pdf = record_of_demo (linli_window_session (window)), printed = NULL;
  g_autoptr (LinliSheets) sheets = linli_sheets_new (pdf, NULL), again = NULL;
  g_autoptr (GtkPrintOperation) operation = linli_print_operation_new ("record", pdf, NULL);
  double width, height, printed_width, printed_height;
  GError *error = NULL;

  gtk_print_operation_set_export_filename (operation, out);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  printed = linli_file_read (out, 64 << 20, &error);
  g_assert_no_error (error);
  again = linli_sheets_new (printed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (linli_sheets_count (sheets), >=, 2);
  g_assert_cmpuint (linli_sheets_count (again), ==, linli_sheets_count (sheets));
  linli_sheets_size (sheets, 0, &width, &height);
  linli_sheets_size (again, 0, &printed_width, &printed_height);
  g_assert_cmpfloat_with_epsilon (width, printed_width, 2);
  g_assert_cmpfloat_with_epsilon (height, printed_height, 2);
  linli_fixture_close (window);
}

static void
test_not_a_pdf (void)
{
  static const char *const files[] = { "", "%PDF-1.4\n", "not a paper at all", "%PDF-1.7\ntrailer<</Root 9 0 R>>\n%%EOF" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;
      g_assert_null (linli_print_operation_new ("x", bytes, &error));
      g_assert_nonnull (error);
    }
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);
      if (found)
        return found;
    }
  return NULL;
}

static gboolean
is_drawn (gpointer pages)
{
  return linli_paper_pages_kept (pages) > 0;
}

static void
test_few_are_kept (void)
{
  g_autoptr (GBytes) pdf = blank_pages (400);
  GtkWidget *window = adw_window_new (), *view = linli_paper_view_new (), *pages;
  g_autofree char *text = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 600);
  adw_window_set_content (ADW_WINDOW (window), view);
  linli_paper_view_set_pdf (LINLI_PAPER_VIEW (view), pdf);
  gtk_window_present (GTK_WINDOW (window));
  pages = find (view, LINLI_TYPE_PAPER_PAGES);
  linli_fixture_wait (is_drawn, pages);
  linli_fixture_settle ();
  for (guint page = 0; page < 400; page += 57)
    {
      linli_paper_pages_turn (LINLI_PAPER_PAGES (pages), page);
      linli_fixture_settle ();
      g_assert_cmpuint (linli_paper_pages_current (LINLI_PAPER_PAGES (pages)), ==, page);
      g_assert_cmpuint (linli_paper_pages_kept (LINLI_PAPER_PAGES (pages)), <=, 3 + 2 * LINLI_PAPER_PAGES_KEPT);
    }
  text = linli_fixture_text (view);
  g_assert_nonnull (strstr (text, "400 / 400"));
  gtk_window_destroy (GTK_WINDOW (window));
  linli_fixture_settle ();
}

/* The desktop's print dialog comes up over the window. */
static void
test_dialog (void)
{
  g_autofree char *path = linli_fixture_demo ();
  LinliWindow *window = linli_fixture_open (path);
  g_autoptr (GBytes) pdf = blank_pages (1);
  guint before = g_list_model_get_n_items (gtk_window_get_toplevels ());
  g_autoptr (GtkWindow) dialog = NULL;

  /* A machine's printers are no part of a test. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  linli_print_pdf (GTK_WIDGET (window), "blank", pdf);
  linli_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, before + 1);
  for (guint i = 0; i <= before; i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (gtk_window_get_toplevels (), i);
      if (gtk_window_get_transient_for (one) == GTK_WINDOW (window))
        g_set_object (&dialog, one);
    }
  g_assert_nonnull (dialog);
  gtk_window_close (dialog);
  linli_fixture_settle ();
  linli_fixture_close (window);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add_func ("/paper/printed-pages", test_printed_pages);
  g_test_add_func ("/paper/not-a-pdf", test_not_a_pdf);
  g_test_add_func ("/paper/few-are-kept", test_few_are_kept);
  g_test_add_func ("/paper/dialog", test_dialog);
  return g_test_run ();
}
