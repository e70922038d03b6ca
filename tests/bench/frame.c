/* frame REGISTER: opens it in the desktop and prints, in ms from the start of the process, when the first frame was
 * painted and when the first frame with the register's desk was, and the memory held then, in kB. */
#include "tests/bench/bench-window.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  GtkWindow *window;
  double first, desk;
} Watch;

/* A person waits by the clock on the wall, not by the processor's. */
static double began;

static double
since_start (void)
{
  return 1e3 * (bench_seconds () - began);
}

static long
status_kb (const char *field)
{
  g_autofree char *status = NULL;
  const char *found;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  found = strstr (status, field);
  return found ? strtol (found + strlen (field) + 1, NULL, 10) : 0;
}

static void
painted (GdkFrameClock *clock, Watch *watch)
{
  if (!watch->first)
    watch->first = since_start ();
  if (!watch->desk && linli_window_session (LINLI_WINDOW (watch->window)))
    watch->desk = since_start ();
}

int
main (int argc, char **argv)
{
  Watch watch = { 0 };
  gint64 until;

  began = bench_seconds ();
  if (argc != 2)
    return 2;
  watch.window = GTK_WINDOW (linli_window_new (GTK_APPLICATION (bench_application ())));
  gtk_window_present (watch.window);
  g_signal_connect (bench_frame_clock (GTK_WIDGET (watch.window)), "after-paint", G_CALLBACK (painted), &watch);
  linli_window_open (LINLI_WINDOW (watch.window), argv[1], FALSE);
  until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  while (!watch.desk && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  printf ("%.0f %.0f %ld %ld\n", watch.first, watch.desk, status_kb ("VmRSS"), status_kb ("RssAnon"));
  return watch.desk ? 0 : 1;
}
