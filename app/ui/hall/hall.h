/* The hall screen of a main window: its actions, and where it was last time.
 *
 * Actions of the window: "win.hall", on while the hall screen is open; "win.hall-monitor", a monitor's connector or "" for a
 * plain window; "win.hall-scheme", "light" or "dark". */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LinliHall LinliHall;

/* Adds the actions to @window. */
LinliHall *linli_hall_new (GtkApplicationWindow *window);
void linli_hall_free (LinliHall *hall);

/* The register that is open in the window, or NULL: the hall screen is then closed. */
void linli_hall_set_session (LinliHall *hall, LinliSession *session);

G_END_DECLS
