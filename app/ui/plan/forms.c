#include "ui/plan/plan.h"

#include "ui/plan/offices.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* Changing a plan before its notice, cancelling a meeting, and an item of its agenda. */

static const LinliField replan_fields[] = {
  { "title", N_("Title") },
  { "starts_at", N_("Begins") },
  { "ends_at", N_("Ends") },
  { "venue", N_("Place") },
  { "chair", N_("Chair"), NULL, LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "recorder", N_("Recorder"), NULL, LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "supervisor", N_("Supervisor"), NULL, LINLI_FIELD_PLAIN, NULL, "plan-supervisors" },
  { "tellers", N_("Tellers"), N_("Who count the votes"), LINLI_FIELD_PLAIN, NULL, "form-people" },
};

static const LinliFormSpec replan_spec = {
  "meeting.replan", N_("Change the plan"), N_("Until notice is given, day, place and people can be changed."),
  N_("Change the plan"),
  N_("The plan is changed."), replan_fields, G_N_ELEMENTS (replan_fields),
};

static const LinliField cancel_fields[]
    = { { "reason", N_("Reason"), N_("It stands on the notice that the meeting is cancelled.") } };

static const LinliFormSpec cancel_spec = {
  "meeting.cancel", N_("Cancel the meeting"), N_("A cancelled meeting stays in the register and is not taken up again."),
  N_("Cancel the meeting"), N_("The meeting is cancelled."), cancel_fields, G_N_ELEMENTS (cancel_fields),
};

static const LinliField item_fields[] = {
  { "topic", N_("Topic"), N_("Only topics that are routed to this body"), LINLI_FIELD_PLAIN, NULL, "plan-topics" },
  { "title", N_("Item") },
  { "minutes", N_("Planned minutes") },
  { "presenter", N_("Presenter"), NULL, LINLI_FIELD_PLAIN, NULL, "form-people" },
};

static const LinliFormSpec item_spec = {
  "agenda.add", N_("Add an agenda item"), NULL, N_("Add"), NULL, item_fields, G_N_ELEMENTS (item_fields),
};

static const LinliFormSpec change_spec = {
  "agenda.change", N_("Change the item"), NULL, N_("Change the item"), NULL, item_fields + 1, G_N_ELEMENTS (item_fields) - 1,
};

typedef struct
{
  LinliSession *session;
  char *label, *rule;
} About;

static void
about_free (gpointer data, GClosure *closure)
{
  About *about = data;

  g_object_unref (about->session);
  g_free (about->label);
  g_free (about->rule);
  g_free (about);
}

static void
replan_edited (LinliForm *form, const char *member, About *about)
{
  g_autoptr (LinliRecord) values = linli_form_values (form);

  linli_offices_say (form, about->session, values, NULL, about->label);
  linli_notice_say (form, about->session, about->rule, values);
}

static LinliRecord *
given_plan (LinliSession *session, const LinliRecord *meeting)
{
  static const struct { const char *member, *column; } people[]
      = { { "chair", "chair_label" }, { "recorder", "recorder_label" }, { "supervisor", "supervisor_label" } };
  LinliRecord *given = linli_record_new ();
  g_autoptr (LinliRecord) body = linli_session_row_of (session, "plan-meeting-body", linli_record_int (meeting, "id"));
  g_autofree char *starts = linli_plan_instant_text (linli_record_int (meeting, "starts_at"));
  g_autofree char *ends = linli_plan_instant_text (linli_record_int (meeting, "ends_at"));
  g_auto (GStrv) tellers = linli_record_has (meeting, "tellers") ? g_strsplit (linli_record_text (meeting, "tellers"), "、", -1) : NULL;

  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  linli_record_set_text (given, "body", linli_record_text (body, "label"));
  linli_record_set_text (given, "title", linli_record_text (meeting, "title"));
  linli_record_set_text (given, "venue", linli_record_text (meeting, "venue"));
  linli_record_set_text (given, "starts_at", starts);
  linli_record_set_text (given, "ends_at", ends);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (linli_record_has (meeting, people[i].column))
      linli_record_set_text (given, people[i].member, linli_record_text (meeting, people[i].column));
  if (tellers)
    linli_record_set_list (given, "tellers", (const char *const *) tellers);
  return given;
}

LinliForm *
linli_replan_show (GtkWidget *near, LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) meeting = linli_session_row_of (session, "desk-meeting", id), given = NULL;
  About *about;
  LinliForm *form;

  if (!meeting)
    return NULL;
  given = given_plan (session, meeting);
  about = g_new0 (About, 1);
  *about = (About) { g_object_ref (session), g_strdup (linli_record_text (meeting, "label")),
                     g_strdup (linli_record_text (meeting, "rule")) };
  form = linli_form_show (near, session, &replan_spec, given, id, NULL);
  g_signal_connect_data (form, "edited", G_CALLBACK (replan_edited), about, about_free, 0);
  replan_edited (form, "", about);
  return form;
}

static LinliRecord *
given_meeting (LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) meeting = linli_session_row_of (session, "desk-meeting", id);
  LinliRecord *given;

  if (!meeting)
    return NULL;
  given = linli_record_new ();
  linli_record_set_text (given, "meeting", linli_record_text (meeting, "label"));
  return given;
}

LinliForm *
linli_cancel_show (GtkWidget *near, LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) given = given_meeting (session, id);

  return given ? linli_form_show (near, session, &cancel_spec, given, id, NULL) : NULL;
}

/* A topic brings its title. */
static void
item_edited (LinliForm *form, const char *member, LinliSession *session)
{
  g_autoptr (LinliRecord) values = linli_form_values (form), params = linli_record_new (), topic = NULL;

  if (strcmp (member, "topic") != 0 || linli_record_has (values, "title") || !linli_record_has (values, "topic"))
    return;
  linli_record_set_text (params, "label", linli_record_text (values, "topic"));
  topic = linli_session_row (session, "find-topic", params);
  if (topic)
    linli_form_set (form, "title", linli_record_text (topic, "title"));
}

LinliForm *
linli_item_show (GtkWidget *near, LinliSession *session, gint64 meeting)
{
  g_autoptr (LinliRecord) given = given_meeting (session, meeting);
  g_autofree char *draft = g_strdup_printf ("agenda.add-%" PRId64, meeting);
  LinliForm *form;

  if (!given)
    return NULL;
  linli_record_set_int (given, "minutes", 10);
  form = linli_form_show (near, session, &item_spec, given, meeting, draft);
  g_signal_connect_object (form, "edited", G_CALLBACK (item_edited), session, 0);
  return form;
}

LinliForm *
linli_item_change_show (GtkWidget *near, LinliSession *session, gint64 id)
{
  g_autoptr (LinliRecord) item = linli_session_row_of (session, "plan-item", id), given = linli_record_new ();

  if (!item)
    return NULL;
  linli_record_set_text (given, "item", linli_record_text (item, "label"));
  linli_record_set_text (given, "title", linli_record_text (item, "title"));
  linli_record_set_int (given, "minutes", linli_record_int (item, "minutes"));
  if (linli_record_has (item, "presenter"))
    linli_record_set_text (given, "presenter", linli_record_text (item, "presenter"));
  return linli_form_show (near, session, &change_spec, given, linli_record_int (item, "meeting"), NULL);
}
