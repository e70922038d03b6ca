#include "ui/topics/view.h"

#include "council/offered.h"
#include "council/routes.h"
#include "ui/dates.h"
#include "ui/topics/after.h"
#include "ui/topics/forms.h"
#include "ui/undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT(name) linli_record_text (view->topic, name)

static const char *const words[][2] = {
  { "topic.admit", N_("Admit…") },
  { "topic.party_review", N_("Enter the Party organisation's review…") },
  { "topic.return", N_("Return for correction…") },
  { "topic.reject", N_("Do not admit…") },
  { "topic.resubmit", N_("Submit it corrected…") },
  { "topic.revise", N_("Write a new version…") },
  { "topic.correct", N_("Correct title, kind or matter…") },
  { "topic.take_back", N_("Take the decision on admission back…") },
  { "topic.archive", N_("Archive") },
  { "topic.legal_opinion", N_("Enter the legal opinion…") },
  { "topic.risk", N_("Enter the risk check…") },
};

const char *
linli_topic_act_word (const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i][0], act) == 0)
      return _(words[i][1]);
  return act;
}

static LinliRecord *
members_of (const LinliTopicView *view)
{
  LinliRecord *members = linli_record_new ();

  linli_record_set_text (members, "topic", TEXT ("label"));
  return members;
}

static LinliRecord *
part_of (const LinliTopicView *view, const char *query, const char *member, const char *part)
{
  g_autoptr (GPtrArray) rows = linli_session_rows_of (view->session, query, view->id);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (linli_record_text (rows->pdata[i], member), part) == 0)
      return linli_record_ref (rows->pdata[i]);
  return NULL;
}

static void
copy_text (LinliRecord *into, const char *as, const LinliRecord *from, const char *member)
{
  if (linli_record_has (from, member))
    linli_record_set_text (into, as, linli_record_text (from, member));
}

/* What a form begins with. */
static void
give (const LinliTopicView *view, const char *act, const char *part, LinliRecord *given)
{
  g_autoptr (LinliRecord) row = NULL;

  if (strcmp (act, "topic.resubmit") == 0 || strcmp (act, "topic.revise") == 0)
    copy_text (given, "text", view->topic, "words");
  else if (strcmp (act, "topic.legal_opinion") == 0)
    {
      copy_text (given, "text", view->topic, "legal_opinion");
      copy_text (given, "by", view->topic, "legal_by_label");
    }
  else if (strcmp (act, "topic.risk") == 0)
    {
      copy_text (given, "text", view->topic, "risk_text");
      copy_text (given, "level", view->topic, "risk_level");
    }
  else if (strcmp (act, "topic.stakeholder_change") == 0 && (row = part_of (view, "desk-topic-stakeholders", "who", part)))
    {
      linli_record_set_text (given, "who", part);
      linli_record_set_text (given, "name", part);
      copy_text (given, "interest", row, "interest");
      copy_text (given, "told", row, "told");
    }
  else if (strcmp (act, "topic.fund_change") == 0 && (row = part_of (view, "desk-topic-funds", "source", part)))
    {
      linli_record_set_text (given, "source", part);
      linli_record_set_text (given, "name", part);
      linli_record_set_int (given, "amount_fen", linli_record_int (row, "amount_fen"));
    }
  else if (strcmp (act, "topic.route") == 0)
    linli_record_set_text (given, "body", part);
}

/* An item that forbids is said at once, and what it takes to admit under it all the same. */
static void
admission_edited (LinliForm *form, const char *member, LinliSession *session)
{
  g_autoptr (LinliRecord) values = linli_form_values (form), params = linli_record_new (), item = NULL;
  const char *label = linli_record_text (values, "catalogue");
  gboolean forbids;

  linli_record_set_text (params, "label", label ? label : "");
  item = linli_session_row (session, "find-catalogue", params);
  forbids = item && linli_record_int (item, "negative");
  linli_form_say (form, "catalogue", forbids ? _("This item forbids it. State the reason why it is admitted all the same.") : NULL,
                  !linli_record_has (values, "reason"));
}

/* Taking back. */

static const struct { const char *act, *said; } back[] = {
  { "topic.admit", N_("The topic is admitted.") },
  { "topic.return", N_("The topic is returned.") },
  { "topic.reject", N_("The topic is not admitted.") },
};

static void
offer_back (LinliTopicView *view, LinliForm *form, const char *act)
{
  const char *language = linli_council_language (linli_session_council (view->session));

  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    if (strcmp (back[i].act, act) == 0)
      {
        LinliRecord *members = members_of (view);
        linli_record_set_text (members, "reason", linli_offered_record (_("entered by mistake"), language));
        linli_after_form (form, view->page, view->session, _(back[i].said), "topic.take_back", members);
      }
}

/* What a form has added or changed goes back by another act, under the name that was given to it. */
typedef struct
{
  LinliTopicView *view; /* borrowed: its page is held */
  GtkWidget *page;
  const char *from, *member; /* the name is typed in the one and goes into the other */
  const char *said, *undo;
  LinliRecord *members;
} Later;

static gboolean
note_name (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  Later *later = data;

  linli_record_set_text (later->members, later->member, linli_record_text (values, later->from));
  return TRUE;
}

static void
offer_later (LinliForm *form, gint64 id, Later *later)
{
  linli_undo_offer (later->page, later->view->session, _(later->said), later->undo, later->members);
}

static void
later_free (gpointer data)
{
  Later *later = data;

  g_object_unref (later->page);
  linli_record_unref (later->members);
  g_free (later);
}

static const struct { const char *act, *from, *member, *said, *undo; } parts[] = {
  { "topic.stakeholder", "who", "who", N_("Entered as affected."), "topic.stakeholder_remove" },
  { "topic.stakeholder_change", "name", "who", N_("Changed."), "topic.stakeholder_change" },
  { "topic.fund", "source", "source", N_("The line of funds is entered."), "topic.fund_remove" },
  { "topic.fund_change", "name", "source", N_("Changed."), "topic.fund_change" },
};

static void
offer_part (LinliTopicView *view, LinliForm *form, const char *act, const LinliRecord *given)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].act, act) == 0)
      {
        Later *later = g_new0 (Later, 1);
        *later = (Later) { view, g_object_ref (view->page), parts[i].from, parts[i].member, parts[i].said, parts[i].undo,
                           linli_record_copy (given) };
        g_signal_connect (form, "recorded", G_CALLBACK (offer_later), later);
        linli_form_set_more (form, note_name, later, later_free);
      }
}

static void
remove_part (LinliTopicView *view, const char *act, const char *part)
{
  gboolean fund = strcmp (act, "topic.fund_remove") == 0;
  g_autoptr (LinliRecord) row = fund ? part_of (view, "desk-topic-funds", "source", part)
                                     : part_of (view, "desk-topic-stakeholders", "who", part);
  LinliRecord *members = members_of (view), *again = members_of (view);
  g_autofree char *said = g_strdup_printf (_("“%s” is taken off."), part);

  linli_record_set_text (members, fund ? "source" : "who", part);
  linli_record_set_text (again, fund ? "source" : "who", part);
  if (row && fund)
    linli_record_set_int (again, "amount_fen", linli_record_int (row, "amount_fen"));
  else if (row)
    {
      copy_text (again, "interest", row, "interest");
      copy_text (again, "told", row, "told");
    }
  linli_do_now (view->page, view->session, view->problem, act, members, said, fund ? "topic.fund" : "topic.stakeholder", again);
}

/* A body that may decide by itself is chosen at once, another one is asked who has authorised it. */
static gboolean
needs_authority (const LinliTopicView *view, const char *body)
{
  g_autoptr (GPtrArray) bodies = linli_routes_candidates (linli_session_council (view->session), view->topic,
                                                          linli_session_today (view->session), linli_dates_language ());

  for (guint i = 0; i < bodies->len; i++)
    {
      const LinliDecider *decider = bodies->pdata[i];
      if (g_strcmp0 (decider->body, body) == 0)
        return decider->authorise;
    }
  return FALSE;
}

static void
do_now (LinliTopicView *view, const char *act, const char *part)
{
  LinliRecord *members = members_of (view), *former = NULL;
  const char *said = strcmp (act, "topic.route") == 0 ? _("The topic is put to this body.") : _("The topic is archived.");

  if (strcmp (act, "topic.route") == 0)
    {
      linli_record_set_text (members, "body", part);
      if (TEXT ("body_label") && !needs_authority (view, TEXT ("body_label")))
        {
          former = members_of (view);
          linli_record_set_text (former, "body", TEXT ("body_label"));
        }
    }
  linli_do_now (view->page, view->session, view->problem, act, members, said, former ? "topic.route" : NULL, former);
}

void
linli_topic_do (LinliTopicView *view, const char *act, const char *part)
{
  const LinliFormSpec *spec = linli_topic_form (act);
  g_autoptr (LinliRecord) given = members_of (view);
  g_autofree char *draft = g_strdup_printf ("%s %s", act, TEXT ("label"));
  LinliForm *form;

  if (strcmp (act, "topic.correct") == 0)
    linli_topic_correct (view->page, view->session, view->topic);
  else if (strcmp (act, "topic.fund_remove") == 0 || strcmp (act, "topic.stakeholder_remove") == 0)
    remove_part (view, act, part);
  else if (!spec || (strcmp (act, "topic.route") == 0 && !needs_authority (view, part)))
    do_now (view, act, part);
  else
    {
      give (view, act, part, given);
      /* What is changed begins with what stands; only what is written anew is kept as a draft. */
      form = linli_form_show (view->page, view->session, spec, given, view->id, strcmp (act, "topic.revise") == 0 ? draft : NULL);
      if (strcmp (act, "topic.admit") == 0)
        g_signal_connect_object (form, "edited", G_CALLBACK (admission_edited), view->session, 0);
      offer_back (view, form, act);
      offer_part (view, form, act, given);
    }
}
