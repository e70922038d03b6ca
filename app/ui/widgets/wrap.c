#include "ui/widgets/wrap.h"

struct _LinliWrap
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LinliWrap, linli_wrap, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
linli_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LinliWrap *wrap, int *minimum, int *natural)
{
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wrap)); child; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      widest = MAX (widest, least);
      sum += wanted + (sum ? wrap->spacing : 0);
    }
  *minimum = widest;
  *natural = MAX (sum, widest);
}

/* Places the children within @width, or only counts. Returns: the height. */
static int
place (LinliWrap *wrap, int width, gboolean allocate)
{
  int x = 0, y = 0, row = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wrap)); child; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted, height;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      wanted = MAX (least, MIN (wanted, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wanted, &height, NULL, NULL, NULL);
      if (x && x + wanted > width)
        {
          y += row + wrap->spacing;
          x = row = 0;
        }
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, wanted, height }, -1);
      x += wanted + wrap->spacing;
      row = MAX (row, height);
    }
  return y + row;
}

static void
linli_wrap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  int least, wanted;

  measure_width (LINLI_WRAP (widget), &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
    }
  else
    *minimum = *natural = place (LINLI_WRAP (widget), for_size < 0 ? wanted : MAX (for_size, least), FALSE);
}

static void
linli_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place (LINLI_WRAP (widget), width, TRUE);
}

static void
linli_wrap_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_wrap_parent_class)->dispose (object);
}

static void
linli_wrap_class_init (LinliWrapClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_wrap_dispose;
  widget_class->get_request_mode = linli_wrap_get_request_mode;
  widget_class->measure = linli_wrap_measure;
  widget_class->size_allocate = linli_wrap_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_wrap_init (LinliWrap *wrap)
{
}

GtkWidget *
linli_wrap_new (int spacing)
{
  LinliWrap *wrap = g_object_new (LINLI_TYPE_WRAP, NULL);

  wrap->spacing = spacing;
  return GTK_WIDGET (wrap);
}

void
linli_wrap_append (LinliWrap *wrap, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (wrap));
}
