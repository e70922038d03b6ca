#include "ui/run/states.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/run/clock.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

gboolean
linli_run_motion_is_open (const LinliRecord *motion)
{
  static const char *const open[] = { "proposed", "seconded", "voting", "undecided", "tabled", NULL };

  return g_strv_contains (open, linli_record_text (motion, "state"));
}

static GtkWidget *
panel_new (LinliLive *live)
{
  const LinliRecord *meeting = linli_live_meeting (live);
  gboolean inquorate = g_str_equal (linli_live_state (live), "inquorate");
  LinliTone tone = inquorate ? LINLI_TONE_WARN : LINLI_TONE_OK;
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *time = linli_dates_time (linli_record_int (meeting, "closed_at"));
  g_autofree char *closed = g_strdup_printf (_("Adjourned at %s"), time), *ended = g_strdup_printf (_("Ended without a quorum at %s"), time);
  g_autofree char *facts = g_strdup_printf (_("%" PRId64 " speeches · %u motions · entry %" PRId64 " of the ledger"),
                                            linli_record_int (meeting, "speeches"), linli_live_motions (live)->len,
                                            linli_record_int (meeting, "entries"));

  gtk_box_append (GTK_BOX (panel), linli_disc_new (tone, inquorate ? "linli-warning-symbolic" : "linli-check-symbolic", 56));
  gtk_box_append (GTK_BOX (words), linli_label_new (inquorate ? ended : closed, "title-1"));
  gtk_box_append (GTK_BOX (words), linli_label_new (facts, "numeric"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (panel), words);
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, linli_words_tone_class (tone));
  return panel;
}

/* What was not decided: motions, and items that never began. NULL where nothing is left. */
static GtkWidget *
left_new (LinliLive *live)
{
  GPtrArray *motions = linli_live_motions (live), *agenda = linli_live_agenda (live);
  GtkWidget *list = linli_card_list_new (_("Left for another meeting"));
  guint n = 0;

  for (guint i = 0; i < motions->len; i++)
    {
      const LinliRecord *motion = motions->pdata[i];
      g_autofree char *title = NULL;
      if (!linli_run_motion_is_open (motion))
        continue;
      title = g_strdup_printf ("%s %s", linli_record_text (motion, "short"), linli_record_text (motion, "title"));
      linli_card_list_add (list, linli_run_line_new (LINLI_TONE_PLAIN, "linli-dash-symbolic", title, _("motion"),
                                                     linli_badge_for_state (linli_record_text (motion, "state"))), title);
      n++;
    }
  for (guint i = 0; i < agenda->len; i++)
    {
      const char *title = linli_record_text (agenda->pdata[i], "title");
      if (linli_record_has (agenda->pdata[i], "started_at"))
        continue;
      linli_card_list_add (list, linli_run_line_new (LINLI_TONE_PLAIN, "linli-dash-symbolic", title, _("item, not begun"), NULL), title);
      n++;
    }
  if (n)
    return list;
  g_object_ref_sink (list);
  g_object_unref (list);
  return NULL;
}

static void
add_section (GtkWidget *content, const char *title, GtkWidget *list)
{
  if (!list)
    return;
  gtk_box_append (GTK_BOX (content), linli_heading_new (title, NULL));
  gtk_box_append (GTK_BOX (content), list);
}

static void
add_ways (GtkWidget *content, LinliLive *live, gboolean left)
{
  GtkWidget *line = linli_wrap_new (8), *papers = gtk_button_new_with_label (_("To the papers"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (papers), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (papers), "(sx)", "meeting", linli_record_int (linli_live_meeting (live), "id"));
  gtk_widget_add_css_class (papers, "suggested-action");
  gtk_widget_add_css_class (papers, "tall");
  linli_wrap_append (LINLI_WRAP (line), papers);
  if (left)
    {
      GtkWidget *plan = gtk_button_new_with_label (_("Plan a continuing meeting…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (plan), "run.continue");
      linli_wrap_append (LINLI_WRAP (line), plan);
    }
  gtk_box_append (GTK_BOX (content), line);
}

static void
fill (GtkWidget *content, LinliLive *live)
{
  GtkWidget *left = left_new (live);

  gtk_box_append (GTK_BOX (content), panel_new (live));
  add_ways (content, live, left != NULL);
  add_section (content, _("Decided"), linli_run_decided_new (live));
  add_section (content, _("Left for another meeting"), left);
}

GtkWidget *
linli_run_over_new (LinliLive *live)
{
  return linli_run_state_page_new (live, fill);
}
