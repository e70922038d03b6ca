#include "ui/topics/view.h"

#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/parts.h"

#include <glib/gi18n-lib.h>

#define TEXT(name) linli_record_text (view->topic, name)

/* Admission. */

static GtkWidget *
point_new (LinliTone tone, const char *icon, const char *title, const char *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "entry");
  gtk_box_append (GTK_BOX (box), linli_disc_new (tone, icon, 24));
  gtk_box_append (GTK_BOX (text), linli_label_new (title, "entry-title"));
  if (facts)
    gtk_box_append (GTK_BOX (text), linli_label_new (facts, "dim-label facts"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
add_point (GtkWidget *list, LinliTone tone, const char *icon, const char *title, const char *facts)
{
  linli_card_list_add (list, point_new (tone, icon, title, facts), title);
}

static void
add_catalogue (GtkWidget *list, const LinliTopicView *view)
{
  gboolean admitted = linli_record_has (view->topic, "admitted_at");
  g_autofree char *item = TEXT ("catalogue_label") ? g_strdup_printf ("%s: %s", TEXT ("catalogue_label"), TEXT ("catalogue_title"))
                                                   : NULL;
  g_autoptr (GString) facts = g_string_new (TEXT ("catalogue_source"));

  if (TEXT ("catalogue_ended_on"))
    g_string_append_printf (facts, "%s%s", facts->len ? " · " : "", _("the item has ended since"));
  if (TEXT ("reason") && admitted)
    g_string_append_printf (facts, "%s%s", facts->len ? " · " : "", TEXT ("reason"));
  if (item && linli_record_int (view->topic, "catalogue_negative"))
    add_point (list, LINLI_TONE_WARN, "linli-warning-symbolic", item, facts->str);
  else if (item)
    add_point (list, LINLI_TONE_OK, "linli-check-symbolic", item, facts->len ? facts->str : NULL);
  else if (admitted)
    add_point (list, LINLI_TONE_OK, "linli-check-symbolic", _("Admitted without an item of a catalogue"), facts->len ? facts->str : NULL);
  else
    add_point (list, LINLI_TONE_PLAIN, "linli-dash-symbolic", _("Not admitted yet"),
               _("An item of a catalogue is chosen with the admission; a negative one forbids it."));
}

static void
add_party (GtkWidget *list, const LinliTopicView *view)
{
  static const char article[] = N_("Urban Residents' Committees Law, article 30; Villagers' Committees Law, article 28");
  g_autofree char *day = linli_dates_day (linli_dates_read (TEXT ("party_on")));
  g_autofree char *title = NULL;
  gboolean passed = g_strcmp0 (TEXT ("party_outcome"), "passed") == 0;

  if (TEXT ("party_on"))
    title = g_strdup_printf (passed ? _("Party organisation: passed on %s") : _("Party organisation: sent back on %s"), day);
  if (title)
    add_point (list, passed ? LINLI_TONE_OK : LINLI_TONE_BAD, passed ? "linli-check-symbolic" : "linli-cross-symbolic", title,
               _(article));
  else if (linli_record_int (view->topic, "important"))
    add_point (list, LINLI_TONE_WARN, "linli-warning-symbolic", _("The Party organisation has still to study it"), _(article));
}

static char *
due_remark (const LinliTopicView *view)
{
  g_autofree char *due = linli_dates_day (linli_dates_read (TEXT ("due"))), *done = NULL;
  gint64 at = linli_record_int (view->topic, "admitted_at");

  if (!TEXT ("due"))
    return NULL;
  if (!at)
    {
      g_autofree char *article = NULL;
      linli_desk_limit (linli_session_council (view->session), "admission", linli_session_today (view->session),
                        linli_dates_language (), &article);
      return article ? g_strdup_printf (_("due %1$s · %2$s"), due, article) : g_strdup_printf (_("due %s"), due);
    }
  done = linli_dates_day (linli_instant_date (at));
  return g_strdup_printf (_("due %s, admitted %s"), due, done);
}

GtkWidget *
linli_topic_admission_new (LinliTopicView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *list = linli_card_list_new (_("Admission"));
  g_autofree char *remark = due_remark (view);

  add_catalogue (list, view);
  add_party (list, view);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Admission"), remark));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

/* Advice: two equal cards. */

typedef struct
{
  const char *title, *icon, *act;
  const char *text, *by;
  gint64 at_ms;
  LinliTone tone;
  const char *word; /* of the badge */
} Advice;

static void
add_signature (GtkWidget *card, const Advice *advice)
{
  g_autofree char *day = linli_dates_day (linli_instant_date (advice->at_ms));
  g_autofree char *line = advice->by ? g_strdup_printf ("%s · %s", advice->by, day) : g_strdup (day);

  if (advice->text && advice->at_ms)
    gtk_box_append (GTK_BOX (card), linli_label_new (line, "dim-label facts"));
}

static GtkWidget *
advice_new (const LinliTopicView *view, const Advice *advice)
{
  GtkWidget *card = linli_card_new (8), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = linli_label_new (advice->title, "heading"), *button;

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), linli_disc_new (advice->tone, advice->icon, 24));
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), linli_badge_new (advice->tone, NULL, advice->word));
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), linli_label_new (advice->text ? advice->text : _("Not given yet"), advice->text ? NULL : "dim-label"));
  add_signature (card, advice);
  if (linli_topic_may (view, advice->act))
    {
      button = linli_topic_button_new (NULL, advice->text ? _("Enter anew…") : _("Enter…"), advice->act, "");
      gtk_widget_set_valign (button, GTK_ALIGN_END);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_vexpand (button, TRUE);
      linli_set_name (button, linli_topic_act_word (advice->act));
      gtk_box_append (GTK_BOX (card), button);
    }
  return card;
}

static const char *
level_word (const char *level, LinliTone *tone)
{
  static const struct { const char *level, *word; LinliTone tone; } levels[] = {
    { "low", N_("low risk"), LINLI_TONE_OK }, { "medium", N_("medium risk"), LINLI_TONE_WARN }, { "high", N_("high risk"), LINLI_TONE_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (levels[i].level, level) == 0)
      {
        *tone = levels[i].tone;
        return _(levels[i].word);
      }
  return _("missing");
}

GtkWidget *
linli_topic_advice_new (LinliTopicView *view)
{
  gboolean needed = linli_record_int (view->topic, "important") != 0;
  Advice legal = { _("Legal opinion"), "linli-document-symbolic", "topic.legal_opinion", TEXT ("legal_opinion"), TEXT ("legal_by_label"),
                   linli_record_int (view->topic, "legal_at"), LINLI_TONE_PLAIN, _("missing") };
  Advice risk = { _("Risk check"), "linli-audit-symbolic", "topic.risk", TEXT ("risk_text"), TEXT ("risk_by_label"),
                  linli_record_int (view->topic, "risk_at"), needed ? LINLI_TONE_WARN : LINLI_TONE_PLAIN, NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  if (legal.text)
    {
      legal.tone = LINLI_TONE_INFO;
      legal.word = _("given");
    }
  risk.word = level_word (TEXT ("risk_level"), &risk.tone);
  gtk_box_append (GTK_BOX (box), linli_heading_new (_("Advice"), NULL));
  gtk_box_append (GTK_BOX (box), linli_columns_new (advice_new (view, &legal), advice_new (view, &risk), 460, -1, -1, 12));
  return box;
}

/* Who is affected. */

static void
told_badge (LinliEntry *entry, const char *told)
{
  if (g_strcmp0 (told, "heard") == 0)
    linli_entry_set_badge (entry, LINLI_TONE_OK, _("heard"));
  else if (g_strcmp0 (told, "informed") == 0)
    linli_entry_set_badge (entry, LINLI_TONE_INFO, _("informed"));
  else if (told)
    linli_entry_set_badge (entry, LINLI_TONE_WARN, _("not told yet"));
  else
    linli_entry_set_badge (entry, LINLI_TONE_PLAIN, _("not noted"));
}

static void
add_stakeholder (GtkWidget *list, const LinliTopicView *view, const LinliRecord *row)
{
  const char *who = linli_record_text (row, "who");
  GtkWidget *entry = linli_entry_new ();
  GtkWidget *menu = linli_topic_line_menu_new (view, "topic.stakeholder_change", "topic.stakeholder_remove", who);
  g_autofree char *sentence = NULL;

  linli_entry_set_text (LINLI_ENTRY (entry), who, linli_record_text (row, "interest"));
  told_badge (LINLI_ENTRY (entry), linli_record_text (row, "told"));
  if (menu)
    linli_entry_set_end (LINLI_ENTRY (entry), menu);
  sentence = linli_entry_sentence (LINLI_ENTRY (entry));
  linli_card_list_add (list, entry, sentence);
}

GtkWidget *
linli_topic_stakeholders_new (LinliTopicView *view)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (view->session, "desk-topic-stakeholders", view->id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *list = linli_card_list_new (_("Whom it concerns"));

  for (guint i = 0; i < rows->len; i++)
    add_stakeholder (list, view, rows->pdata[i]);
  if (!rows->len)
    linli_card_list_add (list, point_new (LINLI_TONE_PLAIN, "linli-dash-symbolic", _("Nobody is named yet"),
                                          _("Whoever is affected is named, told and heard before a vote.")),
                         _("Nobody is named yet"));
  gtk_box_append (GTK_BOX (box), linli_topic_heading_new (view, _("Whom it concerns"), NULL, _("Name somebody…"), "topic.stakeholder"));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}
