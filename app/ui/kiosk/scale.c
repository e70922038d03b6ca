#include "ui/kiosk/scale.h"

#define TYPE 32      /* px in a window of 800 high */
#define WIDE 1067    /* px of width that pages beside each other need at that size */
#define HIGH 800
#define NARROW 760   /* px of width and height that they need one below the other */
#define TALL 1150
#define LEAST 12
#define STEP 20      /* of the size that is taken away where something does not fit */

struct _LinliScale
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkCssProvider *provider;
  int size, less;   /* px that are set; px less than the window allows */
  int width, height;
  gboolean upright;
  guint idle;
};

G_DEFINE_FINAL_TYPE (LinliScale, linli_scale, GTK_TYPE_WIDGET)

int
linli_scale_type_size (int width, int height, gboolean *upright)
{
  double unit;

  *upright = width * 10 < height * 12;
  unit = *upright ? MIN ((double) width / NARROW, (double) height / TALL) : MIN ((double) width / WIDE, (double) height / HIGH);
  return MAX ((int) (TYPE * unit), LEAST);
}

static void
turn (GtkWidget *widget, gboolean upright)
{
  if (gtk_widget_has_css_class (widget, "kiosk-turning"))
    gtk_orientable_set_orientation (GTK_ORIENTABLE (widget), upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    turn (child, upright);
}

static void
set_size (LinliScale *scale, int size)
{
  g_autofree char *css = g_strdup_printf ("* { font-size: %dpx; }", size);

  if (size == scale->size)
    return;
  scale->size = size;
  gtk_css_provider_load_from_data (scale->provider, css, -1);
}

static gboolean
apply (gpointer data)
{
  LinliScale *scale = data;
  gboolean upright;
  int size = linli_scale_type_size (scale->width, scale->height, &upright);

  scale->idle = 0;
  set_size (scale, MAX (size - scale->less, LEAST));
  if (upright != scale->upright)
    turn (scale->child, upright);
  if (upright)
    gtk_widget_add_css_class (scale->child, "upright");
  else
    gtk_widget_remove_css_class (scale->child, "upright");
  scale->upright = upright;
  return G_SOURCE_REMOVE;
}

static void
queue (LinliScale *scale)
{
  if (!scale->idle)
    scale->idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, apply, scale, NULL);
}

void
linli_scale_again (LinliScale *scale)
{
  if (scale->less == 0)
    return;
  scale->less = 0;
  queue (scale);
}

static void
linli_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (LINLI_SCALE (widget)->child, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 1;
}

static void
linli_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliScale *scale = LINLI_SCALE (widget);
  int least_width, least_height;

  gtk_widget_measure (scale->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (scale->child, GTK_ORIENTATION_VERTICAL, MAX (width, least_width), &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (scale->child, MAX (width, least_width), MAX (height, least_height), -1, NULL);
  if (width != scale->width || height != scale->height)
    {
      scale->width = width;
      scale->height = height;
      scale->less = 0;
      queue (scale);
    }
  else if (!scale->idle && (least_width > width || least_height > height) && scale->size > LEAST)
    {
      scale->less += MAX (scale->size / STEP, 1);
      queue (scale);
    }
}

static void
linli_scale_dispose (GObject *object)
{
  LinliScale *scale = LINLI_SCALE (object);

  g_clear_handle_id (&scale->idle, g_source_remove);
  g_clear_pointer (&scale->child, gtk_widget_unparent);
  g_clear_object (&scale->provider);
  G_OBJECT_CLASS (linli_scale_parent_class)->dispose (object);
}

static void
linli_scale_class_init (LinliScaleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_scale_dispose;
  widget_class->measure = linli_scale_measure;
  widget_class->size_allocate = linli_scale_size_allocate;
}

static void
linli_scale_init (LinliScale *scale)
{
  scale->provider = gtk_css_provider_new ();
  gtk_widget_set_overflow (GTK_WIDGET (scale), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (scale), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (scale), TRUE);
}

GtkWidget *
linli_scale_new (GtkWidget *child)
{
  LinliScale *scale = g_object_new (LINLI_TYPE_SCALE, NULL);

  scale->child = child;
  gtk_style_context_add_provider (gtk_widget_get_style_context (child), GTK_STYLE_PROVIDER (scale->provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_widget_set_parent (child, GTK_WIDGET (scale));
  return GTK_WIDGET (scale);
}
