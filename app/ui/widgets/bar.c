#include "ui/widgets/bar.h"

#include "ui/widgets/parts.h"

#define HEIGHT 12
#define MARK_WIDTH 2
#define MARK_OVER 4 /* px that the mark stands out above and below */

struct _LinliBar
{
  GtkWidget parent_instance;

  gint64 value, needed, whole;
  GtkWidget *captions[3]; /* start, needed, end; NULL without them */
};

G_DEFINE_FINAL_TYPE (LinliBar, linli_bar, GTK_TYPE_WIDGET)

static int
natural_of (GtkWidget *child, GtkOrientation orientation)
{
  int natural = 0;

  if (child)
    gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
linli_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  LinliBar *bar = LINLI_BAR (widget);
  int captions = 0;

  for (int i = 0; i < 3; i++)
    captions = orientation == GTK_ORIENTATION_VERTICAL ? MAX (captions, natural_of (bar->captions[i], orientation))
                                                       : captions + natural_of (bar->captions[i], orientation) + 6;
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT + 2 * MARK_OVER + captions
                                                     : MAX (60, captions - natural_of (bar->captions[1], orientation) - 6);
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : MAX (MAX (200, *minimum), captions);
}

/* The caption of the mark stands in its middle, but never over the others: it goes where there is no room between them. */
static void
linli_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliBar *bar = LINLI_BAR (widget);
  int widths[3], mark, x[3];

  for (int i = 0; i < 3; i++)
    widths[i] = natural_of (bar->captions[i], GTK_ORIENTATION_HORIZONTAL);
  mark = bar->whole > 0 ? (int) ((double) width * (double) MIN (bar->needed, bar->whole) / (double) bar->whole) : 0;
  x[0] = 0;
  x[2] = width - widths[2];
  x[1] = CLAMP (mark - widths[1] / 2, widths[0] + 6, MAX (widths[0] + 6, x[2] - widths[1] - 6));
  if (bar->captions[1])
    gtk_widget_set_child_visible (bar->captions[1], widths[0] + widths[1] + widths[2] + 12 <= width);
  for (int i = 0; i < 3; i++)
    if (bar->captions[i] && gtk_widget_get_child_visible (bar->captions[i]))
      {
        GtkAllocation place = { x[i], HEIGHT + 2 * MARK_OVER, widths[i], MAX (height - HEIGHT - 2 * MARK_OVER, 1) };
        gtk_widget_size_allocate (bar->captions[i], &place, -1);
      }
}

static void
linli_bar_dispose (GObject *object)
{
  for (int i = 0; i < 3; i++)
    g_clear_pointer (&LINLI_BAR (object)->captions[i], gtk_widget_unparent);
  G_OBJECT_CLASS (linli_bar_parent_class)->dispose (object);
}

static void
draw_rect (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float width, float height, float radius)
{
  GskRoundedRect rect;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, (HEIGHT + 2 * MARK_OVER - height) / 2, width, height);

  gsk_rounded_rect_init_from_rect (&rect, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
linli_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliBar *bar = LINLI_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  float width = (float) gtk_widget_get_width (widget);
  GdkRGBA fill, ground, mark;

  gtk_style_context_get_color (style, &fill);
  if (!gtk_style_context_lookup_color (style, "linli_trough", &ground)
      || !gtk_style_context_lookup_color (style, "linli_mark", &mark))
    ground = mark = fill;
  draw_rect (snapshot, &ground, 0, width, HEIGHT, HEIGHT / 2);
  if (bar->value > 0 && bar->whole > 0)
    draw_rect (snapshot, &fill, 0, width * (float) MIN (bar->value, bar->whole) / (float) bar->whole, HEIGHT, HEIGHT / 2);
  if (bar->needed > 0 && bar->whole > 0)
    draw_rect (snapshot, &mark, width * (float) MIN (bar->needed, bar->whole) / (float) bar->whole - MARK_WIDTH, MARK_WIDTH,
               HEIGHT + 2 * MARK_OVER, 0);
  for (int i = 0; i < 3; i++)
    if (bar->captions[i])
      gtk_widget_snapshot_child (widget, bar->captions[i], snapshot);
}

static void
linli_bar_class_init (LinliBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_bar_dispose;
  widget_class->measure = linli_bar_measure;
  widget_class->size_allocate = linli_bar_size_allocate;
  widget_class->snapshot = linli_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "linlibar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
linli_bar_init (LinliBar *bar)
{
}

GtkWidget *
linli_bar_new (LinliTone tone, gint64 value, gint64 needed, gint64 whole, const char *name)
{
  LinliBar *bar = g_object_new (LINLI_TYPE_BAR, NULL);

  bar->value = value;
  bar->needed = needed;
  bar->whole = whole;
  gtk_widget_add_css_class (GTK_WIDGET (bar), linli_words_tone_class (tone));
  linli_set_name (GTK_WIDGET (bar), name);
  return GTK_WIDGET (bar);
}

void
linli_bar_set_captions (LinliBar *bar, const char *start, const char *needed, const char *end)
{
  const char *texts[] = { start, needed, end };

  for (int i = 0; i < 3; i++)
    {
      g_clear_pointer (&bar->captions[i], gtk_widget_unparent);
      if (!texts[i])
        continue;
      bar->captions[i] = linli_label_new (texts[i], i == 1 ? "caption numeric" : "caption numeric dim-label");
      gtk_label_set_wrap (GTK_LABEL (bar->captions[i]), FALSE);
      gtk_widget_set_parent (bar->captions[i], GTK_WIDGET (bar));
    }
}
