#include "ui/widgets/tiles.h"

#include "ui/widgets/parts.h"

struct _LinliTiles
{
  GtkWidget parent_instance;

  int least, spacing, most;
};

G_DEFINE_FINAL_TYPE (LinliTiles, linli_tiles, GTK_TYPE_WIDGET)

static int
n_shown (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

static int
widest (GtkWidget *widget, gboolean natural)
{
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      int min, nat;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      most = MAX (most, natural ? nat : min);
    }
  return most;
}

/* How many stand in a row of @width. */
static int
columns_in (LinliTiles *tiles, int width)
{
  GtkWidget *widget = GTK_WIDGET (tiles);
  int n = n_shown (widget), need = MAX (linli_text_px (tiles->least), widest (widget, FALSE));

  if (tiles->most)
    return CLAMP ((width + tiles->spacing) / (need + tiles->spacing), 1, tiles->most);
  if (n < 1 || n * need + (n - 1) * tiles->spacing <= width)
    return MAX (n, 1);
  return n % 2 == 0 && n / 2 * need + (n / 2 - 1) * tiles->spacing <= width ? n / 2 : 1;
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Places the children, or only adds up their heights. */
static int
lay_out (LinliTiles *tiles, int width, gboolean place)
{
  int columns = columns_in (tiles, width), each = MAX ((width - (columns - 1) * tiles->spacing) / columns, 1), y = 0;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (tiles));

  each = MAX (each, widest (GTK_WIDGET (tiles), FALSE));
  while (child)
    {
      GtkWidget *row[16];
      int n = 0, height = 0;
      for (; child && n < MIN (columns, (int) G_N_ELEMENTS (row)); child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child))
          {
            row[n++] = child;
            height = MAX (height, height_of (child, each));
          }
      for (int i = 0; i < n && place; i++)
        gtk_widget_size_allocate (row[i], &(GtkAllocation) { i * (each + tiles->spacing), y, each, height }, -1);
      y += n ? height + tiles->spacing : 0;
    }
  return MAX (y - tiles->spacing, 0);
}

static void
linli_tiles_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  LinliTiles *tiles = LINLI_TILES (widget);
  int n = tiles->most ? tiles->most : n_shown (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest (widget, FALSE);
      *natural = MAX (*minimum, n * MAX (linli_text_px (tiles->least), widest (widget, TRUE)) + MAX (n - 1, 0) * tiles->spacing);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  *minimum = *natural = lay_out (tiles, for_size, FALSE);
}

static void
linli_tiles_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (LINLI_TILES (widget), width, TRUE);
}

static GtkSizeRequestMode
linli_tiles_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
linli_tiles_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_tiles_parent_class)->dispose (object);
}

static void
linli_tiles_class_init (LinliTilesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_tiles_dispose;
  widget_class->measure = linli_tiles_measure;
  widget_class->size_allocate = linli_tiles_size_allocate;
  widget_class->get_request_mode = linli_tiles_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_tiles_init (LinliTiles *tiles)
{
}

GtkWidget *
linli_tiles_new (int least, int spacing)
{
  LinliTiles *tiles = g_object_new (LINLI_TYPE_TILES, NULL);

  tiles->least = least;
  tiles->spacing = spacing;
  return GTK_WIDGET (tiles);
}

void
linli_tiles_set_most (LinliTiles *tiles, int most)
{
  tiles->most = most;
  gtk_widget_queue_resize (GTK_WIDGET (tiles));
}

void
linli_tiles_append (LinliTiles *tiles, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (tiles));
}
