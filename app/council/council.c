#include "council/council-private.h"

#include "base/error.h"
#include "base/text.h"
#include "council/files.h"
#include "council/keyring.h"
#include "council/members.h"
#include "council/words.h"
#include "store/backup.h"
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

static LinliCouncil *
council_new (LinliRegister *reg, const char *path, GError **error)
{
  g_autoptr (LinliCouncil) council = g_new0 (LinliCouncil, 1);
  g_autofree char *own = path ? g_strconcat (path, ".rules", NULL) : NULL;
  g_autoptr (LinliRecord) row = NULL;

  council->reg = reg;
  council->urn = linli_urn_desk_new ();
  council->book = linli_rulebook_load (own, error);
  row = council->book ? linli_register_row (reg, "register", NULL, error) : NULL;
  if (!row)
    return NULL;
  council->path = g_strdup (path);
  council->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  council->language = g_strdup (linli_record_text (row, "language"));
  return g_steal_pointer (&council);
}

/* Takes out the bytes that no entry needs any more. What cannot be taken out now is found again by an audit and at the
 * next opening. */
static void
sweep (LinliCouncil *council)
{
  g_autoptr (GPtrArray) gone = linli_register_rows (council->reg, "files-gone", NULL, NULL);

  council->sweep = FALSE;
  for (guint i = 0; gone && i < gone->len; i++)
    linli_files_remove (council->path, linli_record_text (gone->pdata[i], "sha256"), NULL);
}

/* After a transaction of a register that is a file. */
static gboolean
committed (LinliCouncil *council, gboolean done)
{
  if (done && council->sweep && linli_register_path (council->reg))
    sweep (council);
  linli_urn_desk_settle (council, done);
  council->sweep = FALSE;
  if (!done)
    g_hash_table_remove_all (council->taken);
  return done;
}

static gboolean
clean_fact (LinliRecord *facts, const char *name, gboolean needed, GError **error)
{
  const char *given = linli_record_text (facts, name);
  g_autofree char *clean = given ? linli_text_clean (given, LINLI_TEXT_LINE_MAX, FALSE, name, error) : NULL;

  if (given && !clean)
    return FALSE;
  if (needed && (!clean || !*clean))
    return linli_fail (error, LINLI_ERROR_INPUT, _("A register needs the member “%s”."), name);
  linli_record_set_text (facts, name, clean);
  return TRUE;
}

static gboolean
check_choice (const LinliRecord *facts, const char *name, const char *choices, GError **error)
{
  g_auto (GStrv) words = g_strsplit (choices, "|", -1);
  const char *value = linli_record_text (facts, name);

  if (value && g_strv_contains ((const char *const *) words, value))
    return TRUE;
  return linli_fail (error, LINLI_ERROR_INPUT, _("Member “%s” must be %s."), name, choices);
}

LinliCouncil *
linli_council_create (const char *path, const LinliRecord *given, gint64 at_ms, GError **error)
{
  g_autoptr (LinliRecord) facts = linli_record_copy (given);
  g_autoptr (LinliKey) key = NULL;
  g_autofree char *public_hex = NULL;
  LinliRegister *reg;

  if (!clean_fact (facts, "name", TRUE, error) || !clean_fact (facts, "division", FALSE, error)
      || !clean_fact (facts, "contact", FALSE, error) || !check_choice (facts, "kind", "residents|villagers", error)
      || !check_choice (facts, "community", "commercial|old|resettled|mixed|traditional|blended", error)
      || !check_choice (facts, "language", "zh|en", error))
    return NULL;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      linli_refuse (error, NULL, _("“%s” exists already; a register is never overwritten."), path);
      return NULL;
    }
  key = linli_keyring_make (error);
  if (!key)
    return NULL;
  public_hex = linli_key_public (key);
  linli_record_set_text (facts, "key", public_hex);
  reg = linli_register_create (path, facts, at_ms, error);
  return reg ? council_new (reg, path, error) : NULL;
}

LinliCouncil *
linli_council_open (const char *path, gboolean write, GError **error)
{
  LinliRegister *reg = linli_register_open (path, write, error);
  LinliCouncil *council = reg ? council_new (reg, path, error) : NULL;

  if (council && write)
    sweep (council);
  return council;
}

LinliCouncil *
linli_council_reader (LinliCouncil *writer, GError **error)
{
  LinliRegister *reg = linli_register_reader (writer->reg, error);

  return reg ? council_new (reg, linli_register_path (writer->reg), error) : NULL;
}

LinliCouncil *
linli_council_trial (LinliCouncil *council, GError **error)
{
  LinliRegister *reg = linli_register_snapshot (council->reg, error);

  return reg ? council_new (reg, linli_register_path (council->reg), error) : NULL;
}

void
linli_council_free (LinliCouncil *council)
{
  linli_register_free (council->reg);
  linli_urn_desk_free (council->urn);
  g_clear_pointer (&council->book, linli_rulebook_free);
  g_free (council->language);
  g_free (council->path);
  g_clear_pointer (&council->taken, g_hash_table_unref);
  g_free (council);
}

LinliRulebook *
linli_council_rulebook (LinliCouncil *council)
{
  return council->book;
}

const char *
linli_council_path (LinliCouncil *council)
{
  return linli_register_path (council->reg);
}

const char *
linli_council_language (LinliCouncil *council)
{
  return council->language;
}

gint64
linli_council_size (LinliCouncil *council)
{
  return linli_register_size (council->reg);
}

char *
linli_council_head (LinliCouncil *council)
{
  return linli_register_head (council->reg);
}

LinliRecord *
linli_council_row (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error)
{
  return linli_register_row (council->reg, query, params, error);
}

GPtrArray *
linli_council_rows (LinliCouncil *council, const char *query, const LinliRecord *params, GError **error)
{
  return linli_register_rows (council->reg, query, params, error);
}

/* Acts. */

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
    return committed (act->council, linli_register_commit (act->reg, token, error));
  linli_register_rollback (act->reg);
  linli_urn_desk_settle (act->council, FALSE);
  g_hash_table_remove_all (act->council->taken);
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

gboolean
linli_council_batch_begin (LinliCouncil *council, GError **error)
{
  g_return_val_if_fail (!council->in_batch, FALSE);

  council->batch_at_ms = 0;
  council->in_batch = linli_register_begin (council->reg, error);
  return council->in_batch;
}

gboolean
linli_council_batch_commit (LinliCouncil *council, const char *token, GError **error)
{
  g_return_val_if_fail (council->in_batch, FALSE);

  council->in_batch = FALSE;
  return committed (council, linli_register_commit (council->reg, token, error));
}

void
linli_council_batch_undo (LinliCouncil *council)
{
  if (council->in_batch)
    linli_register_rollback (council->reg);
  council->in_batch = FALSE;
  council->sweep = FALSE;
  linli_urn_desk_settle (council, FALSE);
  g_hash_table_remove_all (council->taken);
}

/* Checkpoints and copies. */

gboolean
linli_council_checkpoint (LinliCouncil *council, gint64 at_ms, const char *reason, GError **error)
{
  g_autoptr (LinliRecord) row = linli_register_row (council->reg, "register", NULL, error);
  g_autoptr (LinliKey) key = row ? linli_keyring_find (linli_record_text (row, "key")) : NULL;
  g_autoptr (GBytes) bytes = NULL, signature = NULL;
  guint8 raw[LINLI_KEY_SIGNATURE_SIZE];

  if (!row)
    return FALSE;
  /* Without the key the chain stands all the same; the next machine that holds it signs again. */
  if (!key)
    return TRUE;
  bytes = linli_register_checkpoint_bytes (council->reg, at_ms, reason);
  if (!linli_key_sign (key, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), raw, error))
    return FALSE;
  signature = g_bytes_new (raw, sizeof raw);
  return linli_register_checkpoint (council->reg, at_ms, reason, linli_record_text (row, "key"), signature, error);
}

gboolean
linli_council_backup (LinliCouncil *council, const char *path, gint64 at_ms, GError **error)
{
  g_autoptr (GPtrArray) needed = NULL;
  guint lacking;

  if (!linli_council_checkpoint (council, at_ms, "backup", error) || !linli_backup_write (council->reg, path, error))
    return FALSE;
  needed = linli_register_rows (council->reg, "files-needed", NULL, error);
  return needed && linli_files_copy (council->path, path, needed, &lacking, error);
}

gboolean
linli_council_restore (const char *backup, const char *path, GError **error)
{
  g_autoptr (LinliRegister) restored = NULL;
  g_autoptr (GPtrArray) needed = NULL;
  guint lacking;

  if (!linli_backup_restore (backup, path, error))
    return FALSE;
  restored = linli_register_open (path, FALSE, error);
  needed = restored ? linli_register_rows (restored, "files-needed", NULL, error) : NULL;
  if (needed && linli_files_copy (backup, path, needed, &lacking, error))
    return TRUE;
  g_prefix_error (error, "%s ", _("The register was restored, its attached files were not all; restore once more."));
  return FALSE;
}

GPtrArray *
linli_council_files_lacking (LinliCouncil *council, GError **error)
{
  g_autoptr (GPtrArray) attached = linli_register_rows (council->reg, "files-attached", NULL, error);
  GPtrArray *lacking = attached ? g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref) : NULL;

  for (guint i = 0; attached && i < attached->len; i++)
    {
      LinliRecord *row = attached->pdata[i];
      LinliFileState state = linli_files_check (council->path, linli_record_text (row, "sha256"));
      if (state == LINLI_FILE_WHOLE)
        continue;
      linli_record_set_text (row, "state", state == LINLI_FILE_MISSING ? "missing" : "altered");
      g_ptr_array_add (lacking, linli_record_ref (row));
    }
  return lacking;
}

const char *
linli_council_sqlite_version (void)
{
  return linli_register_sqlite_version ();
}
