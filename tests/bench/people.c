/* people: opens the place of the people with a hundred on the roster and with 200,000, and scrolls through those. Prints how
 * long each takes to its first frame, and the 95th percentile of a frame's work while scrolling. Needs a display. */
#include "ui/application.h"
#include "ui/window.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FEW 100
#define MANY 200000
#define ROUNDS 7
#define FRAMES 400
#define STEP 57    /* px a frame */
#define LEAP 0.13  /* of the whole length, every fiftieth frame */

static LinliApplication *application;
static double work[FRAMES], began;
static guint frames;

/* Of this thread's work: it draws and reads all by itself, and what else the machine does is left out. */
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

static char *
make_register (const char *folder, guint people)
{
  g_autofree char *name = g_strdup_printf ("%u.linli", people);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"bench\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  gint64 at_ms = linli_clock_now ();
  g_autoptr (LinliCouncil) council = linli_council_create (path, facts, at_ms, &error);

  must (council && linli_council_batch_begin (council, &error), error);
  for (guint i = 0; i < people; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{\"label\":\"居民%06u\",\"name\":\"示例%u\",\"office\":\"%s\",\"building\":\"%u幢\",\"household\":\"%u-%u\","
                             "\"grid\":\"第%u网格\"}", i, i, i ? "resident" : "staff", i / 200, i / 200, i % 200, i % 20);
      g_autoptr (LinliRecord) members = linli_record_decode (json, -1, NULL);
      must (linli_council_act (council, "person.add", members, at_ms, i ? "居民000000" : NULL, NULL, &error), error);
    }
  must (linli_council_batch_commit (council, NULL, &error), error);
  return path;
}

static LinliWindow *
open_window (const char *path)
{
  LinliWindow *window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
  linli_window_open (window, path, FALSE);
  while (!linli_window_session (window) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static GdkFrameClock *
clock_of (LinliWindow *window)
{
  return gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
}

static void
painted (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
}

/* From the choice of the place to its first frame. */
static double
open_place (LinliWindow *window)
{
  gboolean done = FALSE;
  gulong handler = g_signal_connect (clock_of (window), "after-paint", G_CALLBACK (painted), &done);
  double start = now_ms ();

  linli_window_go (window, "people");
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  start = now_ms () - start;
  g_signal_handler_disconnect (clock_of (window), handler);
  return start;
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

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
opening (LinliWindow *window)
{
  double rounds[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      rounds[i] = open_place (window);
      leave_place (window);
    }
  qsort (rounds, ROUNDS, sizeof *rounds, compare);
  return rounds[ROUNDS / 2];
}

/* Scrolling. */

static void
before (GdkFrameClock *clock, gpointer data)
{
  began = now_ms ();
}

static void
after (GdkFrameClock *clock, gpointer data)
{
  if (frames < FRAMES)
    work[frames++] = now_ms () - began;
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
  GdkFrameClock *clock = clock_of (window);
  GtkWidget *page;

  open_place (window);
  page = linli_window_page (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after), NULL);
  gtk_widget_add_tick_callback (page, scroll, find_adjustment (page), NULL);
  while (frames < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  qsort (work, FRAMES, sizeof *work, compare);
  return work[FRAMES * 95 / 100];
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_strdup_printf ("%s/linli-bench-XXXXXX", argc > 1 ? argv[1] : g_get_tmp_dir ());
  g_autofree char *few = NULL, *many = NULL, *command = NULL;
  LinliWindow *small, *large;
  double short_ms, long_ms;

  must (g_mkdtemp (folder) != NULL, NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  must (g_application_register (G_APPLICATION (application), NULL, NULL), NULL);
  few = make_register (folder, FEW);
  many = make_register (folder, MANY);
  small = open_window (few);
  short_ms = opening (small);
  gtk_window_destroy (GTK_WINDOW (small));
  large = open_window (many);
  long_ms = opening (large);
  printf ("people: %d open in %.0f ms, %d in %.0f ms: %.2f times as long (at most 1.5)\n", FEW, short_ms, MANY, long_ms,
          long_ms / short_ms);
  printf ("people: a frame while scrolling through %d, 95th percentile: %.1f ms (at most 16)\n", MANY, scrolling (large));
  command = g_strdup_printf ("rm -r '%s'", folder);
  return g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL) ? 0 : 1;
}
