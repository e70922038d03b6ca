/* A meeting that is being prepared, in the demo register of a window. */
#pragma once

#include "ui/window.h"

G_BEGIN_DECLS

/* Plans "HY-T" of the representatives for @days from now at 14:00 for 90 minutes, with four items of 80 minutes together.
 * Returns: its id. */
gint64 linli_planned (LinliWindow *window, int days);

G_END_DECLS
