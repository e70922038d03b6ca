#include "ui/run/states.h"

#include "ui/dates.h"
#include "ui/run/clock.h"
#include "ui/run/keys.h"
#include "ui/run/quorum.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define SIDE_BY_SIDE_FROM 620

static gboolean
is_suspended (LinliLive *live)
{
  return g_str_equal (linli_live_state (live), "suspended");
}

static GtkWidget *
panel_new (LinliLive *live)
{
  const LinliQuorum *quorum = linli_live_quorum (live);
  gboolean lost = is_suspended (live) && !quorum->holds;
  LinliTone tone = lost ? LINLI_TONE_BAD : LINLI_TONE_WARN;
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *sentence = linli_run_quorum_sentence (quorum), *sum = linli_run_quorum_sum (quorum);
  g_autofree char *since = linli_dates_time (linli_record_int (linli_live_meeting (live), "paused_since"));
  g_autofree char *recess = g_strdup_printf (_("In recess since %s"), since);
  g_autofree char *article = g_strdup_printf (_("%s: %s"), quorum->article, quorum->rule_text);
  const char *reason = linli_record_text (linli_live_meeting (live), "pause_reason");
  const char *title = lost ? _("Suspended: too few people are here") : is_suspended (live) ? _("The meeting is suspended") : recess;

  gtk_box_append (GTK_BOX (panel), linli_disc_new (tone, "linli-pause-symbolic", 56));
  gtk_box_append (GTK_BOX (words), linli_label_new (title, "title-1"));
  if (!is_suspended (live) && reason)
    gtk_box_append (GTK_BOX (words), linli_label_new (reason, "title-3"));
  gtk_box_append (GTK_BOX (words), linli_label_new (sentence, "title-4 numeric"));
  if (*sum)
    gtk_box_append (GTK_BOX (words), linli_label_new (sum, "numeric"));
  if (lost)
    gtk_box_append (GTK_BOX (words), linli_label_new (article, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (panel), words);
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, linli_words_tone_class (tone));
  return panel;
}

/* What is possible, and what is not. */

static GtkWidget *
button_new (const char *word, const char *icon, const char *action, const char *target)
{
  GtkWidget *button = icon ? linli_word_button_new (icon, word) : gtk_button_new_with_label (word);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

static void
add_line (GtkWidget *list, gboolean possible, const char *title, const char *facts, GtkWidget *end)
{
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", possible ? _("possible") : _("not possible"), title, facts);

  linli_card_list_add (list, linli_run_line_new (possible ? LINLI_TONE_OK : LINLI_TONE_PLAIN,
                                                 possible ? "linli-check-symbolic" : "linli-cross-symbolic", title, facts, end), name);
}

static char *
away_text (LinliLive *live)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (linli_live_session (live), "run-away",
                                                      linli_record_int (linli_live_meeting (live), "id"));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i ? _(", ") : "", linli_record_text (rows->pdata[i], "label"));
  return rows->len ? g_strdup_printf (_("left: %s"), names->str) : g_strdup (_("who has not come can be checked in"));
}

static char *
adjourn_text (LinliLive *live)
{
  GPtrArray *motions = linli_live_motions (live);
  guint open = 0;

  for (guint i = 0; i < motions->len; i++)
    open += linli_run_motion_is_open (motions->pdata[i]);
  return open ? g_strdup_printf (ngettext ("%u motion can be carried over", "%u motions can be carried over", open), open)
              : g_strdup (_("nothing is open"));
}

static GtkWidget *
possible_new (LinliLive *live)
{
  GtkWidget *list = linli_card_list_new (_("Possible now"));
  gboolean holds = linli_live_quorum (live)->holds, suspended = is_suspended (live);
  g_autofree char *away = away_text (live), *left = adjourn_text (live);

  add_line (list, TRUE, suspended ? _("Fetch people back") : _("Check people in and out"), away,
            button_new (_("Show them"), NULL, "run.show", "attendance"));
  if (suspended)
    add_line (list, TRUE, _("Recess"), _("the clocks stand until the meeting resumes"),
              button_new (_("Recess"), "linli-pause-symbolic", "run.recess", NULL));
  if (holds)
    add_line (list, TRUE, _("Adjourn"), left, button_new (_("Adjourn…"), NULL, "run.adjourn", NULL));
  else
    add_line (list, TRUE, _("End without a quorum"), left, button_new (_("End…"), NULL, "run.end-inquorate", NULL));
  return list;
}

static void
add_vote_line (GtkWidget *list, LinliLive *live, gboolean lost)
{
  GPtrArray *motions = linli_live_motions (live);
  const char *short_label = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < motions->len; i++)
    if (linli_run_motion_is_open (motions->pdata[i]))
      short_label = linli_record_text (motions->pdata[i], "short");
  title = short_label ? g_strdup_printf (_("Vote on %s"), short_label) : g_strdup (_("Vote"));
  add_line (list, FALSE, title, lost ? _("a vote with too few people decides nothing") : _("when the meeting has resumed"), NULL);
}

static GtkWidget *
impossible_new (LinliLive *live)
{
  GtkWidget *list = linli_card_list_new (_("Not possible now"));
  const LinliRecord *item = linli_live_item (live), *vote = linli_live_last_vote (live);
  g_autofree char *open = item ? g_strdup_printf (_("item %d has not ended"), (int) linli_record_int (item, "position")) : NULL;
  g_autofree char *result = vote ? g_strdup_printf (_("Change the result of %s"), linli_record_text (vote, "short")) : NULL;

  add_vote_line (list, live, !linli_live_quorum (live)->holds);
  add_line (list, FALSE, _("Propose or change a motion"), _("when the meeting has resumed"), NULL);
  add_line (list, FALSE, _("Go to the next item"), open ? open : _("when the meeting has resumed"), NULL);
  if (result)
    add_line (list, FALSE, result, _("it was announced; only a recorded correction follows"), NULL);
  return list;
}

static GtkWidget *
column_new (const char *title, const char *css, GtkWidget *list)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *heading = linli_label_new (title, "heading");

  if (css)
    gtk_widget_add_css_class (heading, css);
  gtk_box_append (GTK_BOX (column), heading);
  gtk_box_append (GTK_BOX (column), list);
  return column;
}

static void
add_clock (GtkWidget *content, LinliLive *live)
{
  g_autofree char *time = NULL, *text = NULL;

  if (!linli_live_turn (live))
    return;
  time = linli_clock_text (linli_live_turn_ms (live), FALSE);
  text = g_strdup_printf (_("The speaker's clock stands at %s."), time);
  gtk_box_append (GTK_BOX (content), linli_label_new (text, "dim-label numeric"));
}

static void
add_resume (GtkWidget *content, LinliLive *live)
{
  gint64 missing = linli_run_quorum_missing (linli_live_quorum (live));
  g_autofree char *lacking = g_strdup_printf (_("Resume the meeting (%" PRId64 " missing)"), missing);
  GtkWidget *button = linli_key_button_new ("linli-play-symbolic", missing > 0 ? lacking : _("Resume the meeting"), "main");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "run.resume");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "tall");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (content), button);
}

static void
fill (GtkWidget *content, LinliLive *live)
{
  GtkWidget *decided = linli_run_decided_new (live);

  gtk_box_append (GTK_BOX (content), panel_new (live));
  gtk_box_append (GTK_BOX (content), linli_columns_new (column_new (_("Possible now"), "done-mark", possible_new (live)),
                                                        column_new (_("Not possible now"), NULL, impossible_new (live)),
                                                        SIDE_BY_SIDE_FROM, -1, -1, 16));
  if (decided)
    gtk_box_append (GTK_BOX (content), column_new (_("Stays valid"), NULL, decided));
  add_clock (content, live);
  add_resume (content, live);
}

GtkWidget *
linli_run_pause_new (LinliLive *live)
{
  return linli_run_state_page_new (live, fill);
}
