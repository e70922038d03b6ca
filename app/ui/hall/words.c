#include "ui/hall/words.h"

#include "base/diff.h"

#include <math.h>

#define REST_MS 4000        /* at the beginning and the end of what scrolls, and on a page */
#define MS_OF_LINE 1900.0   /* to move by one line: as one reads aloud */
#define CHIP_SIDE 0.5 /* units of ground beside the words */
#define LINE 1.35        /* of the letters: from one line to the next, whatever the font thinks */
#define LOW_PLACE 2.6 /* units */
#define BAR_WIDTH 0.16      /* units: where the text stands in what it scrolls through */

struct _LinliHallWords
{
  GtkWidget parent_instance;

  char *text;                 /* owned, as are the next two */
  GPtrArray *runs;
  PangoLayout *layout;        /* as it is painted; NULL until it has a size */
  double size, unit, painted; /* units, px, px */
  gboolean bold, one_line, scrolls, chip;
  double xalign, yalign;
  LinliHallColour colour;
  LinliHallScheme scheme;

  double hidden;              /* px of the layout's height beyond the place */
  gint64 since_us;            /* when the scrolling began */
  guint tick;
};

G_DEFINE_FINAL_TYPE (LinliHallWords, linli_hall_words, GTK_TYPE_WIDGET)

/* The layout. */

static void
insert (PangoAttrList *list, PangoAttribute *attribute, guint from, guint to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (list, attribute);
}

static void
add_ground (PangoAttrList *list, const GdkRGBA *colour, guint from, guint to)
{
  insert (list, pango_attr_background_new ((guint16) (colour->red * 65535), (guint16) (colour->green * 65535),
                                           (guint16) (colour->blue * 65535)), from, to);
}

static void
add_runs (LinliHallWords *text, PangoAttrList *list)
{
  guint at = 0;

  for (guint i = 0; text->runs && i < text->runs->len; i++)
    {
      const LinliDiffRun *run = text->runs->pdata[i];
      guint end = at + (guint) strlen (run->text);
      if (run->kind == LINLI_DIFF_DELETED)
        insert (list, pango_attr_strikethrough_new (TRUE), at, end);
      if (run->kind == LINLI_DIFF_ADDED)
        insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), at, end);
      if (run->kind != LINLI_DIFF_SAME)
        add_ground (list, linli_hall_colour (text->scheme, run->kind == LINLI_DIFF_ADDED ? LINLI_HALL_ADDED : LINLI_HALL_DELETED),
                    at, end);
      at = end;
    }
}

static PangoLayout *
layout_new (LinliHallWords *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (text), text->text);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));
  add_runs (text, list);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_alignment (layout, text->xalign > 0.9 ? PANGO_ALIGN_RIGHT : text->xalign > 0.1 ? PANGO_ALIGN_CENTER
                                                                                                   : PANGO_ALIGN_LEFT);
  return layout;
}

static void
set_size (LinliHallWords *text, PangoLayout *layout, double px)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_copy (pango_layout_get_attributes (layout));
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (text))));

  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_font_description_set_weight (font, text->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_change (list, pango_attr_line_height_new_absolute ((int) (px * LINE * PANGO_SCALE)));
  pango_layout_set_attributes (layout, list);
  text->painted = px;
}

static gboolean
fits (LinliHallWords *text, PangoLayout *layout, double px, int width, int height)
{
  int needed_width, needed_height;

  set_size (text, layout, px);
  pango_layout_get_pixel_size (layout, &needed_width, &needed_height);
  /* Ascent and descent of a line of large digits reach beyond its letters: a single line may overlap its place. */
  return needed_width <= width && (text->one_line || needed_height <= height || pango_layout_get_line_count (layout) == 1);
}

/* Tries the largest size between the lowest and the wanted one. */
static gboolean
search (LinliHallWords *text, PangoLayout *layout, int width, int height)
{
  double low = LINLI_HALL_SMALL * text->unit, high = MAX (text->size * text->unit, low);

  if (fits (text, layout, high, width, height))
    return TRUE;
  for (int i = 0; i < 7 && high - low > 0.5; i++)
    {
      double middle = (low + high) / 2;
      if (fits (text, layout, middle, width, height))
        low = middle;
      else
        high = middle;
    }
  return fits (text, layout, low, width, height);
}

/* As large as it fits, whole words only; where the place is low rather in one line than in two. What fits at no size is
 * broken anywhere, and scrolls or is cut. */
static void
fit (LinliHallWords *text, PangoLayout *layout, int width, int height)
{
  gboolean low = height < LOW_PLACE * text->unit && !text->scrolls;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, -1);
  if ((text->one_line || low) && search (text, layout, width, height))
    return;
  pango_layout_set_width (layout, width * PANGO_SCALE);
  if (!text->one_line && search (text, layout, width, height))
    return;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (text->scrolls)
    return;
  pango_layout_set_height (layout, text->one_line ? -1 : height * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* What scrolls. */

static double
line_height (LinliHallWords *text)
{
  return text->painted * LINE;
}

static gboolean
is_still (LinliHallWords *text)
{
  gboolean animated = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (text)), "gtk-enable-animations", &animated, NULL);
  return !animated;
}

/* How far it has moved after @ms: there, a rest, and from the beginning again. By pages it jumps. */
static double
moved (LinliHallWords *text, double ms, double height)
{
  double way = text->hidden / line_height (text) * MS_OF_LINE, page = MAX (height - line_height (text), line_height (text));
  double pages = ceil (text->hidden / page) + 1, reading = REST_MS + height / line_height (text) * MS_OF_LINE;

  if (is_still (text))
    return MIN (floor (fmod (ms, pages * reading) / reading) * page, text->hidden);
  ms = fmod (ms, REST_MS + way + REST_MS);
  return ms < REST_MS ? 0 : MIN ((ms - REST_MS) / way, 1) * text->hidden;
}

static gboolean
scroll (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
update_scrolling (LinliHallWords *text)
{
  gboolean wanted = text->hidden > 0;

  if (wanted && !text->tick)
    {
      text->since_us = 0;
      text->tick = gtk_widget_add_tick_callback (GTK_WIDGET (text), scroll, NULL, NULL);
    }
  else if (!wanted && text->tick)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (text), text->tick);
      text->tick = 0;
    }
}

/* The widget. */

static void
linli_hall_words_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliHallWords *text = LINLI_HALL_WORDS (widget);
  double beside = text->scrolls ? 4 * BAR_WIDTH : text->chip ? 2 * CHIP_SIDE : 0;
  int room = width - (int) (beside * text->unit), high;

  g_clear_object (&text->layout);
  if (room < 1 || height < 1 || text->unit <= 0)
    return;
  text->layout = layout_new (text);
  fit (text, text->layout, room, height);
  pango_layout_get_pixel_size (text->layout, NULL, &high);
  text->hidden = text->scrolls ? MAX (high - height, 0) : 0;
  update_scrolling (text);
}

static void
draw_bar (LinliHallWords *text, GtkSnapshot *snapshot, double at, int width, int height)
{
  double bar = BAR_WIDTH * text->unit, whole = text->hidden + height, length = height * height / whole;
  graphene_rect_t trough = GRAPHENE_RECT_INIT ((float) (width - bar), 0, (float) bar, (float) height);
  graphene_rect_t thumb = GRAPHENE_RECT_INIT ((float) (width - bar), (float) (at / whole * height), (float) bar, (float) length);

  gtk_snapshot_append_color (snapshot, linli_hall_colour (text->scheme, LINLI_HALL_TROUGH), &trough);
  gtk_snapshot_append_color (snapshot, linli_hall_colour (text->scheme, LINLI_HALL_DIM), &thumb);
}

static void
draw_chip (LinliHallWords *text, GtkSnapshot *snapshot, int wide, int height)
{
  float side = (float) (CHIP_SIDE * text->unit);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) wide + 2 * side, (float) height);
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &bounds, side / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, linli_hall_colour (text->scheme, LINLI_HALL_CHIP), &bounds);
  gtk_snapshot_pop (snapshot);
}

static double
now_at (LinliHallWords *text, int height)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (text));
  gint64 now = clock ? gdk_frame_clock_get_frame_time (clock) : 0;

  if (!text->since_us)
    text->since_us = now;
  return moved (text, (double) (now - text->since_us) / 1000, height);
}

static void
linli_hall_words_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliHallWords *text = LINLI_HALL_WORDS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), wide, high;
  double x = 0, y;

  if (!text->layout)
    return;
  pango_layout_get_pixel_size (text->layout, &wide, &high);
  y = text->hidden > 0 ? -now_at (text, height) : (height - high) * text->yalign;
  if (pango_layout_get_width (text->layout) < 0)
    x = text->chip ? CHIP_SIDE * text->unit : (width - wide) * text->xalign;
  if (text->chip)
    draw_chip (text, snapshot, wide, height);
  if (text->hidden > 0)
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y)));
  gtk_snapshot_append_layout (snapshot, text->layout, linli_hall_colour (text->scheme, text->colour));
  gtk_snapshot_restore (snapshot);
  if (text->hidden <= 0)
    return;
  draw_bar (text, snapshot, -y, width, height);
  gtk_snapshot_pop (snapshot);
}

static void
linli_hall_words_dispose (GObject *object)
{
  LinliHallWords *text = LINLI_HALL_WORDS (object);

  text->hidden = 0;
  update_scrolling (text);
  g_clear_object (&text->layout);
  g_clear_pointer (&text->runs, g_ptr_array_unref);
  g_clear_pointer (&text->text, g_free);
  G_OBJECT_CLASS (linli_hall_words_parent_class)->dispose (object);
}

static void
linli_hall_words_class_init (LinliHallWordsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_hall_words_dispose;
  widget_class->size_allocate = linli_hall_words_size_allocate;
  widget_class->snapshot = linli_hall_words_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
linli_hall_words_init (LinliHallWords *text)
{
}

GtkWidget *
linli_hall_words_new (gboolean live)
{
  GtkWidget *text = g_object_new (LINLI_TYPE_HALL_WORDS, "accessible-role",
                                  live ? GTK_ACCESSIBLE_ROLE_STATUS : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_set_focusable (text, live);
  return text;
}

static gboolean
is_same (LinliHallWords *text, const LinliHallItem *item, double unit, LinliHallScheme scheme)
{
  return g_strcmp0 (text->text, item->text) == 0 && text->unit == unit && text->scheme == scheme && text->size == item->size
         && text->bold == item->bold && text->colour == item->colour && text->xalign == item->xalign
         && text->yalign == item->yalign && text->one_line == item->one_line && text->scrolls == item->scrolls
         && text->chip == item->chip
         && (text->runs != NULL) == (item->runs != NULL);
}

void
linli_hall_words_show (LinliHallWords *text, const LinliHallItem *item, double unit, LinliHallScheme scheme)
{
  if (is_same (text, item, unit, scheme))
    return;
  if (g_strcmp0 (text->text, item->text) != 0)
    {
      text->since_us = 0;
      g_free (text->text);
      text->text = g_strdup (item->text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, text->text, -1);
    }
  g_clear_pointer (&text->runs, g_ptr_array_unref);
  text->runs = item->runs ? g_ptr_array_ref (item->runs) : NULL;
  text->size = item->size;
  text->bold = item->bold;
  text->colour = item->colour;
  text->xalign = item->xalign;
  text->yalign = item->yalign;
  text->one_line = item->one_line;
  text->scrolls = item->scrolls;
  text->chip = item->chip;
  text->unit = unit;
  text->scheme = scheme;
  gtk_widget_queue_allocate (GTK_WIDGET (text));
  gtk_widget_queue_draw (GTK_WIDGET (text));
}

const char *
linli_hall_words_get (LinliHallWords *text)
{
  return text->text;
}

double
linli_hall_words_height (LinliHallWords *text)
{
  return text->layout ? text->painted : 0;
}

gboolean
linli_hall_words_moves (LinliHallWords *text)
{
  return text->hidden > 0;
}
