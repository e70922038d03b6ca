/* Where requests come from: any words; the hotline's imports alone have a fixed one, so that an order is known by its number. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does @source mean the hotline, in whatever language it was typed? */
gboolean linli_source_is_hotline (const char *source);

const char *linli_source_word (const char *source);                          /* in the interface's language */
const char *linli_source_phrase (const char *source, const char *language);  /* in that of a paper */

G_END_DECLS
