#include "ui/paper/view.h"

#include "base/file.h"
#include "ui/choose.h"
#include "ui/paper/pages.h"
#include "ui/print.h"
#include "ui/widgets/parts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _LinliPaperView
{
  GtkWidget parent_instance;

  GtkWidget *box, *bar, *scroller, *pages, *number, *percent, *problem;
  guint idle; /* that shows the place */
};

static const double zooms[] = { 0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };

G_DEFINE_FINAL_TYPE (LinliPaperView, linli_paper_view, GTK_TYPE_WIDGET)

static void
show_place (LinliPaperView *view)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (view->pages);
  guint count = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (pages), "count"));
  g_autofree char *number = g_strdup_printf ("%u / %u", linli_paper_pages_current (pages) + 1, count);
  g_autofree char *percent = g_strdup_printf ("%d %%", (int) (linli_paper_pages_zoom (pages) * 100 + 0.5));

  gtk_label_set_label (GTK_LABEL (view->number), count ? number : "");
  gtk_label_set_label (GTK_LABEL (view->percent), count ? percent : "");
}

static gboolean
show_place_now (gpointer data)
{
  LinliPaperView *view = data;

  view->idle = 0;
  show_place (view);
  return G_SOURCE_REMOVE;
}

/* Sizes change while they are being given out, when no label may change its own. */
static void
show_place_soon (LinliPaperView *view)
{
  if (!view->idle && view->box)
    view->idle = g_idle_add (show_place_now, view);
}

static void
zoom_to (LinliPaperView *view, double zoom)
{
  linli_paper_pages_set_zoom (LINLI_PAPER_PAGES (view->pages), zoom);
}

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliPaperView *view = LINLI_PAPER_VIEW (widget);
  double now = linli_paper_pages_zoom (LINLI_PAPER_PAGES (view->pages));

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > now + 0.01)
      {
        zoom_to (view, zooms[i]);
        return;
      }
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliPaperView *view = LINLI_PAPER_VIEW (widget);
  double now = linli_paper_pages_zoom (LINLI_PAPER_PAGES (view->pages));

  for (guint i = G_N_ELEMENTS (zooms); i > 0; i--)
    if (zooms[i - 1] < now - 0.01)
      {
        zoom_to (view, zooms[i - 1]);
        return;
      }
}

static void
zoom_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_to (LINLI_PAPER_VIEW (widget), 0);
}

static void
turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (LINLI_PAPER_VIEW (widget)->pages);
  int to = (int) linli_paper_pages_current (pages) + g_variant_get_int32 (parameter);

  if (to >= 0)
    linli_paper_pages_turn (pages, (guint) to);
}

static GtkWidget *
button_new (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  linli_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
number_new (int width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
add_bar (LinliPaperView *view)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *up, *down;

  up = button_new ("linli-up-symbolic", _("Previous page"), "paper.turn");
  down = button_new ("linli-down-symbolic", _("Next page"), "paper.turn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (up), "i", -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (down), "i", 1);
  view->number = number_new (7);
  view->percent = number_new (6);
  gtk_widget_add_css_class (bar, "paper-bar");
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), up);
  gtk_box_append (GTK_BOX (bar), view->number);
  gtk_box_append (GTK_BOX (bar), down);
  gtk_box_append (GTK_BOX (bar), button_new ("linli-dash-symbolic", _("Smaller"), "paper.zoom-out"));
  gtk_box_append (GTK_BOX (bar), view->percent);
  gtk_box_append (GTK_BOX (bar), button_new ("linli-add-symbolic", _("Larger"), "paper.zoom-in"));
  gtk_box_append (GTK_BOX (bar), button_new ("linli-fit-symbolic", _("Fit the width"), "paper.zoom-fit"));
  view->bar = bar;
  gtk_box_append (GTK_BOX (view->box), bar);
}

static void
add_pages (LinliPaperView *view)
{
  view->scroller = gtk_scrolled_window_new ();
  view->pages = linli_paper_pages_new ();
  gtk_widget_set_focusable (view->scroller, TRUE);
  gtk_widget_set_vexpand (view->scroller, TRUE);
  gtk_widget_add_css_class (view->scroller, "paper-ground");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view->scroller), view->pages);
  linli_paper_pages_set_scroll (LINLI_PAPER_PAGES (view->pages), gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view->scroller)));
  g_signal_connect_swapped (view->pages, "turned", G_CALLBACK (show_place_soon), view);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view->scroller)), "changed",
                           G_CALLBACK (show_place_soon), view, G_CONNECT_SWAPPED);
  linli_name_parts (view->scroller);
  gtk_box_append (GTK_BOX (view->box), view->scroller);
}

static void
linli_paper_view_dispose (GObject *object)
{
  LinliPaperView *view = LINLI_PAPER_VIEW (object);

  g_clear_handle_id (&view->idle, g_source_remove);
  g_clear_pointer (&view->box, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_paper_view_parent_class)->dispose (object);
}

static void
linli_paper_view_class_init (LinliPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_paper_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "paper.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "paper.turn", "i", turn);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "paper.zoom-fit", NULL);
}

static void
linli_paper_view_init (LinliPaperView *view)
{
  view->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (view->box, GTK_WIDGET (view));
  add_bar (view);
  view->problem = linli_label_new (NULL, "problem page");
  gtk_widget_set_visible (view->problem, FALSE);
  gtk_box_append (GTK_BOX (view->box), view->problem);
  add_pages (view);
}

GtkWidget *
linli_paper_view_new (void)
{
  return g_object_new (LINLI_TYPE_PAPER_VIEW, NULL);
}

void
linli_paper_view_set_pdf (LinliPaperView *view, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliSheets) sheets = linli_sheets_new (pdf, &error);

  gtk_label_set_label (GTK_LABEL (view->problem), error ? error->message : "");
  gtk_widget_set_visible (view->problem, error != NULL);
  gtk_widget_set_sensitive (view->bar, sheets != NULL);
  g_object_set_data (G_OBJECT (view->pages), "count", GUINT_TO_POINTER (sheets ? linli_sheets_count (sheets) : 0));
  linli_paper_pages_set_sheets (LINLI_PAPER_PAGES (view->pages), sheets);
  show_place (view);
}

/* A window of its own. */

typedef struct
{
  char *title, *name;
  GBytes *pdf;
} Paper;

static void
paper_free (Paper *paper)
{
  g_free (paper->title);
  g_free (paper->name);
  g_bytes_unref (paper->pdf);
  g_free (paper);
}

static void
say (GtkWidget *window, const char *text)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (window));

  gtk_widget_activate_action (over ? GTK_WIDGET (over) : window, "win.say", "s", text);
}

static void
save_as (const char *path, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  Paper *paper = g_object_get_data (G_OBJECT (window), "paper");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;
  const void *bytes = g_bytes_get_data (paper->pdf, &size);

  if (!path)
    return;
  text = linli_file_write (path, bytes, size, &error) ? g_strdup_printf (_("Saved as %s"), path) : g_strdup (error->message);
  say (window, text);
}

static void
save (GtkWidget *window)
{
  Paper *paper = g_object_get_data (G_OBJECT (window), "paper");

  linli_choose_save (window, _("Save as"), paper->name, save_as, g_object_ref (window));
}

static void
print (GtkWidget *window)
{
  Paper *paper = g_object_get_data (G_OBJECT (window), "paper");

  linli_print_pdf (window, paper->title, paper->pdf);
}

static GtkWidget *
header_new (GtkWidget *window)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *print_button = linli_word_button_new ("linli-print-symbolic", _("Print…"));
  GtkWidget *save_button = linli_word_button_new ("linli-export-symbolic", _("Save as…"));

  g_signal_connect_swapped (print_button, "clicked", G_CALLBACK (print), window);
  g_signal_connect_swapped (save_button, "clicked", G_CALLBACK (save), window);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), print_button);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), save_button);
  return header;
}

void
linli_paper_window_show (GtkWidget *near, const char *title, const char *name, GBytes *pdf)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *view = linli_paper_view_new ();
  GtkRoot *root = gtk_widget_get_root (near);
  Paper *paper = g_new0 (Paper, 1);

  *paper = (Paper) { g_strdup (title), g_strdup (name), g_bytes_ref (pdf) };
  g_object_set_data_full (G_OBJECT (window), "paper", paper, (GDestroyNotify) paper_free);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), root ? CLAMP (gtk_widget_get_width (GTK_WIDGET (root)) - 20, 340, 760) : 760, 760);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_box_append (GTK_BOX (box), header_new (window));
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);
  linli_paper_view_set_pdf (LINLI_PAPER_VIEW (view), pdf);
  gtk_window_present (GTK_WINDOW (window));
}
