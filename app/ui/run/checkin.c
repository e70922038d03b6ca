#include "ui/run/states.h"

#include "ui/dates.h"
#include "ui/run/keys.h"
#include "ui/run/quorum.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static char *
when_text (LinliLive *live)
{
  gint64 starts_at = linli_record_int (linli_live_meeting (live), "starts_at"), now = linli_live_now (live);
  g_autofree char *time = linli_dates_time (starts_at);
  gint64 minutes = (starts_at - now + 59999) / 60000;

  if (minutes > 0)
    return g_strdup_printf (ngettext ("The meeting begins at %s, in %" PRId64 " minute.",
                                      "The meeting begins at %s, in %" PRId64 " minutes.", (gulong) minutes), time, minutes);
  return g_strdup_printf (_("The meeting was called for %s."), time);
}

static GtkWidget *
panel_new (LinliLive *live)
{
  const LinliQuorum *quorum = linli_live_quorum (live);
  LinliTone tone = quorum->holds ? LINLI_TONE_OK : LINLI_TONE_WARN;
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *sentence = linli_run_quorum_sentence (quorum), *sum = linli_run_quorum_sum (quorum), *when = when_text (live);

  gtk_box_append (GTK_BOX (panel), linli_disc_new (tone, quorum->holds ? "linli-check-symbolic" : "linli-person-symbolic", 56));
  gtk_box_append (GTK_BOX (words), linli_label_new (quorum->holds ? _("The meeting can be opened") : _("Check-in"), "title-1"));
  gtk_box_append (GTK_BOX (words), linli_label_new (sentence, "title-4 numeric"));
  if (*sum)
    gtk_box_append (GTK_BOX (words), linli_label_new (sum, "numeric"));
  gtk_box_append (GTK_BOX (words), linli_label_new (when, "numeric"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (panel), words);
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, linli_words_tone_class (tone));
  return panel;
}

/* Those who hold an office of the meeting, and whether they are here. */
static void
add_offices (GtkWidget *content, LinliLive *live)
{
  static const struct { const char *office, *word; } words[]
      = { { "chair", N_("Chair") }, { "recorder", N_("Recorder") }, { "supervisor", N_("Supervisor") }, { "teller", N_("Teller") } };
  g_autoptr (GPtrArray) rows = linli_session_rows_of (linli_live_session (live), "run-offices",
                                                      linli_record_int (linli_live_meeting (live), "id"));
  GtkWidget *list = linli_card_list_new (_("Offices"));

  for (guint i = 0; i < rows->len; i++)
    {
      const LinliRecord *row = rows->pdata[i];
      gboolean here = linli_record_int (row, "present") > 0;
      const char *office = linli_record_text (row, "office"), *label = linli_record_text (row, "label"), *said;
      g_autofree char *name = NULL;
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        office = g_str_equal (office, words[j].office) ? _(words[j].word) : office;
      said = here ? _("here") : linli_record_has (row, "present") ? _("not here yet") : _("not entered");
      name = g_strdup_printf ("%s %s, %s", office, label, said);
      linli_card_list_add (list, linli_run_line_new (here ? LINLI_TONE_OK : LINLI_TONE_PLAIN,
                                                     here ? "linli-check-symbolic" : "linli-dash-symbolic", label, office,
                                                     linli_badge_new (here ? LINLI_TONE_OK : LINLI_TONE_PLAIN, NULL, said)), name);
    }
  gtk_box_append (GTK_BOX (content), linli_heading_new (_("Offices of this meeting"), NULL));
  gtk_box_append (GTK_BOX (content), list);
}

static GtkWidget *
open_button_new (LinliLive *live)
{
  const LinliQuorum *quorum = linli_live_quorum (live);
  gint64 missing = linli_run_quorum_missing (quorum);
  g_autofree char *lacking = g_strdup_printf (_("Declare the meeting open (%" PRId64 " missing)"), missing);
  GtkWidget *button = linli_key_button_new ("linli-play-symbolic", missing > 0 ? lacking : _("Declare the meeting open"), "main");
  g_autofree char *sum = linli_run_quorum_sum (quorum);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "run.open");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "tall");
  gtk_widget_set_tooltip_text (button, quorum->holds ? NULL : sum);
  return button;
}

static void
add_buttons (GtkWidget *content, LinliLive *live)
{
  GtkWidget *line = linli_wrap_new (8), *attend = linli_key_button_new ("linli-add-symbolic", _("Somebody without a vote…"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (attend), "run.attend");
  linli_wrap_append (LINLI_WRAP (line), open_button_new (live));
  linli_wrap_append (LINLI_WRAP (line), attend);
  if (!linli_live_quorum (live)->holds && linli_live_now (live) > linli_record_int (linli_live_meeting (live), "starts_at"))
    {
      GtkWidget *end = gtk_button_new_with_label (_("End without a quorum…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "run.end-inquorate");
      linli_wrap_append (LINLI_WRAP (line), end);
    }
  gtk_box_append (GTK_BOX (content), line);
}

static void
fill (GtkWidget *content, LinliLive *live)
{
  gtk_box_append (GTK_BOX (content), panel_new (live));
  add_buttons (content, live);
  add_offices (content, live);
}

GtkWidget *
linli_run_checkin_new (LinliLive *live)
{
  return linli_run_state_page_new (live, fill);
}
