#include "ui/vote/marks.h"

#include "council/preview.h"
#include "ui/dates.h"
#include "ui/vote/candidates.h"
#include "ui/vote/counter.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tiles.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define LEAST 220 /* px of a number beside the others */

struct _LinliMarks
{
  GtkBox parent_instance;

  LinliSession *session; /* owned, as are the next three */
  LinliRecord *vote;
  GPtrArray *candidates, *counters; /* rows of "voting-candidates", a LinliCounter (borrowed) each */
  LinliRecord *made;     /* what the numbers give; NULL while they do not add up */
  gboolean quiet;        /* several numbers are being set */

  GtkWidget *issued, *invalid, *unreturned, *strip; /* borrowed; issued: NULL where it is not asked */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LinliMarks, linli_marks, GTK_TYPE_BOX)

static gint64
value_of (GtkWidget *counter)
{
  return linli_counter_value (LINLI_COUNTER (counter));
}

/* In the order of the ballot; "" for what is not typed where only what is typed is wanted. */
static GStrv
votes_of (LinliMarks *marks, gboolean typed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < marks->counters->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%" PRId64, value_of (marks->counters->pdata[i]));
      g_strv_builder_add (builder, typed && !linli_counter_is_typed (marks->counters->pdata[i]) ? "" : text);
    }
  return g_strv_builder_end (builder);
}

static gint64
sum_of (LinliMarks *marks)
{
  gint64 sum = 0;

  for (guint i = 0; i < marks->counters->len; i++)
    sum += value_of (marks->counters->pdata[i]);
  return sum;
}

LinliRecord *
linli_marks_values (LinliMarks *marks)
{
  LinliRecord *values = linli_record_new ();
  g_auto (GStrv) votes = votes_of (marks, FALSE);

  linli_record_set_list (values, "votes", (const char *const *) votes);
  linli_record_set_int (values, "invalid", value_of (marks->invalid));
  linli_record_set_int (values, "unreturned", value_of (marks->unreturned));
  return values;
}

gint64
linli_marks_invalid (LinliMarks *marks)
{
  return value_of (marks->invalid);
}

gint64
linli_marks_issued (LinliMarks *marks)
{
  return marks->issued ? value_of (marks->issued) : linli_record_int (marks->vote, "issued");
}

gboolean
linli_marks_add_up (LinliMarks *marks)
{
  return marks->made != NULL;
}

GtkWidget *
linli_marks_outcome_new (LinliMarks *marks, const char *title)
{
  GtkWidget *box;
  g_auto (GStrv) votes = votes_of (marks, FALSE);

  if (!marks->made)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (box), linli_heading_new (title, _("not announced, not on the hall screen")));
  gtk_box_append (GTK_BOX (box), linli_candidates_list_new (marks->candidates, (const char *const *) votes,
                                                            linli_record_list (marks->made, "outcomes")));
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (marks->made, "calculation"), "dim-label facts numeric"));
  return box;
}

/* Whether they add up. */

static void
show_strip (LinliMarks *marks, const char *wrong)
{
  static const char *const tones[] = { "tone-plain", "tone-bad", "tone-ok" };
  gint64 valid = linli_record_int (marks->vote, "present") - value_of (marks->invalid) - value_of (marks->unreturned);
  gint64 seats = linli_record_int (marks->vote, "seats");
  g_autofree char *sum = g_strdup_printf (_("%" PRId64 " valid ballots × %" PRId64 " seats = %" PRId64 " marks at most; %" PRId64
                                            " are counted"), valid, seats, valid * seats, sum_of (marks));
  g_autofree char *text = wrong ? g_strdup_printf ("%s\n%s", sum, wrong) : g_strdup (sum);

  gtk_label_set_label (GTK_LABEL (marks->strip), text);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (marks->strip, tones[i]);
  gtk_widget_add_css_class (marks->strip, sum_of (marks) == 0 ? tones[0] : wrong ? tones[1] : tones[2]);
}

static void
follow (LinliMarks *marks)
{
  g_autoptr (LinliRecord) row = NULL, values = NULL;
  g_autoptr (GError) error = NULL;

  if (marks->quiet)
    return;
  row = linli_record_copy (marks->vote);
  values = linli_marks_values (marks);
  linli_record_set_int (row, "issued", linli_marks_issued (marks));
  g_clear_pointer (&marks->made, linli_record_unref);
  marks->made = linli_preview_election (linli_session_council (marks->session), row, linli_record_list (values, "votes"), values,
                                        linli_dates_language (), &error);
  if (sum_of (marks) == 0)
    g_clear_pointer (&marks->made, linli_record_unref);
  show_strip (marks, error ? error->message : NULL);
  g_signal_emit (marks, signals[CHANGED], 0);
}

/* What is typed. */

LinliRecord *
linli_marks_typed (LinliMarks *marks)
{
  LinliRecord *typed = linli_record_new ();
  g_auto (GStrv) votes = votes_of (marks, TRUE);
  g_autofree char *all = g_strjoinv ("", votes);

  if (*all)
    linli_record_set_list (typed, "votes", (const char *const *) votes);
  linli_counter_keep (LINLI_COUNTER (marks->invalid), typed, "invalid");
  linli_counter_keep (LINLI_COUNTER (marks->unreturned), typed, "unreturned");
  if (marks->issued && linli_record_size (typed))
    linli_counter_keep (LINLI_COUNTER (marks->issued), typed, "issued");
  return typed;
}

void
linli_marks_take_up (LinliMarks *marks, const LinliRecord *typed)
{
  const char *const *votes = linli_record_has (typed, "votes") ? linli_record_list (typed, "votes") : NULL;

  marks->quiet = TRUE;
  for (guint i = 0; votes && votes[i] && i < marks->counters->len; i++)
    if (*votes[i])
      linli_counter_set (marks->counters->pdata[i], g_ascii_strtoll (votes[i], NULL, 10));
  linli_counter_take_up (LINLI_COUNTER (marks->invalid), typed, "invalid");
  linli_counter_take_up (LINLI_COUNTER (marks->unreturned), typed, "unreturned");
  if (marks->issued)
    linli_counter_take_up (LINLI_COUNTER (marks->issued), typed, "issued");
  marks->quiet = FALSE;
  follow (marks);
}

void
linli_marks_clear (LinliMarks *marks)
{
  marks->quiet = TRUE;
  for (guint i = 0; i < marks->counters->len; i++)
    linli_counter_clear (marks->counters->pdata[i]);
  marks->quiet = FALSE;
  follow (marks);
  linli_counter_focus (marks->counters->pdata[0]);
}

/* The numbers. */

static void
next (LinliCounter *counter, LinliMarks *marks)
{
  guint place = 0;

  if (!g_ptr_array_find (marks->counters, counter, &place) || place + 1 == marks->counters->len)
    linli_counter_focus (LINLI_COUNTER (marks->invalid));
  else
    linli_counter_focus (marks->counters->pdata[place + 1]);
}

static GtkWidget *
counter_new (LinliMarks *marks, const char *word)
{
  GtkWidget *counter = linli_counter_new (LINLI_TONE_PLAIN, NULL, word, 0);

  gtk_widget_add_css_class (counter, "small");
  g_signal_connect_swapped (counter, "changed", G_CALLBACK (follow), marks);
  return counter;
}

static GtkWidget *
candidates_new (LinliMarks *marks)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (guint i = 0; i < marks->candidates->len; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u. %s", i + 1, linli_record_text (marks->candidates->pdata[i], "name"));
      GtkWidget *counter = counter_new (marks, word);
      g_ptr_array_add (marks->counters, counter);
      g_signal_connect (counter, "next", G_CALLBACK (next), marks);
      gtk_box_append (GTK_BOX (list), counter);
    }
  return list;
}

static GtkWidget *
ballots_new (LinliMarks *marks, gboolean issued)
{
  GtkWidget *tiles = linli_tiles_new (LEAST, 8);

  marks->invalid = counter_new (marks, _("Invalid"));
  marks->unreturned = counter_new (marks, _("Not cast"));
  if (issued)
    {
      marks->issued = counter_new (marks, _("Ballots handed out"));
      linli_counter_set (LINLI_COUNTER (marks->issued),
                         linli_record_int (marks->vote, linli_record_has (marks->vote, "issued") ? "issued" : "present"));
      linli_tiles_append (LINLI_TILES (tiles), marks->issued);
    }
  linli_tiles_append (LINLI_TILES (tiles), marks->invalid);
  linli_tiles_append (LINLI_TILES (tiles), marks->unreturned);
  return tiles;
}

static void
linli_marks_finalize (GObject *object)
{
  LinliMarks *marks = LINLI_MARKS (object);

  g_object_unref (marks->session);
  linli_record_unref (marks->vote);
  g_ptr_array_unref (marks->candidates);
  g_ptr_array_unref (marks->counters);
  g_clear_pointer (&marks->made, linli_record_unref);
  G_OBJECT_CLASS (linli_marks_parent_class)->finalize (object);
}

static void
linli_marks_class_init (LinliMarksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_marks_finalize;
  signals[CHANGED] = g_signal_new ("changed", LINLI_TYPE_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
linli_marks_init (LinliMarks *marks)
{
  marks->counters = g_ptr_array_new ();
  marks->quiet = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (marks), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (marks), 12);
}

GtkWidget *
linli_marks_new (LinliSession *session, const LinliRecord *vote, gboolean issued)
{
  LinliMarks *marks = g_object_new (LINLI_TYPE_MARKS, NULL);

  marks->session = g_object_ref (session);
  marks->vote = linli_record_copy (vote);
  marks->candidates = linli_session_rows_of (session, "voting-candidates", linli_record_int (vote, "id"));
  marks->strip = linli_label_new (NULL, "panel numeric");
  gtk_box_append (GTK_BOX (marks), linli_heading_new (_("Votes of each candidate"), NULL));
  gtk_box_append (GTK_BOX (marks), candidates_new (marks));
  gtk_box_append (GTK_BOX (marks), ballots_new (marks, issued));
  gtk_box_append (GTK_BOX (marks), marks->strip);
  marks->quiet = FALSE;
  follow (marks);
  return GTK_WIDGET (marks);
}
