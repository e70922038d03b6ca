/* Rates in basis points, rounded half up, always shown with what they are a share of. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (2·10000·v + b) / (2·b). Returns: FALSE when there is no rate: @b is zero, a figure is negative, or @v exceeds @b;
 * *basis_points is then untouched. */
gboolean linli_rate (gint64 v, gint64 b, gint64 *basis_points);

char *linli_rate_percent (gint64 v, gint64 b); /* (transfer full): "99.67%", or "—" when there is no rate */
char *linli_rate_text (gint64 v, gint64 b);    /* (transfer full): "299/300＝99.67%", "0/0＝—" */

G_END_DECLS
