/* A QR code, drawn as squares. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Draws @string into the square of @side whose upper left corner is (@left, @top), y upwards, thousandths of a point. Capital
 * letters and digits make the coarsest code, which scanners read from furthest. FALSE when it is too long. */
gboolean linli_code_draw (GString *into, const char *string, int left, int top, int side, GError **error);

G_END_DECLS
