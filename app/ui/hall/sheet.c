#include "ui/hall/sheet.h"

#include "ui/hall/shape.h"
#include "ui/hall/words.h"

#include <math.h>

#define NARROWEST 24 /* units of width; a narrower screen has smaller ones */

struct _LinliHallSheet
{
  GtkWidget parent_instance;

  LinliHallScene *scene; /* owned */
  GPtrArray *widgets;    /* a child for each item, in order */
  LinliHallScheme scheme;
  double unit;
};

G_DEFINE_FINAL_TYPE (LinliHallSheet, linli_hall_sheet, GTK_TYPE_WIDGET)

static void
show_item (LinliHallSheet *sheet, guint index)
{
  const LinliHallItem *item = sheet->scene->items->pdata[index];
  GtkWidget *widget = sheet->widgets->pdata[index];

  if (LINLI_IS_HALL_WORDS (widget))
    linli_hall_words_show (LINLI_HALL_WORDS (widget), item, sheet->unit, sheet->scheme);
  else
    linli_hall_shape_show (LINLI_HALL_SHAPE (widget), item, sheet->unit, sheet->scheme);
}

static void
show_items (LinliHallSheet *sheet)
{
  for (guint i = 0; sheet->scene && i < sheet->scene->items->len; i++)
    show_item (sheet, i);
}

/* The unit follows the height, and the width where that is small. */
static void
set_unit (LinliHallSheet *sheet, int width, int height)
{
  double unit = MIN ((double) height / LINLI_HALL_UNITS, (double) width / NARROWEST);

  if (unit == sheet->unit)
    return;
  sheet->unit = unit;
  show_items (sheet);
}

static void
place (LinliHallSheet *sheet, guint index, int width, int height)
{
  const LinliHallPlace *at = &((const LinliHallItem *) sheet->scene->items->pdata[index])->place;
  double unit = sheet->unit, above = (height - unit * LINLI_HALL_UNITS) / 2;
  int left = (int) round (at->left * width + at->left_units * unit);
  int right = (int) round (at->right * width + at->right_units * unit);
  int top = (int) round (above + at->top * unit), bottom = (int) round (above + at->bottom * unit);
  GtkAllocation allocation = { left, top, MAX (right - left, 1), MAX (bottom - top, 1) };

  gtk_widget_size_allocate (sheet->widgets->pdata[index], &allocation, -1);
}

static void
linli_hall_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliHallSheet *sheet = LINLI_HALL_SHEET (widget);

  set_unit (sheet, width, height);
  for (guint i = 0; sheet->scene && i < sheet->widgets->len; i++)
    place (sheet, i, width, height);
}

static void
linli_hall_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

static void
linli_hall_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, linli_hall_colour (LINLI_HALL_SHEET (widget)->scheme, LINLI_HALL_GROUND), &bounds);
  GTK_WIDGET_CLASS (linli_hall_sheet_parent_class)->snapshot (widget, snapshot);
}

static void
linli_hall_sheet_dispose (GObject *object)
{
  LinliHallSheet *sheet = LINLI_HALL_SHEET (object);

  for (guint i = 0; sheet->widgets && i < sheet->widgets->len; i++)
    gtk_widget_unparent (sheet->widgets->pdata[i]);
  g_clear_pointer (&sheet->widgets, g_ptr_array_unref);
  g_clear_pointer (&sheet->scene, linli_hall_scene_free);
  G_OBJECT_CLASS (linli_hall_sheet_parent_class)->dispose (object);
}

static void
linli_hall_sheet_class_init (LinliHallSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_hall_sheet_dispose;
  widget_class->measure = linli_hall_sheet_measure;
  widget_class->size_allocate = linli_hall_sheet_size_allocate;
  widget_class->snapshot = linli_hall_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
linli_hall_sheet_init (LinliHallSheet *sheet)
{
  sheet->widgets = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (sheet), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
linli_hall_sheet_new (void)
{
  return g_object_new (LINLI_TYPE_HALL_SHEET, NULL);
}

static GtkWidget *
widget_for (const LinliHallItem *item)
{
  if (item->kind == LINLI_HALL_ITEM_TEXT)
    return linli_hall_words_new (item->live);
  return linli_hall_shape_new (item->kind == LINLI_HALL_ITEM_BAR || item->kind == LINLI_HALL_ITEM_CODE);
}

static gboolean
can_stay (const LinliHallItem *before, const LinliHallItem *after)
{
  gboolean text = before->kind == LINLI_HALL_ITEM_TEXT, words = before->text != NULL;

  return text == (after->kind == LINLI_HALL_ITEM_TEXT) && before->live == after->live && words == (after->text != NULL);
}

/* From the first item that cannot become what now stands in its place. */
static void
drop (LinliHallSheet *sheet, guint from)
{
  for (guint i = from; i < sheet->widgets->len; i++)
    gtk_widget_unparent (sheet->widgets->pdata[i]);
  g_ptr_array_set_size (sheet->widgets, (int) from);
}

static guint
shared (const LinliHallScene *before, const LinliHallScene *after)
{
  guint n = 0;

  if (!before || !g_str_equal (before->moment, after->moment))
    return 0;
  while (n < before->items->len && n < after->items->len && can_stay (before->items->pdata[n], after->items->pdata[n]))
    n++;
  return n;
}

void
linli_hall_sheet_show (LinliHallSheet *sheet, LinliHallScene *scene)
{
  g_autoptr (LinliHallScene) before = sheet->scene;

  drop (sheet, shared (before, scene));
  sheet->scene = scene;
  for (guint i = sheet->widgets->len; i < scene->items->len; i++)
    {
      GtkWidget *widget = widget_for (scene->items->pdata[i]);
      gtk_widget_set_parent (widget, GTK_WIDGET (sheet));
      g_ptr_array_add (sheet->widgets, widget);
    }
  show_items (sheet);
  gtk_widget_queue_allocate (GTK_WIDGET (sheet));
}

void
linli_hall_sheet_set_scheme (LinliHallSheet *sheet, LinliHallScheme scheme)
{
  if (sheet->scheme == scheme)
    return;
  sheet->scheme = scheme;
  show_items (sheet);
  gtk_widget_queue_draw (GTK_WIDGET (sheet));
}

const LinliHallScene *
linli_hall_sheet_scene (LinliHallSheet *sheet)
{
  return sheet->scene;
}
