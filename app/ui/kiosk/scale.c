#include "ui/kiosk/scale.h"

#define TYPE 32      /* px in a window of 800 high */
#define WIDE 1067    /* px of width that pages beside each other need at that size */
#define HIGH 800
#define NARROW 760   /* px of width and height that they need one below the other */
#define TALL 1150
#define LEAST 12

int
linli_kiosk_type_size (int width, int height, gboolean *upright)
{
  double unit;

  *upright = width * 10 < height * 12;
  unit = *upright ? MIN ((double) width / NARROW, (double) height / TALL) : MIN ((double) width / WIDE, (double) height / HIGH);
  return MAX ((int) (TYPE * unit), LEAST);
}

typedef struct
{
  GtkWidget *root;
  GtkCssProvider *provider;
  int size;
  gboolean upright;
  guint idle;
} Scale;

static void
turn (GtkWidget *widget, gboolean upright)
{
  if (gtk_widget_has_css_class (widget, "kiosk-turning"))
    gtk_orientable_set_orientation (GTK_ORIENTABLE (widget), upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    turn (child, upright);
}

static gboolean
apply (gpointer data)
{
  GtkWidget *window = data;
  Scale *scale = g_object_get_data (G_OBJECT (window), "kiosk-scale");
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  gboolean upright;
  int size = linli_kiosk_type_size (gdk_surface_get_width (surface), gdk_surface_get_height (surface), &upright);
  g_autofree char *css = g_strdup_printf ("* { font-size: %dpx; }", size);

  scale->idle = 0;
  if (size == scale->size && upright == scale->upright)
    return G_SOURCE_REMOVE;
  scale->size = size;
  scale->upright = upright;
  gtk_css_provider_load_from_data (scale->provider, css, -1);
  if (upright)
    gtk_widget_add_css_class (scale->root, "upright");
  else
    gtk_widget_remove_css_class (scale->root, "upright");
  turn (scale->root, upright);
  return G_SOURCE_REMOVE;
}

static void
resized (GtkWidget *window)
{
  Scale *scale = g_object_get_data (G_OBJECT (window), "kiosk-scale");

  if (!scale->idle)
    scale->idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, apply, window, NULL);
}

static void
realized (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_connect_object (surface, "notify::width", G_CALLBACK (resized), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (resized), window, G_CONNECT_SWAPPED);
}

static void
unrealized (GtkWidget *window)
{
  Scale *scale = g_object_get_data (G_OBJECT (window), "kiosk-scale");

  g_clear_handle_id (&scale->idle, g_source_remove);
}

static void
scale_free (Scale *scale)
{
  g_clear_object (&scale->provider);
  g_free (scale);
}

void
linli_kiosk_scale (GtkWindow *window, GtkWidget *root)
{
  Scale *scale = g_new0 (Scale, 1);

  scale->root = root;
  scale->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (root), GTK_STYLE_PROVIDER (scale->provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_object_set_data_full (G_OBJECT (window), "kiosk-scale", scale, (GDestroyNotify) scale_free);
  g_signal_connect (window, "realize", G_CALLBACK (realized), NULL);
  g_signal_connect (window, "unrealize", G_CALLBACK (unrealized), NULL);
}
