#include "ui/run/quorum.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

gint64
linli_run_quorum_missing (const LinliQuorum *quorum)
{
  return quorum->has_quorum ? MAX (0, quorum->needed - quorum->present) : 0;
}

char *
linli_run_quorum_sentence (const LinliQuorum *quorum)
{
  gint64 missing = linli_run_quorum_missing (quorum);

  if (!quorum->has_quorum)
    return g_strdup_printf (_("%" PRId64 " present"), quorum->present);
  if (missing > 0)
    return g_strdup_printf (_("%" PRId64 " present, %" PRId64 " more needed"), quorum->present, missing);
  return g_strdup_printf (_("%" PRId64 " present, %" PRId64 " needed"), quorum->present, quorum->needed);
}

char *
linli_run_quorum_sum (const LinliQuorum *quorum)
{
  static const struct { const char *sign, *words; } said[] = {
    { " ≥ ", N_(", not less than ") }, { " < ", N_(", less than ") },
    { " > ", N_(", more than ") },     { " ≤ ", N_(", not more than ") },
  };
  g_autofree char *spaced = quorum->has_quorum && quorum->sum ? linli_words_sum (quorum->sum) : NULL;
  g_autoptr (GString) text = g_string_new (spaced);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_string_replace (text, said[i].sign, _(said[i].words), 1);
  return g_strdup (text->str);
}

typedef struct
{
  GtkWidget *disc, *sentence, *bar, *sum, *article;
  gint64 present, entitled, needed; /* as shown */
  gboolean holds;
} Quorum;

static GtkWidget *
bar_new (const LinliQuorum *quorum, LinliTone tone, const char *sentence)
{
  g_autofree char *needed = g_strdup_printf (_("needed %" PRId64), quorum->needed);
  g_autofree char *entitled = g_strdup_printf (_("entitled %" PRId64), quorum->entitled);
  GtkWidget *bar = linli_bar_new (tone, quorum->present, quorum->needed, quorum->entitled, sentence);

  linli_bar_set_captions (LINLI_BAR (bar), "0", quorum->has_quorum ? needed : NULL, entitled);
  return bar;
}

static void
show (Quorum *shown, GtkWidget *box, const LinliQuorum *quorum)
{
  LinliTone tone = quorum->holds ? LINLI_TONE_OK : LINLI_TONE_BAD;
  g_autofree char *sentence = linli_run_quorum_sentence (quorum), *sum = linli_run_quorum_sum (quorum);
  GtkWidget *head = gtk_widget_get_first_child (box), *bar = bar_new (quorum, tone, sentence);

  gtk_label_set_label (GTK_LABEL (shown->sentence), sentence);
  if (quorum->holds)
    gtk_widget_remove_css_class (shown->sentence, "problem");
  else
    gtk_widget_add_css_class (shown->sentence, "problem");
  gtk_box_remove (GTK_BOX (head), shown->disc);
  shown->disc = linli_disc_new (tone, quorum->holds ? "linli-check-symbolic" : "linli-warning-symbolic", 24);
  gtk_box_prepend (GTK_BOX (head), shown->disc);
  gtk_box_remove (GTK_BOX (box), shown->bar);
  shown->bar = bar;
  gtk_box_insert_child_after (GTK_BOX (box), bar, head);
  gtk_label_set_label (GTK_LABEL (shown->sum), *sum ? sum : _("The rule of this meeting demands no number of people."));
  gtk_label_set_label (GTK_LABEL (shown->article), quorum->has_quorum ? quorum->article : "");
  gtk_widget_set_visible (shown->article, quorum->has_quorum);
  gtk_widget_set_tooltip_text (shown->article, quorum->rule_text);
}

/* Who votes in writing is not counted here: the ballots that came back are, in the vote. */
static void
show_ballot (Quorum *shown, GtkWidget *box, const LinliQuorum *quorum)
{
  g_autofree char *sentence = g_strdup_printf (_("%" PRId64 " entitled"), quorum->entitled);

  gtk_label_set_label (GTK_LABEL (shown->sentence), sentence);
  gtk_widget_set_visible (shown->disc, FALSE);
  gtk_widget_set_visible (shown->bar, FALSE);
  gtk_widget_set_visible (shown->article, FALSE);
  gtk_label_set_label (GTK_LABEL (shown->sum), _("They vote in writing; nobody has to come."));
}

static void
update (GtkWidget *box, LinliLive *live)
{
  Quorum *shown = g_object_get_data (G_OBJECT (box), "quorum");
  const LinliQuorum *quorum = linli_live_quorum (live);

  if (shown->present == quorum->present && shown->entitled == quorum->entitled && shown->needed == quorum->needed
      && shown->holds == quorum->holds)
    return;
  shown->present = quorum->present;
  shown->entitled = quorum->entitled;
  shown->needed = quorum->needed;
  shown->holds = quorum->holds;
  if (linli_live_is_ballot (live))
    show_ballot (shown, box, quorum);
  else
    show (shown, box, quorum);
}

static void
changed (LinliLive *live, GtkWidget *box)
{
  update (box, live);
}

GtkWidget *
linli_run_quorum_new (LinliLive *live)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  Quorum *shown = g_new0 (Quorum, 1);

  shown->disc = linli_disc_new (LINLI_TONE_PLAIN, NULL, 24);
  shown->sentence = linli_label_new (NULL, "title-3 numeric");
  shown->bar = gtk_label_new (NULL);
  shown->sum = linli_label_new (NULL, "numeric");
  shown->article = linli_label_new (NULL, "dim-label facts");
  shown->present = -1;
  gtk_widget_set_hexpand (shown->sentence, TRUE);
  gtk_box_append (GTK_BOX (head), shown->disc);
  gtk_box_append (GTK_BOX (head), shown->sentence);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), shown->bar);
  gtk_box_append (GTK_BOX (box), shown->sum);
  gtk_box_append (GTK_BOX (box), shown->article);
  g_object_set_data_full (G_OBJECT (box), "quorum", shown, g_free);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), box, 0);
  update (box, live);
  return box;
}
