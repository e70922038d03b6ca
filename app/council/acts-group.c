#include "council/act.h"

#include "base/error.h"
#include "council/floor.h"

#include <glib/gi18n-lib.h>

static LinliRecord *
item_meeting (LinliAct *act)
{
  return linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, "item"), "meeting"));
}

/* Groups talk in session and in recess. */
static gboolean
may_talk (LinliRecord *meeting, GError **error)
{
  return g_str_equal (linli_record_text (meeting, "state"), "recess") || linli_floor_in_session (meeting, error);
}

static gboolean
may_join (LinliAct *act, gint64 id, GError **error)
{
  g_autoptr (LinliRecord) person = linli_act_query (act, "person-by-id", "id", id);
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (LinliRecord) other = NULL;

  if (!linli_floor_is_there (act, linli_act_row (act, "meeting"), person, FALSE, error))
    return FALSE;
  linli_record_set_int (params, "item", linli_act_int (act, "item"));
  linli_record_set_int (params, "person", id);
  other = linli_register_row (act->reg, "group-of-person", params, NULL);
  return !other
         || linli_refuse (error, NULL, _("“%s” is in the group “%s” already."), linli_record_text (person, "label"),
                          linli_record_text (other, "label"));
}

static gboolean
open_group (LinliAct *act, GError **error)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  const char *const *members = linli_record_list (act->values, "members");

  if (!may_talk (meeting, error) || !linli_floor_has_item (act, meeting, error))
    return FALSE;
  if (!members[0])
    return linli_fail (error, LINLI_ERROR_INPUT, _("Who is in the group? Name at least one person."));
  for (guint i = 0; members[i]; i++)
    if (!may_join (act, g_ascii_strtoll (members[i], NULL, 10), error))
      return FALSE;
  return linli_floor_label (act, meeting, "G", "find-group", error);
}

static gboolean
note_group (LinliAct *act, GError **error)
{
  LinliRecord *group = linli_act_row (act, "group");
  g_autoptr (LinliRecord) meeting = linli_act_query (act, "meeting-by-id", "id", linli_record_int (group, "meeting"));

  linli_act_set_int (act, "breakout", linli_record_int (group, "id"));
  return linli_floor_is_held (meeting, error);
}

static gboolean
merge_groups (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) meeting = item_meeting (act);

  if (!linli_floor_is_held (meeting, error))
    return FALSE;
  linli_act_set_int (act, "meeting", linli_record_int (meeting, "id"));
  return linli_act_count (act, "groups-of-item", "item", linli_act_int (act, "item")) > 0
         || linli_refuse (error, NULL, _("No small group of this item is open."));
}

const LinliActKind linli_acts_group[] = {
  { "group.open", "label:t? meeting:@meeting item:@item title:t members:@person*", "breakout.opened", open_group,
    N_("let a small group talk about an item") },
  { "group.note", "group:@group text:b", "breakout.noted", note_group, N_("keep what a small group found, as far as it is written") },
  { "group.merge", "item:@item text:b", "breakout.merged", merge_groups,
    N_("merge what the small groups of an item found into one note; they are over") },
  { NULL },
};
