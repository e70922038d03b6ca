#include "ui/run/recent.h"

#include "ui/dates.h"
#include "ui/floor/windows.h"
#include "ui/live/act.h"
#include "ui/run/attendance-forms.h"
#include "ui/vote/vote.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINES 4

/* How an entry is put into words (%s: who or what), and why it cannot be corrected. */
static const struct { const char *kind, *words, *fixed; } kinds[] = {
  { "attendance.checked_in", N_("%s checked in"), NULL },
  { "attendance.signed_out", N_("%s signed out"), NULL },
  { "attendance.returned", N_("%s came back"), NULL },
  { "attendance.attending", N_("%s attends without a vote"), NULL },
  { "attendance.represented", N_("%s is represented"), NULL },
  { "attendance.excused", N_("%s is excused"), N_("An excuse ends when they are checked in.") },
  { "attendance.corrected", N_("%s: attendance corrected"), NULL },
  { "speech.given", N_("%s spoke"), NULL },
  { "turn.ended", N_("%s spoke"), NULL },
  { "agenda.started", N_("began: %s"), NULL },
  { "motion.proposed", N_("%s proposed"), N_("A motion is withdrawn or tabled where it stands in the middle.") },
  { "election.proposed", N_("%s proposed"), N_("A motion is withdrawn or tabled where it stands in the middle.") },
  { "motion.seconded", N_("%s seconded"), N_("A seconded motion is withdrawn or tabled where it stands in the middle.") },
  { "vote.opened", N_("%s: vote opened"), N_("An open vote is called off in the middle, with a reason.") },
  { "vote.announced", N_("%s: result announced"), NULL },
  { "meeting.opened", N_("the meeting was opened"), N_("An opened meeting stays opened; it can be adjourned.") },
  { "meeting.checkin_opened", N_("check-in was opened"), N_("The roster was taken when check-in was opened.") },
  { "meeting.recessed", N_("recess"), N_("A recess ends by resuming the meeting.") },
  { "meeting.suspended", N_("the meeting was suspended"), N_("A suspension ends when enough people are there; who was signed out by mistake is corrected above.") },
  { "meeting.resumed", N_("the meeting was resumed"), N_("Go into recess again where it was resumed too early.") },
  { "meeting.adjourned", N_("the meeting was adjourned"), N_("A meeting that was adjourned is closed for good; plan a continuing one.") },
  { "meeting.ended_inquorate", N_("ended without a quorum"), N_("A meeting that has ended is closed for good; plan a continuing one.") },
  { "resolution.adopted", N_("%s adopted"), N_("A resolution is changed by a further meeting only.") },
};

static int
find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return (int) i;
  return -1;
}

const char *
linli_run_recent_fixed (const char *kind)
{
  int i = find (kind);

  return i < 0 ? N_("This entry is corrected where it was made.") : kinds[i].fixed;
}

char *
linli_run_recent_text (const LinliRecord *row)
{
  int i = find (linli_record_text (row, "kind"));
  const char *who = linli_record_text (row, "who");
  g_autoptr (GString) text = g_string_new (i < 0 ? linli_record_text (row, "kind") : _(kinds[i].words));

  g_string_replace (text, "%s", who ? who : "", 1);
  return g_strdup (text->str);
}

/* Correcting. */

static void
explain (GtkWidget *button, const char *why)
{
  GtkWidget *popover = gtk_popover_new (), *label = linli_label_new (why, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  linli_set_name (popover, why);
  gtk_widget_set_parent (popover, button);
  g_signal_connect (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
take_back_item (GtkWidget *button, LinliLive *live, const char *item)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, "item", item);
  linli_live_act (button, live, "agenda.take_back", members, NULL);
}

static void
correct (GtkWidget *button, LinliLive *live)
{
  const LinliRecord *row = g_object_get_data (G_OBJECT (button), "row");
  const char *kind = linli_record_text (row, "kind"), *fixed = linli_run_recent_fixed (kind);

  if (fixed)
    explain (button, _(fixed));
  else if (g_str_has_prefix (kind, "attendance."))
    linli_attendance_correct_show (button, live, linli_record_text (row, "who"));
  else if (g_str_equal (kind, "vote.announced"))
    linli_vote_correct_show (button, linli_live_session (live), linli_record_int (row, "vote"));
  else if (g_str_equal (kind, "agenda.started"))
    take_back_item (button, live, linli_record_text (row, "label"));
  else
    linli_speech_correct_show (button, live, row);
}

static void
pressed (GtkWidget *button, LinliLive *live)
{
  correct (button, live);
}

/* The lines. */

static GtkWidget *
line_new (LinliLive *live, const LinliRecord *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *time, *said, *button = gtk_button_new_with_label (C_("entry", "Correct"));
  g_autofree char *at = linli_dates_time (linli_record_int (row, "at_ms")), *text = linli_run_recent_text (row);
  g_autofree char *name = g_strdup_printf (_("Correct: %s"), text);

  time = gtk_label_new (at);
  gtk_widget_add_css_class (time, "dim-label");
  gtk_widget_add_css_class (time, "numeric");
  said = linli_line_new (text, NULL);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_tooltip_text (said, text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "run-correct");
  linli_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "row", linli_record_ref ((LinliRecord *) row), (GDestroyNotify) linli_record_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed), live, 0);
  gtk_widget_set_visible (button, linli_live_is_held (live) && !linli_live_read_only (live));
  gtk_box_append (GTK_BOX (line), time);
  gtk_box_append (GTK_BOX (line), said);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
changed (LinliLive *live, GtkWidget *box)
{
  GtkWidget *lines = g_object_get_data (G_OBJECT (box), "lines");
  g_autoptr (GPtrArray) rows = NULL;

  if (!linli_live_meeting (live))
    return;
  rows = linli_session_rows_of (linli_live_session (live), "run-recent", linli_record_int (linli_live_meeting (live), "id"));
  linli_box_clear (lines);
  for (guint i = 0; i < rows->len && i < LINES; i++)
    gtk_box_append (GTK_BOX (lines), line_new (live, rows->pdata[i]));
  gtk_widget_set_visible (box, rows->len > 0);
}

GtkWidget *
linli_run_recent_new (LinliLive *live)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Just now"), NULL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), lines);
  linli_name_parts (scrolled);
  gtk_box_append (GTK_BOX (box), scrolled);
  g_object_set_data (G_OBJECT (box), "lines", lines);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), box, 0);
  changed (live, box);
  return box;
}
