#include "council/council.h"
#include "domain/machine.h"

#include <string.h>

static GHashTable *
states_of (const LinliMachine *machine)
{
  GHashTable *states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const LinliTransition *row = machine->rows; row->event; row++)
    {
      g_auto (GStrv) from = g_strsplit (row->from, "|", -1);
      for (guint i = 0; from[i]; i++)
        if (*from[i])
          g_hash_table_add (states, g_strdup (from[i]));
      if (*row->to)
        g_hash_table_add (states, g_strdup (row->to));
    }
  return states;
}

static gboolean
reach_more (const LinliMachine *machine, GHashTable *reached)
{
  gboolean more = FALSE;

  for (const LinliTransition *row = machine->rows; row->event; row++)
    {
      g_auto (GStrv) from = g_strsplit (row->from, "|", -1);
      for (guint i = 0; from[i]; i++)
        if ((!*from[i] || g_hash_table_contains (reached, from[i])) && *row->to)
          more |= g_hash_table_add (reached, g_strdup (row->to));
      more |= !*row->from && *row->to && g_hash_table_add (reached, g_strdup (row->to));
    }
  return more;
}

static void
test_reachable (void)
{
  for (const LinliMachine *machine = linli_machines; machine->name; machine++)
    {
      g_autoptr (GHashTable) states = states_of (machine);
      g_autoptr (GHashTable) reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer state;
      while (reach_more (machine, reached))
        ;
      g_hash_table_iter_init (&iter, states);
      while (g_hash_table_iter_next (&iter, &state, NULL))
        {
          g_test_message ("%s %s", machine->name, (char *) state);
          g_assert_true (g_hash_table_contains (reached, state));
        }
    }
}

/* A displayed word, and only words for states that there are. */
static void
test_words (void)
{
  for (const LinliMachine *machine = linli_machines; machine->name; machine++)
    {
      g_autoptr (GHashTable) states = states_of (machine);
      GHashTableIter iter;
      gpointer state;
      g_hash_table_iter_init (&iter, states);
      while (g_hash_table_iter_next (&iter, &state, NULL))
        {
          const char *word = linli_machine_state_word_of (machine->name, state);
          g_test_message ("%s %s: %s", machine->name, (char *) state, word);
          /* A state without a word comes back itself, not the table's text. */
          g_assert_true (word != state && *word);
        }
    }
}

/* From one state one event leads to one place, and somebody may do it. */
static void
test_rows (void)
{
  for (const LinliMachine *machine = linli_machines; machine->name; machine++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      int first = 0;
      for (const LinliTransition *row = machine->rows; row->event; row++)
        {
          g_auto (GStrv) from = g_strsplit (row->from, "|", -1);
          first += !*row->from;
          g_assert_cmpint (row->who, !=, 0);
          for (guint i = 0; from[i]; i++)
            {
              const LinliTransition *found = linli_machine_row (machine, from[i], row->event);
              g_test_message ("%s %s %s", machine->name, from[i], row->event);
              g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%s %s", from[i], row->event)));
              g_assert_true (found == row);
            }
        }
      g_assert_cmpint (first, ==, 1);
      g_assert_true (linli_machine_find (machine->name) == machine);
    }
}

/* Events that no act of their own name brings about, with the act that does. */
static const struct { const char *event, *act; } by_others[] = {
  { "request.make_topic", "topic.propose" },     { "topic.decide", "vote.announce" },
  { "motion.open_vote", "vote.open" },           { "motion.carry", "vote.announce" },
  { "motion.lose", "vote.announce" },            { "motion.leave_undecided", "vote.announce" },
  { "resolution.post", "notice.post" },          { "resolution.suspend", "reconsideration.ask" },
  { "resolution.uphold", "vote.announce" },      { "resolution.revoke", "vote.announce" },
  { "notice.dispute", "objection.submit" },      { "reconsideration.uphold", "vote.announce" },
  { "reconsideration.revoke", "vote.announce" }, { "task.extend", "extension.ask" },
  { "motion.call_off", "vote.cancel" },          { "topic.undecide", "vote.correct" },
  { "motion.correct_to_carried", "vote.correct" }, { "motion.correct_to_lost", "vote.correct" },
  { "motion.correct_to_undecided", "vote.correct" },
};

/* Acts on a thing with a machine that look at its state themselves, to say more than the table could. */
static const char *const beside[] = { "meeting.replan", "request.erase", "turn.ask_all", "group.merge", "meeting.consensus", NULL };

static GHashTable *
act_names (void)
{
  g_autoptr (GPtrArray) acts = linli_council_acts ();
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < acts->len; i++)
    g_assert_true (g_hash_table_add (names, g_strdup (linli_record_text (acts->pdata[i], "name"))));
  return names;
}

static const char *
act_for (const char *event)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_others); i++)
    if (strcmp (by_others[i].event, event) == 0)
      return by_others[i].act;
  return event;
}

static void
test_events_have_acts (void)
{
  g_autoptr (GHashTable) names = act_names ();

  for (const LinliMachine *machine = linli_machines; machine->name; machine++)
    for (const LinliTransition *row = machine->rows; row->event; row++)
      {
        g_autofree char *event = g_strdup_printf ("%s.%s", machine->name, row->event);
        g_test_message ("%s", event);
        g_assert_true (g_hash_table_contains (names, act_for (event)));
      }
  for (guint i = 0; i < G_N_ELEMENTS (by_others); i++)
    g_assert_false (g_hash_table_contains (names, by_others[i].event));
}

static void
test_acts_have_events (void)
{
  g_autoptr (GHashTable) names = act_names ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (name, ".", 2);
      const LinliMachine *machine = linli_machine_find (parts[0]);
      if (!machine || g_strv_contains (beside, name))
        continue;
      g_test_message ("%s", (char *) name);
      g_assert_true (linli_machine_has_event (machine, parts[1]));
    }
}

/* The acts offered from a state are the table's. */
static void
test_possible (void)
{
  g_autoptr (GPtrArray) none = linli_council_possible ("request", "archived");
  g_autoptr (GPtrArray) unknown = linli_council_possible ("weather", "sunny");
  g_autoptr (GPtrArray) some = linli_council_possible ("request", "registered");
  static const char *const expected[] = { "request.accept", "request.decline", "request.refer", "request.withdraw" };

  g_assert_cmpint ((int) none->len, ==, 0);
  g_assert_cmpint ((int) unknown->len, ==, 0);
  g_assert_cmpint ((int) some->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpstr (some->pdata[i], ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/machine/reachable", test_reachable);
  g_test_add_func ("/machine/words", test_words);
  g_test_add_func ("/machine/rows", test_rows);
  g_test_add_func ("/machine/events-have-acts", test_events_have_acts);
  g_test_add_func ("/machine/acts-have-events", test_acts_have_events);
  g_test_add_func ("/machine/possible", test_possible);
  return g_test_run ();
}
