/* The words of papers, in the register's language whatever the interface speaks. */
#pragma once

#include "base/clock.h"

G_BEGIN_DECLS

/* The phrase @key in @language ("zh", else English); @key itself when there is none, for facts may hold any word. */
const char *linli_phrase (const char *language, const char *key);

/* The keys in turn, NULL after the last. */
const char *linli_phrase_key (guint index);

/* As above with printf arguments of the phrase. A key that is unknown is a fault of the program: keys of this call never
 * come from facts. Returns: (transfer full). */
char *linli_phrase_format (const char *language, const char *key, ...);

char *linli_phrase_date (const char *language, LinliDate date);   /* "2026年3月23日", "23 March 2026" */
char *linli_phrase_date_text (const char *language, const char *iso); /* from "2026-03-23" */
char *linli_phrase_time (gint64 at_ms);                           /* "14:05", civil */
char *linli_phrase_money (const char *language, gint64 fen);      /* "96000元", "CNY 96,000" */
char *linli_phrase_ordinal (const char *language, guint number);  /* "一、", "1. " for first-level headings */

G_END_DECLS
