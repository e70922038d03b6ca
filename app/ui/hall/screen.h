/* The window that the hall looks at: full screen on a monitor, or as a plain window of any size.
 *
 * Where its monitor goes away it stays, as a plain window. F11 fills the screen and gives it back, Escape gives it back; over
 * a full screen no pointer is seen. While it is open the display does not go to sleep. */
#pragma once

#include "ui/hall/sheet.h"
#include "ui/live/live.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LINLI_TYPE_HALL_SCREEN (linli_hall_screen_get_type ())
G_DECLARE_FINAL_TYPE (LinliHallScreen, linli_hall_screen, LINLI, HALL_SCREEN, GtkApplicationWindow)

GtkWidget *linli_hall_screen_new (GtkApplication *application, LinliSession *session);

/* The monitor by its connector, "" for a plain window. One that is not there leaves a plain window. */
void linli_hall_screen_set_monitor (LinliHallScreen *screen, const char *connector);

void linli_hall_screen_set_dark (LinliHallScreen *screen, gboolean dark);

/* What it shows now. (transfer none) */
LinliHallSheet *linli_hall_screen_sheet (LinliHallScreen *screen);

G_END_DECLS
