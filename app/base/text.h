/* Text that people type: what may stand in a register. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LINLI_TEXT_LINE_MAX 1000   /* characters of a name, title or other single line */
#define LINLI_TEXT_BODY_MAX 20000  /* characters of a motion, speech or other body */

/* Checks that @text is UTF-8, holds no control, bidi-override or unassigned character, and at most @limit
 * characters; line feeds are allowed when @lines. @where names the place in the message.
 * Returns: (transfer full): the text in NFC without white space at its ends, or NULL. */
char *linli_text_clean (const char *text, gsize limit, gboolean lines, const char *where, GError **error);

/* Appends a number in decimal digits; batches of a hundred thousand lines notice what printf takes. */
void linli_text_append_int (GString *into, gint64 value);

/* Without white space of any script at its ends, such as the ideographic space of U+3000. @text: UTF-8. (transfer full) */
char *linli_text_trim (const char *text);

/* The same in one line: a blank stands for the line ends of what was pasted. (transfer full) */
char *linli_text_one_line (const char *text);

G_END_DECLS
