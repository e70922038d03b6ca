#include "ui/meeting/cards.h"

#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

GtkWidget *
linli_meeting_facts_card_new (const LinliMeetingFacts *facts)
{
  const LinliRecord *meeting = facts->meeting;
  gint64 starts = linli_record_int (meeting, "opened_at"), ends = linli_record_int (meeting, "closed_at");
  GtkWidget *card = linli_card_new (0), *grid = linli_facts_new ();
  g_autofree char *day = NULL, *from = NULL, *to = NULL, *when = NULL;

  starts = starts ? starts : linli_record_int (meeting, "starts_at");
  ends = ends ? ends : linli_record_int (meeting, "ends_at");
  day = linli_dates_full (linli_instant_date (starts));
  from = linli_dates_time (starts);
  to = linli_instant_date (starts) == linli_instant_date (ends) ? linli_dates_time (ends) : linli_dates_moment (ends);
  when = g_strdup_printf ("%s %s\u2060–\u2060%s", day, from, to);
  linli_facts_add (grid, _("Time"), when);
  linli_facts_add (grid, _("Place"), linli_record_text (meeting, "venue"));
  linli_facts_add_pair (grid, _("Chair"), linli_record_text (meeting, "chair_label"), _("Recorder"),
                        linli_record_text (meeting, "recorder_label"));
  linli_facts_add_pair (grid, _("Tellers"), linli_record_text (meeting, "tellers"), _("Supervisor"),
                        linli_record_text (meeting, "supervisor_label"));
  gtk_widget_add_css_class (grid, "numeric");
  gtk_box_append (GTK_BOX (card), grid);
  return card;
}

/* Quorum. */

typedef enum
{
  HEADS,
  AREA, /* in 0.01 m², shown in m² */
} Measure;

static char *
measured (gint64 value, Measure measure)
{
  if (measure == AREA)
    return g_strdup_printf ("%" PRId64 ".%02d m²", value / 100, (int) (value % 100));
  return g_strdup_printf ("%" PRId64, value);
}

static GtkWidget *
scale_new (const LinliQuorum *quorum, LinliTone tone, gint64 value, Measure measure, const char *sentence)
{
  GtkWidget *bar = linli_bar_new (tone, value, quorum->needed, quorum->entitled, sentence);
  g_autofree char *least = measured (quorum->needed, measure), *whole = measured (quorum->entitled, measure);
  g_autofree char *needed = g_strdup_printf (_("needed %s"), least);
  g_autofree char *entitled = g_strdup_printf (_("entitled %s"), whole);

  linli_bar_set_captions (LINLI_BAR (bar), "0", needed, entitled);
  return bar;
}

static char *
quorum_sentence (const LinliQuorum *quorum, gboolean ballot)
{
  if (ballot)
    return g_strdup_printf (_("%d of %d took part, %d needed"), (int) quorum->present, (int) quorum->entitled,
                            (int) quorum->needed);
  return g_strdup_printf (_("%d of %d present, %d needed"), (int) quorum->present, (int) quorum->entitled,
                          (int) quorum->needed);
}

static void
add_quorum (GtkWidget *card, const LinliQuorum *quorum, Measure measure, const char *sentence, const char *remark)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = linli_label_new (sentence, "title-4 numeric");
  LinliTone tone = quorum->holds ? LINLI_TONE_OK : LINLI_TONE_BAD;
  g_autofree char *sum = linli_words_sum (quorum->sum);
  g_autofree char *basis = g_strdup_printf ("%s · %s", sum, quorum->article);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), linli_disc_new (tone, quorum->holds ? "linli-check-symbolic" : "linli-cross-symbolic", 24));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (card), head);
  if (remark)
    gtk_box_append (GTK_BOX (card), linli_label_new (remark, "dim-label facts numeric"));
  gtk_box_append (GTK_BOX (card), scale_new (quorum, tone, quorum->present, measure, sentence));
  gtk_box_append (GTK_BOX (card), linli_label_new (basis, "dim-label facts numeric"));
}

static char *
absence_remark (const LinliRecord *meeting)
{
  gint64 excused = linli_record_int (meeting, "excused"), entitled = linli_record_int (meeting, "entitled");
  gint64 absent = entitled - linli_record_int (meeting, "arrived") - excused;
  gint64 attending = linli_record_int (meeting, "attending");

  return g_strdup_printf (_("excused %d · absent %d · without a vote %d"), (int) excused, (int) MAX (absent, 0),
                          (int) attending);
}

/* Owners count by heads and by floor area; both must reach the same share. */
static void
add_ballot (GtkWidget *card, const LinliMeetingFacts *facts, const LinliRecord *vote)
{
  LinliCouncil *council = linli_session_council (facts->session);
  LinliDate day = linli_instant_date (linli_record_int (facts->meeting, "starts_at"));
  const char *lang = linli_dates_language (), *rule = linli_record_text (facts->meeting, "rule");
  gint64 area = linli_record_int (vote, "entitled_dm2"), given = linli_record_int (vote, "participating_dm2");
  g_auto (LinliQuorum) heads = { 0 }, floor = { 0 };
  g_autofree char *sentence = NULL, *area_sentence = NULL, *part = NULL, *whole = NULL;

  if (!linli_desk_quorum (council, rule, day, linli_record_int (vote, "entitled"), linli_record_int (vote, "participating"),
                          lang, &heads, NULL))
    return;
  sentence = quorum_sentence (&heads, TRUE);
  add_quorum (card, &heads, HEADS, sentence, _("Owners, by heads"));
  if (area <= 0 || !linli_desk_quorum (council, rule, day, area, given, lang, &floor, NULL))
    return;
  part = measured (given, AREA);
  whole = measured (area, AREA);
  area_sentence = g_strdup_printf (_("%s of %s took part"), part, whole);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_quorum (card, &floor, AREA, area_sentence, _("Owners, by floor area, counted in 0.01 m²"));
}

static void
add_expected (GtkWidget *card, const LinliQuorum *quorum)
{
  g_autofree char *sentence = g_strdup_printf (_("%d of %d must come"), (int) quorum->needed, (int) quorum->entitled);

  gtk_box_append (GTK_BOX (card), linli_label_new (sentence, "title-4 numeric"));
  gtk_box_append (GTK_BOX (card), scale_new (quorum, LINLI_TONE_PLAIN, 0, HEADS, sentence));
  gtk_box_append (GTK_BOX (card), linli_label_new (quorum->rule_text, "facts"));
  gtk_box_append (GTK_BOX (card), linli_label_new (quorum->article, "dim-label facts"));
}

static void
add_hall (GtkWidget *card, const LinliMeetingFacts *facts)
{
  const LinliRecord *meeting = facts->meeting;
  const char *state = linli_record_text (meeting, "state");
  gboolean before = strcmp (state, "preparing") == 0 || strcmp (state, "notified") == 0;
  gboolean running = linli_meeting_step (facts) == LINLI_STEP_SESSION;
  g_auto (LinliQuorum) quorum = { 0 };
  g_autofree char *sentence = NULL, *remark = absence_remark (meeting);

  if (!linli_desk_quorum (linli_session_council (facts->session), linli_record_text (meeting, "rule"),
                          linli_instant_date (linli_record_int (meeting, "starts_at")),
                          linli_record_int (meeting, before ? "seats" : "entitled"),
                          linli_record_int (meeting, running ? "present_now" : "arrived"), linli_dates_language (), &quorum, NULL)
      || !quorum.has_quorum)
    {
      gtk_box_append (GTK_BOX (card), linli_label_new (_("No quorum is demanded, or nobody is on the roster yet"), NULL));
      return;
    }
  if (before)
    {
      add_expected (card, &quorum);
      return;
    }
  sentence = quorum_sentence (&quorum, FALSE);
  add_quorum (card, &quorum, HEADS, sentence, remark);
}

GtkWidget *
linli_meeting_quorum_card_new (const LinliMeetingFacts *facts)
{
  GtkWidget *card = linli_card_new (8);
  const LinliRecord *vote = facts->motions->len ? facts->motions->pdata[0] : NULL;

  if (strcmp (linli_record_text (facts->meeting, "mode"), "ballot") != 0)
    add_hall (card, facts);
  else if (vote && linli_record_has (vote, "participating"))
    add_ballot (card, facts, vote);
  else
    gtk_box_append (GTK_BOX (card), linli_label_new (_("The ballots have not been counted yet"), NULL));
  return card;
}

/* Agenda. */

static int
minutes_taken (const LinliRecord *item)
{
  gint64 from = linli_record_int (item, "started_at"), to = linli_record_int (item, "ended_at");

  return from && to ? (int) ((to - from + 30000) / 60000) : -1;
}

static void
add_item (GtkWidget *grid, const LinliRecord *item, int row)
{
  int taken = minutes_taken (item), planned = (int) linli_record_int (item, "minutes");
  gboolean over = taken > planned;
  g_autofree char *number = g_strdup_printf ("%d", (int) linli_record_int (item, "position"));
  g_autofree char *took = taken < 0 ? g_strdup ("") : g_strdup_printf ("%d′", taken);
  g_autofree char *plan = g_strdup_printf ("/ %d′", planned);
  GtkWidget *title = linli_label_new (linli_record_text (item, "title"), NULL);
  GtkWidget *actual = linli_label_new (took, over ? "numeric overrun" : "numeric");
  GtkWidget *end = linli_label_new (plan, "numeric dim-label");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (actual), 1);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  if (over)
    gtk_widget_set_tooltip_text (actual, _("Longer than planned"));
  gtk_grid_attach (GTK_GRID (grid), linli_label_new (number, "numeric dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), title, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), actual, 2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), end, 3, row, 1, 1);
}

void
linli_meeting_add_agenda (GtkWidget *column, const LinliMeetingFacts *facts)
{
  GtkWidget *card = linli_card_new (0), *grid = gtk_grid_new ();
  int taken = 0, planned = 0;
  g_autofree char *remark = NULL;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  for (guint i = 0; i < facts->agenda->len; i++)
    {
      add_item (grid, facts->agenda->pdata[i], (int) i);
      taken += MAX (minutes_taken (facts->agenda->pdata[i]), 0);
      planned += (int) linli_record_int (facts->agenda->pdata[i], "minutes");
    }
  remark = taken ? g_strdup_printf (_("actual / planned · %d′ / %d′"), taken, planned) : g_strdup_printf (_("planned %d′"), planned);
  gtk_box_append (GTK_BOX (card), facts->agenda->len ? grid : linli_label_new (_("No item is on the agenda yet"), "dim-label"));
  if (!facts->agenda->len)
    g_object_ref_sink (grid), g_object_unref (grid);
  gtk_box_append (GTK_BOX (column), linli_heading_new (_("Agenda"), facts->agenda->len ? remark : NULL));
  gtk_box_append (GTK_BOX (column), card);
}
