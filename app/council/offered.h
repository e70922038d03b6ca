/* Words that forms offer beside free typing. A person sees and picks the interface's word; the register gets the word of its own
 * language, in which its papers are written. This is the one place that knows both. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is recorded in a register of @language for @text as it is shown; @text itself where it is no such word. */
const char *linli_offered_record (const char *text, const char *language);

/* What is shown for @text as it is recorded, in whatever language; @text itself where it is no such word. */
const char *linli_offered_show (const char *text);

/* The words in turn, as msgids; NULL after the last. */
const char *linli_offered_word (guint index);

/* That a recess lasts until @at_ms, in @language. (transfer full) */
char *linli_offered_until (gint64 at_ms, const char *language);

G_END_DECLS
