#include "ui/vote/scale.h"

#include "ui/widgets/parts.h"

#define HEIGHT 30 /* px at the usual text size */
#define MARK_WIDTH 2
#define MARK_OVER 5 /* px that the line stands out above and below */
#define GAP 2

typedef struct
{
  GtkWidget *ground, *word, *brief;
  gint64 value;
} Part;

struct _LinliVoteScale
{
  GtkWidget parent_instance;

  gint64 whole, n, d;
  GArray *parts; /* Part */
  GtkWidget *trough, *caption;
};

G_DEFINE_FINAL_TYPE (LinliVoteScale, linli_vote_scale, GTK_TYPE_WIDGET)

static int
natural_of (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
top_of (LinliVoteScale *scale)
{
  return natural_of (scale->caption, GTK_ORIENTATION_VERTICAL) + MARK_OVER;
}

static int
mark_at (LinliVoteScale *scale, int width)
{
  return (int) ((double) width * (double) scale->n / (double) scale->d);
}

static void
linli_vote_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  LinliVoteScale *scale = LINLI_VOTE_SCALE (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = top_of (scale) + linli_text_px (HEIGHT) + MARK_OVER;
  else
    {
      *minimum = MAX (120, natural_of (scale->caption, orientation));
      *natural = MAX (*minimum, 300);
    }
}

static gboolean
place_word (GtkWidget *word, gboolean wanted, int x, int y, int width)
{
  gboolean fits = wanted && natural_of (word, GTK_ORIENTATION_HORIZONTAL) + 4 <= width;

  gtk_widget_set_child_visible (word, fits);
  if (fits)
    gtk_widget_size_allocate (word, &(GtkAllocation) { x, y, width, linli_text_px (HEIGHT) }, -1);
  return fits;
}

static void
place_part (const Part *part, int x, int y, int width)
{
  gtk_widget_size_allocate (part->ground, &(GtkAllocation) { x, y, MAX (width, 1), linli_text_px (HEIGHT) }, -1);
  place_word (part->brief, !place_word (part->word, TRUE, x, y, width), x, y, width);
}

static void
linli_vote_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LinliVoteScale *scale = LINLI_VOTE_SCALE (widget);
  int caption = natural_of (scale->caption, GTK_ORIENTATION_HORIZONTAL), top = top_of (scale);
  gint64 before = 0;

  gtk_widget_size_allocate (scale->caption, &(GtkAllocation) { CLAMP (mark_at (scale, width) - caption / 2, 0,
                            MAX (width - caption, 0)), 0, caption, top - MARK_OVER }, -1);
  gtk_widget_size_allocate (scale->trough, &(GtkAllocation) { 0, top, width, linli_text_px (HEIGHT) }, -1);
  for (guint i = 0; i < scale->parts->len; i++)
    {
      const Part *part = &g_array_index (scale->parts, Part, i);
      double whole = (double) MAX (scale->whole, 1);
      int from = (int) ((double) width * (double) MIN (before, scale->whole) / whole);
      before += part->value;
      int until = (int) ((double) width * (double) MIN (before, scale->whole) / whole);
      place_part (part, from, top, MAX (until - from - (before < scale->whole ? GAP : 0), 1));
    }
}

static void
linli_vote_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LinliVoteScale *scale = LINLI_VOTE_SCALE (widget);
  int width = gtk_widget_get_width (widget), top = top_of (scale);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, (float) top, (float) width, (float) linli_text_px (HEIGHT));
  GskRoundedRect round;
  GdkRGBA mark;

  gsk_rounded_rect_init_from_rect (&round, &bounds, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_widget_snapshot_child (widget, scale->trough, snapshot);
  for (guint i = 0; i < scale->parts->len; i++)
    {
      gtk_widget_snapshot_child (widget, g_array_index (scale->parts, Part, i).ground, snapshot);
      gtk_widget_snapshot_child (widget, g_array_index (scale->parts, Part, i).word, snapshot);
      gtk_widget_snapshot_child (widget, g_array_index (scale->parts, Part, i).brief, snapshot);
    }
  gtk_snapshot_pop (snapshot);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "linli_mark", &mark))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &mark);
  bounds = GRAPHENE_RECT_INIT ((float) MIN (mark_at (scale, width), width - MARK_WIDTH), (float) (top - MARK_OVER), MARK_WIDTH,
                               (float) (linli_text_px (HEIGHT) + 2 * MARK_OVER));
  gtk_snapshot_append_color (snapshot, &mark, &bounds);
  gtk_widget_snapshot_child (widget, scale->caption, snapshot);
}

static void
linli_vote_scale_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (linli_vote_scale_parent_class)->dispose (object);
}

static void
linli_vote_scale_finalize (GObject *object)
{
  g_array_unref (LINLI_VOTE_SCALE (object)->parts);
  G_OBJECT_CLASS (linli_vote_scale_parent_class)->finalize (object);
}

static void
linli_vote_scale_class_init (LinliVoteScaleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = linli_vote_scale_dispose;
  G_OBJECT_CLASS (class)->finalize = linli_vote_scale_finalize;
  widget_class->measure = linli_vote_scale_measure;
  widget_class->size_allocate = linli_vote_scale_size_allocate;
  widget_class->snapshot = linli_vote_scale_snapshot;
  gtk_widget_class_set_css_name (widget_class, "linliscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkWidget *
ground_new (LinliVoteScale *scale, const char *css)
{
  GtkWidget *ground = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (ground, css);
  gtk_widget_set_parent (ground, GTK_WIDGET (scale));
  return ground;
}

static void
linli_vote_scale_init (LinliVoteScale *scale)
{
  scale->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  scale->trough = ground_new (scale, "scale-trough");
}

GtkWidget *
linli_vote_scale_new (gint64 whole, gint64 n, gint64 d, const char *caption, const char *name)
{
  LinliVoteScale *scale = g_object_new (LINLI_TYPE_VOTE_SCALE, NULL);

  scale->whole = whole;
  scale->n = n;
  scale->d = d;
  scale->caption = linli_label_new (caption, "numeric facts");
  gtk_label_set_wrap (GTK_LABEL (scale->caption), FALSE);
  gtk_widget_set_parent (scale->caption, GTK_WIDGET (scale));
  linli_set_name (GTK_WIDGET (scale), name);
  return GTK_WIDGET (scale);
}

static GtkWidget *
word_new (LinliVoteScale *scale, const char *text)
{
  GtkWidget *word = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (word, "scale-word");
  gtk_widget_set_parent (word, GTK_WIDGET (scale));
  return word;
}

void
linli_vote_scale_add (LinliVoteScale *scale, LinliPart kind, gint64 value, const char *word, const char *brief)
{
  static const char *const classes[] = { "scale-for", "scale-against", "scale-abstain", "scale-other" };
  Part part = { NULL, NULL, NULL, value };

  if (value <= 0)
    return;
  part.ground = ground_new (scale, classes[kind]);
  part.word = word_new (scale, word);
  part.brief = word_new (scale, brief);
  g_array_append_val (scale->parts, part);
  gtk_widget_queue_resize (GTK_WIDGET (scale));
}
