#include "ui/vote/counts.h"

#include "ui/dates.h"
#include "ui/vote/counter.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define LEAST 196 /* px of a number beside the others */

enum { FOR, AGAINST, ABSTAIN, INVALID, UNRETURNED, N_COUNTERS };

static const struct { const char *member, *word, *icon; LinliTone tone; } kinds[N_COUNTERS] = {
  { "for", N_("For"), "linli-check-symbolic", LINLI_TONE_OK },
  { "against", N_("Against"), "linli-cross-symbolic", LINLI_TONE_BAD },
  { "abstain", N_("Abstained"), "linli-dash-symbolic", LINLI_TONE_PLAIN },
  { "invalid", N_("Invalid"), NULL, LINLI_TONE_PLAIN },
  { "unreturned", N_("Not cast"), NULL, LINLI_TONE_PLAIN },
};

struct _LinliCounts
{
  GtkBox parent_instance;

  LinliRecord *vote; /* owned */
  LinliPreview preview;
  GtkWidget *counters[N_COUNTERS], *further, *strip, *icon, *sum, *says, *rest; /* borrowed */
  gboolean quiet; /* several numbers are being set */
};

enum { CHANGED, DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliCounts, linli_counts, GTK_TYPE_BOX)

static gboolean
is_shown (LinliCounts *counts, guint place)
{
  return place < N_COUNTERS && gtk_widget_get_visible (counts->counters[place]);
}

LinliRecord *
linli_counts_values (LinliCounts *counts)
{
  LinliRecord *values = linli_record_new ();

  for (guint i = 0; i < N_COUNTERS; i++)
    if (is_shown (counts, i) || linli_counter_value (LINLI_COUNTER (counts->counters[i])))
      linli_record_set_int (values, kinds[i].member, linli_counter_value (LINLI_COUNTER (counts->counters[i])));
  return values;
}

LinliRecord *
linli_counts_typed (LinliCounts *counts)
{
  LinliRecord *typed = linli_record_new ();

  for (guint i = 0; i < N_COUNTERS; i++)
    linli_counter_keep (LINLI_COUNTER (counts->counters[i]), typed, kinds[i].member);
  return typed;
}

gboolean
linli_counts_is_empty (LinliCounts *counts)
{
  g_autoptr (LinliRecord) typed = linli_counts_typed (counts);

  return linli_record_size (typed) == 0;
}

const LinliPreview *
linli_counts_preview (LinliCounts *counts)
{
  return &counts->preview;
}

/* "26 + 5 + 2 = 33" */
static char *
sum_text (LinliCounts *counts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_COUNTERS; i++)
    if (is_shown (counts, i) && (i < INVALID || linli_counter_value (LINLI_COUNTER (counts->counters[i]))))
      g_string_append_printf (text, "%s%" PRId64, text->len ? " + " : "", linli_counter_value (LINLI_COUNTER (counts->counters[i])));
  g_string_append_printf (text, " = %" PRId64, counts->preview.entered);
  return g_string_free (text, FALSE);
}

static char *
sentence_of (const LinliPreview *preview, gboolean written)
{
  gint64 rest = preview->whole - preview->entered;

  if (preview->adds_up)
    return g_strdup_printf (written ? _("agrees with the %" PRId64 " entitled; can be confirmed")
                                    : _("agrees with the %" PRId64 " present when the vote opened; can be confirmed"),
                            preview->whole);
  if (rest > 0)
    return g_strdup_printf (ngettext ("%" PRId64 " of %" PRId64 " is still missing", "%" PRId64 " of %" PRId64 " are still missing",
                                      (gulong) rest), rest, preview->whole);
  if (rest < 0)
    return g_strdup_printf (ngettext ("%" PRId64 " more than the %" PRId64 " who could vote; count again",
                                      "%" PRId64 " more than the %" PRId64 " who could vote; count again", (gulong) -rest),
                            -rest, preview->whole);
  return g_strdup (preview->lacks);
}

static void
set_tone (LinliCounts *counts, LinliTone tone, const char *icon)
{
  static const LinliTone tones[] = { LINLI_TONE_OK, LINLI_TONE_BAD, LINLI_TONE_PLAIN };

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (counts->strip, linli_words_tone_class (tones[i]));
  gtk_widget_add_css_class (counts->strip, linli_words_tone_class (tone));
  gtk_image_set_from_icon_name (GTK_IMAGE (counts->icon), icon);
}

static void
show_sum (LinliCounts *counts)
{
  g_autofree char *sum = sum_text (counts);
  g_autofree char *says = sentence_of (&counts->preview, g_strcmp0 (linli_record_text (counts->vote, "method"), "written") == 0);
  gboolean empty = linli_counts_is_empty (counts);

  gtk_label_set_label (GTK_LABEL (counts->sum), sum);
  gtk_label_set_label (GTK_LABEL (counts->says), says ? says : "");
  gtk_widget_set_visible (counts->rest, !empty && counts->preview.whole > counts->preview.entered && !is_shown (counts, UNRETURNED));
  set_tone (counts, counts->preview.adds_up ? LINLI_TONE_OK : empty ? LINLI_TONE_PLAIN : LINLI_TONE_BAD,
            counts->preview.adds_up ? "linli-check-symbolic" : "linli-warning-symbolic");
}

static void
follow (LinliCounts *counts)
{
  g_autoptr (LinliRecord) values = NULL;

  if (counts->quiet)
    return;
  values = linli_counts_values (counts);
  linli_preview_clear (&counts->preview);
  linli_preview_counts (counts->vote, values, linli_dates_language (), &counts->preview);
  show_sum (counts);
  g_signal_emit (counts, signals[CHANGED], 0);
}

void
linli_counts_clear (LinliCounts *counts)
{
  counts->quiet = TRUE;
  for (guint i = 0; i < N_COUNTERS; i++)
    linli_counter_clear (LINLI_COUNTER (counts->counters[i]));
  counts->quiet = FALSE;
  follow (counts);
}

static void
show_further (LinliCounts *counts, guint place)
{
  gtk_widget_set_visible (counts->counters[place], TRUE);
  gtk_widget_set_visible (counts->further, TRUE);
}

void
linli_counts_take_up (LinliCounts *counts, const LinliRecord *typed)
{
  counts->quiet = TRUE;
  for (guint i = 0; i < N_COUNTERS; i++)
    if (linli_counter_take_up (LINLI_COUNTER (counts->counters[i]), typed, kinds[i].member) && i >= INVALID)
      show_further (counts, i);
  counts->quiet = FALSE;
  follow (counts);
}

gboolean
linli_counts_focus (LinliCounts *counts, guint place)
{
  if (!is_shown (counts, place))
    return FALSE;
  linli_counter_focus (LINLI_COUNTER (counts->counters[place]));
  return TRUE;
}

static void
next (LinliCounter *counter, LinliCounts *counts)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (counter), "place"));

  while (++place < N_COUNTERS)
    if (linli_counts_focus (counts, place))
      return;
  g_signal_emit (counts, signals[DONE], 0);
}

/* Who raised no hand has not voted. */
static void
count_rest (GtkButton *button, LinliCounts *counts)
{
  gint64 rest = counts->preview.whole - counts->preview.entered;

  show_further (counts, UNRETURNED);
  linli_counter_set (LINLI_COUNTER (counts->counters[UNRETURNED]), rest);
  linli_counts_focus (counts, UNRETURNED);
}

static GtkWidget *
strip_new (LinliCounts *counts)
{
  GtkWidget *texts = linli_wrap_new (8);

  counts->strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  counts->icon = linli_icon_new ("linli-check-symbolic");
  counts->sum = linli_line_new (NULL, "entry-title numeric");
  counts->says = linli_label_new (NULL, NULL);
  counts->rest = linli_word_button_new (NULL, _("They did not vote"));
  gtk_label_set_ellipsize (GTK_LABEL (counts->sum), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (counts->icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (counts->icon, 2);
  gtk_widget_add_css_class (counts->rest, "link");
  linli_wrap_append (LINLI_WRAP (texts), counts->sum);
  linli_wrap_append (LINLI_WRAP (texts), counts->says);
  linli_wrap_append (LINLI_WRAP (texts), counts->rest);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (counts->strip), counts->icon);
  gtk_box_append (GTK_BOX (counts->strip), texts);
  gtk_widget_add_css_class (counts->strip, "panel");
  gtk_widget_add_css_class (counts->strip, "sum-strip");
  g_signal_connect (counts->rest, "clicked", G_CALLBACK (count_rest), counts);
  return counts->strip;
}

static void
add_counter (LinliCounts *counts, GtkWidget *tiles, guint place, gboolean shown)
{
  GtkWidget *counter = linli_counter_new (kinds[place].tone, kinds[place].icon, _(kinds[place].word), place + 1);

  counts->counters[place] = counter;
  g_object_set_data (G_OBJECT (counter), "place", GUINT_TO_POINTER (place));
  if (place >= INVALID)
    gtk_widget_add_css_class (counter, "small");
  gtk_widget_set_visible (counter, shown);
  linli_tiles_append (LINLI_TILES (tiles), counter);
  g_signal_connect_swapped (counter, "changed", G_CALLBACK (follow), counts);
  g_signal_connect (counter, "next", G_CALLBACK (next), counts);
}

static void
linli_counts_finalize (GObject *object)
{
  LinliCounts *counts = LINLI_COUNTS (object);

  linli_preview_clear (&counts->preview);
  linli_record_unref (counts->vote);
  G_OBJECT_CLASS (linli_counts_parent_class)->finalize (object);
}

static void
linli_counts_class_init (LinliCountsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_counts_finalize;
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LINLI_TYPE_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_counts_init (LinliCounts *counts)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (counts), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (counts), 12);
}

GtkWidget *
linli_counts_new (const LinliRecord *vote, LinliCountsParts parts)
{
  LinliCounts *counts = g_object_new (LINLI_TYPE_COUNTS, NULL);
  GtkWidget *main = linli_tiles_new (LEAST, 12);

  counts->vote = linli_record_copy (vote);
  counts->further = linli_tiles_new (LEAST, 12);
  for (guint i = 0; i < INVALID; i++)
    add_counter (counts, main, i, TRUE);
  add_counter (counts, counts->further, INVALID, (parts & LINLI_COUNTS_INVALID) != 0);
  add_counter (counts, counts->further, UNRETURNED, (parts & LINLI_COUNTS_UNRETURNED) != 0);
  gtk_widget_set_visible (counts->further, parts != 0);
  gtk_box_append (GTK_BOX (counts), main);
  gtk_box_append (GTK_BOX (counts), counts->further);
  gtk_box_append (GTK_BOX (counts), strip_new (counts));
  follow (counts);
  return GTK_WIDGET (counts);
}
