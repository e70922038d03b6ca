#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"

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
  if (linli_record_int (row, "present"))
    return linli_refuse (error, NULL, _("“%s” is checked in already."), label_of (act));
  return !linli_record_int (row, "arrived")
         || linli_refuse (error, NULL, _("“%s” was here before; enter a return."), label_of (act));
}

static gboolean
sign_out (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "present"))
    return linli_refuse (error, NULL, _("“%s” is not in the hall."), label_of (act));
  return linli_floor_suspend_if_lost (act, linli_act_row (act, "meeting"), linli_record_int (row, "voting") ? -1 : 0,
                                      error);
}

static gboolean
come_back (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) row = roster_row (act);

  if (!is_held (act, error))
    return FALSE;
  if (!row || !linli_record_int (row, "arrived"))
    return linli_refuse (error, NULL, _("“%s” was not here before; check them in."), label_of (act));
  return !linli_record_int (row, "present")
         || linli_refuse (error, NULL, _("“%s” is in the hall already."), label_of (act));
}

static gboolean
give_speech (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autoptr (LinliRecord) speeches = NULL;

  if (!linli_floor_in_session (meeting, error)
      || !linli_floor_is_there (act, meeting, linli_act_row (act, "speaker"), FALSE, error))
    return FALSE;
  speeches = linli_register_row (act->reg, "speeches-of", act->values, error);
  if (!speeches)
    return FALSE;
  if (linli_record_int (speeches, "count") >= 2 && !linli_act_int (act, "leave"))
    return linli_refuse (error, _("house rule"), _("“%s” has spoken twice to this item; a third time needs the chair's leave."),
                         linli_record_text (linli_act_row (act, "speaker"), "label"));
  return TRUE;
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
  { "speech.give",
    "meeting:@meeting item:@item? speaker:@person stance:c(for|against|amend|explain|remark) text:b seconds:i? leave:o?",
    "speech.given", give_speech, N_("enter a speech with its summary") },
  { NULL },
};
