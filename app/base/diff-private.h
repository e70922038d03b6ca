/* Shared by the files of the difference: which pieces of two sequences have changed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets @gone[i] for each piece of @a, @fresh[j] for each of @b, that has no partner in the other. Both begin as FALSE.
 * The shortest script where the pieces differ little (Myers 1986, in linear space), a good one otherwise. */
void linli_diff_script (const guint *a, guint n, const guint *b, guint m, gboolean *gone, gboolean *fresh);

G_END_DECLS
