#include "council/floor.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/speaking.h"
#include "council/turns.h"
#include "rules/decision.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

gboolean
linli_floor_read (LinliAct *act, LinliRecord *meeting, LinliFloor *floor, GError **error)
{
  g_autoptr (LinliRecord) row = linli_act_query (act, "floor", "meeting", linli_record_int (meeting, "id"));

  if (!row)
    return linli_fail (error, LINLI_ERROR_IO, _("The roster could not be read."));
  floor->entitled = linli_record_int (row, "entitled");
  floor->present = linli_record_int (row, "present");
  floor->arrived = linli_record_int (row, "arrived");
  floor->entitled_dm2 = linli_record_int (row, "entitled_dm2");
  return TRUE;
}

LinliRule *
linli_floor_rule (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);

  return linli_ruleset_find (book->rules, linli_record_text (meeting, "rule"),
                             linli_instant_date (linli_record_int (meeting, "starts_at")), error);
}

/* Only a meeting in one room has a quorum of those present: a ballot over days has one of those who took part. */
static gboolean
has_hall (LinliRecord *meeting)
{
  return !g_str_equal (linli_record_text (meeting, "mode"), "ballot");
}

static gboolean
quorum_holds (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, gboolean *holds, char **sum, GError **error)
{
  LinliRule *rule = linli_floor_rule (act, meeting, error);
  LinliStep step;

  *holds = TRUE;
  *sum = NULL;
  if (!rule)
    return FALSE;
  if (!has_hall (meeting) || !rule->has_quorum || rule->quorum.base != LINLI_BASE_ALL || rule->dual)
    return TRUE;
  if (floor->entitled == 0)
    {
      *holds = FALSE;
      return TRUE;
    }
  if (!linli_decide_quorum (rule, floor->entitled, floor->present, holds, &step, error))
    return FALSE;
  *sum = linli_step_text (&step, linli_act_language (act));
  return TRUE;
}

gboolean
linli_floor_check_quorum (LinliAct *act, LinliRecord *meeting, const LinliFloor *floor, GError **error)
{
  g_autofree char *sum = NULL;
  gboolean holds;

  if (!quorum_holds (act, meeting, floor, &holds, &sum, error))
    return FALSE;
  if (holds)
    return TRUE;
  return linli_refuse (error, linli_rule_article (linli_floor_rule (act, meeting, NULL), linli_act_language (act)),
                       _("There is no quorum: %" PRId64 " of %" PRId64 " are present (%s)."),
                       floor->present, floor->entitled, sum ? sum : "0");
}

static gboolean
suspend_if_lost (LinliAct *act, LinliRecord *meeting, gint64 change, GError **error)
{
  LinliFloor floor;
  g_autofree char *sum = NULL;
  gboolean holds;
  LinliRecord *record;

  if (!linli_floor_read (act, meeting, &floor, error))
    return FALSE;
  floor.present += change;
  if (!quorum_holds (act, meeting, &floor, &holds, &sum, error))
    return FALSE;
  if (holds)
    return TRUE;
  record = linli_act_also_move (act, "meeting.suspended", "meeting", linli_record_int (meeting, "id"), "suspended");
  linli_record_set_text (record, "reason", sum ? sum : "0");
  linli_turns_pause (act, linli_record_int (meeting, "id"));
  return TRUE;
}

gboolean
linli_floor_suspend_if_lost (LinliAct *act, LinliRecord *meeting, gint64 change, GError **error)
{
  return !g_str_equal (linli_record_text (meeting, "state"), "session")
         || linli_act_count (act, "open-votes", "meeting", linli_record_int (meeting, "id")) > 0
         || suspend_if_lost (act, meeting, change, error);
}

gboolean
linli_floor_suspend_after_vote (LinliAct *act, LinliRecord *meeting, GError **error)
{
  return !g_str_equal (linli_record_text (meeting, "state"), "session") || suspend_if_lost (act, meeting, 0, error);
}

gboolean
linli_floor_in_session (LinliRecord *meeting, GError **error)
{
  const char *state = linli_record_text (meeting, "state");

  return g_str_equal (state, "session")
         || linli_refuse (error, NULL, _("The meeting is %s; this is possible only while it is in session."),
                          linli_machine_state_word (state));
}

gboolean
linli_floor_is_held (LinliRecord *meeting, GError **error)
{
  static const char *const states[] = { "checkin", "session", "recess", "suspended", NULL };
  const char *state = linli_record_text (meeting, "state");

  return g_strv_contains (states, state)
         || linli_refuse (error, NULL, _("The meeting is %s; this is possible only while it is held."),
                          linli_machine_state_word (state));
}

gboolean
linli_floor_may_speak (LinliAct *act, LinliRecord *meeting, LinliRecord *person, gint64 item, gboolean leave, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) speeches = NULL;
  LinliSpeaking speaking;

  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  linli_record_set_int (params, "speaker", linli_record_int (person, "id"));
  if (item)
    linli_record_set_int (params, "item", item);
  speeches = linli_register_row (act->reg, "speeches-of", params, error);
  if (!speeches || !linli_speaking_of (act->council, meeting, &speaking, error))
    return FALSE;
  if (leave || linli_record_int (speeches, "count") < speaking.times)
    return TRUE;
  return linli_refuse (error, _("house rule"),
                       ngettext ("“%s” has spoken %d time to this item; once more needs the chair's leave.",
                                 "“%s” has spoken %d times to this item; once more needs the chair's leave.",
                                 (gulong) linli_record_int (speeches, "count")),
                       linli_record_text (person, "label"), (int) linli_record_int (speeches, "count"));
}

gboolean
linli_floor_is_there (LinliAct *act, LinliRecord *meeting, LinliRecord *person, gboolean voting, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) row = NULL;
  const char *label = linli_record_text (person, "label");

  if (!has_hall (meeting))
    return TRUE;
  linli_record_set_int (params, "meeting", linli_record_int (meeting, "id"));
  linli_record_set_int (params, "person", linli_record_int (person, "id"));
  row = linli_register_row (act->reg, "roster-of", params, NULL);
  if (!row || !linli_record_int (row, "present") || linli_record_has (row, "proxy"))
    return linli_refuse (error, NULL, _("“%s” is not in the hall."), label);
  if (voting && !linli_record_int (row, "voting"))
    return linli_refuse (error, NULL, _("“%s” attends without a vote."), label);
  return TRUE;
}

gboolean
linli_floor_has_item (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRecord *item = linli_act_row (act, "item");

  return !item || linli_record_int (item, "meeting") == linli_record_int (meeting, "id")
         || linli_fail (error, LINLI_ERROR_INPUT, _("“%s” is no item of this meeting."), linli_record_text (item, "label"));
}

gboolean
linli_floor_label (LinliAct *act, LinliRecord *meeting, const char *prefix, const char *find_query, GError **error)
{
  const char *given = linli_act_text (act, "label");
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autofree char *label = NULL;

  if (given && (strchr (given, '/') || strlen (given) > 32))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "label", _("short and without a slash"));
  for (int number = 1; number < 10000; number++)
    {
      g_autoptr (LinliRecord) taken = NULL;
      g_free (label);
      label = given ? g_strdup_printf ("%s/%s", linli_record_text (meeting, "label"), given)
                    : g_strdup_printf ("%s/%s%d", linli_record_text (meeting, "label"), prefix, number);
      linli_record_set_text (params, "label", label);
      taken = linli_register_row (act->reg, find_query, params, NULL);
      if (!taken)
        break;
      if (given)
        return linli_refuse (error, NULL, _("“%s” is taken already."), label);
    }
  linli_act_set_text (act, "label", label);
  return TRUE;
}
