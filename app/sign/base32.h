/* Base 32 as people type it: digits and capitals without I, L, O and U; small letters are read, O as 0, I and L as 1. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes 8 letters for each 5 of @size bytes (a multiple of 5), without an end. */
void linli_base32_write (const guint8 *bytes, gsize size, char *letters);

/* Reads @count letters (a multiple of 8) into @bytes. FALSE when one of them is none; @bytes is then undefined. */
gboolean linli_base32_read (const char *letters, gsize count, guint8 *bytes);

/* The letter as it is written for @letter; '\0' when it is none. */
char linli_base32_letter (char letter);

G_END_DECLS
