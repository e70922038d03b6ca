#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/floor.h"
#include "council/privacy.h"

#include <glib/gi18n-lib.h>

static LinliRecord *
motion_meeting (LinliAct *act)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, "motion"), "meeting"));
}

static gboolean
check_amendment (LinliAct *act, GError **error)
{
  LinliRecord *parent = linli_act_row (act, "parent");
  const char *state = parent ? linli_record_text (parent, "state") : NULL;

  if (!parent || !linli_act_has (act, "amended_text"))
    return linli_fail (error, LINLI_ERROR_INPUT,
                       _("An amendment names its parent and the text as it would read (amended_text)."));
  if (!g_str_equal (linli_record_text (parent, "kind"), "main")
      || linli_record_int (parent, "meeting") != linli_act_int (act, "meeting"))
    return linli_refuse (error, NULL, _("Only a main motion of this meeting is amended."));
  /* Each carries the whole text as it would read: a second one would undo the first. */
  if (linli_act_count (act, "open-amendments", "motion", linli_record_int (parent, "id")) > 0)
    return linli_refuse (error, NULL, _("An amendment is before the meeting; decide, table or withdraw it first."));
  return g_str_equal (state, "proposed") || g_str_equal (state, "seconded") || g_str_equal (state, "undecided")
         || linli_refuse (error, NULL, _("“%s” is %s and can no longer be amended."),
                          linli_record_text (parent, "label"), linli_machine_state_word (state));
}

/* What a motion is about must be for this body to decide. */
static gboolean
check_matter (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);
  LinliRecord *topic = linli_act_row (act, "topic");
  const LinliRoute *route;

  if (topic && linli_record_int (topic, "body") != linli_record_int (meeting, "body")
      && !linli_act_has (act, "confirms"))
    return linli_refuse (error, NULL, _("Topic “%s” was routed to another body."), linli_record_text (topic, "label"));
  if (!linli_act_has (act, "matter"))
    return TRUE;
  route = linli_routing_find (book->routing, linli_act_text (act, "matter"), error);
  return route
         && linli_route_check (route, linli_record_text (meeting, "rule"), linli_act_has (act, "authorised_by"), error);
}

/* Only owners, by their own rule, agree to what changes what they hold in common. */
static gboolean
check_confirms (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRecord *resolution = linli_act_row (act, "confirms");
  LinliRule *rule = linli_floor_rule (act, meeting, error);

  if (!rule)
    return FALSE;
  return !resolution || (rule->dual && linli_record_int (resolution, "owners_needed"))
         || linli_refuse (error, _("Civil Code, article 278"),
                          _("Only the owners confirm a resolution, and only one that waits for them."));
}

static gboolean
check_main (LinliAct *act, LinliRecord *meeting, GError **error)
{
  LinliRecord *revokes = linli_act_row (act, "revokes");

  if (linli_act_has (act, "parent") || linli_act_has (act, "amended_text"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("Only an amendment has a parent."));
  if (linli_act_count (act, "open-main-motions", "meeting", linli_record_int (meeting, "id")) > 0)
    return linli_refuse (error, NULL, _("A main motion is before the meeting; decide, table or withdraw it first."));
  if (revokes && !g_str_equal (linli_record_text (revokes, "state"), "suspended"))
    return linli_refuse (error, NULL, _("Only a resolution under reconsideration can be revoked."));
  return check_confirms (act, meeting, error) && check_matter (act, meeting, error);
}

static gboolean
propose (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  const char *kind = linli_act_text (act, "kind");

  if (!linli_floor_in_session (meeting, error) || !linli_floor_has_item (act, meeting, error)
      || !linli_floor_is_there (act, meeting, linli_act_row (act, "mover"), TRUE, error))
    return FALSE;
  if (!linli_privacy_check_motion (act, meeting, linli_act_row (act, "topic"), error))
    return FALSE;
  if (g_str_equal (kind, "amendment") && !check_amendment (act, error))
    return FALSE;
  if (g_str_equal (kind, "main") && !check_main (act, meeting, error))
    return FALSE;
  return linli_floor_label (act, meeting, "M", "find-motion", error);
}

static gboolean
second (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = motion_meeting (act);

  if (!linli_floor_in_session (meeting, error)
      || !linli_floor_is_there (act, meeting, linli_act_row (act, "by"), TRUE, error))
    return FALSE;
  return linli_act_int (act, "by") != linli_record_int (linli_act_row (act, "motion"), "mover")
         || linli_refuse (error, NULL, _("A motion is seconded by somebody else than its mover."));
}

static gboolean
in_session (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = motion_meeting (act);

  return linli_floor_in_session (meeting, error);
}

/* Taken up again it needs a second again, and the floor. */
static gboolean
take_up (LinliAct *act, GError **error)
{
  LinliRecord *motion = linli_act_row (act, "motion");

  if (g_str_equal (linli_record_text (motion, "kind"), "main")
      && linli_act_count (act, "open-main-motions", "meeting", linli_record_int (motion, "meeting")) > 0)
    return linli_refuse (error, NULL, _("A main motion is before the meeting; decide, table or withdraw it first."));
  return in_session (act, error);
}

const LinliActKind linli_acts_motion[] = {
  { "motion.propose",
    "label:t? meeting:@meeting item:@item? topic:@topic? kind:c(main|amendment|procedural) title:t text:b "
    "amended_text:b? mover:@person parent:@motion? revokes:@resolution? confirms:@resolution? authorised_by:t? matter:t?",
    "motion.proposed", propose, N_("propose a motion, or an amendment with the text as it would read") },
  { "motion.second", "motion:@motion by:@person", "motion.seconded", second, N_("second a motion") },
  { "motion.withdraw", "motion:@motion", "motion.withdrawn", in_session, N_("withdraw a motion before its vote") },
  { "motion.table", "motion:@motion", "motion.tabled", in_session, N_("table a motion") },
  { "motion.take_up", "motion:@motion", "motion.taken_up", take_up, N_("take up a tabled motion again in its meeting") },
  { NULL },
};
