#include "ui/meeting/cards.h"

#include "domain/machine.h"
#include "rules/rule.h"
#include "ui/dates.h"
#include "ui/live/live.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUM_FROM 360   /* px from which the sum stands beside the title */
#define SUMS_FROM 720  /* the same for the long sums of floor area */
#define BADGE_FROM 420 /* and the badge beside both */

static char *
people_of (const LinliRecord *motion, const LinliRecord *meeting)
{
  const char *mover = linli_record_text (motion, "mover"), *seconder = linli_record_text (motion, "seconder");
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("moved by %s"), mover);
  if (seconder)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("seconded by %s"), seconder);
    }
  /* Who was there changes during a meeting; the base of a vote is what counts. */
  if (linli_record_int (motion, "present") && linli_record_int (motion, "present") != linli_record_int (meeting, "arrived"))
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("%d present"), (int) linli_record_int (motion, "present"));
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_election (const LinliRecord *motion)
{
  return g_strcmp0 (linli_record_text (motion, "kind"), "election") == 0;
}

static char *
counts_of (const LinliRecord *motion)
{
  GString *text = g_string_new (is_election (motion) ? linli_record_text (motion, "candidates") : NULL);

  if (text->len)
    return g_string_free (text, FALSE);
  g_string_append_printf (text, _("for %d · against %d · abstain %d"), (int) linli_record_int (motion, "for"),
                          (int) linli_record_int (motion, "against"), (int) linli_record_int (motion, "abstain"));
  if (linli_record_int (motion, "invalid"))
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("invalid %d"), (int) linli_record_int (motion, "invalid"));
    }
  if (linli_record_int (motion, "unreturned"))
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("not cast %d"), (int) linli_record_int (motion, "unreturned"));
    }
  return g_string_free (text, FALSE);
}

/* Each comparison on a line of its own. */
static char *
sums_of (const LinliRecord *motion)
{
  g_autofree char *elected = is_election (motion) ? linli_live_say_counts (motion) : NULL;
  g_autofree char *spaced = linli_words_sum (linli_record_text (motion, "sums"));
  g_auto (GStrv) parts = g_strsplit (spaced, "; ", -1);

  if (elected)
    return g_steal_pointer (&elected);
  return g_strjoinv ("\n", parts);
}

static GtkWidget *
sum_new (const LinliRecord *motion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *sum, *counts;
  g_autofree char *sums = sums_of (motion), *counted = counts_of (motion);

  if (!linli_record_has (motion, "result"))
    return box;
  sum = linli_label_new (sums, "entry-title numeric sum");
  counts = linli_label_new (counted, "dim-label facts numeric sum");
  gtk_label_set_xalign (GTK_LABEL (sum), 1);
  gtk_label_set_justify (GTK_LABEL (sum), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (counts), 1);
  gtk_box_append (GTK_BOX (box), sum);
  gtk_box_append (GTK_BOX (box), counts);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* An election that leaves a seat may have elected somebody. */
static const char *
word_of (const LinliRecord *motion)
{
  const char *state = linli_record_text (motion, "state");

  return strcmp (state, "lost") == 0 && is_election (motion) ? _("seats left") : linli_machine_state_word (state);
}

static GtkWidget *
badge_of (const LinliRecord *motion)
{
  const char *state = linli_record_text (motion, "state");

  if (strcmp (state, "carried") == 0)
    return linli_badge_new (LINLI_TONE_OK, "linli-check-symbolic", linli_machine_state_word (state));
  if (strcmp (state, "lost") == 0 && is_election (motion))
    return linli_badge_new (LINLI_TONE_WARN, NULL, word_of (motion));
  if (strcmp (state, "lost") == 0)
    return linli_badge_new (LINLI_TONE_BAD, "linli-cross-symbolic", linli_machine_state_word (state));
  return linli_badge_for_state (state);
}

static GtkWidget *
more_new (const LinliRecord *motion)
{
  GtkWidget *revealer = gtk_revealer_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *calculation = linli_record_text (motion, "calculation"), *warning = linli_record_text (motion, "warning");

  gtk_widget_add_css_class (box, "quote");
  gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (motion, "text"), NULL));
  if (calculation)
    gtk_box_append (GTK_BOX (box), linli_label_new (calculation, "facts numeric"));
  if (warning)
    gtk_box_append (GTK_BOX (box), linli_label_new (warning, "problem facts"));
  if (linli_record_text (motion, "authorised_by"))
    gtk_box_append (GTK_BOX (box), linli_label_new (linli_record_text (motion, "authorised_by"), "dim-label facts"));
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  return revealer;
}

static GtkWidget *
motion_new (const LinliRecord *motion, const LinliRecord *meeting, GtkSizeGroup *badges)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *row, *rest;
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *columns, *body, *badge = badge_of (motion);
  GtkWidget *more = more_new (motion);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *arrow = linli_icon_new ("linli-down-symbolic");
  g_autofree char *people = people_of (motion, meeting);
  g_autofree char *title = g_strconcat (linli_record_text (motion, "title"),
                                        linli_record_int (motion, "amended") ? _(" (as amended)") : "", NULL);

  gtk_box_append (GTK_BOX (text), linli_label_new (title, "entry-title"));
  gtk_box_append (GTK_BOX (text), linli_label_new (people, "dim-label facts"));
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  columns = linli_columns_new (text, sum_new (motion), linli_record_int (motion, "entitled_dm2") ? SUMS_FROM : SUM_FROM, -1, 0, 4);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (columns), TRUE);
  gtk_box_append (GTK_BOX (end), badge);
  gtk_size_group_add_widget (badges, badge);
  body = linli_columns_new (columns, end, BADGE_FROM, -1, 0, 12);
  linli_columns_set_centred (LINLI_COLUMNS (body), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (body), TRUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_widget_add_css_class (arrow, "arrow");
  rest = linli_columns_new (body, arrow, 0, -1, 0, 12);
  row = linli_columns_new (linli_label_new (linli_record_text (motion, "label"), "dim-label motion-number numeric"), rest, 0,
                           0, -1, 12);
  linli_columns_set_centred (LINLI_COLUMNS (rest), TRUE);
  linli_columns_set_centred (LINLI_COLUMNS (row), TRUE);
  gtk_widget_add_css_class (row, "motion");
  gtk_box_append (GTK_BOX (outer), row);
  gtk_box_append (GTK_BOX (outer), more);
  g_object_set_data (G_OBJECT (outer), "more", more);
  return outer;
}

static void
unfold (GtkListBox *list, GtkListBoxRow *row)
{
  GtkRevealer *more = g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "more");
  gboolean open = !gtk_revealer_get_reveal_child (more);

  gtk_revealer_set_reveal_child (more, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static char *
rule_remark (const LinliMeetingFacts *facts)
{
  for (guint i = 0; i < facts->motions->len; i++)
    {
      const LinliRecord *motion = facts->motions->pdata[i];
      g_autoptr (LinliRule) rule = linli_record_has (motion, "rule")
                                       ? linli_rule_from_snapshot ("rule", linli_record_text (motion, "rule"), NULL) : NULL;
      if (rule)
        return g_strdup_printf ("%s · %s", linli_rule_name (rule, linli_dates_language ()),
                                linli_rule_article (rule, linli_dates_language ()));
    }
  return NULL;
}

/* What is not yet announced is not read out either. (transfer full) */
static char *
name_of (const LinliRecord *motion)
{
  const char *label = linli_record_text (motion, "label"), *title = linli_record_text (motion, "title");
  g_autofree char *sums = sums_of (motion), *counts = counts_of (motion);

  return linli_record_has (motion, "result") ? g_strdup_printf ("%s %s, %s, %s, %s", label, title, sums, counts, word_of (motion))
                                             : g_strdup_printf ("%s %s, %s", label, title, word_of (motion));
}

void
linli_meeting_add_motions (GtkWidget *column, const LinliMeetingFacts *facts)
{
  g_autofree char *title = g_strdup_printf (_("Motions %u"), facts->motions->len), *remark = rule_remark (facts);
  g_autoptr (GtkSizeGroup) badges = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *list;

  if (!facts->motions->len)
    return;
  list = linli_card_list_new (_("Motions"));
  for (guint i = 0; i < facts->motions->len; i++)
    {
      const LinliRecord *motion = facts->motions->pdata[i];
      g_autofree char *name = name_of (motion);
      GtkWidget *row = linli_card_list_add (list, motion_new (motion, facts->meeting, badges), name);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_tooltip_text (row, _("Text and calculation"));
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (unfold), NULL);
  gtk_box_append (GTK_BOX (column), linli_heading_new (title, remark));
  gtk_box_append (GTK_BOX (column), list);
}

/* Resolutions. */

static char *
resolution_remark (const LinliRecord *resolution)
{
  g_autofree char *day = linli_dates_day (linli_dates_read (linli_record_text (resolution, "effective_on")));

  if (linli_record_has (resolution, "effective_on"))
    return g_strdup_printf (linli_record_int (resolution, "owners_needed") ? _("in effect from %s, after the owners agreed")
                                                                            : _("in effect from %s"), day);
  if (linli_record_int (resolution, "owners_needed"))
    return g_strdup (_("takes effect once its notice has ended and the owners agree"));
  return g_strdup (_("takes effect once its notice has ended"));
}

void
linli_meeting_add_resolutions (GtkWidget *column, const LinliMeetingFacts *facts)
{
  for (guint i = 0; i < facts->resolutions->len; i++)
    {
      const LinliRecord *resolution = facts->resolutions->pdata[i];
      gboolean opinion = strcmp (linli_record_text (resolution, "kind"), "opinion") == 0;
      GtkWidget *card = linli_card_new (0), *quote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *heading;
      GtkWidget *label = linli_reading_new (linli_record_text (resolution, "text"));
      g_autofree char *remark = resolution_remark (resolution);

      gtk_widget_add_css_class (quote, "quote");
      gtk_box_append (GTK_BOX (quote), label);
      gtk_box_append (GTK_BOX (card), quote);
      heading = linli_heading_new (opinion ? _("Consultative opinion") : _("Resolution"), remark);
      gtk_box_insert_child_after (GTK_BOX (heading), linli_badge_for_state (linli_record_text (resolution, "state")),
                                  gtk_widget_get_first_child (heading));
      gtk_widget_set_tooltip_text (heading, linli_record_text (resolution, "label"));
      gtk_box_append (GTK_BOX (column), heading);
      gtk_box_append (GTK_BOX (column), card);
    }
}

/* Tasks. */

static void
open_task (GtkListBox *list, GtkListBoxRow *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show", "(sx)", "task", *id);
}

static GtkWidget *
task_new (const LinliMeetingFacts *facts, const LinliRecord *task)
{
  LinliDate due = linli_dates_read (linli_record_text (task, "due"));
  LinliStanding standing = linli_desk_standing (linli_session_council (facts->session), due,
                                                linli_dates_read (linli_record_text (task, "done_on")), facts->today);
  GtkWidget *entry = linli_entry_new ();
  LinliTone tone;
  g_autofree char *word = linli_words_standing (&standing, &tone);
  g_autofree char *day = linli_dates_day (due), *done = linli_dates_day (linli_dates_read (linli_record_text (task, "done_on")));
  g_autofree char *original = linli_dates_day (linli_dates_read (linli_record_text (task, "original_due")));
  g_autoptr (GString) facts_line = g_string_new (linli_record_text (task, "owner_unit"));

  if (due != LINLI_DATE_NONE)
    {
      g_string_append (facts_line, facts_line->len ? " · " : "");
      g_string_append_printf (facts_line, _("due %s"), day);
    }
  if (linli_record_int (task, "extensions"))
    {
      g_string_append (facts_line, " · ");
      g_string_append_printf (facts_line, _("first due %s"), original);
    }
  if (linli_record_has (task, "done_on"))
    {
      g_string_append (facts_line, " · ");
      g_string_append_printf (facts_line, _("done %s"), done);
    }
  linli_entry_set_badge (LINLI_ENTRY (entry), tone, word);
  linli_entry_set_text (LINLI_ENTRY (entry), linli_record_text (task, "title"), facts_line->str);
  return entry;
}

void
linli_meeting_add_tasks (GtkWidget *column, const LinliMeetingFacts *facts)
{
  g_autofree char *title = g_strdup_printf (_("Handling %u"), facts->tasks->len);
  GtkWidget *list;

  if (!facts->tasks->len)
    return;
  list = linli_card_list_new (_("Handling"));
  for (guint i = 0; i < facts->tasks->len; i++)
    {
      GtkWidget *entry = task_new (facts, facts->tasks->pdata[i]), *row;
      g_autofree char *sentence = linli_entry_sentence (LINLI_ENTRY (entry));
      gint64 id = linli_record_int (facts->tasks->pdata[i], "id");
      row = linli_card_list_add (list, entry, sentence);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (open_task), NULL);
  gtk_box_append (GTK_BOX (column), linli_heading_new (title, NULL));
  gtk_box_append (GTK_BOX (column), list);
}
