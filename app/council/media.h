/* What a file is, told by its content alone: its name may say anything. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The media type ("application/pdf") of what begins and ends as @data does; "text/plain" only for UTF-8 without control
 * characters, whole. NULL for no type known here, and for what a desktop would run. @data: the whole file. */
const char *linli_media_of (const guint8 *data, gsize size);

/* A word for people: "PDF", "picture", "recording" …; msgid already translated. */
const char *linli_media_word (const char *media);

/* The usual ending of a file's name, ".pdf"; "" where there is none. */
const char *linli_media_ending (const char *media);

G_END_DECLS
