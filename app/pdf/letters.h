/* The letters that a paper's fonts can draw, as the file itself tells: what an appearance may be written with.
 *
 * A subset holds only what the pages use, so a later session need not lay the paper out again, nor have the same
 * fonts installed, to sign it. */
#pragma once

#include "pdf/reader.h"

G_BEGIN_DECLS

typedef struct _LinliLetters LinliLetters;

/* @fonts: entries of a font dictionary, "/F1 7 0 R /F2 9 0 R". A font without a ToUnicode map is taken to draw
 * printable ASCII. */
LinliLetters *linli_letters_new (LinliReader *reader, const char *fonts);
void linli_letters_free (LinliLetters *letters);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliLetters, linli_letters_free)

/* Appends operators that show @text at @size hundredths of a point: in one font if one has every character, else
 * each character in the first font that has it. A character that none has is an error that names it. */
gboolean linli_letters_show (LinliLetters *letters, GString *into, const char *text, int size, GError **error);

G_END_DECLS
