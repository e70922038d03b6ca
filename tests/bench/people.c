/* people: opens the place of the people with a hundred on the roster and with 200,000, and scrolls through those. Prints how
 * long each takes to its first frame, and the 95th percentile of a frame's work while scrolling. Needs a display. */
#include "tests/bench/bench-window.h"

#include <stdio.h>

#define FEW 100
#define MANY 200000
#define WIDTH 1180
#define HEIGHT 760
#define ROUNDS 7
#define FRAMES 400
#define STEP 57    /* px a frame */
#define LEAP 0.13  /* of the whole length, every fiftieth frame */

static double work[FRAMES], began;
static guint frames;

static char *
make_register (const char *folder, guint people)
{
  g_autofree char *name = g_strdup_printf ("%u.linli", people);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gint64 at_ms = linli_clock_now ();
  g_autoptr (LinliCouncil) council = bench_council (path, at_ms);

  bench_must (linli_council_batch_begin (council, &error), error);
  for (guint i = 0; i < people; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{\"label\":\"居民%06u\",\"name\":\"示例%u\",\"office\":\"%s\",\"building\":\"%u幢\",\"household\":\"%u-%u\","
                             "\"grid\":\"第%u网格\"}", i, i, i ? "resident" : "staff", i / 200, i / 200, i % 200, i % 20);
      bench_act (council, at_ms, i ? "居民000000" : NULL, "person.add", json);
    }
  bench_must (linli_council_batch_commit (council, NULL, &error), error);
  return path;
}

static void
go (LinliWindow *window)
{
  linli_window_go (window, "people");
}

static void
leave_place (LinliWindow *window)
{
  GtkWidget *page = linli_window_page (window);

  linli_window_go (window, "today");
  gtk_stack_remove (GTK_STACK (gtk_widget_get_parent (page)), page);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static double
opening (LinliWindow *window)
{
  double rounds[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      rounds[i] = bench_until_painted (window, go); /* from the choice of the place */
      leave_place (window);
    }
  return bench_percentile (rounds, ROUNDS, 50);
}

/* Scrolling. */

static void
before (GdkFrameClock *clock, gpointer data)
{
  began = bench_work_ms ();
}

static void
after (GdkFrameClock *clock, gpointer data)
{
  if (frames < FRAMES)
    work[frames++] = bench_work_ms () - began;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = GTK_IS_COLUMN_VIEW (widget) ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

static gboolean
scroll (GtkWidget *page, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment = data;
  double length = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment) + (frames % 50 == 49 ? length * LEAP : STEP);

  gtk_adjustment_set_value (adjustment, value > length ? 0 : value);
  return G_SOURCE_CONTINUE;
}

static double
scrolling (LinliWindow *window)
{
  GdkFrameClock *clock = bench_frame_clock (GTK_WIDGET (window));
  GtkWidget *page;

  bench_until_painted (window, go);
  page = linli_window_page (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after), NULL);
  gtk_widget_add_tick_callback (page, scroll, find_adjustment (page), NULL);
  while (frames < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  return bench_percentile (work, FRAMES, 95);
}

int
main (int argc, char **argv)
{
  char *folder = bench_begin (argc, argv);
  g_autofree char *few = make_register (folder, FEW), *many = make_register (folder, MANY);
  LinliApplication *application = bench_application ();
  LinliWindow *window = bench_window (application, few, WIDTH, HEIGHT);
  double short_ms = opening (window), long_ms;

  gtk_window_destroy (GTK_WINDOW (window));
  window = bench_window (application, many, WIDTH, HEIGHT);
  long_ms = opening (window);
  printf ("people: %d open in %.0f ms, %d in %.0f ms: %.2f times as long (at most 1.5)\n", FEW, short_ms, MANY, long_ms,
          long_ms / short_ms);
  printf ("people: a frame while scrolling through %d, 95th percentile: %.1f ms (at most 16)\n", MANY, scrolling (window));
  return bench_end (folder);
}
