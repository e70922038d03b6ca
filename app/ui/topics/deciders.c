#include "ui/topics/view.h"

#include "council/routes.h"
#include "ui/dates.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/parts.h"
#include "ui/words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define TEXT(name) linli_record_text (view->topic, name)

typedef struct
{
  LinliTopicView *view;
  GPtrArray *votes;    /* rows of "desk-topic-votes" */
  GPtrArray *reasons;  /* widgets that "Why" shows */
} Deciding;

/* The vote that settled what @decider decides, NULL while there is none. */
static const LinliRecord *
vote_of (const Deciding *in, const LinliDecider *decider)
{
  const LinliRecord *found = NULL;

  for (guint i = 0; i < in->votes->len; i++)
    {
      const LinliRecord *vote = in->votes->pdata[i];
      gboolean same = g_strcmp0 (linli_record_text (vote, "rule_id"), decider->rule) == 0;
      gboolean owners = linli_record_int (vote, "owners") != 0;
      if (decider->kind == LINLI_DECIDER_OWNERS ? owners || same : same && !owners)
        found = vote;
    }
  return found;
}

static gboolean
passed (const LinliRecord *vote)
{
  return vote && g_strcmp0 (linli_record_text (vote, "result"), "PASSED") == 0;
}

static GtkWidget *
party_badge (const LinliTopicView *view)
{
  const char *outcome = TEXT ("party_outcome");

  if (g_strcmp0 (outcome, "passed") == 0)
    return linli_badge_new (LINLI_TONE_OK, NULL, _("passed"));
  return outcome ? linli_badge_new (LINLI_TONE_BAD, NULL, _("sent back")) : linli_badge_new (LINLI_TONE_WARN, NULL, _("to be studied"));
}

static GtkWidget *
badge_new (const Deciding *in, const LinliDecider *decider)
{
  const LinliRecord *vote = vote_of (in, decider);

  if (decider->kind == LINLI_DECIDER_PARTY)
    return party_badge (in->view);
  if (vote)
    return passed (vote) ? linli_badge_new (LINLI_TONE_OK, NULL, _("carried"))
                         : linli_badge_new (LINLI_TONE_BAD, NULL, _("not carried"));
  if (decider->kind == LINLI_DECIDER_OWNERS)
    return linli_badge_new (LINLI_TONE_BAD, NULL, _("required"));
  if (decider->chosen)
    return linli_badge_new (LINLI_TONE_INFO, NULL, _("put to it"));
  return decider->authorise ? linli_badge_new (LINLI_TONE_WARN, NULL, _("if authorised")) : NULL;
}

static char *
quorum_text (const LinliDecider *decider)
{
  if (!decider->quorum)
    return NULL;
  if (!decider->needed)
    return g_strdup (decider->quorum);
  return g_strdup_printf (_("%1$s; of %2$d it takes %3$d"), decider->quorum, (int) decider->entitled, (int) decider->needed);
}

/* @number: its turn; 0 for whoever may decide in place of the one before. */
static GtkWidget *
head_new (const Deciding *in, const LinliDecider *decider, guint number)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *mark, *title = linli_label_new (decider->name, "title-4");
  GtkWidget *badge = badge_new (in, decider);
  g_autofree char *digits = number ? g_strdup_printf ("%u", number) : g_strdup (C_("another body", "or"));

  if (decider->kind == LINLI_DECIDER_OWNERS && !passed (vote_of (in, decider)))
    mark = linli_icon_new ("linli-warning-symbolic");
  else
    {
      mark = gtk_label_new (digits);
      gtk_widget_add_css_class (mark, "step-number");
      gtk_widget_add_css_class (mark, "future");
      gtk_widget_set_size_request (mark, linli_text_px (24), linli_text_px (24));
    }
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), mark);
  gtk_box_append (GTK_BOX (head), title);
  if (badge)
    gtk_box_append (GTK_BOX (head), badge);
  return head;
}

static void
add_reason (const Deciding *in, GtkWidget *box, const char *why)
{
  GtkWidget *label;

  if (!why)
    return;
  label = linli_label_new (why, "facts");
  gtk_widget_set_visible (label, FALSE);
  g_ptr_array_add (in->reasons, label);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_thresholds (const Deciding *in, GtkWidget *box, const LinliDecider *decider)
{
  GtkWidget *facts = linli_facts_new ();
  g_autofree char *quorum = quorum_text (decider), *sum = NULL;
  const LinliRecord *vote = vote_of (in, decider);

  gtk_widget_add_css_class (facts, "numeric");
  if (quorum)
    linli_facts_add (facts, C_("of a vote", "Takes part"), quorum);
  if (decider->pass)
    linli_facts_add (facts, C_("of a vote", "Carries"), decider->pass);
  if (vote)
    {
      sum = linli_words_sum (linli_record_text (vote, "sums"));
      linli_facts_add (facts, C_("of a vote", "Result"), sum);
    }
  gtk_box_append (GTK_BOX (box), facts);
}

static GtkWidget *
body_new (const Deciding *in, const LinliDecider *decider, guint number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *basis = decider->rule ? g_strdup_printf (_("rule %1$s · %2$s"), decider->rule, decider->article)
                                         : g_strdup (decider->article);

  gtk_box_append (GTK_BOX (box), head_new (in, decider, number));
  gtk_box_append (GTK_BOX (box), linli_label_new (basis, "dim-label facts"));
  add_reason (in, box, decider->why);
  if (decider->rule)
    add_thresholds (in, box, decider);
  if (decider->consults)
    gtk_box_append (GTK_BOX (box), linli_label_new (_("Consultation: it ends in an opinion, not in a resolution."), "facts"));
  gtk_widget_add_css_class (box, "decider");
  return box;
}

/* The owners' part as a band: what is missing, and the one act that helps. */
static GtkWidget *
band_new (const Deciding *in, const LinliDecider *owners, guint number)
{
  const LinliTopicView *view = in->view;
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *button;
  gboolean later = g_strcmp0 (TEXT ("state"), "routed") == 0 || g_strcmp0 (TEXT ("state"), "decided") == 0;

  gtk_widget_add_css_class (band, "decider-band");
  gtk_widget_add_css_class (band, "tone-warn");
  gtk_box_append (GTK_BOX (band), linli_label_new (_("The owners must decide together too"), "title-4"));
  gtk_box_append (GTK_BOX (band), body_new (in, owners, number));
  gtk_box_append (GTK_BOX (band), linli_label_new (_("Until they have, the work may not begin."), "heading"));
  if (!owners->body)
    gtk_box_append (GTK_BOX (band), linli_label_new (_("This register has no owners' assembly yet; enter it with this rule."), "facts"));
  else if (later && linli_topic_can_plan (view))
    {
      button = linli_topic_plan_button_new (view, _("Prepare the owners' vote…"));
      if (linli_record_int (view->topic, "meetings") > 0)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_widget_add_css_class (button, "tall");
      gtk_box_append (GTK_BOX (band), button);
    }
  return band;
}

static void
why_toggled (GtkToggleButton *button, GtkWidget *card)
{
  GPtrArray *reasons = g_object_get_data (G_OBJECT (card), "reasons");

  for (guint i = 0; i < reasons->len; i++)
    gtk_widget_set_visible (reasons->pdata[i], gtk_toggle_button_get_active (button));
}

static GtkWidget *
title_new (GtkWidget *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = linli_label_new (_("Who decides"), "heading");
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_label (GTK_BUTTON (button), _("Why"));
  linli_set_name (button, _("Show why they decide"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (why_toggled), card, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* To whom it can be put. */

static GtkWidget *
candidate_new (const LinliTopicView *view, const LinliDecider *body, gboolean suggest)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button;
  g_autofree char *word = g_strdup_printf (_("Put to: %s"), body->name);

  button = linli_topic_button_new (NULL, word, "topic.route", body->body);
  if (suggest)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (box), button);
  if (body->consults)
    gtk_box_append (GTK_BOX (box), linli_label_new (_("It only consults; its outcome is an opinion."), "dim-label facts"));
  if (body->authorise)
    gtk_box_append (GTK_BOX (box), linli_label_new (_("It may decide only what the assembly has authorised it to; you are asked by "
                                                      "which decision."), "dim-label facts"));
  return box;
}

static void
add_candidates (LinliTopicView *view, GtkWidget *card)
{
  g_autoptr (GPtrArray) bodies = linli_routes_candidates (linli_session_council (view->session), view->topic,
                                                          linli_session_today (view->session), linli_dates_language ());
  gboolean fresh = g_strcmp0 (TEXT ("state"), "admitted") == 0, next = fresh && !linli_topic_next (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "decider");
  for (guint i = 0; i < bodies->len; i++)
    if (!((LinliDecider *) bodies->pdata[i])->chosen)
      gtk_box_append (GTK_BOX (box), candidate_new (view, bodies->pdata[i], next && i == 0));
  if (!bodies->len && fresh)
    gtk_box_append (GTK_BOX (box), linli_label_new (_("No body of this register may decide this; enter one with the rule above."),
                                                    "problem facts"));
  if (gtk_widget_get_first_child (box))
    gtk_box_append (GTK_BOX (card), box);
  else
    g_object_unref (g_object_ref_sink (box));
}

/* Below the body that it has been put to. */
static void
add_plan (const LinliTopicView *view, GtkWidget *card)
{
  GtkWidget *button;

  if (g_strcmp0 (TEXT ("state"), "routed") != 0 || linli_record_int (view->topic, "meetings") > 0 || !linli_topic_can_plan (view))
    return;
  button = linli_topic_plan_button_new (view, _("Plan a meeting…"));
  gtk_widget_add_css_class (button, "in-card");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (card), button);
}

static void
add_deciders (Deciding *in, GtkWidget *card, GPtrArray *deciders)
{
  LinliDeciderKind last = LINLI_DECIDER_PARTY;
  guint number = 0;

  for (guint i = 0; i < deciders->len; i++)
    {
      const LinliDecider *decider = deciders->pdata[i];
      gboolean open = decider->kind == LINLI_DECIDER_OWNERS && !passed (vote_of (in, decider));
      gboolean instead = decider->kind == LINLI_DECIDER_BODY && last == LINLI_DECIDER_BODY;
      number += !instead;
      last = decider->kind;
      gtk_box_append (GTK_BOX (card), open ? band_new (in, decider, number) : body_new (in, decider, instead ? 0 : number));
      if (decider->chosen)
        add_plan (in->view, card);
    }
}

GtkWidget *
linli_topic_deciders_new (LinliTopicView *view)
{
  g_autoptr (GPtrArray) deciders = linli_routes_deciders (linli_session_council (view->session), view->topic,
                                                          linli_session_today (view->session), linli_dates_language ());
  g_autoptr (GPtrArray) votes = linli_session_rows_of (view->session, "desk-topic-votes", view->id);
  Deciding in = { view, votes, g_ptr_array_new () };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const LinliRoute *route = linli_routes_find (linli_session_council (view->session), TEXT ("matter"));

  g_object_set_data_full (G_OBJECT (card), "reasons", in.reasons, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "deciders");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), title_new (card));
  if (route)
    gtk_box_append (GTK_BOX (box), linli_label_new (linli_route_name (route, linli_dates_language ()), "dim-label facts"));
  add_deciders (&in, card, deciders);
  if (linli_topic_may (view, "topic.route") && !linli_record_int (view->topic, "meetings"))
    add_candidates (view, card);
  gtk_box_append (GTK_BOX (box), card);
  return box;
}
