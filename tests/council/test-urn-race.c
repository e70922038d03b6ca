/* One slip, cast ten thousand times at once: by processes and threads, each with a connection of its own. */
#include "tests/council/urn-fixture.h"

#include "base/error.h"
#include "store/register-private.h"

#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 4
#define THREADS 2
#define CASTS 1250
#define VOTERS 6

typedef struct
{
  const char *path;
  gint64 vote;
  guint recorded;
} Caster;

static LinliRegister *
connect (const char *path)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = linli_sql_open (path, TRUE, FALSE, &error);
  LinliRegister *reg;

  g_assert_no_error (error);
  /* Past the lock that keeps other programs out. */
  reg = linli_register_wrap (path, db, NULL);
  reg->chain = linli_chain_new ("race");
  return reg;
}

static gpointer
cast_often (gpointer data)
{
  Caster *caster = data;
  g_autoptr (LinliRegister) reg = connect (caster->path);
  guint8 box[LINLI_URN_BOX_SIZE];

  linli_sealed_random (box, sizeof box);
  for (guint i = 0; i < CASTS;)
    {
      g_autoptr (GError) error = NULL;
      gboolean recorded = FALSE;
      if (!linli_urn_rows_cast (reg, caster->vote, 1, box, linli_sealed_uniform, &recorded, &error))
        {
          g_assert_error (error, LINLI_ERROR, LINLI_ERROR_LOCKED); /* waited in vain; again */
          continue;
        }
      caster->recorded += recorded;
      i++;
    }
  return NULL;
}

static int
run_process (const char *path, gint64 vote, int start)
{
  Caster casters[THREADS];
  GThread *threads[THREADS];
  guint recorded = 0;
  char go;

  if (read (start, &go, 1) != 0) /* until the parent closes its end */
    return 99;
  for (guint i = 0; i < THREADS; i++)
    {
      casters[i] = (Caster) { path, vote, 0 };
      threads[i] = g_thread_new ("caster", cast_often, &casters[i]);
    }
  for (guint i = 0; i < THREADS; i++)
    {
      g_thread_join (threads[i]);
      recorded += casters[i].recorded;
    }
  return (int) recorded;
}

static guint
run_processes (const char *path, gint64 vote)
{
  pid_t children[PROCESSES];
  int start[2];
  guint recorded = 0;

  g_assert_cmpint (pipe (start), ==, 0);
  for (guint i = 0; i < PROCESSES; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          close (start[1]);
          _exit (run_process (path, vote, start[0]));
        }
    }
  close (start[0]);
  close (start[1]);
  for (guint i = 0; i < PROCESSES; i++)
    {
      int status;
      waitpid (children[i], &status, 0);
      g_assert_true (WIFEXITED (status));
      recorded += (guint) WEXITSTATUS (status);
    }
  return recorded;
}

static void
test_race (void)
{
  UrnFixture fixture;
  g_autoptr (LinliUrnDraw) draw = urn_fixture_draw (VOTERS);
  LinliUrnTurnout turnout;

  urn_fixture_set_up (&fixture, VOTERS);
  urn_fixture_open (&fixture, draw);
  g_clear_pointer (&fixture.council, linli_council_free);
  g_assert_cmpuint (run_processes (fixture.path, fixture.vote), ==, 1);
  urn_fixture_reopen (&fixture);
  g_assert_true (linli_urn_turnout (fixture.council, fixture.vote, &turnout, NULL));
  g_assert_cmpint (turnout.used, ==, 1);
  urn_fixture_must (&fixture, "close_urn", URN_RETURNED (5));
  urn_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/urn-race/one-slip", test_race);
  return g_test_run ();
}
