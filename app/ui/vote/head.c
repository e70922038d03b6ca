#include "ui/vote/head.h"

#include "domain/machine.h"
#include "rules/rule.h"
#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/wrap.h"

#include <glib/gi18n-lib.h>

#define BADGES_FROM 520 /* px from which the badges stand beside the title */

static const struct { const char *method, *word, *icon; } methods[] = {
  { "show", N_("Show of hands"), "linli-hands-symbolic" },
  { "roll", N_("Roll call"), "linli-person-symbolic" },
  { "paper", N_("Ballot papers"), "linli-document-symbolic" },
  { "written", N_("Written ballot"), "linli-sign-symbolic" },
  { "secret", N_("Secret ballot"), "linli-lock-symbolic" },
};

const char *
linli_vote_method_word (const char *method)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_strcmp0 (methods[i].method, method) == 0)
      return _(methods[i].word);
  return method;
}

const char *
linli_vote_method_icon (const char *method)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_strcmp0 (methods[i].method, method) == 0)
      return methods[i].icon;
  return NULL;
}

const char *
linli_vote_choice_word (const char *choice)
{
  static const struct { const char *choice, *word; } words[] = {
    { "for", N_("For") }, { "against", N_("Against") }, { "abstain", N_("Abstained") }, { "invalid", N_("Invalid") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].choice, choice) == 0)
      return _(words[i].word);
  return NULL;
}

GtkWidget *
linli_vote_quote_new (const char *text, const char *mover, const char *seconder, const char *more)
{
  GtkWidget *quote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GString *line = g_string_new (NULL);
  g_autofree char *people = NULL;

  if (mover)
    g_string_append_printf (line, _("moved by %s"), mover);
  if (seconder)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, _("seconded by %s"), seconder);
    }
  if (more)
    g_string_append_printf (line, "%s%s", line->len ? " · " : "", more);
  people = g_string_free (line, FALSE);
  gtk_widget_add_css_class (quote, "quote");
  gtk_box_append (GTK_BOX (quote), linli_label_new (text, "reading entry-title"));
  gtk_box_append (GTK_BOX (quote), linli_label_new (people, "dim-label facts"));
  return quote;
}

GtkWidget *
linli_vote_rule_new (const char *name, const char *text, const char *article, gboolean locked)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *columns, *says = linli_label_new (text, "facts");
  g_autofree char *line = g_strdup_printf ("%s · %s", name, article);

  gtk_box_append (GTK_BOX (words), linli_label_new (line, "entry-title"));
  gtk_widget_add_css_class (says, "dim-label");
  gtk_box_append (GTK_BOX (words), says);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  columns = linli_columns_new (words, linli_badge_new (LINLI_TONE_PLAIN, "linli-lock-symbolic",
                                                       locked ? _("Rule locked") : _("will be locked")), 420, -1, 0, 8);
  linli_columns_set_centred (LINLI_COLUMNS (columns), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (columns), TRUE);
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (card), columns);
  return card;
}

static GtkWidget *
badges_new (const LinliRecord *row)
{
  GtkWidget *badges = linli_wrap_new (8);
  const char *state = linli_record_text (row, "state"), *method = linli_record_text (row, "method");
  gboolean open = g_strcmp0 (state, "open") == 0;

  linli_wrap_append (LINLI_WRAP (badges), linli_badge_new (LINLI_TONE_INFO, linli_vote_method_icon (method),
                                                           linli_vote_method_word (method)));
  linli_wrap_append (LINLI_WRAP (badges), linli_badge_new (open ? LINLI_TONE_WARN : linli_words_state_tone (state), NULL,
                                                           open ? _("Voting") : linli_machine_state_word (state)));
  if (linli_record_int (row, "recounted"))
    linli_wrap_append (LINLI_WRAP (badges), linli_badge_new (LINLI_TONE_PLAIN, NULL, _("Recounted")));
  if (linli_record_int (row, "corrected"))
    linli_wrap_append (LINLI_WRAP (badges), linli_badge_new (LINLI_TONE_WARN, NULL, _("Corrected")));
  gtk_widget_set_valign (badges, GTK_ALIGN_CENTER);
  return badges;
}

static GtkWidget *
title_new (const LinliRecord *row)
{
  g_autofree char *title = g_strdup_printf (_("Vote on %s %s"), linli_record_text (row, "short"), linli_record_text (row, "title"));
  g_autofree char *whole = g_strconcat (title, linli_record_int (row, "amended") ? _(" (as amended)") : "", NULL);
  GtkWidget *heading = linli_columns_new (linli_label_new (whole, "title-2"), badges_new (row), BADGES_FROM, -1, 0, 8);

  linli_columns_set_centred (LINLI_COLUMNS (heading), TRUE);
  linli_columns_set_end_narrow (LINLI_COLUMNS (heading), TRUE);
  return heading;
}

GtkWidget *
linli_vote_head_new (const LinliRecord *row)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autoptr (LinliRule) rule = linli_rule_from_snapshot (linli_record_text (row, "label"), linli_record_text (row, "rule"), NULL);
  const char *lang = linli_dates_language ();
  g_autofree char *opened = linli_dates_time (linli_record_int (row, "opened_at"));
  g_autofree char *since = g_strdup_printf (_("opened %s"), opened);

  gtk_box_append (GTK_BOX (head), title_new (row));
  gtk_box_append (GTK_BOX (head), linli_vote_quote_new (linli_record_text (row, "text"), linli_record_text (row, "mover_label"),
                                                        linli_record_text (row, "seconder_label"), since));
  if (rule)
    gtk_box_append (GTK_BOX (head), linli_vote_rule_new (linli_rule_name (rule, lang), linli_rule_text (rule, lang),
                                                         linli_rule_article (rule, lang), TRUE));
  return head;
}
