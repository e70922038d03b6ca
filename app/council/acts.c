/* The tables of the acts, and the way of one from its name to the ledger. */
#include "council/council-private.h"

#include "base/error.h"
#include "council/members.h"
#include "council/words.h"
#include "store/kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliActKind *const act_tables[] = {
  linli_acts_people, linli_acts_catalogue,  linli_acts_request, linli_acts_topic,  linli_acts_meeting, linli_acts_attendance,
  linli_acts_motion, linli_acts_vote,       linli_acts_verdict, linli_acts_ballot, linli_acts_election, linli_acts_resolution,
  linli_acts_notice, linli_acts_task,       linli_acts_paper,   linli_acts_file,   linli_acts_turn,     linli_acts_group,
  linli_acts_urn,
};

#define AHEAD_MS ((gint64) 366 * 86400000) /* how far an act may lie ahead of the clock and of the last entry */

/* By name; a roster asks for the same act thousands of times. */
static GHashTable *
acts_by_name (void)
{
  static gsize once;
  static GHashTable *acts;

  if (g_once_init_enter (&once))
    {
      acts = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint t = 0; t < G_N_ELEMENTS (act_tables); t++)
        for (const LinliActKind *kind = act_tables[t]; kind->name; kind++)
          g_hash_table_insert (acts, (gpointer) kind->name, (gpointer) kind);
      g_once_init_leave (&once, 1);
    }
  return acts;
}

static const LinliActKind *
find_act (const char *name)
{
  return g_hash_table_lookup (acts_by_name (), name);
}

GPtrArray *
linli_council_acts (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint t = 0; t < G_N_ELEMENTS (act_tables); t++)
    for (const LinliActKind *kind = act_tables[t]; kind->name; kind++)
      {
        LinliRecord *row = linli_record_new ();
        linli_record_set_text (row, "name", kind->name);
        linli_record_set_text (row, "members", kind->members);
        linli_record_set_text (row, "summary", _(kind->summary));
        g_ptr_array_add (rows, row);
      }
  return rows;
}

static LinliAct
act_new (LinliCouncil *council, const LinliActKind *kind, gint64 at_ms)
{
  LinliAct act = { council, council->reg, kind, NULL, at_ms, linli_instant_date (at_ms) };

  act.values = linli_record_new ();
  act.rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) linli_record_unref);
  act.also = g_ptr_array_new ();
  return act;
}

static void
act_clear (LinliAct *act)
{
  g_clear_pointer (&act->actor_row, linli_record_unref);
  linli_record_unref (act->values);
  g_hash_table_unref (act->rows);
  for (guint i = 1; i < act->also->len; i += 2)
    linli_record_unref (act->also->pdata[i]);
  g_ptr_array_unref (act->also);
}

gboolean
linli_council_member (const char *act, const char *member, char **type, gboolean *optional)
{
  const LinliActKind *kind = find_act (act);

  return kind && linli_members_find (kind, member, type, optional);
}

gboolean
linli_council_check_member (LinliCouncil *council, const char *act, const char *member, const LinliRecord *given,
                            const char *where, GError **error)
{
  const LinliActKind *kind = find_act (act);
  LinliAct trial;
  gboolean good;

  g_return_val_if_fail (kind != NULL, FALSE);

  trial = act_new (council, kind, linli_clock_now ());
  good = linli_members_read_one (&trial, member, given, where, error);
  act_clear (&trial);
  return good;
}

GPtrArray *
linli_council_possible (const char *entity, const char *state)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const LinliMachine *machine = linli_machine_find (entity);
  g_autoptr (GPtrArray) rows = machine ? linli_machine_possible (machine, state) : g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const LinliTransition *row = rows->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s.%s", entity, row->event);
      if (find_act (name))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}

static gboolean
find_actor (LinliAct *act, const char *actor, GError **error)
{
  g_autoptr (LinliRecord) anyone = NULL;

  if (!actor || !*actor)
    {
      anyone = linli_register_row (act->reg, "first-person", NULL, NULL);
      return !anyone || linli_fail (error, LINLI_ERROR_INPUT, _("Who does it? Name the actor."));
    }
  act->actor_row = linli_act_find (act, "person", actor, "actor", error);
  if (!act->actor_row)
    return FALSE;
  act->actor = linli_record_int (act->actor_row, "id");
  return TRUE;
}

static gboolean
check_instant (LinliAct *act, GError **error)
{
  g_autoptr (LinliRecord) last = NULL;
  g_autofree char *text = NULL;

  if (act->council->in_batch && act->council->batch_at_ms == act->at_ms)
    return TRUE;
  last = linli_register_row (act->reg, "last-change", NULL, error);
  if (!last)
    return FALSE;
  if (act->at_ms > MAX (linli_record_int (last, "at_ms"), linli_clock_now ()) + AHEAD_MS)
    return linli_fail (error, LINLI_ERROR_INPUT, _("The instant lies more than a year ahead; nothing could be entered before it any more."));
  if (act->at_ms >= linli_record_int (last, "at_ms"))
    return TRUE;
  text = linli_instant_format (linli_record_int (last, "at_ms"));
  return linli_fail (error, LINLI_ERROR_INPUT, _("The instant lies before the last entry, of %s."), text);
}

static gboolean
is_floor (LinliAct *act)
{
  LinliRecord *meeting = linli_act_row (act, "meeting");
  g_autoptr (LinliRecord) found = NULL;
  static const char *const members[] = { "motion", "item", "paper", "vote", "ballot", "turn", "group", "speech" };

  for (guint i = 0; !meeting && i < G_N_ELEMENTS (members); i++)
    if (linli_act_row (act, members[i]))
      meeting = found
          = linli_act_query (act, "meeting-by-id", "id", linli_record_int (linli_act_row (act, members[i]), "meeting"));
  return meeting
         && (act->actor == linli_record_int (meeting, "chair") || act->actor == linli_record_int (meeting, "recorder"));
}

static gboolean
check_who (LinliAct *act, LinliWho who, GError **error)
{
  const char *office = act->actor_row ? linli_record_text (act->actor_row, "office") : "staff";

  if ((who & LINLI_WHO_ANYONE) || ((who & LINLI_WHO_FLOOR) && is_floor (act)))
    return TRUE;
  if ((who & LINLI_WHO_STAFF) && (g_str_equal (office, "staff") || g_str_equal (office, "committee")))
    return TRUE;
  if ((who & LINLI_WHO_SUPERVISOR) && g_str_equal (office, "supervisor"))
    return TRUE;
  return linli_refuse (error, NULL, _("“%s” may not do this: it is for %s."), linli_record_text (act->actor_row, "label"),
                       who == LINLI_WHO_FLOOR ? _("the meeting's chair or recorder") : _("staff of the committee"));
}

/* Finds the step of the state machine that the act's name stands for, if its thing has a machine with it. */
static gboolean
check_step (LinliAct *act, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (act->kind->name, ".", 2);
  const LinliMachine *machine = linli_machine_find (parts[0]);
  LinliRecord *row = linli_act_row (act, parts[0]);
  g_autofree char *title = NULL;

  if (!machine || !linli_machine_has_event (machine, parts[1]))
    return check_who (act, act->kind->who ? act->kind->who : LINLI_WHO_STAFF | LINLI_WHO_FLOOR, error);
  act->step = linli_machine_row (machine, row ? linli_record_text (row, "state") : "", parts[1]);
  if (!act->step)
    {
      title = linli_act_title (act->kind);
      return linli_refuse (error, NULL, _("“%s” is %s now; “%s” is not possible."),
                           row ? linli_record_text (row, "label") : linli_entity_word (parts[0]),
                           row ? linli_machine_state_word_of (parts[0], linli_record_text (row, "state")) : "—", title);
    }
  if (*act->step->to)
    linli_act_set_text (act, "state", act->step->to);
  return check_who (act, act->step->who, error);
}

static gboolean
record_one (LinliAct *act, const char *kind, LinliRecord *values, GError **error)
{
  g_autoptr (LinliRecord) payload = linli_kind_pick (kind, values);

  return linli_register_record (act->reg, act->at_ms, act->actor, kind, payload, NULL, error);
}

static gboolean
closes_meeting (LinliAct *act)
{
  return act->kind->kind
         && (g_str_equal (act->kind->kind, "meeting.adjourned") || g_str_equal (act->kind->kind, "meeting.ended_inquorate"));
}

static gboolean
record_changes (LinliAct *act, GError **error)
{
  gint64 first = linli_register_size (act->reg) + 1;

  for (guint i = 0; i < act->also->len; i += 2)
    if (!record_one (act, act->also->pdata[i], act->also->pdata[i + 1], error))
      return FALSE;
  if (act->behind && !act->behind (act, first, error))
    return FALSE;
  if (closes_meeting (act) && !linli_council_checkpoint (act->council, act->at_ms, "meeting closed", error))
    return FALSE;
  return !act->erase || linli_register_erase (act->reg, linli_record_list (act->values, "digests"), error);
}

static gboolean
record_all (LinliAct *act, const char *token, GError **error)
{
  if (act->council->in_batch)
    {
      act->council->batch_at_ms = act->at_ms;
      return record_changes (act, error);
    }
  if (!linli_register_begin (act->reg, error))
    return FALSE;
  if (record_changes (act, error))
    return linli_council_committed (act->council, linli_register_commit (act->reg, token, error));
  linli_register_rollback (act->reg);
  return FALSE;
}

static gboolean
perform (LinliAct *act, const LinliRecord *members, const char *actor, const char *token, GError **error)
{
  if (!linli_members_read (act, members, error) || !find_actor (act, actor, error) || !check_instant (act, error)
      || !check_step (act, error) || (act->kind->check && !act->kind->check (act, error)))
    return FALSE;
  return record_all (act, token, error);
}

gboolean
linli_council_act (LinliCouncil *council, const char *name, const LinliRecord *members, gint64 at_ms,
                   const char *actor, const char *token, GError **error)
{
  const LinliActKind *kind = find_act (name);
  LinliAct act;
  gboolean done;

  if (!kind)
    {
      linli_council_batch_undo (council);
      return linli_fail (error, LINLI_ERROR_INPUT, _("There is no act “%s”."), name);
    }
  act = act_new (council, kind, at_ms);
  if (kind->kind)
    {
      /* The main change comes first; its values may still be completed by the check. */
      g_ptr_array_add (act.also, (gpointer) kind->kind);
      g_ptr_array_add (act.also, linli_record_ref (act.values));
    }
  done = perform (&act, members, actor, token, error);
  act_clear (&act);
  if (!done)
    linli_council_batch_undo (council);
  return done;
}
