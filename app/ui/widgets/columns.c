#include "ui/widgets/columns.h"

#include "ui/widgets/parts.h"

struct _LinliColumns
{
  GtkWidget parent_instance;

  GtkWidget *start, *end;
  int from, start_width, end_width, spacing;
  gboolean end_narrow, centred;
};

G_DEFINE_FINAL_TYPE (LinliColumns, linli_columns, GTK_TYPE_WIDGET)

static int
minimum_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
wanted (GtkWidget *child, int width)
{
  return width > 0 ? MAX (linli_text_px (width), minimum_width (child)) : natural_width (child);
}

/* The widths side by side, or FALSE where they do not fit. */
static gboolean
split (LinliColumns *columns, int width, int *start, int *end)
{
  int room = width - columns->spacing;
  int fixed_start = columns->start_width < 0 ? 0 : wanted (columns->start, columns->start_width);
  int fixed_end = columns->end_width < 0 ? 0 : wanted (columns->end, columns->end_width);

  if (width < linli_text_px (columns->from))
    return FALSE;
  if (columns->start_width < 0 && columns->end_width < 0)
    fixed_start = room / 2;
  else if (columns->end_width >= 0 && columns->start_width >= 0)
    fixed_end = room - fixed_start;
  *start = columns->start_width < 0 && columns->end_width >= 0 ? room - fixed_end : fixed_start;
  *end = room - *start;
  return *start >= minimum_width (columns->start) && *end >= minimum_width (columns->end);
}

static int
height_of (GtkWidget *child, int width)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum_width (child)), NULL, &natural, NULL, NULL);
  return natural;
}

static void
linli_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  LinliColumns *columns = LINLI_COLUMNS (widget);
  int start, end;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (minimum_width (columns->start), minimum_width (columns->end));
      start = columns->start_width > 0 ? linli_text_px (columns->start_width) : natural_width (columns->start);
      end = columns->end_width > 0 ? linli_text_px (columns->end_width) : natural_width (columns->end);
      *natural = MAX (*minimum, start + end + columns->spacing);
      return;
    }
  if (for_size < 0)
    for_size = natural_width (widget);
  if (split (columns, for_size, &start, &end))
    *minimum = MAX (height_of (columns->start, start), height_of (columns->end, end));
  else
    *minimum = height_of (columns->start, for_size) + columns->spacing + height_of (columns->end, for_size);
  *natural = *minimum;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  gtk_widget_allocate (child, MAX (width, minimum_width (child)), height, -1, transform);
}

static void
linli_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliColumns *columns = LINLI_COLUMNS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start, end, first;

  if (split (columns, width, &start, &end))
    {
      int start_height = columns->centred ? MIN (height, height_of (columns->start, start)) : height;
      int end_height = columns->centred ? MIN (height, height_of (columns->end, end)) : height;
      place (columns->start, mirrored ? width - start : 0, (height - start_height) / 2, start, start_height);
      place (columns->end, mirrored ? 0 : width - end, (height - end_height) / 2, end, end_height);
      return;
    }
  first = height_of (columns->start, width);
  end = columns->end_narrow ? MIN (width, natural_width (columns->end)) : width;
  place (columns->start, 0, 0, width, first);
  place (columns->end, 0, first + columns->spacing, end,
         MAX (height - first - columns->spacing, height_of (columns->end, width)));
}

static GtkSizeRequestMode
linli_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
linli_columns_dispose (GObject *object)
{
  LinliColumns *columns = LINLI_COLUMNS (object);

  g_clear_pointer (&columns->start, gtk_widget_unparent);
  g_clear_pointer (&columns->end, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_columns_parent_class)->dispose (object);
}

static void
linli_columns_class_init (LinliColumnsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_columns_dispose;
  widget_class->measure = linli_columns_measure;
  widget_class->size_allocate = linli_columns_size_allocate;
  widget_class->get_request_mode = linli_columns_get_request_mode;
}

static void
linli_columns_init (LinliColumns *columns)
{
}

GtkWidget *
linli_columns_new (GtkWidget *start, GtkWidget *end, int from, int start_width, int end_width, int spacing)
{
  LinliColumns *columns = g_object_new (LINLI_TYPE_COLUMNS, NULL);

  columns->start = start;
  columns->end = end;
  columns->from = from;
  columns->start_width = start_width;
  columns->end_width = end_width;
  columns->spacing = spacing;
  gtk_widget_set_parent (start, GTK_WIDGET (columns));
  gtk_widget_set_parent (end, GTK_WIDGET (columns));
  return GTK_WIDGET (columns);
}

void
linli_columns_set_end_narrow (LinliColumns *columns, gboolean end_narrow)
{
  columns->end_narrow = end_narrow;
  gtk_widget_queue_resize (GTK_WIDGET (columns));
}

void
linli_columns_set_centred (LinliColumns *columns, gboolean centred)
{
  columns->centred = centred;
  gtk_widget_queue_resize (GTK_WIDGET (columns));
}
