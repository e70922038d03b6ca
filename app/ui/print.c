#include "ui/print.h"

#include "ui/paper/sheets.h"

#include <glib/gi18n-lib.h>

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, LinliSheets *sheets)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double page_width, page_height, scale;

  linli_sheets_size (sheets, (guint) page, &page_width, &page_height);
  scale = MIN (width / page_width, height / page_height);
  cairo_save (cr);
  cairo_translate (cr, (width - page_width * scale) / 2, (height - page_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  linli_sheets_draw (sheets, (guint) page, cr);
  cairo_restore (cr);
}

static GtkPageSetup *
setup_for (LinliSheets *sheets)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;
  GtkPaperSize *paper;

  linli_sheets_size (sheets, 0, &width, &height);
  /* The library knows the names of usual papers by their size, whichever way they lie. */
  paper = gtk_paper_size_new_custom ("linli", _("The paper's own size"), MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  if (ABS (MIN (width, height) - 595.3) < 3 && ABS (MAX (width, height) - 841.9) < 3)
    {
      gtk_paper_size_free (paper);
      paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
    }
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

GtkPrintOperation *
linli_print_operation_new (const char *title, GBytes *pdf, GError **error)
{
  LinliSheets *sheets = linli_sheets_new (pdf, error);
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkPrintOperation *operation;

  if (!sheets)
    return NULL;
  setup = setup_for (sheets);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) linli_sheets_count (sheets));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page), sheets, (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  return operation;
}

static void
say (GtkWidget *near, const GError *error)
{
  g_autofree char *text = g_strdup_printf (_("Nothing was printed: %s"), error ? error->message : _("the printer did not answer."));

  gtk_widget_activate_action (near, "win.say", "s", text);
}

static void
finished (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *near)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say (near, error);
}

void
linli_print_pdf (GtkWidget *near, const char *title, GBytes *pdf)
{
  GtkRoot *root = gtk_widget_get_root (near);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = linli_print_operation_new (title, pdf, &error);

  if (!operation)
    {
      say (near, error);
      return;
    }
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (finished), near, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           NULL);
}
