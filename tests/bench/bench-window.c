#include "tests/bench/bench-window.h"

LinliApplication *
bench_application (void)
{
  LinliApplication *application;
  g_autoptr (GError) error = NULL;

  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_NON_UNIQUE);
  bench_must (g_application_register (G_APPLICATION (application), NULL, &error), error);
  return application;
}

LinliWindow *
bench_window (LinliApplication *application, const char *path, int width, int height)
{
  LinliWindow *window = LINLI_WINDOW (linli_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  linli_window_open (window, path, FALSE);
  while (!linli_window_session (window) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

GdkFrameClock *
bench_frame_clock (GtkWidget *window)
{
  return gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
}

static void
painted (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
}

double
bench_until_painted (LinliWindow *window, void (*change) (LinliWindow *window))
{
  GdkFrameClock *clock = bench_frame_clock (GTK_WIDGET (window));
  gboolean done = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted), &done);
  double start = bench_work_ms ();

  change (window);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  start = bench_work_ms () - start;
  g_signal_handler_disconnect (clock, handler);
  return start;
}
