#include "ui/paper/pages.h"

#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 16
#define POINT (96.0 / 72.0) /* pixels a point at zoom 1 */
#define FIT_MAX 1.5
#define WIDTH_MIN 160
#define TEXT_MAX 4000 /* characters of a page that a screen reader is given */

typedef struct
{
  GdkTexture *texture;
  double scale;
} Picture;

struct _LinliPaperPages
{
  GtkWidget parent_instance;

  LinliSheets *sheets;
  GtkAdjustment *vertical;
  GHashTable *pictures; /* page → Picture */
  GArray *tops;         /* double: where each page begins; one more for the end */
  GCancellable *cancellable;
  double zoom, scale;   /* scale: pixels a point as allocated */
  guint current;
  gint64 drawing; /* the page a thread draws; -1 for none */
};

enum { TURNED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliPaperPages, linli_paper_pages, GTK_TYPE_WIDGET)

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_object_unref (picture->texture);
  g_free (picture);
}

static double
widest (LinliPaperPages *pages)
{
  double most = 1;

  for (guint i = 0; i < linli_sheets_count (pages->sheets); i++)
    {
      double width, height;
      linli_sheets_size (pages->sheets, i, &width, &height);
      most = MAX (most, width);
    }
  return most;
}

static double
scale_for (LinliPaperPages *pages, int width)
{
  double fit;

  if (pages->zoom > 0)
    return pages->zoom * POINT;
  fit = (width - 2 * MARGIN) / widest (pages);
  return CLAMP (fit, 0.1, FIT_MAX * POINT);
}

static double
height_at (LinliPaperPages *pages, double scale)
{
  double sum = MARGIN;

  for (guint i = 0; i < linli_sheets_count (pages->sheets); i++)
    {
      double width, height;
      linli_sheets_size (pages->sheets, i, &width, &height);
      sum += height * scale + MARGIN;
    }
  return sum;
}

static GtkSizeRequestMode
linli_paper_pages_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
linli_paper_pages_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (widget);
  int full = pages->sheets ? (int) ceil (widest (pages) * (pages->zoom > 0 ? pages->zoom : 1) * POINT) + 2 * MARGIN : 0;

  if (!pages->sheets)
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = pages->zoom > 0 ? full : WIDTH_MIN;
      *natural = MAX (full, *minimum);
    }
  else
    *minimum = *natural = (int) ceil (height_at (pages, scale_for (pages, for_size < 0 ? full : for_size)));
}

static void
find_current (LinliPaperPages *pages)
{
  double middle = pages->vertical ? gtk_adjustment_get_value (pages->vertical) + gtk_adjustment_get_page_size (pages->vertical) / 2 : 0;
  guint page = 0;

  while (page + 2 < pages->tops->len && g_array_index (pages->tops, double, page + 1) <= middle)
    page++;
  if (page == pages->current)
    return;
  pages->current = page;
  g_signal_emit (pages, signals[TURNED], 0);
}

static void
linli_paper_pages_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (widget);
  double top = MARGIN;

  g_array_set_size (pages->tops, 0);
  if (!pages->sheets)
    return;
  pages->scale = scale_for (pages, width);
  for (guint i = 0; i < linli_sheets_count (pages->sheets); i++)
    {
      double page_width, page_height;
      linli_sheets_size (pages->sheets, i, &page_width, &page_height);
      g_array_append_val (pages->tops, top);
      top += page_height * pages->scale + MARGIN;
    }
  g_array_append_val (pages->tops, top);
}

/* Drawing. */

static void
describe (LinliPaperPages *pages, guint page, const char *text)
{
  g_autofree char *name = g_strdup_printf (_("Page %u of %u"), page + 1, linli_sheets_count (pages->sheets));
  g_autofree char *begin = text ? g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), TEXT_MAX)) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, begin, -1);
}

typedef struct
{
  LinliPaperPages *pages; /* owned */
  guint page;
  double scale;
} Drawing;

static void
drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Drawing *drawing = data;
  g_autoptr (LinliPaperPages) pages = drawing->pages;
  g_autofree char *text = NULL;
  GdkTexture *texture = linli_sheets_render_finish (LINLI_SHEETS (source), result, &text);
  Picture *picture;

  if (!texture)
    return;
  if (pages->sheets != LINLI_SHEETS (source))
    {
      g_object_unref (texture);
      return;
    }
  picture = g_new0 (Picture, 1);
  *picture = (Picture) { texture, drawing->scale };
  g_hash_table_insert (pages->pictures, GUINT_TO_POINTER (drawing->page), picture);
  pages->drawing = -1;
  if (drawing->page == pages->current)
    describe (pages, drawing->page, text);
  gtk_widget_queue_draw (GTK_WIDGET (pages));
}

static double
wanted_scale (LinliPaperPages *pages)
{
  return pages->scale * gtk_widget_get_scale_factor (GTK_WIDGET (pages));
}

/* One page at a time, those that are seen in order. */
static void
draw_next (LinliPaperPages *pages, guint first, guint last)
{
  double scale = wanted_scale (pages);

  for (guint i = first; pages->drawing < 0 && i <= last; i++)
    {
      Picture *picture = g_hash_table_lookup (pages->pictures, GUINT_TO_POINTER (i));
      if (picture && fabs (picture->scale - scale) < 1e-6)
        continue;
      Drawing *drawing = g_new0 (Drawing, 1);
      *drawing = (Drawing) { g_object_ref (pages), i, scale };
      pages->drawing = i;
      linli_sheets_render (pages->sheets, i, scale, pages->cancellable, drawn, drawing);
    }
}

static void
forget_far (LinliPaperPages *pages, guint first, guint last)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, pages->pictures);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_UINT (key) + LINLI_PAPER_PAGES_KEPT < first || GPOINTER_TO_UINT (key) > last + LINLI_PAPER_PAGES_KEPT)
      g_hash_table_iter_remove (&iter);
}

static void
snapshot_page (LinliPaperPages *pages, guint page, GtkSnapshot *snapshot)
{
  Picture *picture = g_hash_table_lookup (pages->pictures, GUINT_TO_POINTER (page));
  double width, height, top = g_array_index (pages->tops, double, page);
  graphene_rect_t bounds;
  GskRoundedRect outline;

  linli_sheets_size (pages->sheets, page, &width, &height);
  width *= pages->scale;
  height *= pages->scale;
  bounds = GRAPHENE_RECT_INIT ((float) MAX (MARGIN, floor ((gtk_widget_get_width (GTK_WIDGET (pages)) - width) / 2)),
                               (float) floor (top), (float) width, (float) height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.35f }, 0, 1, 0, 3);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
  if (picture)
    gtk_snapshot_append_texture (snapshot, picture->texture, &bounds);
}

static void
linli_paper_pages_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (widget);
  double from = pages->vertical ? gtk_adjustment_get_value (pages->vertical) : 0;
  double to = from + (pages->vertical ? gtk_adjustment_get_page_size (pages->vertical) : gtk_widget_get_height (widget));
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i + 1 < pages->tops->len; i++)
    if (g_array_index (pages->tops, double, i + 1) > from && g_array_index (pages->tops, double, i) < to)
      {
        first = MIN (first, i);
        last = i;
        snapshot_page (pages, i, snapshot);
      }
  if (first > last)
    return;
  forget_far (pages, first, last);
  draw_next (pages, first, last);
}

static void
scrolled (LinliPaperPages *pages)
{
  find_current (pages);
  gtk_widget_queue_draw (GTK_WIDGET (pages));
}

static void
linli_paper_pages_dispose (GObject *object)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (object);

  linli_paper_pages_set_scroll (pages, NULL);
  g_cancellable_cancel (pages->cancellable);
  g_clear_object (&pages->sheets);
  G_OBJECT_CLASS (linli_paper_pages_parent_class)->dispose (object);
}

static void
linli_paper_pages_finalize (GObject *object)
{
  LinliPaperPages *pages = LINLI_PAPER_PAGES (object);

  g_hash_table_unref (pages->pictures);
  g_array_unref (pages->tops);
  g_object_unref (pages->cancellable);
  G_OBJECT_CLASS (linli_paper_pages_parent_class)->finalize (object);
}

static void
linli_paper_pages_class_init (LinliPaperPagesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_paper_pages_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_paper_pages_finalize;
  widget_class->get_request_mode = linli_paper_pages_get_request_mode;
  widget_class->measure = linli_paper_pages_measure;
  widget_class->size_allocate = linli_paper_pages_size_allocate;
  widget_class->snapshot = linli_paper_pages_snapshot;
  gtk_widget_class_set_css_name (widget_class, "linlipages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_paper_pages_init (LinliPaperPages *pages)
{
  pages->pictures = g_hash_table_new_full (NULL, NULL, NULL, picture_free);
  pages->tops = g_array_new (FALSE, FALSE, sizeof (double));
  pages->cancellable = g_cancellable_new ();
  pages->drawing = -1;
  pages->scale = POINT;
}

GtkWidget *
linli_paper_pages_new (void)
{
  return g_object_new (LINLI_TYPE_PAPER_PAGES, NULL);
}

void
linli_paper_pages_set_sheets (LinliPaperPages *pages, LinliSheets *sheets)
{
  if (!g_set_object (&pages->sheets, sheets))
    return;
  g_cancellable_cancel (pages->cancellable);
  g_object_unref (pages->cancellable);
  pages->cancellable = g_cancellable_new ();
  pages->drawing = -1;
  pages->current = 0;
  g_hash_table_remove_all (pages->pictures);
  g_array_set_size (pages->tops, 0);
  gtk_widget_queue_resize (GTK_WIDGET (pages));
  g_signal_emit (pages, signals[TURNED], 0);
}

void
linli_paper_pages_set_scroll (LinliPaperPages *pages, GtkAdjustment *vertical)
{
  if (pages->vertical)
    g_signal_handlers_disconnect_by_func (pages->vertical, scrolled, pages);
  if (g_set_object (&pages->vertical, vertical) && vertical)
    {
      g_signal_connect_swapped (vertical, "value-changed", G_CALLBACK (scrolled), pages);
      g_signal_connect_swapped (vertical, "changed", G_CALLBACK (scrolled), pages);
    }
}

void
linli_paper_pages_set_zoom (LinliPaperPages *pages, double zoom)
{
  if (pages->zoom == zoom)
    return;
  pages->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (pages));
}

double
linli_paper_pages_zoom (LinliPaperPages *pages)
{
  return pages->scale / POINT;
}

guint
linli_paper_pages_current (LinliPaperPages *pages)
{
  return pages->current;
}

void
linli_paper_pages_turn (LinliPaperPages *pages, guint page)
{
  if (pages->vertical && page + 1 < pages->tops->len)
    gtk_adjustment_set_value (pages->vertical, g_array_index (pages->tops, double, page) - MARGIN);
}

guint
linli_paper_pages_kept (LinliPaperPages *pages)
{
  return g_hash_table_size (pages->pictures);
}
