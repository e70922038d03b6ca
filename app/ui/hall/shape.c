#include "ui/hall/shape.h"

#include "ui/widgets/parts.h"

#include <math.h>

#define STROKE 0.17 /* of a sign's side */
#define HATCH 0.5   /* units from one line to the next */
#define QUIET 4     /* modules around a code */
#define MARK 0.1    /* units: the width of the mark on a bar */
#define MARK_OVER 0.08 /* units that it stands out */

struct _LinliHallShape
{
  GtkWidget parent_instance;

  const LinliHallItem *item; /* borrowed */
  double unit;
  LinliHallScheme scheme;
  char *name; /* owned: what was said last */
};

G_DEFINE_FINAL_TYPE (LinliHallShape, linli_hall_shape, GTK_TYPE_WIDGET)

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *colour, double x, double y, double width, double height, double radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GskRoundedRect rect;

  if (width <= 0 || height <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&rect, &bounds, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

/* Signs are lines with round ends in a square. */
static void
draw_sign (cairo_t *cairo, LinliHallItemKind kind, double side)
{
  static const double tick[][2] = { { 0.12, 0.54 }, { 0.38, 0.8 }, { 0.88, 0.2 } };
  static const double cross[][2] = { { 0.16, 0.16 }, { 0.84, 0.84 }, { 0.84, 0.16 }, { 0.16, 0.84 } };
  static const double arrow[][2] = { { 0.34, 0.14 }, { 0.7, 0.5 }, { 0.34, 0.86 } };
  const double (*points)[2] = kind == LINLI_HALL_ITEM_TICK ? tick : kind == LINLI_HALL_ITEM_ARROW ? arrow : cross;

  if (kind == LINLI_HALL_ITEM_DASH)
    {
      cairo_move_to (cairo, 0.14 * side, 0.5 * side);
      cairo_line_to (cairo, 0.86 * side, 0.5 * side);
      return;
    }
  cairo_move_to (cairo, points[0][0] * side, points[0][1] * side);
  cairo_line_to (cairo, points[1][0] * side, points[1][1] * side);
  if (kind == LINLI_HALL_ITEM_CROSS)
    cairo_move_to (cairo, points[2][0] * side, points[2][1] * side);
  else
    cairo_line_to (cairo, points[2][0] * side, points[2][1] * side);
  if (kind == LINLI_HALL_ITEM_CROSS)
    cairo_line_to (cairo, points[3][0] * side, points[3][1] * side);
}

static void
snapshot_sign (LinliHallShape *shape, GtkSnapshot *snapshot, double width, double height)
{
  double side = MIN (width, height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_translate (cairo, (width - side) / 2, (height - side) / 2);
  gdk_cairo_set_source_rgba (cairo, linli_hall_colour (shape->scheme, shape->item->colour));
  cairo_set_line_width (cairo, STROKE * side * (shape->item->kind == LINLI_HALL_ITEM_ARROW ? 0.7 : 1));
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  draw_sign (cairo, shape->item->kind, side);
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

/* Those against are not only red: their bar is hatched. */
static void
hatch (LinliHallShape *shape, GtkSnapshot *snapshot, double x, double width, double height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &bounds);

  gdk_cairo_set_source_rgba (cairo, linli_hall_colour (shape->scheme, LINLI_HALL_HATCH));
  cairo_set_line_width (cairo, HATCH * shape->unit * 0.33);
  for (double at = x - height; at < x + width + height; at += HATCH * shape->unit)
    {
      cairo_move_to (cairo, at, height);
      cairo_line_to (cairo, at + height, 0);
    }
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

static void
snapshot_parts (LinliHallShape *shape, GtkSnapshot *snapshot, double width, double height)
{
  const LinliHallItem *item = shape->item;
  double x = 0;

  for (guint i = 0; i < LINLI_HALL_MAX_PARTS; i++)
    {
      double part = MIN (item->parts[i] * width, width - x);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, 0, (float) part, (float) height);
      if (part <= 0)
        continue;
      gtk_snapshot_append_color (snapshot, linli_hall_colour (shape->scheme, item->part_colours[i]), &bounds);
      if (item->part_colours[i] == LINLI_HALL_AGAINST)
        hatch (shape, snapshot, x, part, height);
      x += part;
    }
}

/* The mark has an edge of the ground, so that it is seen on a bar of any colour. */
static void
snapshot_bar (LinliHallShape *shape, GtkSnapshot *snapshot, double width, double height)
{
  const LinliHallItem *item = shape->item;
  double radius = item->radius * shape->unit, mark = MAX (MARK * shape->unit, 2), over = MARK_OVER * shape->unit;
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, linli_hall_colour (shape->scheme, LINLI_HALL_TROUGH), &rect.bounds);
  snapshot_parts (shape, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  if (item->mark < 0)
    return;
  fill (snapshot, linli_hall_colour (shape->scheme, LINLI_HALL_GROUND), item->mark * width - mark, -over, 2 * mark,
        height + 2 * over, 0);
  fill (snapshot, linli_hall_colour (shape->scheme, LINLI_HALL_MARK), item->mark * width - mark / 2, -over, mark,
        height + 2 * over, 0);
}

/* Black on white in either scheme: that is what telephones read. */
static void
snapshot_code (LinliHallShape *shape, GtkSnapshot *snapshot, double width, double height)
{
  const LinliHallItem *item = shape->item;
  const guint8 *modules = g_bytes_get_data (item->modules, NULL);
  double module = floor (MIN (width, height) / (item->side + 2 * QUIET)), whole = module * (item->side + 2 * QUIET);
  double x0 = (width - whole) / 2, y0 = (height - whole) / 2;
  static const GdkRGBA white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };

  fill (snapshot, &white, x0, y0, whole, whole, 0);
  for (guint row = 0; row < item->side; row++)
    for (guint column = 0, end; column < item->side; column = end)
      {
        const guint8 *line = modules + row * item->side;
        for (end = column + 1; end < item->side && line[end] == line[column];)
          end++;
        if (line[column])
          fill (snapshot, &black, x0 + (column + QUIET) * module, y0 + (row + QUIET) * module, (end - column) * module, module, 0);
      }
}

static void
linli_hall_shape_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliHallShape *shape = LINLI_HALL_SHAPE (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (!shape->item || width < 1 || height < 1)
    return;
  if (shape->item->kind == LINLI_HALL_ITEM_FILL)
    fill (snapshot, linli_hall_colour (shape->scheme, shape->item->colour), 0, 0, width, height,
          shape->item->radius * shape->unit);
  else if (shape->item->kind == LINLI_HALL_ITEM_BAR)
    snapshot_bar (shape, snapshot, width, height);
  else if (shape->item->kind == LINLI_HALL_ITEM_CODE)
    snapshot_code (shape, snapshot, width, height);
  else
    snapshot_sign (shape, snapshot, width, height);
}

static void
linli_hall_shape_finalize (GObject *object)
{
  g_free (LINLI_HALL_SHAPE (object)->name);
  G_OBJECT_CLASS (linli_hall_shape_parent_class)->finalize (object);
}

static void
linli_hall_shape_class_init (LinliHallShapeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_hall_shape_finalize;
  GTK_WIDGET_CLASS (class)->snapshot = linli_hall_shape_snapshot;
}

static void
linli_hall_shape_init (LinliHallShape *shape)
{
}

GtkWidget *
linli_hall_shape_new (gboolean words)
{
  return g_object_new (LINLI_TYPE_HALL_SHAPE, "accessible-role",
                       words ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
linli_hall_shape_show (LinliHallShape *shape, const LinliHallItem *item, double unit, LinliHallScheme scheme)
{
  shape->item = item;
  shape->unit = unit;
  shape->scheme = scheme;
  if (item->text && g_strcmp0 (item->text, shape->name) != 0)
    {
      g_free (shape->name);
      shape->name = g_strdup (item->text);
      linli_set_name (GTK_WIDGET (shape), shape->name);
    }
  gtk_widget_queue_draw (GTK_WIDGET (shape));
}
