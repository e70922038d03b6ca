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

static GtkRequisition
size_of (GtkWidget *child, int width)
{
  GtkRequisition size;
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &size.width, NULL, NULL);
  size.width = MAX (least, MIN (size.width, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size.width, &size.height, NULL, NULL, NULL);
  return size;
}

/* From @first to before @end, each in the middle of the line's @height. */
static void
allocate_line (LinliWrap *wrap, GtkWidget *first, GtkWidget *end, int width, int y, int height)
{
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;
      if (!gtk_widget_should_layout (child))
        continue;
      size = size_of (child, width);
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, y + (height - size.height) / 2, size.width, size.height }, -1);
      x += size.width + wrap->spacing;
    }
}

/* Places the children within @width, or only counts. Returns: the height. */
static int
place (LinliWrap *wrap, int width, gboolean allocate)
{
  GtkWidget *first = NULL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wrap)); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;
      if (!gtk_widget_should_layout (child))
        continue;
      size = size_of (child, width);
      if (x && x + size.width > width)
        {
          if (allocate)
            allocate_line (wrap, first, child, width, y, line);
          y += line + wrap->spacing;
          x = line = 0;
        }
      if (!x)
        first = child;
      x += size.width + wrap->spacing;
      line = MAX (line, size.height);
    }
  if (allocate)
    allocate_line (wrap, first, NULL, width, y, line);
  return y + line;
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
