/* run-view: a meeting of 45 members, and one of 3,000 with 500 speeches, in the run view. Prints what its answer to a check-in, to
 * an item that begins and to a vote that opens takes of the main thread, from what was recorded to what is painted; the longer
 * meeting may take a frame more. Needs a display. */
#include "ui/application.h"
#include "ui/run/view.h"
#include "ui/window.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FEW 45
#define MANY 3000
#define SPEECHES 500
#define ITEMS 8
#define ROUNDS 15
#define FRAME_MS 16.7

static LinliApplication *application;
static gint64 at_ms; /* the clock of the meetings */

static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error ? error->message : "failed");
}

static void
act (LinliCouncil *council, const char *actor, const char *name, const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) record = linli_record_decode (members, -1, &error);

  must (record && linli_council_act (council, name, record, at_ms += 10, actor, NULL, &error), error);
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
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"bench\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliCouncil) council = NULL;

  at_ms = linli_date_start (linli_instant_date (linli_clock_now ())) - (gint64) 20 * 60 * 60 * 1000;
  council = linli_council_create (path, facts, at_ms, &error);
  must (council && linli_council_batch_begin (council, &error), error);
  add_members (council, members);
  plan (council);
  hold (council, members, speeches);
  must (linli_council_batch_commit (council, NULL, &error), error);
  return path;
}

static LinliWindow *
open_window (const char *path)
{
  LinliWindow *window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  linli_window_open (window, path, FALSE);
  while (!linli_window_session (window) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  must (LINLI_IS_RUN_VIEW (linli_window_page (window)), NULL);
  return window;
}

static void
painted (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
}

/* Recorded beside, as a thread does it; then what the main thread has to do until it is seen. */
static double
answer (LinliWindow *window, const char *actor, const char *name, const char *members)
{
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
  LinliSession *session = linli_window_session (window);
  LinliCouncil *council = linli_session_begin_write (session, NULL);
  gboolean done = FALSE;
  gulong handler;
  double start;

  must (council != NULL, NULL);
  at_ms = MAX (at_ms, linli_session_now (session));
  act (council, actor, name, members);
  linli_session_end_write (session);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  start = now_ms ();
  linli_session_changed (session);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted), &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  start = now_ms () - start;
  g_signal_handler_disconnect (clock, handler);
  return start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
median (double *rounds)
{
  qsort (rounds, ROUNDS, sizeof *rounds, compare);
  return rounds[ROUNDS / 2];
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
  return median (rounds);
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
  return median (rounds);
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
  return median (rounds);
}

int
main (int argc, char **argv)
{
  static const struct { const char *what; double (*measure) (LinliWindow *window, guint members); } cases[]
      = { { "a check-in", checkin }, { "an item", item }, { "a vote", vote } };
  g_autofree char *folder = g_strdup_printf ("%s/linli-bench-XXXXXX", argc > 1 ? argv[1] : g_get_tmp_dir ());
  g_autofree char *few = NULL, *many = NULL, *command = NULL;
  double small[G_N_ELEMENTS (cases)];
  LinliWindow *window;

  must (g_mkdtemp (folder) != NULL, NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  must (g_application_register (G_APPLICATION (application), NULL, NULL), NULL);
  few = make_register (folder, FEW, 5);
  window = open_window (few);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    small[i] = cases[i].measure (window, FEW);
  gtk_window_destroy (GTK_WINDOW (window));
  many = make_register (folder, MANY, SPEECHES);
  window = open_window (many);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double large = cases[i].measure (window, MANY);
      printf ("run view: %s with %d members in %.1f ms, with %d and %d speeches in %.1f ms: %.1f ms more (at most %.1f)\n",
              cases[i].what, FEW, small[i], MANY, SPEECHES, large, large - small[i], FRAME_MS);
    }
  command = g_strdup_printf ("rm -r '%s'", folder);
  return g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL) ? 0 : 1;
}
