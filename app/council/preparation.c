#include "council/preparation.h"

#include "council/conflicts.h"
#include "council/council-private.h"
#include "council/desk.h"
#include "domain/machine.h"
#include "minutes/phrase.h"
#include "rules/composition.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#define MINUTE_MS 60000

typedef struct
{
  LinliCouncil *council; /* borrowed, as is the next */
  const char *lang;
  LinliRecord *meeting;
  GPtrArray *topics, *points;
  LinliDate today, day;
} Look;

void
linli_point_free (LinliPoint *point)
{
  g_free (point->text);
  g_free (point->facts);
  g_free (point);
}

static LinliPoint *
add (Look *in, LinliPointKind kind, gboolean done, char *text, char *facts)
{
  LinliPoint *point = g_new0 (LinliPoint, 1);

  *point = (LinliPoint) { kind, done, text, facts, 0 };
  g_ptr_array_add (in->points, point);
  return point;
}

static const char *
text_of (Look *in, const char *member)
{
  return linli_record_text (in->meeting, member);
}

static gint64
int_of (Look *in, const char *member)
{
  return linli_record_int (in->meeting, member);
}

static LinliRule *
rule_of (Look *in)
{
  return linli_ruleset_find (linli_council_rulebook (in->council)->rules, text_of (in, "rule"), in->day, NULL);
}

/* What is wrong with the members, NULL when nothing is. */
static char *
members_fault (Look *in)
{
  LinliRule *rule = rule_of (in);
  LinliComposition composition = { 0 };

  if (int_of (in, "seats") == 0)
    return int_of (in, "heads") > 0 ? NULL : g_strdup (_("Nobody has a seat in this body yet"));
  if (!rule || (rule->reps.d == 0 && rule->women.d == 0)
      || !linli_composition_check (rule, int_of (in, "seats"), int_of (in, "reps"), int_of (in, "women"), &composition, NULL)
      || composition.holds)
    return NULL;
  return linli_composition_sentence (&composition, rule, in->lang);
}

static void
look_at_members (Look *in)
{
  gint64 seats = int_of (in, "heads") > 0 ? int_of (in, "heads") : int_of (in, "seats");
  g_auto (LinliQuorum) quorum = { 0 };
  char *fault = members_fault (in);

  if (linli_desk_quorum (in->council, text_of (in, "rule"), in->day, seats, 0, in->lang, &quorum, NULL) && quorum.has_quorum)
    add (in, LINLI_POINT_MEMBERS, !fault,
         g_strdup_printf (_("Roster: %d members, %d must come"), (int) seats, (int) quorum.needed), fault);
  else
    add (in, LINLI_POINT_MEMBERS, !fault, g_strdup_printf (_("Roster: %d members"), (int) seats), fault);
}

/* Where nothing is voted on nobody counts. */
static gboolean
votes (Look *in)
{
  return strcmp (text_of (in, "mode"), "tea") != 0 && strcmp (text_of (in, "mode"), "mediation") != 0;
}

static GStrv
tellers_of (Look *in)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  linli_record_set_int (params, "id", int_of (in, "id"));
  rows = linli_council_rows (in->council, "plan-tellers", params, NULL);
  for (guint i = 0; rows && i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "label"));
  return g_strv_builder_end (builder);
}

static char *
offices_fault (Look *in)
{
  static const char *const members[] = { "chair", "recorder", "supervisor" };
  g_auto (GStrv) tellers = tellers_of (in);
  g_autoptr (LinliRecord) offices = linli_record_new ();
  g_autoptr (GPtrArray) found = NULL;

  if (!text_of (in, "supervisor"))
    return g_strdup (_("The supervisor is not named yet"));
  if (!*tellers && votes (in))
    return g_strdup (_("Nobody is named to count the votes yet"));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    linli_record_set_text (offices, members[i], text_of (in, members[i]));
  linli_record_set_list (offices, "tellers", (const char *const *) tellers);
  linli_record_set_text (offices, "meeting", text_of (in, "label"));
  found = linli_conflicts_find (in->council, offices);
  return found->len ? g_strdup (linli_record_text (found->pdata[0], "text")) : NULL;
}

static void
look_at_offices (Look *in)
{
  char *fault = offices_fault (in);

  add (in, LINLI_POINT_OFFICES, !fault,
       g_strdup (votes (in) ? _("Chair, recorder, tellers and supervisor are named")
                            : _("Chair, recorder and supervisor are named")), fault);
}

static void
look_at_agenda (Look *in)
{
  gint64 items = int_of (in, "items"), minutes = int_of (in, "minutes");
  gint64 planned = (int_of (in, "ends_at") - int_of (in, "starts_at")) / MINUTE_MS, over = minutes - planned;
  char *fault = NULL;

  if (strcmp (text_of (in, "mode"), "ballot") == 0)
    over = 0;
  if (items == 0)
    fault = g_strdup (_("No item is on the agenda yet"));
  else if (over > 0)
    fault = g_strdup_printf (ngettext ("%d minute longer than the meeting", "%d minutes longer than the meeting", (gulong) over),
                             (int) over);
  add (in, LINLI_POINT_AGENDA, !fault, g_strdup_printf (_("Agenda: %d items, %d minutes"), (int) items, (int) minutes), fault);
}

typedef gboolean (*Lacks) (const LinliRecord *topic);

static gboolean
lacks_route (const LinliRecord *topic)
{
  const char *state = linli_record_text (topic, "state");

  return (strcmp (state, "routed") != 0 && strcmp (state, "decided") != 0) || !linli_record_int (topic, "here");
}

static gboolean
needs_advice (const LinliRecord *topic)
{
  return linli_record_int (topic, "important") || linli_record_int (topic, "commons")
         || linli_record_int (topic, "owners_needed");
}

static gboolean
lacks_advice (const LinliRecord *topic)
{
  return needs_advice (topic) && !linli_record_int (topic, "advised");
}

static gboolean
needs_risk (const LinliRecord *topic)
{
  return linli_record_int (topic, "important") != 0;
}

static gboolean
lacks_risk (const LinliRecord *topic)
{
  return needs_risk (topic) && !linli_record_int (topic, "checked");
}

static const LinliRecord *
first_topic (Look *in, Lacks lacks)
{
  for (guint i = 0; i < in->topics->len; i++)
    if (lacks (in->topics->pdata[i]))
      return in->topics->pdata[i];
  return NULL;
}

static void
look_at_topics (Look *in, LinliPointKind kind, Lacks lacks, const char *text)
{
  const LinliRecord *topic = first_topic (in, lacks);
  LinliPoint *point = add (in, kind, !topic, g_strdup (text), NULL);

  if (!topic)
    return;
  point->topic = linli_record_int (topic, "id");
  point->facts = g_strdup_printf ("%s · %s · %s", linli_record_text (topic, "label"), linli_record_text (topic, "title"),
                                  linli_machine_state_word (linli_record_text (topic, "state")));
}

static void
look_at_notice (Look *in)
{
  g_auto (LinliNoticeTime) time = { 0 };
  g_autofree char *day = NULL, *latest = NULL;
  LinliDate on = LINLI_DATE_NONE;

  linli_notice_time (in->council, text_of (in, "rule"), in->day, in->today, in->lang, &time);
  if (!text_of (in, "notice_on") || !linli_date_parse (text_of (in, "notice_on"), &on, NULL))
    {
      latest = time.latest == LINLI_DATE_NONE ? NULL : linli_phrase_date (in->lang, time.latest);
      add (in, LINLI_POINT_NOTICE, FALSE, g_strdup (_("Give notice of the meeting")),
           !latest ? NULL : g_strdup_printf (time.late ? _("was due by %s · %s") : _("by %s · %s"), latest, time.article));
      return;
    }
  day = linli_phrase_date (in->lang, on);
  add (in, LINLI_POINT_NOTICE, int_of (in, "changed") < int_of (in, "notified"), g_strdup_printf (_("Notice given on %s"), day),
       int_of (in, "changed") < int_of (in, "notified")
           ? text_of (in, "urgent_reason") ? g_strdup_printf (_("At short notice: %s"), text_of (in, "urgent_reason")) : NULL
           : g_strdup (_("The agenda was changed after it; give notice again")));
}

static int
open_first (gconstpointer a, gconstpointer b)
{
  const LinliPoint *left = *(LinliPoint *const *) a, *right = *(LinliPoint *const *) b;

  return left->done != right->done ? left->done - right->done : (int) left->kind - (int) right->kind;
}

static void
look (Look *in)
{
  gboolean advice = first_topic (in, needs_advice) != NULL, risk = first_topic (in, needs_risk) != NULL;

  look_at_members (in);
  look_at_offices (in);
  look_at_agenda (in);
  if (in->topics->len)
    look_at_topics (in, LINLI_POINT_TOPICS, lacks_route, _("Every topic is admitted and routed to this body"));
  if (advice)
    look_at_topics (in, LINLI_POINT_ADVICE, lacks_advice, _("Legal opinion on every topic that needs one"));
  if (risk)
    look_at_topics (in, LINLI_POINT_RISK, lacks_risk, _("Risk check of every important topic"));
  look_at_notice (in);
  g_ptr_array_sort (in->points, open_first);
}

GPtrArray *
linli_preparation_points (LinliCouncil *council, gint64 meeting, LinliDate today, const char *lang)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  GPtrArray *points = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_point_free);
  Look in = { council, lang, NULL, NULL, points, today, LINLI_DATE_NONE };

  linli_record_set_int (params, "id", meeting);
  row = linli_council_row (council, "plan-preparation", params, NULL);
  topics = row ? linli_council_rows (council, "plan-meeting-topics", params, NULL) : NULL;
  if (!topics)
    return points;
  in.meeting = row;
  in.topics = topics;
  in.day = linli_instant_date (linli_record_int (row, "starts_at"));
  look (&in);
  return points;
}

/* Time. */

void
linli_notice_time_clear (LinliNoticeTime *time)
{
  g_clear_pointer (&time->article, g_free);
}

void
linli_notice_time (LinliCouncil *council, const char *rule_id, LinliDate day, LinliDate today, const char *lang,
                   LinliNoticeTime *time)
{
  LinliRule *rule = linli_ruleset_find (linli_council_rulebook (council)->rules, rule_id, day, NULL);
  g_autofree char *article = NULL;
  LinliDate latest = linli_desk_latest_notice (council, rule_id, day, lang, &article);

  *time = (LinliNoticeTime) { latest, 0, 0, rule && !rule->dual, today, g_steal_pointer (&article) };
  if (latest == LINLI_DATE_NONE)
    return;
  time->days = day - latest;
  time->late = MAX (today - latest, 0);
  time->first_day = today + (LinliDate) time->days;
}

LinliAgendaTime
linli_agenda_time (const LinliRecord *meeting, GPtrArray *items)
{
  gint64 starts = linli_record_int (meeting, "starts_at"), ends = linli_record_int (meeting, "ends_at");
  LinliAgendaTime time = { 0, 0, 0, ends };

  for (guint i = 0; i < items->len; i++)
    time.minutes += linli_record_int (items->pdata[i], "minutes");
  if (g_strcmp0 (linli_record_text (meeting, "mode"), "ballot") == 0)
    return time;
  time.planned = (ends - starts) / MINUTE_MS;
  time.over = MAX (time.minutes - time.planned, 0);
  time.ends_at = starts + time.minutes * MINUTE_MS;
  return time;
}

const char *
linli_preparation_mode (LinliCouncil *council, const char *rule_id, LinliDate day)
{
  LinliRule *rule = linli_ruleset_find (linli_council_rulebook (council)->rules, rule_id, day, NULL);

  if (!rule)
    return "council";
  if (rule->dual || (rule->basis & LINLI_BASIS_OWNERS))
    return "ballot";
  return strstr (rule->body, "assembly") ? "assembly" : rule->output == LINLI_OUTPUT_OPINION ? "tea" : "council";
}
