#include "ui/topics/forms.h"

#include "council/routes.h"
#include "council/starters.h"
#include "ui/dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEMBERS_MAX 6

/* A form whose words come from the table of matters: it lives as long as the form does. */
typedef struct
{
  LinliSession *session;
  LinliForm *form;         /* borrowed */
  GArray *matters;         /* element-type LinliFieldWord, ended by NULL */
  LinliField fields[MEMBERS_MAX];
  LinliFormSpec spec;
  LinliRecord *former;     /* what the topic is now; NULL for a new one */
  char *template;          /* for the kind and matter chosen */
  GtkWidget *use;          /* borrowed; NULL for a correction */
} Proposal;

static void
proposal_free (gpointer data)
{
  Proposal *proposal = data;

  g_object_unref (proposal->session);
  g_array_unref (proposal->matters);
  g_clear_pointer (&proposal->former, linli_record_unref);
  g_free (proposal->template);
  g_free (proposal);
}

static GArray *
matters_new (LinliSession *session)
{
  g_autoptr (GPtrArray) routes = linli_routes_matters (linli_session_council (session));
  GArray *words = g_array_new (TRUE, TRUE, sizeof (LinliFieldWord));
  LinliFieldWord none = { "", N_("Choose what it is about") };

  g_array_append_val (words, none);
  for (guint i = 0; i < routes->len; i++)
    {
      const LinliRoute *route = routes->pdata[i];
      LinliFieldWord word = { route->matter, linli_route_name (route, linli_dates_language ()) };
      g_array_append_val (words, word);
    }
  return words;
}

/* What the choices come to. */

static char *
order_of (Proposal *in, const LinliRecord *values)
{
  g_autoptr (LinliRecord) topic = linli_record_copy (values);
  const LinliRoute *route = linli_routes_find (linli_session_council (in->session), linli_record_text (values, "matter"));
  g_autoptr (GPtrArray) deciders = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  linli_record_set_int (topic, "important", route && route->party_first);
  deciders = linli_routes_deciders (linli_session_council (in->session), topic, linli_session_today (in->session),
                                    linli_dates_language ());
  for (guint i = 0; i < deciders->len; i++)
    {
      const LinliDecider *decider = deciders->pdata[i], *last = i ? deciders->pdata[i - 1] : NULL;
      gboolean instead = last && decider->kind == LINLI_DECIDER_BODY && last->kind == LINLI_DECIDER_BODY;
      g_string_append (text, !i ? "" : decider->authorise ? _(" or, if authorised, ") : instead ? _(" or ") : " → ");
      g_string_append (text, decider->name);
      if (decider->pass)
        g_string_append_printf (text, _(" (%s)"), decider->pass);
    }
  return g_strdup (text->str);
}

static void
show_matter (Proposal *in, const LinliRecord *values)
{
  const LinliRoute *route = linli_routes_find (linli_session_council (in->session), linli_record_text (values, "matter"));
  const char *lang = linli_dates_language ();
  g_autofree char *order = route ? order_of (in, values) : NULL;
  g_autofree char *first = route ? g_strdup_printf (_("Decided by: %s"), order) : NULL;
  g_autofree char *remark
      = route ? g_strdup_printf ("%s\n%s · %s", first, linli_route_article (route, lang), linli_route_why (route, lang)) : NULL;

  linli_form_say (in->form, "matter", remark, FALSE);
}

static void
show_kind (Proposal *in, const LinliRecord *values)
{
  const char *kind = linli_record_text (values, "kind");
  const char *matter = linli_record_text (values, "matter"), *papers = linli_council_language (linli_session_council (in->session));
  g_autofree char *meaning = NULL, *text = NULL, *unused = NULL, *other = NULL;
  g_autoptr (GError) error = NULL;

  if (!kind)
    return;
  /* What a kind means is said to whoever reads, the text is written for the register. */
  if (!linli_starters_topic (kind, matter, linli_dates_language (), &meaning, &other, &error)
      || !linli_starters_topic (kind, matter, papers, &unused, &text, &error))
    {
      linli_form_say (in->form, "kind", error->message, TRUE);
      return;
    }
  linli_form_say (in->form, "kind", meaning, FALSE);
  g_free (in->template);
  in->template = g_steal_pointer (&text);
}

static void
edited (LinliForm *form, const char *member, Proposal *in)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);
  const char *text = linli_record_text (values, "text");

  if (strcmp (member, "text") != 0)
    {
      show_kind (in, values);
      show_matter (in, values);
    }
  if (in->use)
    gtk_button_set_label (GTK_BUTTON (in->use), text ? _("Add the _template below the text") : _("Begin with the _template"));
}

/* Nothing that was typed is lost. */
static void
use_template (GtkButton *button, Proposal *in)
{
  g_autoptr (LinliRecord) values = linli_form_values (in->form);
  const char *text = linli_record_text (values, "text");
  g_autofree char *joined = text ? g_strdup_printf ("%s\n\n%s", text, in->template) : g_strdup (in->template);

  if (!in->template)
    return;
  linli_form_type (in->form, "text", joined);
}

static GtkWidget *
template_button_new (Proposal *in)
{
  in->use = gtk_button_new_with_mnemonic (_("Begin with the _template"));
  gtk_widget_set_halign (in->use, GTK_ALIGN_START);
  g_signal_connect (in->use, "clicked", G_CALLBACK (use_template), in);
  return in->use;
}

static Proposal *
proposal_new (LinliSession *session, const LinliRecord *former)
{
  static const LinliField title = { "title", N_("Title"), N_("What it is about, in a few words. Of a mediation no names.") };
  static const LinliField request
      = { "request", N_("From request"), N_("An accepted request that needs a meeting."), LINLI_FIELD_PLAIN, NULL, "form-topic-request" };
  static const LinliField text = { "text", N_("Text") };
  Proposal *in = g_new0 (Proposal, 1);
  guint n = 0;

  in->session = g_object_ref (session);
  in->former = former ? linli_record_copy (former) : NULL;
  in->matters = matters_new (session);
  if (!former)
    in->fields[n++] = request;
  in->fields[n++] = title;
  in->fields[n++] = (LinliField) { "kind", N_("Kind"), NULL, LINLI_FIELD_PLAIN, linli_topic_kinds };
  in->fields[n++] = (LinliField) { "matter", N_("Matter"), NULL,
                                   LINLI_FIELD_CHOICE, (const LinliFieldWord *) (gpointer) in->matters->data };
  in->fields[n++] = (LinliField) { "commons", N_("It changes or occupies what the owners hold in common") };
  if (!former)
    in->fields[n++] = text;
  in->spec = (LinliFormSpec) { former ? "topic.correct" : "topic.propose",
                               former ? N_("Correct the topic") : N_("Propose a topic"), NULL,
                               former ? N_("Correct") : N_("Propose"), former ? N_("The topic is corrected.") : NULL, in->fields, n };
  return in;
}

/* The form leaves a switch that is off out; of a correction that would keep it on. */
static gboolean
say_off (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  LinliDeed *deed = deeds->pdata[0];

  if (!linli_record_has (deed->members, "commons"))
    linli_record_set_int (deed->members, "commons", FALSE);
  return TRUE;
}

static void
proposed (LinliForm *form, gint64 id, Proposal *in)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (form));

  if (window && !in->former)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show", "(sx)", "topic", id);
}

/* Its natural height again, with what is said below the rows. */
static void
fit (LinliForm *form)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (form), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (form), width, -1);
}

static LinliForm *
present (GtkWidget *near, Proposal *in, const LinliRecord *given, const char *draft)
{
  LinliForm *form = linli_form_show (near, in->session, &in->spec, given, 0, draft);

  in->form = form;
  g_object_set_data_full (G_OBJECT (form), "proposal", in, proposal_free);
  if (in->former)
    linli_form_set_more (form, say_off, NULL, NULL);
  else
    linli_form_add (form, template_button_new (in));
  g_signal_connect (form, "edited", G_CALLBACK (edited), in);
  g_signal_connect (form, "recorded", G_CALLBACK (proposed), in);
  edited (form, "kind", in);
  fit (form);
  return form;
}

LinliForm *
linli_topic_propose (GtkWidget *near, LinliSession *session, const char *request)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  if (request)
    linli_record_set_text (given, "request", request);
  return present (near, proposal_new (session, NULL), given, request ? NULL : "topic.propose");
}

LinliForm *
linli_topic_correct (GtkWidget *near, LinliSession *session, const LinliRecord *topic)
{
  g_autoptr (LinliRecord) given = linli_record_new ();

  linli_record_set_text (given, "topic", linli_record_text (topic, "label"));
  linli_record_set_text (given, "title", linli_record_text (topic, "title"));
  linli_record_set_text (given, "kind", linli_record_text (topic, "kind"));
  linli_record_set_text (given, "matter", linli_record_text (topic, "matter"));
  linli_record_set_int (given, "commons", linli_record_int (topic, "commons"));
  return present (near, proposal_new (session, topic), given, NULL);
}
