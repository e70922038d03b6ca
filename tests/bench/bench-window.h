/* A window of the desktop, for the benches that need a display. */
#pragma once

#include "tests/bench/bench.h"
#include "ui/application.h"
#include "ui/window.h"

G_BEGIN_DECLS

/* After bench_begin(). */
LinliApplication *bench_application (void);

/* Presented, and idle with the register's desk in it; destroy it. */
LinliWindow *bench_window (LinliApplication *application, const char *path, int width, int height);

GdkFrameClock *bench_frame_clock (GtkWidget *window);

/* Calls @change with @window; how much work, in ms, it is until the next frame is painted. */
double bench_until_painted (LinliWindow *window, void (*change) (LinliWindow *window));

G_END_DECLS
