#include "tests/council/random.h"
#include "tests/store/fixture.h"

#include "store/replay.h"

/* Thousands of acts drawn at random: none crashes or fails for another reason than a rule or an input, the refused
 * ones leave nothing, and what was done replays to the same tables. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260321);
  char *folder = fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "a.linli", NULL);
  guint done = 0;

  for (int round = 0; round < 4; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *one = g_strdup_printf ("%s.%d", path, round);
      LinliCouncil *council = random_council (one, rand);
      g_autoptr (LinliRegister) reg = NULL;
      g_autoptr (GPtrArray) rows = NULL, personal = NULL;
      done += random_play (council, rand, g_test_slow () ? 40000 : 3000);
      linli_council_free (council);
      reg = linli_register_open (one, FALSE, &error);
      g_assert_no_error (error);
      rows = linli_replay_compare (reg, 10, &error);
      personal = linli_replay_personal (reg, &error);
      g_assert_no_error (error);
      g_assert_cmpint ((int) rows->len, ==, 0);
      g_assert_cmpint ((int) personal->len, ==, 0);
    }
  g_test_message ("%u acts done", done);
  g_assert_cmpint ((int) done, >, 400);
  fixture_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/acts", test_random);
  return g_test_run ();
}
