/* run-view: a meeting of 45 members, and one of 3,000 with 500 speeches, in the run view. Prints what its answer to a check-in, to
 * an item that begins and to a vote that opens takes of the main thread, from what was recorded to what is painted; the longer
 * meeting may take a frame more. Needs a display. */
#include "tests/bench/bench-window.h"
#include "ui/run/view.h"

#include <stdio.h>

#define FEW 45
#define MANY 3000
#define SPEECHES 500
#define ITEMS 8
#define ROUNDS 15
#define FRAME_MS 16.7

static gint64 at_ms; /* the clock of the meetings */

static void
act (LinliCouncil *council, const char *actor, const char *name, const char *members)
{
  bench_act (council, at_ms += 10, actor, name, members);
}

static void
actf (LinliCouncil *council, const char *name, const char *format, guint number)
{
  g_autofree char *text = g_strdup_printf ("%05u", number);
  g_auto (GStrv) parts = g_strsplit (format, "#", -1);
  g_autofree char *members = g_strjoinv (text, parts);

  act (council, "代表00000", name, members);
}

static void
add_members (LinliCouncil *council, guint members)
{
  act (council, NULL, "person.add", "{\"label\":\"代表00000\",\"office\":\"staff\"}");
  act (council, "代表00000", "body.add", "{\"label\":\"代表会议\",\"name\":\"代表会议\",\"rule\":\"U2\"}");
  for (guint i = 1; i <= members; i++)
    {
      actf (council, "person.add", "{\"label\":\"代表#\",\"name\":\"示例#\",\"office\":\"representative\",\"household\":\"1-#\"}", i);
      actf (council, "seat.add", "{\"body\":\"代表会议\",\"person\":\"代表#\",\"role\":\"representative\"}", i);
    }
}

static void
plan (LinliCouncil *council)
{
  g_autofree char *day = linli_date_format (linli_instant_date (at_ms));
  g_autofree char *meeting
      = g_strdup_printf ("{\"label\":\"HY-1\",\"body\":\"代表会议\",\"title\":\"示例\",\"mode\":\"council\",\"venue\":\"厅\",\"starts_at\":\"%sT00:01\","
                         "\"ends_at\":\"%sT23:59\",\"chair\":\"代表00001\",\"recorder\":\"代表00000\",\"tellers\":[\"代表00004\"]}", day, day);

  act (council, "代表00000", "meeting.plan", meeting);
  for (guint i = 1; i <= ITEMS; i++)
    actf (council, "agenda.add", "{\"meeting\":\"HY-1\",\"title\":\"第#项\",\"minutes\":10}", i);
  act (council, "代表00000", "meeting.notify", "{\"meeting\":\"HY-1\",\"places\":[\"栏\"],\"urgent_reason\":\"示例\"}");
  act (council, "代表00000", "meeting.open_checkin", "{\"meeting\":\"HY-1\"}");
}

/* Four fifths are here; a motion is seconded; there were @speeches. */
static void
hold (LinliCouncil *council, guint members, guint speeches)
{
  for (guint i = 1; i <= members * 4 / 5; i++)
    actf (council, "attendance.check_in", "{\"meeting\":\"HY-1\",\"person\":\"代表#\"}", i);
  act (council, "代表00001", "meeting.open", "{\"meeting\":\"HY-1\"}");
  act (council, "代表00000", "agenda.start", "{\"item\":\"HY-1/1\"}");
  for (guint i = 0; i < speeches; i++)
    actf (council, "speech.give",
          "{\"meeting\":\"HY-1\",\"item\":\"HY-1/1\",\"speaker\":\"代表#\",\"stance\":\"for\",\"text\":\"说了。\",\"seconds\":60}", i + 1);
  act (council, "代表00000", "motion.propose",
       "{\"label\":\"M1\",\"meeting\":\"HY-1\",\"item\":\"HY-1/1\",\"kind\":\"main\",\"title\":\"示例\",\"text\":\"示例。\",\"mover\":\"代表00002\"}");
  act (council, "代表00000", "motion.second", "{\"motion\":\"HY-1/M1\",\"by\":\"代表00003\"}");
}

static char *
make_register (const char *folder, guint members, guint speeches)
{
  g_autofree char *name = g_strdup_printf ("%u.linli", members);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;

  at_ms = linli_date_start (linli_instant_date (linli_clock_now ())) - (gint64) 20 * 60 * 60 * 1000;
  council = bench_council (path, at_ms);
  bench_must (linli_council_batch_begin (council, &error), error);
  add_members (council, members);
  plan (council);
  hold (council, members, speeches);
  bench_must (linli_council_batch_commit (council, NULL, &error), error);
  return path;
}

static LinliWindow *
open_window (LinliApplication *application, const char *path)
{
  LinliWindow *window = bench_window (application, path, 1280, 800);

  bench_must (LINLI_IS_RUN_VIEW (linli_window_page (window)), NULL);
  return window;
}

static void
tell (LinliWindow *window)
{
  linli_session_changed (linli_window_session (window));
}

/* Recorded beside, as a thread does it; then what the main thread has to do until it is seen. */
static double
answer (LinliWindow *window, const char *actor, const char *name, const char *members)
{
  LinliSession *session = linli_window_session (window);
  LinliCouncil *council = linli_session_begin_write (session, NULL);

  bench_must (council != NULL, NULL);
  at_ms = MAX (at_ms, linli_session_now (session));
  act (council, actor, name, members);
  linli_session_end_write (session);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  return bench_until_painted (window, tell);
}

static double
checkin (LinliWindow *window, guint members)
{
  double rounds[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *person = g_strdup_printf ("{\"meeting\":\"HY-1\",\"person\":\"代表%05u\"}", members - i % 9);
      rounds[i] = answer (window, "代表00000", i == 0 || i < 9 ? "attendance.check_in" : "attendance.sign_out", person);
    }
  return bench_percentile (rounds, ROUNDS, 50);
}

static double
item (LinliWindow *window, guint members)
{
  double rounds[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *next = g_strdup_printf ("{\"item\":\"HY-1/%u\"}", (i + 1) % ITEMS + 1);
      rounds[i] = answer (window, "代表00000", "agenda.start", next);
    }
  return bench_percentile (rounds, ROUNDS, 50);
}

/* Opened, counted, called off. */
static double
vote (LinliWindow *window, guint members)
{
  double rounds[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      rounds[i] = answer (window, "代表00001", "vote.open", "{\"motion\":\"HY-1/M1\",\"method\":\"show\"}");
      answer (window, "代表00001", "vote.cancel", "{\"vote\":\"HY-1/M1\",\"reason\":\"示例\"}");
    }
  return bench_percentile (rounds, ROUNDS, 50);
}

int
main (int argc, char **argv)
{
  static const struct { const char *what; double (*measure) (LinliWindow *window, guint members); } cases[]
      = { { "a check-in", checkin }, { "an item", item }, { "a vote", vote } };
  char *folder = bench_begin (argc, argv);
  g_autofree char *few = make_register (folder, FEW, 5), *many = NULL;
  LinliApplication *application = bench_application ();
  double small[G_N_ELEMENTS (cases)];
  LinliWindow *window;

  window = open_window (application, few);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    small[i] = cases[i].measure (window, FEW);
  gtk_window_destroy (GTK_WINDOW (window));
  many = make_register (folder, MANY, SPEECHES);
  window = open_window (application, many);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double large = cases[i].measure (window, MANY);
      printf ("run view: %s with %d members in %.1f ms, with %d and %d speeches in %.1f ms: %.1f ms more (at most %.1f)\n",
              cases[i].what, FEW, small[i], MANY, SPEECHES, large, large - small[i], FRAME_MS);
    }
  return bench_end (folder);
}
