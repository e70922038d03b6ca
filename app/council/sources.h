/* Where requests come from: a few fixed words that are offered; any other text stands as it was typed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fixed words in the order offered, NULL at the end: "walk_in", "hotline" … */
const char *const *linli_sources (void);

const char *linli_source_word (const char *source);                          /* in the interface's language */
const char *linli_source_phrase (const char *source, const char *language);  /* in that of a paper */

G_END_DECLS
