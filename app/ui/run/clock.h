/* Times of a running meeting as people read them at a glance. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "0:38:12", "1:05" without hours where @hours is FALSE. (transfer full) */
char *linli_clock_text (gint64 ms, gboolean hours);

/* Whole minutes, rounded: 9′. (transfer full) */
char *linli_clock_minutes (gint64 ms);

G_END_DECLS
