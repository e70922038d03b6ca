#include "council/act.h"

#include "base/error.h"
#include "council/council-private.h"
#include "council/keyring.h"

#include <glib/gi18n-lib.h>

/* For a register that came from another machine: from here on this machine's key signs its checkpoints. */
static gboolean
change_key (LinliAct *act, GError **error)
{
  g_autoptr (LinliKey) key = linli_keyring_make (error);
  g_autofree char *public_hex = key ? linli_key_public (key) : NULL;

  linli_act_set_text (act, "key", public_hex);
  return key != NULL;
}

static gboolean
above_zero (LinliAct *act, const char *member, GError **error)
{
  return !linli_act_has (act, member) || linli_act_int (act, member) > 0
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), member, _("more than zero"));
}

static gboolean
add_person (LinliAct *act, GError **error)
{
  return linli_act_label (act, "P", "find-person", error);
}

static const char *const person_members[] = { "name", "phone", "address", "building", "household", "grid", "sex", NULL };

/* What is to be taken out is a member that has no new value. */
static gboolean
check_clear (LinliAct *act, const char *const *clear, GError **error)
{
  for (guint i = 0; clear[i]; i++)
    if (!g_strv_contains (person_members, clear[i]) || linli_act_has (act, clear[i]))
      return linli_fail (error, LINLI_ERROR_INPUT, _("“%s” cannot be taken out: it is no such member, or is given anew."), clear[i]);
  return TRUE;
}

/* What is neither given nor taken out stays as it was. */
static gboolean
change_person (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) shown = linli_act_query (act, "person-by-id", "id", linli_act_int (act, "person"));
  const char *const *clear = linli_record_list (act->values, "clear");

  if (linli_record_has (shown, "erased_at"))
    return linli_refuse (error, NULL, _("The data of “%s” were erased by law."), linli_record_text (shown, "label"));
  if (!check_clear (act, clear, error))
    return FALSE;
  if (!linli_act_has (act, "office"))
    linli_act_set_text (act, "office", linli_record_text (shown, "office"));
  for (guint i = 0; person_members[i]; i++)
    if (!linli_act_has (act, person_members[i]) && !g_strv_contains (clear, person_members[i]))
      linli_act_set_text (act, person_members[i], linli_record_text (shown, person_members[i]));
  return TRUE;
}

static gboolean
erase_person (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) digests = NULL;

  linli_record_set_int (params, "person", linli_act_int (act, "person"));
  rows = linli_register_rows (act->reg, "personal-of-person", params, error);
  if (!rows)
    return FALSE;
  if (rows->len == 0)
    return linli_refuse (error, NULL, _("Nothing personal is held of “%s”."),
                         linli_record_text (linli_act_row (act, "person"), "label"));
  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, linli_record_text (rows->pdata[i], "digest"));
  digests = g_strv_builder_end (builder);
  linli_record_set_list (act->values, "digests", (const char *const *) digests);
  act->erase = TRUE;
  return TRUE;
}

static gboolean
check_kin (LinliAct *act, GError **error)
{
  return linli_act_int (act, "person") != linli_act_int (act, "other")
         || linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), "other", _("somebody else"));
}

static gboolean
add_body (LinliAct *act, GError **error)
{
  LinliRulebook *book = linli_council_rulebook (act->council);

  if (linli_act_has (act, "area_dm2") != linli_act_has (act, "heads") && linli_act_has (act, "area_dm2"))
    return linli_fail (error, LINLI_ERROR_INPUT, _("An area needs the number of heads beside it."));
  if (!above_zero (act, "heads", error) || !above_zero (act, "area_dm2", error))
    return FALSE;
  return linli_ruleset_find (book->rules, linli_act_text (act, "rule"), act->today, error)
         && linli_act_label (act, "BODY", "find-body", error);
}

static gboolean
add_seat (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_copy (act->values);
  g_autoptr (LinliRecord) taken = linli_register_row (act->reg, "seat-of", params, error);

  if (taken)
    return linli_refuse (error, NULL, _("“%s” has a seat in “%s” already; several units are one person's."),
                         linli_record_text (linli_act_row (act, "person"), "label"),
                         linli_record_text (linli_act_row (act, "body"), "name"));
  if (!linli_act_has (act, "area_dm2"))
    linli_act_set_int (act, "area_dm2", 0);
  if (!linli_act_has (act, "units"))
    linli_act_set_int (act, "units", 1);
  return above_zero (act, "units", error);
}

/* The seat of the person in the body, as "seat". */
static gboolean
find_seat (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) seat = linli_register_row (act->reg, "seat-of", act->values, error);

  if (!seat)
    return linli_refuse (error, NULL, _("“%s” has no seat in “%s”."),
                         linli_record_text (linli_act_row (act, "person"), "label"),
                         linli_record_text (linli_act_row (act, "body"), "name"));
  linli_act_set_int (act, "seat", linli_record_int (seat, "id"));
  if (!linli_act_has (act, "role"))
    linli_act_set_text (act, "role", linli_record_text (seat, "role"));
  if (!linli_act_has (act, "area_dm2"))
    linli_act_set_int (act, "area_dm2", linli_record_int (seat, "area_dm2"));
  if (!linli_act_has (act, "units"))
    linli_act_set_int (act, "units", linli_record_int (seat, "units"));
  return above_zero (act, "units", error);
}

#define OFFICES "c(staff|committee|supervisor|representative|resident|adviser)"
#define SEX "c(female|male)"
#define ROLES "c(committee|representative|party|owner|villager|member)"

const LinliActKind linli_acts_people[] = {
  { "register.change_key", "reason:t", "register.key_changed", change_key,
    N_("sign checkpoints with a key of this machine from now on") },
  { "person.add",
    "label:t? office:" OFFICES " name:t? phone:t? address:t? building:t? household:t? grid:t? sex:" SEX "?",
    "person.added", add_person, N_("enter a person in the roster") },
  { "person.change",
    "person:@person office:" OFFICES "? name:t? phone:t? address:t? building:t? household:t? grid:t? sex:" SEX "? clear:l?",
    "person.changed", change_person, N_("correct a person's data; what is left out stays, what `clear` names is taken out") },
  { "person.erase", "person:@person reason:t", "person.erased", erase_person,
    N_("erase a person's personal data by law; the chain stays whole") },
  { "person.kin", "person:@person other:@person", "person.kin", check_kin, N_("note that two persons are near relatives") },
  { "body.add", "label:t? name:t rule:t heads:i? area_dm2:i?", "body.added", add_body,
    N_("enter a body with its rule; declared totals where it has no roster") },
  { "seat.add", "body:@body person:@person role:" ROLES " area_dm2:i? units:i?", "seat.added", add_seat,
    N_("give a person a seat in a body") },
  { "seat.change", "body:@body person:@person role:" ROLES "? area_dm2:i? units:i?", "seat.changed", find_seat,
    N_("change a seat's role, area or units") },
  { "seat.end", "body:@body person:@person reason:t", "seat.ended", find_seat, N_("end a person's seat in a body") },
  { NULL },
};
