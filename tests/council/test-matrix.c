/* Every act on every state of its thing: what the machine's table does not hold is refused and changes not a byte of
 * the file; what it holds is done only by those whose act it is. The states are set with another tool, on a copy. */
#include "tests/store/fixture.h"

#include "base/error.h"
#include "council/demo.h"
#include "domain/machine.h"

#include <string.h>

typedef struct
{
  const char *entity, *label;
} Thing;

static const Thing things[] = {
  { "request", "SQ-2026-001" },   { "topic", "YT-2026-003" },          { "meeting", "HY-2026-003" },
  { "motion", "HY-2026-003/M2" }, { "vote", "HY-2026-003/M2" },        { "resolution", "JY-2026-003" },
  { "notice", "GS-2026-003" },    { "paper", "HY-2026-003/record/1" }, { "objection", "YY-2026-001" },
  { "task", "RW-2026-001" },      { "person", "代表07" },              { "body", "居民代表会议" },
  { "turn", "HY-2026-003/T1" },   { "group", "HY-2026-003/G1" },       { "speech", "9000" },
  { "ballot", "HY-2026-003/M2/1" },
  { "item", "HY-2026-003/1" },    { "catalogue", "依法履职-08" },      { "feedback", "FK-2026-001" },
};

typedef struct
{
  char *folder, *path, *copy;
  GHashTable *members; /* act → its specification */
} Fixture;

/* What the demo has none of, in the meeting HY-2026-003. */
static const char others[]
    = "INSERT INTO turn SELECT 9001, 'HY-2026-003/T1', 'waiting', id, NULL, chair, 'speech', 'for', 0, 0, 0, 0, 0, NULL, 0 "
      "FROM meeting WHERE label = 'HY-2026-003'; "
      "INSERT INTO breakout SELECT 9002, 'HY-2026-003/G1', 'open', meeting, id, 'x', '[]', NULL, 0 "
      "FROM agenda_item WHERE label = 'HY-2026-003/1'; "
      "INSERT INTO ballot SELECT 9003, 'HY-2026-003/M2/1', 'issued', v.id, '1', m.mover, 'x', 0, NULL, NULL, NULL, NULL, 0 "
      "FROM vote v JOIN motion m ON m.id = v.motion WHERE m.label = 'HY-2026-003/M2'; "
      "INSERT INTO speech SELECT 9000, id, NULL, chair, 'for', '', 0, 0, 'speech' FROM meeting WHERE label = 'HY-2026-003'";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) acts = linli_council_acts ();

  fixture->folder = fixture_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.linli", NULL);
  fixture->copy = g_build_filename (fixture->folder, "b.linli", NULL);
  fixture_demo (fixture->path);
  fixture_raw (fixture->path, others);
  fixture->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < acts->len; i++)
    g_hash_table_insert (fixture->members, g_strdup (linli_record_text (acts->pdata[i], "name")),
                         g_strdup (linli_record_text (acts->pdata[i], "members")));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_hash_table_unref (fixture->members);
  g_free (fixture->path);
  g_free (fixture->copy);
  fixture_remove (fixture->folder);
}

static const char *
label_of (const char *entity, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (strlen (things[i].entity) == length && strncmp (things[i].entity, entity, length) == 0)
      return things[i].label;
  return "没有";
}

static void
fill_member (LinliRecord *members, const char *word)
{
  const char *type = strchr (word, ':') + 1;
  g_autofree char *name = g_strndup (word, (gsize) (type - word - 1));
  const char *list[] = { "x", NULL };
  gsize length = strcspn (type + 1, "*?"); /* the entity's, if there is one */
  const char *choices = *type == 'c' ? type + 2 : "";
  g_autofree char *first = g_strndup (choices, strcspn (choices, "|)"));

  if (g_str_has_suffix (word, "?"))
    return;
  if (*type == '@' && type[1 + length] != '*')
    linli_record_set_text (members, name, label_of (type + 1, length));
  else if (*type == '@' || *type == 'l')
    linli_record_set_list (members, name, (list[0] = *type == '@' ? label_of (type + 1, length) : "x", list));
  else if (*type == 'c')
    linli_record_set_text (members, name, first);
  else if (*type == 'd' || *type == 'n')
    linli_record_set_text (members, name, *type == 'd' ? "2026-12-01" : "2026-12-01T09:00");
  else if (*type == 'i' || *type == 'o')
    linli_record_set_int (members, name, 1);
  else
    linli_record_set_text (members, name, "x");
}

static LinliRecord *
members_for (Fixture *fixture, const char *act)
{
  g_auto (GStrv) words = g_strsplit (g_hash_table_lookup (fixture->members, act), " ", -1);
  LinliRecord *members = linli_record_new ();

  for (guint i = 0; words[i] && *words[i]; i++)
    fill_member (members, words[i]);
  return members;
}

static gboolean
try_act (Fixture *fixture, LinliCouncil *council, const char *act, const char *actor, GError **error)
{
  g_autoptr (LinliRecord) members = members_for (fixture, act);
  gint64 at_ms;

  linli_instant_parse ("2026-11-01T09:00", &at_ms, NULL);
  return linli_council_act (council, act, members, at_ms, actor, NULL, error);
}

/* A copy of the demo whose @thing stands in @state and whose meeting is chaired by a representative. */
static LinliCouncil *
in_state (Fixture *fixture, const Thing *thing, const char *state, gboolean write)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *where = strcmp (thing->entity, "vote") == 0
                               ? g_strdup ("motion = (SELECT id FROM motion WHERE label = 'HY-2026-003/M2')")
                               : g_strdup_printf ("label = '%s'", thing->label);
  g_autofree char *sql = g_strdup_printf (
      "UPDATE %s SET state = '%s' WHERE %s; "
      "UPDATE meeting SET chair = (SELECT id FROM person WHERE label = '代表03') WHERE label = 'HY-2026-003'",
      strcmp (thing->entity, "group") == 0 ? "breakout" : thing->entity, state, where);
  LinliCouncil *council;

  fixture_copy (fixture->path, fixture->copy);
  fixture_raw (fixture->copy, sql);
  council = linli_council_open (fixture->copy, write, &error);
  g_assert_no_error (error);
  return council;
}

static GStrv
states_of (const LinliMachine *machine)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const LinliTransition *row = machine->rows; row->event; row++)
    {
      g_autofree char *mark = g_strdup_printf ("|%s|", row->to);
      if (*row->to && !strstr (text->str, mark))
        g_string_append (text, mark);
    }
  g_string_append (text, "|");
  return g_strsplit (text->str + 1, "||", -1);
}

/* Whether the machine's own act of @event exists and acts on a thing that is there. */
static char *
act_on (Fixture *fixture, const LinliMachine *machine, const LinliTransition *row)
{
  g_autofree char *act = g_strdup_printf ("%s.%s", machine->name, row->event);

  return *row->from && g_hash_table_contains (fixture->members, act) ? g_steal_pointer (&act) : NULL;
}

static void
try_state (Fixture *fixture, const Thing *thing, const LinliMachine *machine, const char *state, int *refused)
{
  LinliCouncil *council = in_state (fixture, thing, state, TRUE);
  g_autofree char *before = fixture_digest (fixture->copy), *after = NULL;

  for (const LinliTransition *row = machine->rows; row->event; row++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *act = act_on (fixture, machine, row);
      if (!act || linli_machine_row (machine, state, row->event))
        continue;
      g_test_message ("%s while %s", act, state);
      g_assert_false (try_act (fixture, council, act, "委员01", &error));
      g_assert_true (linli_error_is_refused (error));
      g_assert_nonnull (strstr (error->message, "is not possible"));
      (*refused)++;
    }
  linli_council_free (council);
  after = fixture_digest (fixture->copy);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  int refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      const LinliMachine *machine = linli_machine_find (things[i].entity);
      g_auto (GStrv) states = machine ? states_of (machine) : NULL;
      for (guint s = 0; machine && states[s]; s++)
        {
          g_strdelimit (states[s], "|", ' ');
          try_state (fixture, &things[i], machine, g_strstrip (states[s]), &refused);
        }
    }
  g_test_message ("%d acts refused", refused);
  g_assert_cmpint (refused, >, 300);
}

/* One of each office; 代表03 is nothing but the chair of the meeting. */
static const struct { const char *label; guint bits; } actors[] = {
  { "工作人员甲", LINLI_WHO_STAFF | LINLI_WHO_FLOOR }, /* the demo's recorder too */
  { "委员09", LINLI_WHO_STAFF },
  { "监督员甲", LINLI_WHO_SUPERVISOR },
  { "物业经理甲", 0 },
  { "代表03", LINLI_WHO_FLOOR },
};

static gboolean
is_in_a_meeting (const char *entity)
{
  static const char *const entities[] = { "meeting", "motion", "vote", "paper", "turn", "group", "speech", "ballot", NULL };

  return g_strv_contains (entities, entity);
}

static gboolean
may (guint actor, const char *entity, LinliWho who)
{
  guint bits = actors[actor].bits | LINLI_WHO_ANYONE;

  if (!is_in_a_meeting (entity))
    bits &= ~(guint) LINLI_WHO_FLOOR;
  return (bits & who) != 0;
}

static void
try_who (Fixture *fixture, LinliCouncil *council, const Thing *thing, const char *act, LinliWho who)
{
  for (guint a = 0; a < G_N_ELEMENTS (actors); a++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LinliCouncil) trial = linli_council_trial (council, NULL);
      gboolean done = try_act (fixture, trial, act, actors[a].label, &error);
      gboolean barred = error && strstr (error->message, "may not do this");
      g_test_message ("%s by %s: %s", act, actors[a].label, done ? "done" : error->message);
      g_assert_cmpint (barred, ==, !may (a, thing->entity, who));
      g_assert_true (!barred || linli_error_is_refused (error));
    }
}

static void
test_who (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      const LinliMachine *machine = linli_machine_find (things[i].entity);
      for (const LinliTransition *row = machine ? machine->rows : NULL; row && row->event; row++)
        {
          g_autofree char *act = act_on (fixture, machine, row);
          g_autofree char *state = g_strndup (row->from, strcspn (row->from, "|"));
          g_autoptr (LinliCouncil) council = act ? in_state (fixture, &things[i], state, FALSE) : NULL;
          if (act)
            try_who (fixture, council, &things[i], act, row->who);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/matrix/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/matrix/who", Fixture, NULL, set_up, test_who, tear_down);
  return g_test_run ();
}
