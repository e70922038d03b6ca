#include "council/act.h"

#include "base/error.h"
#include "council/conflicts.h"
#include "council/council-private.h"
#include "council/floor.h"
#include "council/privacy.h"
#include "council/turns.h"
#include "rules/composition.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static const char *
label_of (LinliAct *act, const char *member)
{
  LinliRecord *row = linli_act_row (act, member);

  return row ? linli_record_text (row, "label") : NULL;
}

static void
put_tellers (LinliAct *act, LinliRecord *offices)
{
  const char *const *ids = linli_record_list (act->values, "tellers");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (LinliRecord) teller = linli_act_query (act, "person-by-id", "id", g_ascii_strtoll (ids[i], NULL, 10));
      g_strv_builder_add (builder, linli_record_text (teller, "label"));
    }
  labels = g_strv_builder_end (builder);
  linli_record_set_list (offices, "tellers", (const char *const *) labels);
}

static gboolean
check_offices (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) offices = linli_record_new ();
  g_autoptr (GPtrArray) found = NULL;
  const LinliRecord *first;

  linli_record_set_text (offices, "chair", label_of (act, "chair"));
  linli_record_set_text (offices, "recorder", label_of (act, "recorder"));
  linli_record_set_text (offices, "supervisor", label_of (act, "supervisor"));
  put_tellers (act, offices);
  found = linli_conflicts_find (act->council, offices);
  first = found->len ? found->pdata[0] : NULL;
  return !first || !linli_record_int (first, "refused")
         || linli_refuse (error, linli_record_text (first, "article"), "%s", linli_record_text (first, "text"));
}

static gboolean
check_times (LinliAct *act, GError **error)
{
  return linli_act_int (act, "ends_at") > linli_act_int (act, "starts_at")
         || linli_fail (error, LINLI_ERROR_INPUT, _("A meeting ends after it starts."));
}

static gboolean
plan_meeting (LinliAct *act, GError **error)
{
  static const char *const nobody[] = { NULL };

  if (!linli_act_has (act, "tellers"))
    linli_record_set_list (act->values, "tellers", nobody);
  linli_act_set_text (act, "rule", linli_record_text (linli_act_row (act, "body"), "rule"));
  return check_times (act, error) && check_offices (act, error) && linli_floor_rule (act, act->values, error)
         && linli_act_label (act, "HY", "find-meeting", error);
}

static gboolean
replan_meeting (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  const char *state = linli_record_text (meeting, "state");

  if (!g_str_equal (state, "preparing"))
    return linli_refuse (error, NULL, _("The notice has gone out; what it says is not changed. Cancel and plan anew."));
  if (linli_act_int (act, "body") != linli_record_int (meeting, "body"))
    return linli_refuse (error, NULL, _("A meeting stays with its body; cancel it and plan another."));
  return plan_meeting (act, error);
}

static gboolean
before_session (LinliRecord *meeting, GError **error)
{
  const char *state = linli_record_text (meeting, "state");

  return g_str_equal (state, "preparing") || g_str_equal (state, "notified")
         || linli_refuse (error, NULL, _("The meeting is %s; its agenda is set."), linli_machine_state_word (state));
}

static gboolean
check_minutes (LinliAct *act, GError **error)
{
  gint64 minutes = linli_act_int (act, "minutes");

  return (minutes >= 1 && minutes <= 600)
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "minutes", _("between 1 and 600"));
}

static gboolean
add_item (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliRecord *topic = linli_act_row (act, "topic");

  if (!before_session (meeting, error) || !check_minutes (act, error))
    return FALSE;
  if (topic && !g_str_equal (linli_record_text (topic, "state"), "routed"))
    return linli_refuse (error, NULL, _("Topic “%s” is %s; only a topic that is admitted and routed is put to a meeting."),
                         linli_record_text (topic, "label"),
                         linli_machine_state_word (linli_record_text (topic, "state")));
  if (!linli_privacy_check_agenda (act, meeting, topic, error))
    return FALSE;
  linli_act_set_int (act, "position",
                     linli_act_count (act, "last-position", "meeting", linli_record_int (meeting, "id")) + 1);
  return linli_floor_label (act, meeting, "", "find-item", error);
}

static LinliRecord *
item_meeting (LinliAct *act)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, "item"), "meeting"));
}

static gboolean
change_item (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = item_meeting (act);

  return before_session (meeting, error) && check_minutes (act, error);
}

static gboolean
remove_item (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = item_meeting (act);

  return before_session (meeting, error);
}

static gboolean
order_items (LinliAct *act, GError **error)
{
  gint64 meeting = linli_act_int (act, "meeting");
  guint given = g_strv_length ((GStrv) linli_record_list (act->values, "items"));

  if (!before_session (linli_act_row (act, "meeting"), error))
    return FALSE;
  return (gint64) given == linli_act_count (act, "agenda-size", "meeting", meeting)
         || linli_fail (error, LINLI_ERROR_INPUT, _("Name every item of the agenda once, in its new order."));
}

static gboolean
start_item (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = item_meeting (act);
  g_autoptr (LinliRecord) running = NULL;

  if (!linli_floor_in_session (meeting, error))
    return FALSE;
  running = linli_act_query (act, "running-item", "meeting", linli_record_int (meeting, "id"));
  if (!running || linli_record_int (running, "id") == linli_act_int (act, "item"))
    return TRUE;
  linli_act_also_move (act, "agenda.ended", "item", linli_record_int (running, "id"), NULL);
  linli_turns_pause (act, linli_record_int (meeting, "id"));
  return TRUE;
}

/* What was begun by mistake: nothing may have come of it, and the item that it ended goes on. */
static gboolean
take_back_item (LinliAct *act, GError **error)
{
  LinliRecord *item = linli_act_row (act, "item");
  g_autoptr (LinliRecord) meeting = item_meeting (act);
  g_autoptr (LinliRecord) before = NULL;

  if (!linli_floor_in_session (meeting, error))
    return FALSE;
  if (!linli_record_has (item, "started_at") || linli_record_has (item, "ended_at"))
    return linli_refuse (error, NULL, _("Only the item that is running is taken back."));
  if (linli_act_count (act, "things-of-item", "item", linli_record_int (item, "id")) > 0)
    return linli_refuse (error, NULL, _("Something was recorded under this item already; go back to the other by beginning it again."));
  before = linli_act_query (act, "item-before", "item", linli_record_int (item, "id"));
  if (before)
    linli_act_also_move (act, "agenda.started", "item", linli_record_int (before, "id"), NULL);
  return TRUE;
}

static gboolean
end_item (LinliAct *act, GError **error)
{
  LinliRecord *item = linli_act_row (act, "item");

  if (!linli_record_has (item, "started_at"))
    return linli_refuse (error, NULL, _("The item has not begun."));
  if (!linli_record_has (item, "ended_at"))
    linli_turns_pause (act, linli_record_int (item, "meeting"));
  return TRUE;
}

/* The days that must lie between notice and meeting, with the article that says so. */
static gboolean
check_notice_days (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  g_autofree char *name = rule ? g_strconcat ("notice_", rule->body, NULL) : NULL;
  const LinliLimit *limit = name ? linli_limits_find (book->limits, name, NULL) : NULL;
  LinliDate day = linli_instant_date (linli_record_int (meeting, "starts_at"));
  g_autofree char *latest = NULL;

  if (!rule)
    return FALSE;
  if (!limit || act->today <= linli_limit_latest_notice (limit, day))
    return TRUE;
  if (linli_act_has (act, "urgent_reason") && !rule->dual)
    return TRUE;
  latest = linli_date_format (linli_limit_latest_notice (limit, day));
  return linli_refuse (error, linli_limit_article (limit, linli_act_language (act)),
                       _("Notice must be given %" PRId64 " days before the meeting, by %s; in a special case "
                         "state the urgent reason."),
                       limit->value, latest);
}

static gboolean
notify_meeting (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autofree char *places = g_strjoinv ("、", (GStrv) linli_record_list (act->values, "places"));

  if (linli_act_count (act, "agenda-size", "meeting", linli_act_int (act, "meeting")) == 0)
    return linli_refuse (error, NULL, _("A notice names what is on the agenda; there is no item yet."));
  if (!*places)
    return linli_fail (error, LINLI_ERROR_INPUT, _("Where is the notice put up? Name at least one place."));
  linli_act_set_text (act, "places", places);
  linli_act_set_date (act, "on", act->today);
  return check_notice_days (act, meeting, error);
}

static gboolean
check_composition (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  g_autoptr (LinliRecord) seats = linli_act_query (act, "composition", "body", linli_record_int (meeting, "body"));
  LinliComposition composition;
  g_autofree char *sentence = NULL;

  if (!rule)
    return FALSE;
  if (linli_record_int (seats, "members") == 0 || (rule->reps.d == 0 && rule->women.d == 0))
    return TRUE;
  if (!linli_composition_check (rule, linli_record_int (seats, "members"), linli_record_int (seats, "reps"),
                                linli_record_int (seats, "women"), &composition, error))
    return FALSE;
  if (composition.holds)
    return TRUE;
  sentence = linli_composition_sentence (&composition, rule, linli_act_language (act));
  return linli_refuse (error, NULL, "%s", sentence);
}

static gboolean
open_checkin (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");

  if (act->today < linli_instant_date (linli_record_int (meeting, "starts_at")))
    return linli_refuse (error, NULL, _("Check-in opens on the day of the meeting."));
  linli_act_set_int (act, "body", linli_record_int (meeting, "body"));
  return check_composition (act, meeting, error);
}

static gboolean
open_meeting (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliFloor floor;

  if (!linli_floor_read (act, meeting, &floor, error) || !linli_floor_check_quorum (act, meeting, &floor, error))
    return FALSE;
  linli_act_set_int (act, "entitled", floor.entitled);
  linli_act_set_int (act, "present", floor.present);
  return TRUE;
}

static gboolean
no_open_vote (LinliAct *act, GError **error)
{
  return linli_act_count (act, "open-votes", "meeting", linli_act_int (act, "meeting")) == 0
         || linli_refuse (error, NULL, _("A vote is open; close and announce it first."));
}

static gboolean
halt_meeting (LinliAct *act, GError **error)
{
  if (!no_open_vote (act, error))
    return FALSE;
  linli_turns_pause (act, linli_act_int (act, "meeting"));
  return TRUE;
}

static gboolean
resume_meeting (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliFloor floor;

  return linli_floor_read (act, meeting, &floor, error) && linli_floor_check_quorum (act, meeting, &floor, error);
}

static gboolean
end_inquorate (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliFloor floor;
  g_autoptr (GError) quorum = NULL;

  if (!linli_floor_read (act, meeting, &floor, error))
    return FALSE;
  if (linli_floor_check_quorum (act, meeting, &floor, &quorum))
    return linli_refuse (error, NULL, _("There is a quorum; the meeting can go on or be adjourned."));
  linli_act_set_text (act, "reason", quorum->message);
  linli_turns_close (act, linli_act_int (act, "meeting"), 0);
  return TRUE;
}

static void
end_running_item (LinliAct *act)
{
  g_autoptr (LinliRecord) running = linli_act_query (act, "running-item", "meeting", linli_act_int (act, "meeting"));

  if (!running)
    return;
  linli_act_also_move (act, "agenda.ended", "item", linli_record_int (running, "id"), NULL);
}

static gboolean
adjourn_meeting (LinliAct *act, GError **error)
{
  if (!no_open_vote (act, error))
    return FALSE;
  if (linli_act_count (act, "voting-motions", "meeting", linli_act_int (act, "meeting")) > 0)
    return linli_refuse (error, NULL, _("A result is not announced yet."));
  linli_turns_close (act, linli_act_int (act, "meeting"), 0);
  end_running_item (act);
  return TRUE;
}

static gboolean
archive_meeting (LinliAct *act, GError **error)
{
  gint64 meeting = linli_act_int (act, "meeting");

  if (linli_act_count (act, "open-tasks-of-meeting", "meeting", meeting) > 0)
    return linli_refuse (error, NULL, _("Tasks of this meeting are not archived yet."));
  return linli_act_count (act, "open-resolutions-of-meeting", "meeting", meeting) == 0
         || linli_refuse (error, NULL, _("A resolution of this meeting is not archived yet."));
}

#define MODES "c(council|assembly|tea|mediation|ballot)"
#define OFFICERS "chair:@person recorder:@person supervisor:@person? tellers:@person*?"

const LinliActKind linli_acts_meeting[] = {
  { "meeting.plan",
    "label:t? body:@body title:t mode:" MODES " venue:t starts_at:n ends_at:n " OFFICERS " continues:@meeting?",
    "meeting.planned", plan_meeting, N_("plan a meeting of a body") },
  { "meeting.replan", "meeting:@meeting body:@body title:t venue:t starts_at:n ends_at:n " OFFICERS, "meeting.replanned",
    replan_meeting, N_("change a planned meeting before its notice") },
  { "agenda.add", "label:t? meeting:@meeting title:t minutes:i topic:@topic? presenter:@person?", "agenda.added",
    add_item, N_("add an item to the agenda") },
  { "agenda.change", "item:@item title:t minutes:i presenter:@person?", "agenda.changed", change_item,
    N_("change an item of the agenda") },
  { "agenda.order", "meeting:@meeting items:@item*", "agenda.ordered", order_items, N_("put the agenda in order") },
  { "agenda.remove", "item:@item", "agenda.removed", remove_item, N_("take an item off the agenda") },
  { "agenda.start", "item:@item", "agenda.started", start_item, N_("begin an item; the running one ends") },
  { "agenda.take_back", "item:@item", "agenda.taken_back", take_back_item,
    N_("take back the beginning of an item; the one before it goes on") },
  { "agenda.end", "item:@item", "agenda.ended", end_item, N_("end an item") },
  { "meeting.notify", "meeting:@meeting places:l urgent_reason:t?", "meeting.notified", notify_meeting,
    N_("give notice of a meeting in its legal time") },
  { "meeting.cancel", "meeting:@meeting reason:t", "meeting.cancelled", NULL, N_("cancel a meeting before it begins") },
  { "meeting.open_checkin", "meeting:@meeting", "meeting.checkin_opened", open_checkin,
    N_("take the roster as it stands and open check-in") },
  { "meeting.open", "meeting:@meeting", "meeting.opened", open_meeting, N_("open the meeting, with its quorum") },
  { "meeting.recess", "meeting:@meeting reason:t?", "meeting.recessed", halt_meeting, N_("go into recess") },
  { "meeting.suspend", "meeting:@meeting reason:t", "meeting.suspended", halt_meeting, N_("suspend the meeting") },
  { "meeting.resume", "meeting:@meeting", "meeting.resumed", resume_meeting, N_("resume, with its quorum") },
  { "meeting.end_inquorate", "meeting:@meeting", "meeting.ended_inquorate", end_inquorate,
    N_("end a meeting that has no quorum") },
  { "meeting.adjourn", "meeting:@meeting", "meeting.adjourned", adjourn_meeting, N_("close the meeting") },
  { "meeting.archive", "meeting:@meeting", "meeting.archived", archive_meeting, N_("archive a meeting") },
  { NULL },
};
