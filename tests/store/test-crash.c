#include "tests/store/fixture.h"

#include "base/error.h"
#include "store/replay.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *writer; /* the program that writes until stopped */

/* Opens @path, asks for every acknowledged token, and compares the tables. Returns: the entries there. */
static int
check (const char *path, int acknowledged, gboolean write)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRegister) reg = linli_register_open (path, write, &error);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  for (int number = 11; number <= acknowledged; number++)
    {
      g_autofree char *token = g_strdup_printf ("token-%d", number);
      g_assert_cmpint (linli_register_outcome (reg, token), ==, number);
    }
  rows = linli_replay_compare (reg, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpint ((int) rows->len, ==, 0);
  return (int) linli_register_size (reg);
}

static int
last_number (const char *text)
{
  int last = 10;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* A line without its end was not said whole. */
  for (guint i = 0; lines[i] && lines[i + 1]; i++)
    last = atoi (lines[i]);
  return last;
}

/* Runs the writer and kills it after @usec. Returns: the last entry that it acknowledged. */
static int
write_and_kill (const char *path, guint usec)
{
  g_autofree char *count = g_strdup ("100000");
  g_autoptr (GString) said = g_string_new (NULL);
  char buffer[4096];
  int pipes[2];
  gssize got;
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    {
      dup2 (pipes[1], STDOUT_FILENO);
      close (pipes[0]);
      execl (writer, writer, path, count, NULL);
      _exit (127);
    }
  close (pipes[1]);
  /* From the first word on, so that the moment lies within the stream of writes. */
  got = read (pipes[0], buffer, 1);
  g_string_append_len (said, buffer, MAX (got, 0));
  g_usleep (usec);
  kill (child, SIGKILL);
  while ((got = read (pipes[0], buffer, sizeof buffer)) > 0)
    g_string_append_len (said, buffer, got);
  close (pipes[0]);
  waitpid (child, NULL, 0);
  return last_number (said->str);
}

static void
test_kill (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  int rounds = g_test_slow () ? 2000 : 30, hot = 0, beyond = 0;

  for (int round = 0; round < rounds; round++)
    {
      int acknowledged = write_and_kill (fixture->path, (guint) g_test_rand_int_range (0, 12000));
      int size;
      hot += g_file_test (journal, G_FILE_TEST_EXISTS);
      /* A reader first in every other round: it too must come through what was left. */
      size = check (fixture->path, acknowledged, round % 2 == 0);
      g_assert_cmpint (size, >=, acknowledged);
      g_assert_cmpint (size, <=, acknowledged + 1);
      beyond += size > acknowledged;
      if (size > 400)
        {
          g_unlink (fixture->path);
          g_unlink (journal);
          fixture_small (fixture->path, fixture->key);
        }
    }
  g_test_message ("%d rounds, %d journals left, %d commits beyond the last word", rounds, hot, beyond);
}

static int
run (const char *const *argv, char **said)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *complaint = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, said, &complaint, &status, &error);
  g_assert_no_error (error);
  if (*complaint)
    g_test_message ("%s", g_strchomp (complaint));
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

/* No room for the file: said as such, what was acknowledged stands, nothing else does. */
static void
test_file_limit (StoreFixture *fixture, gconstpointer data)
{
  static const int rooms[] = { 0, 1, 4096, 8192, 16384, 40960, 65536 };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, i);
      g_autofree char *limit = NULL, *said = NULL;
      GStatBuf info;
      const char *argv[] = { writer, path, "200", NULL, NULL };
      fixture_small (path, fixture->key);
      g_stat (path, &info);
      argv[3] = limit = g_strdup_printf ("%d", (int) info.st_size + rooms[i]);
      g_assert_cmpint (run (argv, &said), ==, 4);
      g_assert_cmpint (check (path, last_number (said), TRUE), ==, last_number (said));
    }
}

static void
test_full_disk (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *disk = g_build_filename (fixture->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "a.linli", NULL);
  g_autofree char *said = NULL;
  const char *argv[] = { writer, path, "2000", NULL };

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=1m") != 0)
    {
      g_autofree char *why = g_strdup_printf ("a small disk cannot be mounted here: %s", g_strerror (errno));
      g_test_skip (why);
      return;
    }
  fixture_small (path, fixture->key);
  g_assert_cmpint (run (argv, &said), ==, 4);
  g_assert_cmpint (check (path, last_number (said), TRUE), ==, last_number (said));
  g_unlink (path);
  g_assert_cmpint (umount2 (disk, MNT_DETACH), ==, 0);
}

/* A system call fails once: an error is said, the handle is not used again, and the register opened anew is whole. */
static void
test_failing_calls (StoreFixture *fixture, gconstpointer data)
{
  static const char *const faults[] = {
    "fdatasync:error=EIO:when=3", "fdatasync:error=EIO:when=4", "fdatasync:error=EIO:when=5", "fdatasync:error=EIO:when=6",
    "pwrite64:error=EIO:when=2",  "pwrite64:error=EIO:when=5",  "pwrite64:error=EIO:when=7",  "pwrite64:error=ENOSPC:when=4",
    "pwrite64:error=ENOSPC:when=9", "unlink:error=EIO:when=1",  "ftruncate:error=EIO:when=2",
  };
  g_autofree char *strace = g_find_program_in_path ("strace");

  if (!strace || g_getenv ("LINLI_NO_STRACE"))
    {
      g_test_skip ("strace is not here");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (GStrv) parts = g_strsplit (faults[i], ":", 2);
      g_autofree char *trace = g_strdup_printf ("trace=%s", parts[0]);
      g_autofree char *inject = g_strdup_printf ("inject=%s", faults[i]);
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, i);
      g_autofree char *said = NULL;
      const char *argv[] = { strace, "-f", "-qq", "-o", "/dev/null", "-e", trace, "-e", inject, writer, path, "6", NULL };
      int status, size;
      fixture_small (path, fixture->key);
      status = run (argv, &said);
      g_test_message ("%s: exit %d after %d", faults[i], status, last_number (said));
      if (i == 0 && status != 0 && !*said && status != 4 && status != 5)
        {
          g_test_skip ("strace may not trace here");
          return;
        }
      g_assert_true (status == 0 || status == 4 || status == 5);
      size = check (path, last_number (said), TRUE);
      g_assert_cmpint (size, <=, last_number (said) + (status == 0 ? 0 : 1));
      if (strstr (faults[i], "fdatasync") || strstr (faults[i], "pwrite64"))
        g_assert_cmpint (status, !=, 0);
    }
}

#define ADD(name, func) g_test_add ("/crash/" name, StoreFixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  writer = argv[1];
  g_assert_nonnull (writer);
  ADD ("kill", test_kill);
  ADD ("file-limit", test_file_limit);
  ADD ("full-disk", test_full_disk);
  ADD ("failing-calls", test_failing_calls);
  return g_test_run ();
}
