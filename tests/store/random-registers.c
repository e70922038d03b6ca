/* random-registers FOLDER COUNT: the demo and COUNT random registers, some of them damaged; a line of verdict each. */
#include "tests/council/random.h"
#include "tests/store/fixture.h"

#include "council/demo.h"
#include "store/replay.h"

#include <stdio.h>
#include <stdlib.h>

static void
print_verdict (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (LinliRegister) reg = linli_register_open (path, FALSE, NULL);
  g_autoptr (GPtrArray) personal = reg ? linli_replay_personal (reg, NULL) : NULL;
  g_autoptr (GPtrArray) rows = personal ? linli_replay_compare (reg, 1, NULL) : NULL;
  g_autofree char *head = reg ? linli_register_head (reg) : NULL;

  if (personal && personal->len == 0)
    {
      g_assert_true (rows && rows->len == 0);
      printf ("%s %d %s\n", name, (int) linli_register_size (reg), head);
    }
  else
    printf ("%s wrong\n", name);
}

static void
damage (const char *path, GRand *rand)
{
  static const char *const statements[] = {
    "UPDATE ledger SET payload = payload || ' ' WHERE seq = %d",
    "UPDATE ledger SET at_ms = at_ms + 1 WHERE seq = %d",
    "UPDATE ledger SET actor = actor + 1 WHERE seq = %d",
    "UPDATE ledger SET kind = kind || 'x' WHERE seq = %d",
    "DELETE FROM ledger WHERE seq = %d",
    "UPDATE personal SET value = value || %d WHERE digest = (SELECT max(digest) FROM personal)",
    "DELETE FROM personal WHERE digest = (SELECT min(digest) FROM personal) AND %d",
  };
  const char *statement = statements[g_rand_int_range (rand, 0, G_N_ELEMENTS (statements))];
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 14));
  g_auto (GStrv) parts = g_strsplit (statement, "%d", -1);
  g_autofree char *sql = g_strjoinv (number, parts);

  fixture_raw (path, sql);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260321);
  g_autofree char *demo = g_build_filename (argv[1], "demo.linli", NULL);
  g_autofree char *keys = g_build_filename (argv[1], "data", NULL);

  g_setenv ("XDG_DATA_HOME", keys, TRUE);
  fixture_demo (demo);
  print_verdict (argv[1], "demo.linli");
  for (int i = 0; i < atoi (argv[2]); i++)
    {
      g_autofree char *name = g_strdup_printf ("%03d.linli", i);
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autoptr (LinliCouncil) council = random_council (path, rand);
      random_play (council, rand, 60);
      g_clear_pointer (&council, linli_council_free);
      if (i % 4 == 3)
        damage (path, rand);
      print_verdict (argv[1], name);
    }
  return 0;
}
