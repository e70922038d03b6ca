/* frame REGISTER: opens it in the desktop and prints, in ms from the start of the process, when the first frame was
 * painted and when the first frame with the register's desk was, and the memory held then, in kB. */
#include "ui/application.h"
#include "ui/window.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct
{
  GtkWindow *window;
  double first, desk;
} Watch;

static double
since_start (void)
{
  struct timespec now;

  /* The processor clock leaves out waiting; what a person waits for is the other one. */
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static double began;

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
    watch->first = since_start () - began;
  if (!watch->desk && linli_window_session (LINLI_WINDOW (watch->window)))
    watch->desk = since_start () - began;
}

int
main (int argc, char **argv)
{
  Watch watch = { 0 };
  LinliApplication *application;
  GdkFrameClock *clock;
  gint64 until;

  began = since_start ();
  if (argc != 2)
    return 2;
  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  watch.window = GTK_WINDOW (linli_window_new (GTK_APPLICATION (application)));
  gtk_window_present (watch.window);
  clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (watch.window)));
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted), &watch);
  linli_window_open (LINLI_WINDOW (watch.window), argv[1], FALSE);
  until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  while (!watch.desk && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  printf ("%.0f %.0f %ld %ld\n", watch.first, watch.desk, status_kb ("VmRSS"), status_kb ("RssAnon"));
  return watch.desk ? 0 : 1;
}
