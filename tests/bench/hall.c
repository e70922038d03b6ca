/* hall: opens the desk and the hall screen on a register whose meeting has 45 members, then 3,000, tells them of a change again
 * and again, and prints how long telling every view takes and how much later than the desk's window the hall is painted:
 * median and 95th percentile, ms. */
#include "council/council.h"
#include "ui/application.h"
#include "ui/hall/screen.h"
#include "ui/window.h"

#include <stdio.h>
#include <time.h>

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

/* Of this thread's work: what else the machine does is left out. */
static double
work_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
print (const char *what, GArray *times)
{
  g_array_sort (times, compare);
  printf ("%s: median %.2f, 95th percentile %.2f\n", what, g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len * 95 / 100));
}

static LinliHallScreen *
screen_of (LinliWindow *window)
{
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window))); l; l = l->next)
    if (LINLI_IS_HALL_SCREEN (l->data))
      return l->data;
  return NULL;
}

static GdkFrameClock *
clock_of (GtkWidget *window)
{
  return gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
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
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < TIMES; i++)
    {
      double begin = work_ms (), took;
      linli_session_changed (linli_window_session (window));
      took = work_ms () - begin;
      g_array_append_val (told, took);
      rest (20);
    }
  print (what, told);
}

static void
measure_painting (LinliWindow *window, LinliHallScreen *screen)
{
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (double));
  Painted painted = { 1, 1 };

  g_signal_connect (clock_of (GTK_WIDGET (window)), "after-paint", G_CALLBACK (desk_painted), &painted);
  g_signal_connect (clock_of (GTK_WIDGET (screen)), "after-paint", G_CALLBACK (hall_painted), &painted);
  for (guint i = 0; i < TIMES; i++)
    {
      double difference;
      painted = (Painted) { 0, 0 };
      linli_session_changed (linli_window_session (window));
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_widget_queue_draw (GTK_WIDGET (linli_hall_screen_sheet (screen)));
      while (!painted.desk || !painted.hall)
        g_main_context_iteration (NULL, TRUE);
      difference = (double) (painted.hall - painted.desk) / 1000;
      g_array_append_val (late, difference);
      rest (40);
    }
  print ("hall painted after the desk", late);
}

static void
act (LinliCouncil *council, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) members = linli_record_decode (json, -1, &error);
  g_autofree char *name = NULL;

  if (members)
    {
      const char *label = linli_record_text (members, "label");
      name = g_strdup (linli_record_text (members, "do"));
      linli_record_remove (members, "do");
      linli_council_act (council, name, members, BEGAN_MS, g_strcmp0 (label, "甲") == 0 ? NULL : "甲", NULL, &error);
    }
  if (error)
    g_error ("%s: %s", json, error->message);
}

static void
act_each (LinliCouncil *council, guint n, const char *before, const char *after)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *json = g_strdup_printf ("%s代表%05u%s", before, i, after);
      act (council, json);
    }
}

/* A meeting that is in session, with two thirds of its @members and an item that runs. */
static void
make (const char *path, guint members)
{
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"x\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  g_autoptr (LinliCouncil) council = linli_council_create (path, facts, BEGAN_MS, NULL);

  g_assert_true (linli_council_batch_begin (council, NULL));
  act (council, "{\"do\":\"person.add\",\"label\":\"甲\",\"office\":\"staff\"}");
  act (council, "{\"do\":\"person.add\",\"label\":\"乙\",\"office\":\"committee\"}");
  act (council, "{\"do\":\"body.add\",\"label\":\"会\",\"name\":\"会\",\"rule\":\"U2\"}");
  act_each (council, members, "{\"do\":\"person.add\",\"office\":\"representative\",\"label\":\"", "\"}");
  act_each (council, members, "{\"do\":\"seat.add\",\"body\":\"会\",\"role\":\"representative\",\"person\":\"", "\"}");
  act (council, "{\"do\":\"meeting.plan\",\"label\":\"H\",\"body\":\"会\",\"title\":\"x\",\"mode\":\"council\",\"venue\":\"x\","
                "\"starts_at\":\"2026-01-05T14:00\",\"ends_at\":\"2026-01-05T16:00\",\"chair\":\"乙\",\"recorder\":\"甲\"}");
  act (council, "{\"do\":\"agenda.add\",\"meeting\":\"H\",\"title\":\"x\",\"minutes\":10}");
  act (council, "{\"do\":\"meeting.notify\",\"meeting\":\"H\",\"places\":[\"x\"],\"urgent_reason\":\"x\"}");
  act (council, "{\"do\":\"meeting.open_checkin\",\"meeting\":\"H\"}");
  act_each (council, members * 2 / 3 + 1, "{\"do\":\"attendance.check_in\",\"meeting\":\"H\",\"person\":\"", "\"}");
  g_assert_true (linli_council_batch_commit (council, NULL, NULL));
}

static void
bench (LinliApplication *application, const char *folder, guint members)
{
  g_autofree char *name = g_strdup_printf ("hall-%u.linli", members), *path = g_build_filename (folder, name, NULL);
  LinliWindow *window;

  make (path, members);
  window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));
  gtk_window_present (GTK_WINDOW (window));
  linli_window_open (window, path, FALSE);
  while (!linli_window_session (window))
    g_main_context_iteration (NULL, TRUE);
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
  g_autofree char *folder = g_dir_make_tmp ("linli-hall-XXXXXX", NULL);
  LinliApplication *application;

  g_setenv ("HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  bench (application, folder, 45);
  bench (application, folder, 3000);
  return 0;
}
