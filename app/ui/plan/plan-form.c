#include "ui/plan/plan.h"

#include "council/preparation.h"
#include "ui/dates.h"
#include "ui/plan/first-agenda.h"
#include "ui/plan/offices.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define MINUTE_MS 60000
#define DAY_MS (24 * 60 * MINUTE_MS)

/* Planning a meeting: a body brings its rule and its usual kind of meeting, the kind its title, length and agenda. What a
 * person has typed stays. */

static const LinliField fields[] = {
  { "body", N_("Who meets"), NULL, LINLI_FIELD_PLAIN, NULL, "plan-bodies" },
  { "mode", N_("Kind of meeting"), NULL, LINLI_FIELD_PLAIN, linli_plan_modes },
  { "title", N_("Title") },
  { "starts_at", N_("Begins") },
  { "ends_at", N_("Ends") },
  { "venue", N_("Place") },
  { "chair", N_("Chair"), NULL, LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "recorder", N_("Recorder"), NULL, LINLI_FIELD_PLAIN, NULL, "form-people" },
  { "supervisor", N_("Supervisor"), NULL, LINLI_FIELD_PLAIN, NULL, "plan-supervisors" },
  { "tellers", N_("Tellers"), N_("Who count the votes"), LINLI_FIELD_PLAIN, NULL, "form-people" },
};

static const LinliFormSpec spec = {
  "meeting.plan", N_("Plan a meeting"), N_("Nothing goes out yet: notice is given when the agenda stands."), N_("Plan the meeting"),
  N_("The meeting is planned."), fields, G_N_ELEMENTS (fields),
};

typedef struct
{
  LinliForm *form;       /* borrowed, as is the next */
  LinliFirstAgenda *agenda;
  LinliSession *session; /* owned, as is all that follows */
  char *topic;           /* label, nullable; only of a topic that can be put on an agenda */
  char *unrouted;        /* label of a topic that cannot be put on one yet, nullable */
  char *body, *rule;     /* of the body that is chosen, nullable */
  gboolean mode_own, title_own, ends_own; /* a person has typed it */
} Plan;

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  g_object_unref (plan->session);
  g_free (plan->topic);
  g_free (plan->unrouted);
  g_free (plan->body);
  g_free (plan->rule);
  g_free (plan);
}

/* The rule by which the body decides, in words, and how many must come. */
static void
say_rule (Plan *plan, const LinliRecord *body)
{
  g_auto (LinliQuorum) quorum = { 0 };
  g_autofree char *must = NULL, *text = NULL;
  gint64 members = linli_record_int (body, "members");

  if (!linli_desk_quorum (linli_session_council (plan->session), plan->rule, linli_session_today (plan->session), members, 0,
                          linli_dates_language (), &quorum, NULL))
    return;
  must = quorum.has_quorum ? g_strdup_printf (_("%d of %d must come"), (int) quorum.needed, (int) members)
                           : g_strdup_printf (ngettext ("%d member", "%d members", (gulong) members), (int) members);
  text = g_strdup_printf ("%s · %s\n%s · %s", quorum.rule_name, must, quorum.rule_text, quorum.article);
  linli_form_say (plan->form, "body", text, FALSE);
}

/* What the body used last time, where nothing stands yet. */
static void
fill_usual (Plan *plan, const LinliRecord *values, const LinliRecord *body)
{
  static const char *const members[] = { "venue", "chair", "recorder", "supervisor" };
  g_autoptr (LinliRecord) last = linli_session_row (plan->session, "plan-last", body);

  for (guint i = 0; last && i < G_N_ELEMENTS (members); i++)
    if (!linli_record_has (values, members[i]) && linli_record_has (last, members[i]))
      linli_form_set (plan->form, members[i], linli_record_text (last, members[i]));
}

/* Reads what the body named in @values is; nothing while it is still being typed. */
static void
take_body (Plan *plan, const LinliRecord *values)
{
  g_autoptr (LinliRecord) params = linli_record_new (), body = NULL;
  const char *label = linli_record_text (values, "body");

  if (g_strcmp0 (label, plan->body) == 0)
    return;
  linli_record_set_text (params, "label", label);
  body = label ? linli_session_row (plan->session, "plan-body", params) : NULL;
  g_clear_pointer (&plan->body, g_free);
  g_clear_pointer (&plan->rule, g_free);
  linli_form_say (plan->form, "body", NULL, FALSE);
  if (!body)
    return;
  plan->body = g_strdup (label);
  plan->rule = g_strdup (linli_record_text (body, "rule"));
  say_rule (plan, body);
  fill_usual (plan, values, body);
  if (!plan->mode_own)
    linli_form_set (plan->form, "mode",
                    linli_preparation_mode (linli_session_council (plan->session), plan->rule,
                                            linli_session_today (plan->session)));
}

static void
fill_from_kind (Plan *plan, const LinliRecord *values)
{
  gint64 starts, minutes = linli_first_agenda_minutes (plan->agenda), days = linli_first_agenda_days (plan->agenda);
  g_autofree char *ends = NULL;

  if (!plan->title_own && linli_first_agenda_title (plan->agenda))
    linli_form_set (plan->form, "title", linli_first_agenda_title (plan->agenda));
  if (plan->ends_own || !linli_plan_instant (values, "starts_at", &starts))
    return;
  ends = linli_plan_instant_text (days ? starts + days * DAY_MS : starts + minutes * MINUTE_MS);
  linli_form_set (plan->form, "ends_at", ends);
}

/* The agenda's time against the meeting's. */
static void
say_time (Plan *plan)
{
  g_autoptr (LinliRecord) values = linli_form_values (plan->form);
  gint64 starts, ends, minutes = linli_first_agenda_minutes (plan->agenda), over;
  g_autofree char *end = NULL, *text = NULL;

  if (linli_first_agenda_days (plan->agenda) || !linli_plan_instant (values, "starts_at", &starts)
      || !linli_plan_instant (values, "ends_at", &ends))
    {
      linli_form_say (plan->form, "ends_at", NULL, FALSE);
      return;
    }
  over = minutes - (ends - starts) / MINUTE_MS;
  end = linli_dates_time (starts + minutes * MINUTE_MS);
  text = over > 0 ? g_strdup_printf (_("The agenda takes %d minutes: %d too many, it would end at %s"), (int) minutes, (int) over, end)
                  : g_strdup_printf (_("The agenda takes %d minutes, until %s"), (int) minutes, end);
  linli_form_say (plan->form, "ends_at", text, FALSE);
}

static void
refresh (Plan *plan)
{
  g_autoptr (LinliRecord) values = linli_form_values (plan->form), later = NULL;

  take_body (plan, values);
  later = linli_form_values (plan->form);
  linli_first_agenda_show (plan->agenda, plan->body, linli_record_text (later, "mode"));
  fill_from_kind (plan, later);
  say_time (plan);
  linli_offices_say (plan->form, plan->session, later, plan->topic, NULL);
  if (plan->rule)
    linli_notice_say (plan->form, plan->session, plan->rule, later);
  else
    linli_form_say (plan->form, "starts_at", NULL, FALSE);
}

static void
edited (LinliForm *form, const char *member, Plan *plan)
{
  plan->mode_own = plan->mode_own || strcmp (member, "mode") == 0;
  plan->title_own = plan->title_own || strcmp (member, "title") == 0;
  plan->ends_own = plan->ends_own || strcmp (member, "ends_at") == 0;
  refresh (plan);
}

static void
ticked (LinliFirstAgenda *agenda, Plan *plan)
{
  g_autoptr (LinliRecord) values = linli_form_values (plan->form);

  fill_from_kind (plan, values);
  say_time (plan);
}

static gboolean
more (LinliForm *form, const LinliRecord *values, GPtrArray *deeds, gpointer data, GError **error)
{
  Plan *plan = data;
  LinliDeed *first = deeds->pdata[0];
  const char *continues = linli_first_agenda_deeds (plan->agenda, deeds);

  if (continues)
    linli_record_set_text (first->members, "continues", continues);
  return TRUE;
}

static void
recorded (LinliForm *form, gint64 id, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (form));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show", "(sx)", "meeting", id);
}

/* A topic that is routed names body and title; another one the title alone. */
static LinliRecord *
given_by (Plan *plan, gint64 topic)
{
  g_autoptr (LinliRecord) row = topic ? linli_session_row_of (plan->session, "plan-topic", topic) : NULL;
  LinliRecord *given = linli_record_new ();

  if (!row)
    return given;
  plan->title_own = TRUE;
  linli_record_set_text (given, "title", linli_record_text (row, "title"));
  if (strcmp (linli_record_text (row, "state"), "routed") != 0)
    {
      plan->unrouted = g_strdup (linli_record_text (row, "label"));
      return given;
    }
  plan->topic = g_strdup (linli_record_text (row, "label"));
  linli_record_set_text (given, "body", linli_record_text (row, "body_label"));
  return given;
}

/* A topic is put to a meeting only when it is known who decides it. */
static void
say_unrouted (Plan *plan)
{
  g_autofree char *text = NULL;

  if (!plan->unrouted)
    return;
  text = g_strdup_printf (_("Topic %s is not routed to a body yet; put it on the agenda when it is."), plan->unrouted);
  linli_form_say (plan->form, "title", text, FALSE);
}

LinliForm *
linli_plan_show (GtkWidget *near, LinliSession *session, gint64 topic)
{
  Plan *plan = g_new0 (Plan, 1);
  g_autoptr (LinliRecord) given = NULL, values = NULL;
  g_autofree char *draft = NULL;

  plan->session = g_object_ref (session);
  given = given_by (plan, topic);
  draft = g_strdup_printf ("meeting.plan-%" PRId64, topic);
  plan->form = linli_form_show (near, session, &spec, given, topic, draft);
  plan->agenda = LINLI_FIRST_AGENDA (linli_first_agenda_new (session, plan->topic));
  values = linli_form_values (plan->form);
  /* What a draft holds was typed by a person. */
  plan->mode_own = linli_record_has (values, "body") && !linli_record_has (given, "body");
  plan->title_own = linli_record_has (values, "title");
  plan->ends_own = linli_record_has (values, "ends_at");
  linli_form_add (plan->form, GTK_WIDGET (plan->agenda));
  linli_form_set_more (plan->form, more, plan, plan_free);
  g_signal_connect (plan->form, "edited", G_CALLBACK (edited), plan);
  g_signal_connect (plan->form, "recorded", G_CALLBACK (recorded), NULL);
  g_signal_connect (plan->agenda, "edited", G_CALLBACK (ticked), plan);
  say_unrouted (plan);
  refresh (plan);
  return plan->form;
}
