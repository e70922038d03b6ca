/* hall: opens the desk and the hall screen on a register whose meeting has 45 members, then 3,000, tells them of a change again
 * and again, and prints how long telling every view takes and how much later than the desk's window the hall is painted:
 * median and 95th percentile, ms. */
#include "tests/bench/bench-window.h"
#include "ui/hall/screen.h"

#include <stdio.h>

#define TIMES 100
#define BEGAN_MS ((gint64) 1767571200000) /* 2026-01-05 */

typedef struct
{
  gint64 desk, hall; /* when each was painted first after a change; 0 before that */
} Painted;

static void
desk_painted (GdkFrameClock *clock, Painted *painted)
{
  if (!painted->desk)
    painted->desk = g_get_monotonic_time ();
}

static void
hall_painted (GdkFrameClock *clock, Painted *painted)
{
  if (!painted->hall)
    painted->hall = g_get_monotonic_time ();
}

static void
print (const char *what, double *times)
{
  double late = bench_percentile (times, TIMES, 95);

  printf ("%s: median %.2f, 95th percentile %.2f\n", what, times[TIMES / 2], late);
}

static LinliHallScreen *
screen_of (LinliWindow *window)
{
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window))); l; l = l->next)
    if (LINLI_IS_HALL_SCREEN (l->data))
      return l->data;
  return NULL;
}

static void
rest (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
measure_telling (LinliWindow *window, const char *what)
{
  double told[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      double begin = bench_work_ms ();
      linli_session_changed (linli_window_session (window));
      told[i] = bench_work_ms () - begin;
      rest (20);
    }
  print (what, told);
}

static void
measure_painting (LinliWindow *window, LinliHallScreen *screen)
{
  double late[TIMES];
  Painted painted = { 1, 1 };

  g_signal_connect (bench_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (desk_painted), &painted);
  g_signal_connect (bench_frame_clock (GTK_WIDGET (screen)), "after-paint", G_CALLBACK (hall_painted), &painted);
  for (guint i = 0; i < TIMES; i++)
    {
      painted = (Painted) { 0, 0 };
      linli_session_changed (linli_window_session (window));
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_widget_queue_draw (GTK_WIDGET (linli_hall_screen_sheet (screen)));
      while (!painted.desk || !painted.hall)
        g_main_context_iteration (NULL, TRUE);
      late[i] = (double) (painted.hall - painted.desk) / 1000;
      rest (40);
    }
  print ("hall painted after the desk", late);
}

static void
act (LinliCouncil *council, const char *name, const char *members)
{
  bench_act (council, BEGAN_MS, "甲", name, members);
}

static void
act_each (LinliCouncil *council, guint n, const char *name, const char *before)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *members = g_strdup_printf ("{%s:\"代表%05u\"}", before, i);
      act (council, name, members);
    }
}

/* A meeting that is in session, with two thirds of its @members and an item that runs. */
static void
make (const char *path, guint members)
{
  g_autoptr (LinliCouncil) council = bench_council (path, BEGAN_MS);

  bench_must (linli_council_batch_begin (council, NULL), NULL);
  bench_act (council, BEGAN_MS, NULL, "person.add", "{\"label\":\"甲\",\"office\":\"staff\"}");
  act (council, "person.add", "{\"label\":\"乙\",\"office\":\"committee\"}");
  act (council, "body.add", "{\"label\":\"会\",\"name\":\"会\",\"rule\":\"U2\"}");
  act_each (council, members, "person.add", "\"office\":\"representative\",\"label\"");
  act_each (council, members, "seat.add", "\"body\":\"会\",\"role\":\"representative\",\"person\"");
  act (council, "meeting.plan",
       "{\"label\":\"H\",\"body\":\"会\",\"title\":\"x\",\"mode\":\"council\",\"venue\":\"x\","
       "\"starts_at\":\"2026-01-05T14:00\",\"ends_at\":\"2026-01-05T16:00\",\"chair\":\"乙\",\"recorder\":\"甲\"}");
  act (council, "agenda.add", "{\"meeting\":\"H\",\"title\":\"x\",\"minutes\":10}");
  act (council, "meeting.notify", "{\"meeting\":\"H\",\"places\":[\"x\"],\"urgent_reason\":\"x\"}");
  act (council, "meeting.open_checkin", "{\"meeting\":\"H\"}");
  act_each (council, members * 2 / 3 + 1, "attendance.check_in", "\"meeting\":\"H\",\"person\"");
  bench_must (linli_council_batch_commit (council, NULL, NULL), NULL);
}

static void
bench (LinliApplication *application, const char *folder, guint members)
{
  g_autofree char *name = g_strdup_printf ("hall-%u.linli", members), *path = g_build_filename (folder, name, NULL);
  LinliWindow *window;

  make (path, members);
  window = bench_window (application, path, -1, -1);
  printf ("a meeting of %u members\n", members);
  rest (500);
  measure_telling (window, "told of a change, the desk alone");
  g_action_group_activate_action (G_ACTION_GROUP (window), "hall", NULL);
  rest (500);
  measure_telling (window, "told of a change, with the hall screen");
  measure_painting (window, screen_of (window));
  gtk_window_destroy (GTK_WINDOW (window));
  rest (100);
}

int
main (int argc, char **argv)
{
  char *folder = bench_begin (argc, argv);
  LinliApplication *application = bench_application ();

  bench (application, folder, 45);
  bench (application, folder, 3000);
  return bench_end (folder);
}
