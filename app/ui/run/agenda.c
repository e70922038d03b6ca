#include "ui/run/agenda.h"

#include "domain/machine.h"
#include "ui/dates.h"
#include "ui/run/clock.h"
#include "ui/run/quorum.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define MINUTE_MS ((gint64) 60000)
#define DAY_MIN (24 * 60)

struct _LinliRunAgenda
{
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *end_word, *end, *remark;  /* when it will end; how that compares with the plan */
  GtkWidget *progress, *used, *left;   /* of the item that runs; NULL while none does */
  LinliLive *live;                     /* owned, as is the next */
  GPtrArray *shown;                    /* what each line shows, as a text to compare with */
};

G_DEFINE_FINAL_TYPE (LinliRunAgenda, linli_run_agenda, ADW_TYPE_BIN)

static gboolean
runs (const LinliRecord *item)
{
  return linli_record_has (item, "started_at") && !linli_record_has (item, "ended_at");
}

const LinliRecord *
linli_run_agenda_next (LinliLive *live)
{
  GPtrArray *agenda = linli_live_agenda (live);
  const LinliRecord *now = linli_live_item (live);
  gint64 after = now ? linli_record_int (now, "position") : 0;

  for (guint i = 0; i < agenda->len; i++)
    if (linli_record_int (agenda->pdata[i], "position") > after && !linli_record_has (agenda->pdata[i], "started_at"))
      return agenda->pdata[i];
  return NULL;
}

/* When it ends. */

static gint64
remaining_ms (LinliLive *live)
{
  GPtrArray *agenda = linli_live_agenda (live);
  gint64 sum = 0;

  for (guint i = 0; i < agenda->len; i++)
    {
      const LinliRecord *item = agenda->pdata[i];
      gint64 planned = linli_record_int (item, "minutes") * MINUTE_MS;
      if (!linli_record_has (item, "ended_at"))
        sum += MAX (0, planned - linli_live_item_ms (live, item));
    }
  return sum;
}

static char *
end_remark (gint64 late_min, LinliTone *tone)
{
  *tone = late_min > 0 ? LINLI_TONE_PLAIN : LINLI_TONE_OK;
  if (late_min >= DAY_MIN || late_min <= -DAY_MIN)
    return g_strdup (_("on another day than planned"));
  if (late_min == 0)
    return g_strdup (_("as planned"));
  if (late_min > 0)
    return g_strdup_printf (ngettext ("%" PRId64 " minute later than planned", "%" PRId64 " minutes later than planned",
                                      (gulong) late_min), late_min);
  return g_strdup_printf (ngettext ("%" PRId64 " minute earlier than planned", "%" PRId64 " minutes earlier than planned",
                                    (gulong) -late_min), -late_min);
}

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

static void
say_suspended (LinliRunAgenda *agenda)
{
  gint64 missing = linli_run_quorum_missing (linli_live_quorum (agenda->live));
  g_autofree char *remark = g_strdup_printf (ngettext ("waiting for %" PRId64 " person", "waiting for %" PRId64 " people",
                                                       (gulong) missing), missing);

  set_text (agenda->end, _("cannot be said yet"));
  linli_badge_set (agenda->remark, LINLI_TONE_WARN, NULL, missing > 0 ? remark : _("suspended"));
}

/* Ballots are taken until the end that the notice says, however long an item lasts. */
static void
say_last_day (LinliRunAgenda *agenda)
{
  g_autofree char *moment = linli_dates_moment (linli_record_int (linli_live_meeting (agenda->live), "ends_at"));

  set_text (agenda->end, moment);
  gtk_widget_set_visible (agenda->remark, FALSE);
}

static void
say_end (LinliRunAgenda *agenda)
{
  const LinliRecord *meeting = linli_live_meeting (agenda->live);
  gint64 from = MAX (linli_live_now (agenda->live), linli_record_has (meeting, "opened_at") ? 0 : linli_record_int (meeting, "starts_at"));
  gint64 end = from + remaining_ms (agenda->live);
  gint64 late_min = end / MINUTE_MS - linli_record_int (meeting, "ends_at") / MINUTE_MS;
  g_autofree char *time = linli_dates_time (end), *remark = NULL;
  LinliTone tone;

  if (g_str_equal (linli_live_state (agenda->live), "suspended"))
    {
      say_suspended (agenda);
      return;
    }
  if (linli_live_is_ballot (agenda->live))
    {
      say_last_day (agenda);
      return;
    }
  remark = end_remark (late_min, &tone);
  set_text (agenda->end, time);
  linli_badge_set (agenda->remark, tone, NULL, remark);
}

static void
say_over (LinliRunAgenda *agenda)
{
  const LinliRecord *meeting = linli_live_meeting (agenda->live);
  g_autofree char *time = linli_dates_time (linli_record_int (meeting, "closed_at"));

  set_text (agenda->end_word, linli_record_has (meeting, "closed_at") ? C_("meeting", "Ended") : _("Expected end"));
  set_text (agenda->end, linli_record_has (meeting, "closed_at") ? time : "—");
  gtk_widget_set_visible (agenda->remark, FALSE);
}

/* The lines. */

/* "M1 carried 21:9:3", "M2 1 of 2 elected": the results of what was moved under an item; NULL for none. (transfer full) */
static char *
results_of (LinliLive *live, const LinliRecord *item)
{
  GPtrArray *motions = linli_live_motions (live);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < motions->len; i++)
    {
      const LinliRecord *motion = motions->pdata[i];
      g_autofree char *counts = linli_live_say_counts (motion);
      if (linli_record_int (motion, "item") != linli_record_int (item, "id")
          || g_strcmp0 (linli_record_text (motion, "vote_state"), "announced") != 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len ? " · " : "", linli_record_text (motion, "short"));
      if (g_strcmp0 (linli_record_text (motion, "kind"), "election") != 0)
        g_string_append_printf (text, " %s", linli_machine_state_word (linli_record_text (motion, "state")));
      if (counts)
        g_string_append_printf (text, " %s", counts);
    }
  return text->len ? g_strdup (text->str) : NULL;
}

static GtkWidget *
number_new (const LinliRecord *item)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, linli_record_int (item, "position"));
  GtkWidget *number = gtk_label_new (text);

  gtk_widget_add_css_class (number, "step-number");
  gtk_widget_add_css_class (number, "future");
  gtk_widget_set_size_request (number, linli_text_px (24), linli_text_px (24));
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  return number;
}

static char *
minutes_text (LinliLive *live, const LinliRecord *item)
{
  g_autofree char *actual = linli_clock_minutes (linli_live_item_ms (live, item));

  if (!linli_record_has (item, "started_at"))
    return g_strdup_printf (_("planned %d′"), (int) linli_record_int (item, "minutes"));
  return g_strdup_printf ("%s / %d′", actual, (int) linli_record_int (item, "minutes"));
}

static GtkWidget *
line_new (LinliLive *live, const LinliRecord *item, const char *results)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *minutes;
  gboolean done = linli_record_has (item, "ended_at");
  g_autofree char *text = minutes_text (live, item);

  gtk_box_append (GTK_BOX (line), done ? linli_disc_new (LINLI_TONE_OK, "linli-check-symbolic", 24) : number_new (item));
  gtk_box_append (GTK_BOX (words), linli_label_new (linli_record_text (item, "title"), NULL));
  if (results)
    gtk_box_append (GTK_BOX (words), linli_label_new (results, "dim-label facts numeric"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  minutes = gtk_label_new (text);
  gtk_widget_add_css_class (minutes, "numeric");
  if (!done)
    gtk_widget_add_css_class (minutes, "dim-label");
  else if (linli_live_item_ms (live, item) > linli_record_int (item, "minutes") * MINUTE_MS + MINUTE_MS / 2)
    gtk_widget_add_css_class (minutes, "entry-title");
  gtk_box_append (GTK_BOX (line), minutes);
  gtk_widget_add_css_class (line, "run-item");
  return line;
}

static void
add_current_head (GtkWidget *card, const LinliRecord *item, gboolean stopped)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *title;
  g_autofree char *text = g_strdup_printf ("%" PRId64 "  %s", linli_record_int (item, "position"), linli_record_text (item, "title"));

  title = linli_label_new (text, "run-item-title");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (stopped)
    gtk_box_append (GTK_BOX (head), linli_icon_new ("linli-pause-symbolic"));
  gtk_box_append (GTK_BOX (head), gtk_label_new (stopped ? _("stopped") : _("now")));
  gtk_box_append (GTK_BOX (card), head);
}

static GtkWidget *
current_new (LinliRunAgenda *agenda, const LinliRecord *item, const char *results)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gboolean stopped = linli_record_has (linli_live_meeting (agenda->live), "paused_since");

  add_current_head (card, item, stopped);
  agenda->progress = gtk_progress_bar_new ();
  linli_set_name (agenda->progress, _("Time used of the item"));
  agenda->used = linli_label_new (NULL, "numeric");
  agenda->left = linli_label_new (NULL, "numeric");
  gtk_widget_set_hexpand (agenda->used, TRUE);
  gtk_label_set_xalign (GTK_LABEL (agenda->left), 1);
  gtk_box_append (GTK_BOX (card), agenda->progress);
  gtk_box_append (GTK_BOX (foot), agenda->used);
  gtk_box_append (GTK_BOX (foot), agenda->left);
  gtk_box_append (GTK_BOX (card), foot);
  if (results)
    gtk_box_append (GTK_BOX (card), linli_label_new (results, "numeric"));
  gtk_widget_add_css_class (card, "run-now");
  if (stopped)
    gtk_widget_add_css_class (card, "stopped");
  return card;
}

/* The clocks of the item that runs. An overrun is said in the same quiet words. */
static void
update_current (LinliRunAgenda *agenda)
{
  const LinliRecord *item = linli_live_item (agenda->live);
  gint64 ms, planned;
  g_autofree char *minutes = NULL, *used = NULL, *left = NULL;

  if (!item || !agenda->progress)
    return;
  ms = linli_live_item_ms (agenda->live, item);
  planned = linli_record_int (item, "minutes") * MINUTE_MS;
  minutes = linli_clock_minutes (ms);
  used = g_strdup_printf (_("used %s / planned %d′"), minutes, (int) linli_record_int (item, "minutes"));
  if (linli_record_has (linli_live_meeting (agenda->live), "paused_since"))
    left = g_strdup (_("clock stopped"));
  else if (ms <= planned)
    left = g_strdup_printf (_("%d′ left"), (int) ((planned - ms + MINUTE_MS / 2) / MINUTE_MS));
  else
    left = g_strdup_printf (_("%d′ over"), (int) ((ms - planned + MINUTE_MS / 2) / MINUTE_MS));
  set_text (agenda->used, used);
  set_text (agenda->left, left);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (agenda->progress), MIN (1.0, (double) ms / (double) planned));
}

/* What a line shows beside its clocks. (transfer full) */
static char *
signature (LinliLive *live, const LinliRecord *item, const char *results)
{
  g_autofree char *minutes = runs (item) ? NULL : minutes_text (live, item);

  return g_strdup_printf ("%s|%d|%d|%s|%s", linli_record_text (item, "title"), runs (item),
                          runs (item) && linli_record_has (linli_live_meeting (live), "paused_since"), minutes ? minutes : "",
                          results ? results : "");
}

static void
name_line (GtkWidget *row, LinliLive *live, const LinliRecord *item)
{
  g_autofree char *minutes = minutes_text (live, item);
  g_autofree char *name = g_strdup_printf (_("Item %d: %s, %s"), (int) linli_record_int (item, "position"),
                                           linli_record_text (item, "title"), minutes);

  linli_set_name (row, name);
}

static void
update_line (LinliRunAgenda *agenda, guint i, const LinliRecord *item)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (agenda->list), (int) i);
  g_autofree char *results = results_of (agenda->live, item);
  char *text = signature (agenda->live, item, results);

  if (i < agenda->shown->len && g_strcmp0 (agenda->shown->pdata[i], text) == 0)
    {
      g_free (text);
      return;
    }
  if (!row)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_list_box_append (GTK_LIST_BOX (agenda->list), GTK_WIDGET (row));
      g_ptr_array_add (agenda->shown, NULL);
    }
  gtk_list_box_row_set_child (row, runs (item) ? current_new (agenda, item, results) : line_new (agenda->live, item, results));
  name_line (GTK_WIDGET (row), agenda->live, item);
  g_free (agenda->shown->pdata[i]);
  agenda->shown->pdata[i] = text;
}

static void
update (LinliRunAgenda *agenda)
{
  GPtrArray *items = linli_live_agenda (agenda->live);
  GtkListBoxRow *row;

  if (!linli_live_item (agenda->live))
    agenda->progress = agenda->used = agenda->left = NULL;
  for (guint i = 0; i < items->len; i++)
    update_line (agenda, i, items->pdata[i]);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (agenda->list), (int) items->len)))
    {
      gtk_list_box_remove (GTK_LIST_BOX (agenda->list), GTK_WIDGET (row));
      g_ptr_array_remove_index (agenda->shown, items->len);
    }
}

static void
tick (LinliRunAgenda *agenda)
{
  update_current (agenda);
  if (linli_live_is_held (agenda->live))
    say_end (agenda);
  else
    say_over (agenda);
}

static void
changed (LinliRunAgenda *agenda)
{
  if (!linli_live_meeting (agenda->live))
    return;
  update (agenda);
  tick (agenda);
}

static void
row_activated (LinliRunAgenda *agenda, GtkListBoxRow *row)
{
  guint i = (guint) gtk_list_box_row_get_index (row);
  GPtrArray *items = linli_live_agenda (agenda->live);

  if (i < items->len && !runs (items->pdata[i]))
    gtk_widget_activate_action (GTK_WIDGET (agenda), "run.start-item", "x", linli_record_int (items->pdata[i], "id"));
}

/* The object. */

static void
linli_run_agenda_dispose (GObject *object)
{
  LinliRunAgenda *agenda = LINLI_RUN_AGENDA (object);

  g_clear_object (&agenda->live);
  g_clear_pointer (&agenda->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (linli_run_agenda_parent_class)->dispose (object);
}

static void
linli_run_agenda_class_init (LinliRunAgendaClass *class)
{
  G_OBJECT_CLASS (class)->dispose = linli_run_agenda_dispose;
}

static GtkWidget *
foot_new (LinliRunAgenda *agenda)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *line = linli_wrap_new (8);

  agenda->end = gtk_label_new (NULL);
  gtk_widget_add_css_class (agenda->end, "title-4");
  gtk_widget_add_css_class (agenda->end, "numeric");
  agenda->remark = linli_badge_new (LINLI_TONE_PLAIN, NULL, "");
  linli_wrap_append (LINLI_WRAP (line), agenda->end);
  linli_wrap_append (LINLI_WRAP (line), agenda->remark);
  agenda->end_word = linli_label_new (_("Expected end"), "dim-label");
  gtk_box_append (GTK_BOX (foot), agenda->end_word);
  gtk_box_append (GTK_BOX (foot), line);
  gtk_widget_add_css_class (foot, "run-foot");
  return foot;
}

static void
linli_run_agenda_init (LinliRunAgenda *agenda)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *heading = linli_heading_new (_("Agenda"), _("actual / planned"));

  agenda->shown = g_ptr_array_new_with_free_func (g_free);
  agenda->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (agenda->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (agenda->list, "run-agenda");
  linli_set_name (agenda->list, _("Agenda"));
  gtk_widget_add_css_class (heading, "run-heading");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), agenda->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  linli_name_parts (scrolled);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), foot_new (agenda));
  adw_bin_set_child (ADW_BIN (agenda), box);
  g_signal_connect_swapped (agenda->list, "row-activated", G_CALLBACK (row_activated), agenda);
}

GtkWidget *
linli_run_agenda_new (LinliLive *live)
{
  LinliRunAgenda *agenda = g_object_new (LINLI_TYPE_RUN_AGENDA, NULL);

  agenda->live = g_object_ref (live);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), agenda, G_CONNECT_SWAPPED);
  g_signal_connect_object (live, "tick", G_CALLBACK (tick), agenda, G_CONNECT_SWAPPED);
  changed (agenda);
  return GTK_WIDGET (agenda);
}
