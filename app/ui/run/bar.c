#include "ui/run/bar.h"

#include "ui/dates.h"
#include "ui/live/act.h"
#include "ui/run/agenda.h"
#include "ui/run/clock.h"
#include "ui/run/keys.h"
#include "ui/run/quorum.h"
#include "ui/widgets/either.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* Once for a wide window and once for a narrow one. */
typedef struct
{
  GtkWidget *elapsed, *clock, *reason, *recess, *resume, *next;
  GtkWidget *entries; /* NULL where it is narrow */
  gboolean wide;
} Bar;

static gboolean
is (LinliLive *live, const char *state)
{
  return g_str_equal (linli_live_state (live), state);
}

const char *
linli_run_no_next (LinliLive *live)
{
  if (linli_live_read_only (live))
    return N_("Nothing can be recorded here now.");
  if (linli_live_vote (live))
    return N_("Announce or call off the vote before going on.");
  if (!is (live, "session"))
    return N_("The agenda goes on when the meeting is in session.");
  return linli_run_agenda_next (live) ? NULL : N_("This is the last item.");
}

const char *
linli_run_no_recess (LinliLive *live)
{
  if (linli_live_read_only (live))
    return N_("Nothing can be recorded here now.");
  if (linli_live_vote (live))
    return N_("Announce or call off the vote before going on.");
  if (is (live, "recess") && !linli_live_quorum (live)->holds)
    return N_("The meeting resumes when enough people are there.");
  return is (live, "session") || is (live, "suspended") || is (live, "recess") ? NULL : N_("The meeting is not open.");
}

static void
set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

/* Since it was opened, pauses and all. */
static gint64
elapsed_ms (LinliLive *live)
{
  const LinliRecord *meeting = linli_live_meeting (live);
  gint64 until = linli_live_now (live);

  if (!linli_record_has (meeting, "opened_at"))
    return 0;
  if (linli_record_has (meeting, "closed_at"))
    until = linli_record_int (meeting, "closed_at");
  return until - linli_record_int (meeting, "opened_at");
}

static void
tick (LinliLive *live, GtkWidget *line)
{
  Bar *bar = g_object_get_data (G_OBJECT (line), "bar");
  g_autofree char *elapsed = NULL, *now = linli_dates_time (linli_live_now (live));

  if (!linli_live_meeting (live))
    return;
  elapsed = linli_clock_text (elapsed_ms (live), TRUE);
  set_text (bar->elapsed, elapsed);
  set_text (bar->clock, now);
}

/* Its action makes it sensitive or not; here is why. */
static void
set_button (GtkWidget *button, const char *why)
{
  gtk_widget_set_tooltip_text (button, why ? _(why) : NULL);
}

static void
update_next (Bar *bar, LinliLive *live)
{
  const LinliRecord *next = linli_run_agenda_next (live);
  const char *why = linli_run_no_next (live);
  g_autofree char *word = next ? g_strdup_printf (linli_live_item (live) ? _("Next: %s") : _("Begin: %s"),
                                                  linli_record_text (next, "title")) : NULL;
  gboolean last = is (live, "session") && !next && !linli_live_vote (live);

  linli_key_button_set_word (bar->next, last ? _("Adjourn…") : word && bar->wide && !why ? word : _("Next item"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (bar->next), last ? "run.adjourn" : "run.next");
  gtk_widget_set_visible (bar->next, is (live, "session"));
  set_button (bar->next, last ? NULL : why);
}

static void
update_recess (Bar *bar, LinliLive *live)
{
  gint64 missing = linli_run_quorum_missing (linli_live_quorum (live));
  gboolean paused = is (live, "recess") || is (live, "suspended");
  g_autofree char *word = missing > 0 ? g_strdup_printf (_("Resume (%" PRId64 " missing)"), missing) : g_strdup (_("Resume"));

  gtk_widget_set_visible (bar->recess, is (live, "session") || is (live, "suspended"));
  gtk_widget_set_visible (bar->resume, paused);
  linli_key_button_set_word (bar->resume, word);
  set_button (bar->recess, linli_run_no_recess (live));
  set_button (bar->resume, missing > 0 ? N_("The meeting resumes when enough people are there.") : NULL);
}

static void
update_reason (Bar *bar, LinliLive *live)
{
  const char *why = linli_live_read_only (live);

  if (!why && is (live, "session") && linli_live_vote (live))
    why = _(linli_run_no_next (live));
  gtk_label_set_label (GTK_LABEL (bar->reason), why ? why : "");
  gtk_widget_set_visible (bar->reason, why && bar->wide);
}

static void
changed (LinliLive *live, GtkWidget *line)
{
  Bar *bar = g_object_get_data (G_OBJECT (line), "bar");
  g_autofree char *entries = NULL;

  if (!linli_live_meeting (live))
    return;
  entries = g_strdup_printf (_("recorded as entry %" PRId64), linli_record_int (linli_live_meeting (live), "entries"));
  if (bar->entries)
    set_text (bar->entries, entries);
  update_next (bar, live);
  update_recess (bar, live);
  update_reason (bar, live);
  tick (live, line);
}

static GtkWidget *
figure_new (const char *caption, GtkWidget **figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *figure = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (*figure), 0);
  gtk_widget_add_css_class (*figure, "run-figure");
  gtk_widget_add_css_class (*figure, "numeric");
  gtk_box_append (GTK_BOX (box), linli_line_new (caption, "dim-label facts"));
  gtk_box_append (GTK_BOX (box), *figure);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
entries_new (Bar *bar)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *icon = linli_icon_new ("linli-check-symbolic");

  bar->entries = gtk_label_new (NULL);
  gtk_widget_add_css_class (bar->entries, "dim-label");
  gtk_widget_add_css_class (bar->entries, "numeric");
  gtk_widget_add_css_class (icon, "done-mark");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), bar->entries);
  return box;
}

static void
add_wide (GtkWidget *line, Bar *bar)
{
  GtkWidget *icon = linli_icon_new ("linli-clock-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 22);
  gtk_box_prepend (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (line), entries_new (bar));
}

static GtkWidget *
label_in (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

  while (child && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Where it is narrow the icon alone; its word is its name. */
static GtkWidget *
button_new (const char *icon, const char *word, const char *key, const char *action, gboolean wide)
{
  GtkWidget *button = linli_key_button_new (icon, word, wide ? key : NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label_in (button)), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (label_in (button), wide);
  if (action)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_buttons (GtkWidget *line, Bar *bar)
{
  bar->recess = button_new ("linli-pause-symbolic", _("Recess"), "recess", "run.recess", bar->wide);
  bar->resume = button_new ("linli-play-symbolic", _("Resume"), NULL, "run.resume", bar->wide);
  bar->next = button_new ("linli-forward-symbolic", _("Next item"), "next", NULL, bar->wide);
  gtk_widget_set_visible (label_in (bar->next), TRUE);
  if (bar->wide)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label_in (bar->next)), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label_in (bar->next)), 6);
      gtk_label_set_max_width_chars (GTK_LABEL (label_in (bar->next)), 28);
    }
  gtk_box_append (GTK_BOX (line), bar->recess);
  gtk_box_append (GTK_BOX (line), bar->resume);
  gtk_box_append (GTK_BOX (line), bar->next);
}

static GtkWidget *
line_new (LinliLive *live, gboolean wide)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, wide ? 16 : 10), *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Bar *bar = g_new0 (Bar, 1);

  bar->wide = wide;
  gtk_box_append (GTK_BOX (line), figure_new (_("elapsed"), &bar->elapsed));
  gtk_box_append (GTK_BOX (line), figure_new (_("clock"), &bar->clock));
  if (wide)
    add_wide (line, bar);
  bar->reason = linli_line_new (NULL, "dim-label");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (line), space);
  gtk_box_append (GTK_BOX (line), bar->reason);
  add_buttons (line, bar);
  gtk_widget_add_css_class (line, "run-bar");
  g_object_set_data_full (G_OBJECT (line), "bar", bar, g_free);
  g_signal_connect_object (live, "changed", G_CALLBACK (changed), line, 0);
  g_signal_connect_object (live, "tick", G_CALLBACK (tick), line, 0);
  changed (live, line);
  return line;
}

GtkWidget *
linli_run_bar_new (LinliLive *live)
{
  return linli_either_new (line_new (live, TRUE), line_new (live, FALSE));
}
