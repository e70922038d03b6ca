#include "tests/bench/bench.h"

#include <stdlib.h>
#include <time.h>

double
bench_seconds (void)
{
  return (double) g_get_monotonic_time () / 1e6;
}

double
bench_work_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

void
bench_must (gboolean done, const GError *error)
{
  if (!done)
    g_error ("%s", error ? error->message : "failed");
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_percentile (double *times, guint n, guint percent)
{
  qsort (times, n, sizeof *times, compare);
  return times[n * percent / 100];
}

char *
bench_begin (int argc, char **argv)
{
  char *folder = g_strdup_printf ("%s/linli-bench-XXXXXX", argc > 1 ? argv[1] : g_get_tmp_dir ());

  bench_must (g_mkdtemp (folder) != NULL, NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  return folder;
}

int
bench_end (char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);

  g_free (folder);
  return g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL) ? 0 : 1;
}

LinliRecord *
bench_facts (void)
{
  LinliRecord *facts = linli_record_new ();

  linli_record_set_text (facts, "name", "bench");
  linli_record_set_text (facts, "kind", "residents");
  linli_record_set_text (facts, "community", "old");
  linli_record_set_text (facts, "language", "zh");
  return facts;
}

LinliCouncil *
bench_council (const char *path, gint64 at_ms)
{
  g_autoptr (LinliRecord) facts = bench_facts ();
  g_autoptr (GError) error = NULL;
  LinliCouncil *council = linli_council_create (path, facts, at_ms, &error);

  bench_must (council != NULL, error);
  return council;
}

void
bench_act (LinliCouncil *council, gint64 at_ms, const char *actor, const char *name, const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (members, -1, &error);

  bench_must (record && linli_council_act (council, name, record, at_ms, actor, NULL, &error), error);
}
