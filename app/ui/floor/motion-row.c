#include "ui/floor/motion-row.h"

#include "domain/machine.h"
#include "ui/floor/parts.h"
#include "ui/topics/compare.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#define TEXT(name) linli_record_text (motion, name)

gboolean
linli_motion_is_open (const LinliRecord *motion)
{
  static const char *const open[] = { "proposed", "seconded", "voting", "undecided", NULL };

  return g_strv_contains (open, TEXT ("state"));
}

static gboolean
is_now (LinliLive *live, const LinliRecord *motion)
{
  const LinliRecord *item = linli_live_item (live);

  return !item || !linli_record_has (motion, "item") || linli_record_int (motion, "item") == linli_record_int (item, "id");
}

/* The state. */

static gboolean
is_later (LinliLive *live, const LinliRecord *motion)
{
  const LinliRecord *item = linli_live_item (live);

  return linli_motion_is_open (motion) && item && linli_record_has (motion, "position")
         && linli_record_int (motion, "position") > linli_record_int (item, "position");
}

static gboolean
is_decided_election (const LinliRecord *motion)
{
  return g_strcmp0 (TEXT ("kind"), "election") == 0 && !linli_motion_is_open (motion) && linli_record_has (motion, "announced_at")
         && linli_record_has (motion, "for");
}

char *
linli_motion_row_word (LinliLive *live, const LinliRecord *motion)
{
  const char *state = TEXT ("state");

  if (is_later (live, motion))
    return g_strdup_printf (_("item %d"), (int) linli_record_int (motion, "position"));
  if (g_str_equal (state, "proposed"))
    return g_strdup (_("to be seconded"));
  if (g_str_equal (state, "seconded"))
    return g_strdup (_("under debate"));
  if (is_decided_election (motion))
    return linli_live_say_counts (motion);
  return g_strdup (linli_machine_state_word (state));
}

static GtkWidget *
badge_new (LinliLive *live, const LinliRecord *motion)
{
  const char *state = TEXT ("state");
  g_autofree char *word = linli_motion_row_word (live, motion);
  gboolean carried = g_str_equal (state, "carried"), lost = g_str_equal (state, "lost");
  LinliTone tone = linli_words_state_tone (state);
  GtkWidget *badge;

  if (is_later (live, motion))
    tone = LINLI_TONE_PLAIN;
  else if (g_str_equal (state, "seconded"))
    tone = LINLI_TONE_INFO;
  else if (lost && is_decided_election (motion))
    {
      tone = LINLI_TONE_WARN; /* somebody may be elected though a seat is left */
      lost = FALSE;
    }
  badge = linli_badge_new (tone, carried ? "linli-check-symbolic" : lost ? "linli-cross-symbolic" : NULL, word);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}

/* The line below the title. */

static void
add (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len && *part ? " · " : "", part);
}

static void
add_kind (GString *text, const LinliRecord *motion)
{
  const char *kind = TEXT ("kind");
  g_autofree char *amends = g_strdup_printf (linli_motion_is_open (motion) ? _("amends %s, voted first") : _("amends %s"),
                                             TEXT ("parent_short"));
  g_autofree char *seats = g_strdup_printf (ngettext ("election, %d seat", "election, %d seats", (gulong) linli_record_int (motion, "seats")),
                                            (int) linli_record_int (motion, "seats"));

  add (text, g_str_equal (kind, "amendment") ? amends : g_str_equal (kind, "election") ? seats
             : g_str_equal (kind, "procedural") ? _("procedure") : _("main motion"));
}

static char *
line_of (const LinliRecord *motion)
{
  GString *text = g_string_new (NULL);
  g_autofree char *seconded = g_strdup_printf (_("seconded by %s"), linli_record_has (motion, "seconder_label") ? TEXT ("seconder_label") : "");
  g_autofree char *counts = linli_live_say_counts (motion);

  add_kind (text, motion);
  add (text, TEXT ("mover_label"));
  if (linli_record_has (motion, "seconder_label"))
    add (text, seconded);
  if (counts && !linli_motion_is_open (motion) && !is_decided_election (motion))
    add (text, counts);
  return g_string_free (text, FALSE);
}

static char *
title_of (const LinliRecord *motion)
{
  return g_strconcat (TEXT ("title"), linli_record_int (motion, "amended") ? _(" (as amended)") : "", NULL);
}

char *
linli_motion_row_sentence (LinliLive *live, const LinliRecord *motion)
{
  g_autofree char *title = title_of (motion), *line = line_of (motion), *word = linli_motion_row_word (live, motion);

  return g_strdup_printf ("%s %s, %s, %s", TEXT ("short"), title, line, word);
}

/* What can be done. */

static gboolean
can (const LinliRecord *motion, const char *event)
{
  return linli_machine_row (linli_machine_find ("motion"), TEXT ("state"), event) != NULL;
}

static GVariant *
target (const char *act, const LinliRecord *motion)
{
  return g_variant_new ("(ss)", act, TEXT ("label"));
}

static void
add_button (GtkWidget *wrap, const LinliRecord *motion, const char *word, const char *act)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  g_autofree char *name = g_strdup_printf ("%s %s", word, TEXT ("short"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "motion.do");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target (act, motion));
  linli_set_name (button, name);
  linli_wrap_append (LINLI_WRAP (wrap), button);
}

static void
add_entry (GMenu *menu, const LinliRecord *motion, const char *word, const char *act)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (word, NULL);

  g_menu_item_set_action_and_target_value (item, "motion.do", target (act, motion));
  g_menu_append_item (menu, item);
}

static GtkWidget *
more_new (const LinliRecord *motion)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_("More for %s"), TEXT ("short"));

  if (can (motion, "withdraw"))
    add_entry (menu, motion, _("Withdraw"), "motion.withdraw");
  if (can (motion, "table"))
    add_entry (menu, motion, _("Table"), "motion.table");
  if (can (motion, "withdraw"))
    add_entry (menu, motion, _("Agreed without a vote…"), "meeting.consensus");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "linli-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  linli_name_button_in (button, name);
  gtk_widget_set_tooltip_text (button, name);
  return button;
}

/* What comes next stands first. */
static GtkWidget *
buttons_new (const LinliRecord *motion)
{
  GtkWidget *wrap = linli_wrap_new (6);

  if (can (motion, "second"))
    add_button (wrap, motion, _("Second…"), "motion.second");
  if (can (motion, "open_vote"))
    add_button (wrap, motion, _("Put to the vote…"), "vote.open");
  if (can (motion, "take_up"))
    add_button (wrap, motion, _("Take up again"), "motion.take_up");
  if (linli_motion_is_open (motion) && can (motion, "table") && g_str_equal (TEXT ("kind"), "main"))
    add_button (wrap, motion, _("Amend…"), "motion.amend");
  if (can (motion, "withdraw") || can (motion, "table"))
    linli_wrap_append (LINLI_WRAP (wrap), more_new (motion));
  gtk_widget_add_css_class (wrap, "motion-acts");
  return wrap;
}

/* The text, of an amendment with what it changes. */

static const LinliRecord *
parent_of (LinliLive *live, const LinliRecord *motion)
{
  GPtrArray *motions = linli_live_motions (live);

  for (guint i = 0; i < motions->len; i++)
    if (linli_record_int (motions->pdata[i], "id") == linli_record_int (motion, "parent"))
      return motions->pdata[i];
  return NULL;
}

static GtkWidget *
text_new (LinliLive *live, const LinliRecord *motion)
{
  GtkWidget *revealer = gtk_revealer_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const LinliRecord *parent = linli_record_has (motion, "amended_text") ? parent_of (live, motion) : NULL;
  guint deleted, added;

  gtk_widget_add_css_class (box, "quote");
  gtk_box_append (GTK_BOX (box), linli_label_new (TEXT ("text"), "reading"));
  if (parent && linli_motion_is_open (motion))
    gtk_box_append (GTK_BOX (box), linli_compare_new (linli_record_text (parent, "text"), TEXT ("amended_text"), &deleted, &added));
  if (linli_record_has (motion, "sums") && !linli_motion_is_open (motion))
    {
      g_autofree char *sums = linli_words_sum (TEXT ("sums"));
      gtk_box_append (GTK_BOX (box), linli_label_new (sums, "facts numeric"));
    }
  if (linli_record_has (motion, "authorised_by"))
    gtk_box_append (GTK_BOX (box), linli_label_new (TEXT ("authorised_by"), "dim-label facts"));
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 14);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  return revealer;
}

gboolean
linli_motion_row_unfold (GtkWidget *row)
{
  GtkRevealer *text = g_object_get_data (G_OBJECT (row), "text");
  gboolean shown = !gtk_revealer_get_reveal_child (text);

  gtk_revealer_set_reveal_child (text, shown);
  return shown;
}

GtkWidget *
linli_motion_row_new (LinliLive *live, const LinliRecord *motion)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *text = text_new (live, motion);
  GtkWidget *mark = linli_label_new (TEXT ("short"), "motion-number numeric");
  g_autofree char *title = title_of (motion), *line = line_of (motion);

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (mark), FALSE);
  gtk_box_append (GTK_BOX (row), linli_floor_row_new (mark, title, line, badge_new (live, motion)));
  if (is_now (live, motion) || !is_later (live, motion))
    {
      GtkWidget *buttons = buttons_new (motion);
      gtk_widget_set_visible (buttons, gtk_widget_get_first_child (buttons) != NULL);
      gtk_box_append (GTK_BOX (row), buttons);
    }
  gtk_box_append (GTK_BOX (row), text);
  g_object_set_data (G_OBJECT (row), "text", text);
  return row;
}
