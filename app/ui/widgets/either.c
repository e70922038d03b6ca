#include "ui/widgets/either.h"

struct _LinliEither
{
  GtkWidget parent_instance;

  GtkWidget *wide, *narrow;
};

G_DEFINE_FINAL_TYPE (LinliEither, linli_either, GTK_TYPE_WIDGET)

static int
least_width (GtkWidget *child)
{
  int least = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static GtkWidget *
fitting (LinliEither *either, int width)
{
  return width < 0 || width >= least_width (either->wide) ? either->wide : either->narrow;
}

static void
linli_either_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  LinliEither *either = LINLI_EITHER (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (fitting (either, for_size), orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  gtk_widget_measure (either->wide, orientation, -1, NULL, natural, NULL, NULL);
  *minimum = least_width (either->narrow);
  *natural = MAX (*minimum, *natural);
}

static void
linli_either_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliEither *either = LINLI_EITHER (widget);
  GtkWidget *shown = fitting (either, width);

  gtk_widget_set_child_visible (either->wide, shown == either->wide);
  gtk_widget_set_child_visible (either->narrow, shown == either->narrow);
  gtk_widget_allocate (shown, width, height, baseline, NULL);
}

static GtkSizeRequestMode
linli_either_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
linli_either_dispose (GObject *object)
{
  LinliEither *either = LINLI_EITHER (object);

  g_clear_pointer (&either->wide, gtk_widget_unparent);
  g_clear_pointer (&either->narrow, gtk_widget_unparent);
  G_OBJECT_CLASS (linli_either_parent_class)->dispose (object);
}

static void
linli_either_class_init (LinliEitherClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_either_dispose;
  widget_class->measure = linli_either_measure;
  widget_class->size_allocate = linli_either_size_allocate;
  widget_class->get_request_mode = linli_either_get_request_mode;
}

static void
linli_either_init (LinliEither *either)
{
}

GtkWidget *
linli_either_new (GtkWidget *wide, GtkWidget *narrow)
{
  LinliEither *either = g_object_new (LINLI_TYPE_EITHER, NULL);

  either->wide = wide;
  either->narrow = narrow;
  gtk_widget_set_parent (wide, GTK_WIDGET (either));
  gtk_widget_set_parent (narrow, GTK_WIDGET (either));
  return GTK_WIDGET (either);
}
