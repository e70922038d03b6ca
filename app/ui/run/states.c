#include "ui/run/states.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define WIDTH 860

void
linli_run_state_page_fill (GtkWidget *page)
{
  LinliRunFill fill = (LinliRunFill) g_object_get_data (G_OBJECT (page), "fill");
  GtkWidget *content = g_object_get_data (G_OBJECT (page), "content");
  LinliLive *live = g_object_get_data (G_OBJECT (page), "live");

  if (!fill)
    return;
  linli_box_clear (content);
  if (linli_live_meeting (live))
    fill (content, live);
}

static void
changed (LinliLive *live, GtkWidget *page)
{
  if (gtk_widget_get_child_visible (page))
    linli_run_state_page_fill (page);
}

GtkWidget *
linli_run_state_page_new (LinliLive *live, LinliRunFill fill)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14), *page = linli_page_new (content, WIDTH);

  g_object_set_data (G_OBJECT (page), "fill", (gpointer) fill);
  g_object_set_data (G_OBJECT (page), "content", content);
  g_object_set_data_full (G_OBJECT (page), "live", g_object_ref (live), g_object_unref);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), page, 0);
  return page;
}

GtkWidget *
linli_run_line_new (LinliTone tone, const char *icon, const char *title, const char *facts, GtkWidget *end)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (line), linli_disc_new (tone, icon, 24));
  gtk_box_append (GTK_BOX (words), linli_label_new (title, "entry-title"));
  if (facts && *facts)
    gtk_box_append (GTK_BOX (words), linli_label_new (facts, "dim-label facts numeric"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  if (end)
    {
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), end);
    }
  gtk_widget_add_css_class (line, "motion");
  return line;
}

/* What was decided. */

static char *
votes_text (const LinliRecord *motion)
{
  g_autofree char *sum = linli_words_sum (linli_record_text (motion, "sums"));

  if (!linli_record_has (motion, "for"))
    return g_strdup (sum);
  return g_strdup_printf (_("for %" PRId64 ", against %" PRId64 ", abstaining %" PRId64 "; %s"), linli_record_int (motion, "for"),
                          linli_record_int (motion, "against"), linli_record_int (motion, "abstain"), sum);
}

static void
add_decided (GtkWidget *list, const LinliRecord *motion)
{
  const char *state = linli_record_text (motion, "state");
  gboolean carried = g_str_equal (state, "carried");
  g_autofree char *title = g_strdup_printf ("%s %s", linli_record_text (motion, "short"), linli_record_text (motion, "title"));
  g_autofree char *votes = votes_text (motion), *at = linli_dates_time (linli_record_int (motion, "announced_at"));
  g_autofree char *facts = g_strdup_printf (_("%s, %" PRId64 " present: %s"), at, linli_record_int (motion, "vote_present"), votes);
  GtkWidget *line = linli_run_line_new (carried ? LINLI_TONE_OK : LINLI_TONE_PLAIN,
                                        carried ? "linli-check-symbolic" : "linli-cross-symbolic", title, facts,
                                        linli_badge_for_state (state));
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", title, linli_machine_state_word (state), facts);

  linli_card_list_add (list, line, name);
}

GtkWidget *
linli_run_decided_new (LinliLive *live)
{
  GPtrArray *motions = linli_live_motions (live);
  GtkWidget *list = NULL;

  for (guint i = 0; i < motions->len; i++)
    {
      const LinliRecord *motion = motions->pdata[i];
      if (g_strcmp0 (linli_record_text (motion, "vote_state"), "announced") != 0)
        continue;
      if (!list)
        list = linli_card_list_new (_("Decided"));
      add_decided (list, motion);
    }
  return list;
}
