#include "ui/kiosk/ring.h"

#define STROKE 0.13 /* of the side */

struct _LinliRing
{
  GtkWidget parent_instance;

  GtkWidget *label;
  gint64 left_ms, whole_ms;
};

G_DEFINE_FINAL_TYPE (LinliRing, linli_ring, GTK_TYPE_WIDGET)

static void
arc (cairo_t *cr, double side, double share, const GdkRGBA *colour)
{
  double radius = side * (1 - STROKE) / 2;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_arc (cr, side / 2, side / 2, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * share);
  cairo_stroke (cr);
}

static void
linli_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliRing *ring = LINLI_RING (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double side = MIN (width, height), share = ring->whole_ms > 0 ? (double) ring->left_ms / (double) ring->whole_ms : 0;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  const GdkRGBA ground = { 0.85f, 0.86f, 0.88f, 1 };
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cairo_translate (cr, (width - side) / 2, (height - side) / 2);
  cairo_set_line_width (cr, side * STROKE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  arc (cr, side, 1, &ground);
  if (share > 0)
    arc (cr, side, MIN (share, 1), &colour);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, ring->label, snapshot);
}

static void
linli_ring_dispose (GObject *object)
{
  g_clear_pointer (&LINLI_RING (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_ring_parent_class)->dispose (object);
}

static void
linli_ring_class_init (LinliRingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_ring_dispose;
  widget_class->snapshot = linli_ring_snapshot;
  gtk_widget_class_set_css_name (widget_class, "linliring");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
linli_ring_init (LinliRing *ring)
{
  ring->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (ring->label, "numeric");
  gtk_widget_set_parent (ring->label, GTK_WIDGET (ring));
}

GtkWidget *
linli_ring_new (void)
{
  return g_object_new (LINLI_TYPE_RING, NULL);
}

void
linli_ring_set (LinliRing *ring, gint64 left_ms, gint64 whole_ms)
{
  g_autofree char *seconds = g_strdup_printf ("%d", (int) ((left_ms + 999) / 1000));

  ring->left_ms = MAX (left_ms, 0);
  ring->whole_ms = whole_ms;
  gtk_label_set_text (GTK_LABEL (ring->label), seconds);
  gtk_widget_queue_draw (GTK_WIDGET (ring));
}
