#include "ui/widgets/shares.h"

#include "ui/widgets/parts.h"

#define HEIGHT 14
#define GAP 2
#define LEAST 4 /* px of the smallest part */
#define SWATCH 12

struct _LinliShares
{
  GtkWidget parent_instance;

  GArray *values; /* gint64 */
  gint64 sum;
};

G_DEFINE_FINAL_TYPE (LinliShares, linli_shares, GTK_TYPE_WIDGET)

static const char *
colour_class (guint index)
{
  static const char *const classes[LINLI_SHARES_COLOURS] = { "share-0", "share-1", "share-2", "share-3", "share-4", "share-5" };

  return classes[index % LINLI_SHARES_COLOURS];
}

static void
linli_shares_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 200;
}

/* Each part as wide as its share, the last one takes what rounding leaves. */
static void
linli_shares_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliShares *shares = LINLI_SHARES (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int x = 0, room = MAX (width - GAP * (int) (shares->values->len ? shares->values->len - 1 : 0), 1);

  for (guint i = 0; child; i++, child = gtk_widget_get_next_sibling (child))
    {
      double share = (double) g_array_index (shares->values, gint64, i) / (double) shares->sum;
      int wide = gtk_widget_get_next_sibling (child) ? MAX ((int) (room * share), LEAST) : MAX (width - x, LEAST);
      GtkAllocation place = { x, 0, wide, height };
      gtk_widget_size_allocate (child, &place, -1);
      x += wide + GAP;
    }
}

static void
linli_shares_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_shares_parent_class)->dispose (object);
}

static void
linli_shares_finalize (GObject *object)
{
  g_array_unref (LINLI_SHARES (object)->values);
  G_OBJECT_CLASS (linli_shares_parent_class)->finalize (object);
}

static void
linli_shares_class_init (LinliSharesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_shares_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_shares_finalize;
  widget_class->measure = linli_shares_measure;
  widget_class->size_allocate = linli_shares_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "linlishares");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
linli_shares_init (LinliShares *shares)
{
  shares->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_set_overflow (GTK_WIDGET (shares), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
linli_shares_new (const char *name)
{
  GtkWidget *shares = g_object_new (LINLI_TYPE_SHARES, NULL);

  linli_set_name (shares, name);
  return shares;
}

static GtkWidget *
part_new (guint index)
{
  GtkWidget *part = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (part, colour_class (index));
  return part;
}

void
linli_shares_add (LinliShares *shares, gint64 value)
{
  GtkWidget *part = part_new (shares->values->len);

  g_return_if_fail (value > 0);

  g_array_append_val (shares->values, value);
  shares->sum += value;
  gtk_widget_set_parent (part, GTK_WIDGET (shares));
}

GtkWidget *
linli_shares_swatch_new (guint index)
{
  GtkWidget *swatch = part_new (index);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_set_size_request (swatch, SWATCH, SWATCH);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  return swatch;
}
