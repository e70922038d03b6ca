#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"
#include "council/turns.h"

#include <glib/gi18n-lib.h>

static LinliRecord *
roster_row (LinliAct *act)
{
  return linli_register_row (act->reg, "roster-of", act->values, NULL);
}

static gboolean
is_held (LinliAct *act, GError **error)
{
  static const char *const states[] = { "checkin", "session", "recess", "suspended", NULL };
  const char *state = linli_record_text (linli_act_row (act, "meeting"), "state");

  return g_strv_contains (states, state)
         || linli_refuse (error, NULL, _("The meeting is %s; nobody can be checked in or out."),
                          linli_machine_state_word (state));
}

static const char *
label_of (LinliAct *act)
{
  return linli_record_text (linli_act_row (act, "person"), "label");
}

/* Once the roster is taken nobody is added to it, and who has come is not excused. */
static gboolean
may_excuse_now (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "voting"))
    return linli_refuse (error, NULL, _("“%s” is not among the members entitled to attend this meeting."), label_of (act));
  return !linli_record_int (row, "arrived")
         || linli_refuse (error, NULL, _("“%s” has been checked in."), label_of (act));
}

static gboolean
excuse (LinliAct *act, GError **error)
{
  static const char *const before[] = { "preparing", "notified", NULL };
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autoptr (LinliRecord) params = linli_record_copy (act->values);
  g_autoptr (LinliRecord) seat = NULL;

  if (!g_strv_contains (before, linli_record_text (meeting, "state")) && !may_excuse_now (act, error))
    return FALSE;
  linli_record_set_int (params, "body", linli_record_int (meeting, "body"));
  seat = linli_register_row (act->reg, "seat-of", params, NULL);
  if (!seat)
    return linli_refuse (error, NULL, _("“%s” has no seat in this body."), label_of (act));
  linli_act_set_text (act, "role", linli_record_text (seat, "role"));
  linli_act_set_int (act, "area_dm2", linli_record_int (seat, "area_dm2"));
  linli_act_set_int (act, "units", linli_record_int (seat, "units"));
  return TRUE;
}

static gboolean
attend (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  return !row || linli_refuse (error, NULL, _("“%s” is on the roster already."), label_of (act));
}

static gboolean
check_in (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row)
    return linli_refuse (error, NULL, _("“%s” is not a member of this body; enter them as a non-voting attendee."),
                         label_of (act));
  if (linli_record_has (row, "proxy"))
    return TRUE;
  if (linli_record_int (row, "present"))
    return linli_refuse (error, NULL, _("“%s” is checked in already."), label_of (act));
  return !linli_record_int (row, "arrived")
         || linli_refuse (error, NULL, _("“%s” was here before; enter a return."), label_of (act));
}

/* Those whom a person represents leave with them. */
static gint64
represented_here (LinliAct *act)
{
  g_autoptr (LinliRecord) row = linli_register_row (act->reg, "proxies-of", act->values, NULL);

  return row ? linli_record_int (row, "present") : 0;
}

static gboolean
leave_hall (LinliAct *act, LinliRecord *row, GError **error)
{
  linli_turns_close (act, linli_act_int (act, "meeting"), linli_act_int (act, "person"));
  return linli_floor_suspend_if_lost (act, linli_act_row (act, "meeting"),
                                      -(linli_record_int (row, "voting") ? 1 : 0) - represented_here (act), error);
}

static gboolean
sign_out (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "present") || linli_record_has (row, "proxy"))
    return linli_refuse (error, NULL, _("“%s” is not in the hall."), label_of (act));
  return leave_hall (act, row, error);
}

static gboolean
come_back (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "arrived") || linli_record_has (row, "proxy"))
    return linli_refuse (error, NULL, _("“%s” was not here before; check them in."), label_of (act));
  return !linli_record_int (row, "present")
         || linli_refuse (error, NULL, _("“%s” is in the hall already."), label_of (act));
}

static gboolean
may_hold_more (LinliAct *act, const LinliRule *rule, GError **error)
{
  const char *lang = linli_act_language (act), *holder = linli_record_text (linli_act_row (act, "holder"), "label");
  g_autoptr (LinliRecord) params = linli_record_copy (act->values);
  g_autoptr (LinliRecord) held = NULL, candidacies = NULL;

  linli_record_set_int (params, "person", linli_act_int (act, "holder"));
  held = linli_register_row (act->reg, "proxies-of", params, error);
  candidacies = held ? linli_register_row (act->reg, "candidacies-of", params, error) : NULL;
  if (!candidacies)
    return FALSE;
  if (!rule->proxy_candidates && linli_record_int (candidacies, "count") > 0)
    return linli_refuse (error, linli_rule_proxy_article (rule, lang), _("“%s” is a candidate and accepts no proxy."), holder);
  return rule->proxy_most == 0 || linli_record_int (held, "count") < rule->proxy_most
         || linli_refuse (error, linli_rule_proxy_article (rule, lang),
                          ngettext ("“%s” represents %d person already, as many as one may.",
                                    "“%s” represents %d people already, as many as one may.",
                                    (gulong) linli_record_int (held, "count")),
                          holder, (int) linli_record_int (held, "count"));
}

static gboolean
may_hold (LinliAct *act, const LinliRule *rule, GError **error)
{
  LinliRecord *person = linli_act_row (act, "person"), *holder = linli_act_row (act, "holder");
  const char *lang = linli_act_language (act), *household = linli_record_text (person, "household");

  if (rule->proxy == LINLI_PROXY_NONE)
    return linli_refuse (error, linli_rule_proxy_article (rule, lang), _("Nobody is represented by another in this meeting."));
  if (linli_act_int (act, "person") == linli_act_int (act, "holder"))
    return linli_refuse (error, NULL, _("Nobody represents themself."));
  if (rule->proxy == LINLI_PROXY_HOUSEHOLD
      && (!household || g_strcmp0 (household, linli_record_text (holder, "household")) != 0
          || g_strcmp0 (linli_record_text (person, "building"), linli_record_text (holder, "building")) != 0))
    return linli_refuse (error, linli_rule_proxy_article (rule, lang), _("Only somebody of the same household represents “%s”."),
                         label_of (act));
  return may_hold_more (act, rule, error);
}

static gboolean
represent (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autoptr (LinliRecord) row = roster_row (act);
  LinliRule *rule = linli_floor_rule (act, meeting, error);

  if (!rule || !is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "voting"))
    return linli_refuse (error, NULL, _("“%s” is not among the members entitled to attend this meeting."), label_of (act));
  if (linli_record_int (row, "present"))
    return linli_refuse (error, NULL, _("“%s” is checked in already."), label_of (act));
  return may_hold (act, rule, error)
         && linli_floor_is_there (act, meeting, linli_act_row (act, "holder"), TRUE, error);
}

static gboolean
is_set_already (LinliRecord *row, const char *to)
{
  gboolean present = linli_record_int (row, "present") != 0, arrived = linli_record_int (row, "arrived") != 0;

  if (linli_record_has (row, "proxy"))
    return FALSE;
  return g_str_equal (to, "in") ? present : g_str_equal (to, "out") ? arrived && !present : !arrived;
}

/* Who was noted wrongly: there, gone, or never come. A vote that is open keeps the base with which it opened. */
static gboolean
correct (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);
  const char *to = linli_act_text (act, "to");
  g_autofree char *event = g_strconcat ("set-", to, NULL);
  gboolean present = g_str_equal (to, "in");

  if (!is_held (act, error))
    return FALSE;
  if (!row)
    return linli_refuse (error, NULL, _("“%s” is not on the roster of this meeting."), label_of (act));
  if (is_set_already (row, to))
    return linli_refuse (error, NULL, _("This is how “%s” stands on the roster already."), label_of (act));
  linli_act_set_text (act, "event", event);
  linli_act_set_int (act, "present", present);
  linli_act_set_int (act, "arrived", !g_str_equal (to, "absent"));
  return present || !linli_record_int (row, "present") || leave_hall (act, row, error);
}

static gboolean
give_speech (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  LinliRecord *speaker = linli_act_row (act, "speaker");

  return linli_floor_in_session (meeting, error) && linli_floor_has_item (act, meeting, error)
         && linli_floor_is_there (act, meeting, speaker, FALSE, error)
         && linli_floor_may_speak (act, meeting, speaker, linli_act_int (act, "item"), linli_act_int (act, "leave") != 0, error);
}

const LinliActKind linli_acts_attendance[] = {
  { "attendance.excuse", "meeting:@meeting person:@person reason:t", "attendance.excused", excuse,
    N_("note that a member is excused") },
  { "attendance.attend", "meeting:@meeting person:@person role:t", "attendance.attending", attend,
    N_("check in a non-voting attendee") },
  { "attendance.check_in", "meeting:@meeting person:@person", "attendance.checked_in", check_in,
    N_("check in a member") },
  { "attendance.sign_out", "meeting:@meeting person:@person", "attendance.signed_out", sign_out,
    N_("sign somebody out; a lost quorum suspends the meeting") },
  { "attendance.return", "meeting:@meeting person:@person", "attendance.returned", come_back,
    N_("note that somebody came back") },
  { "attendance.proxy", "meeting:@meeting person:@person holder:@person document:t", "attendance.represented", represent,
    N_("note that somebody in the hall acts for a member who does not come, where the rule allows it") },
  { "attendance.correct", "meeting:@meeting person:@person to:c(in|out|absent) reason:t", "attendance.corrected", correct,
    N_("correct who is noted as present; a lost quorum suspends the meeting") },
  { "speech.give",
    "meeting:@meeting item:@item? speaker:@person stance:c(for|against|amend|explain|remark) text:b seconds:i? leave:o?",
    "speech.given", give_speech, N_("enter a speech with its summary") },
  { NULL },
};
