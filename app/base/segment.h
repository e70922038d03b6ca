/* Text cut into the pieces that a search compares: each ideograph (also kana, hangul, emoji) on its own, runs of Latin
 * letters and digits whole. Pieces are folded: no case, no marks, compatibility forms as their plain ones. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint start, end;    /* bytes in the text it was cut from */
  guint folded;        /* offset in LinliSegments.folded, NUL-terminated there */
  gboolean ideograph;
  gboolean joined;     /* an ideograph directly behind another one */
} LinliPiece;

typedef struct
{
  GArray *pieces; /* of LinliPiece */
  GString *folded;
} LinliSegments;

/* @text: UTF-8. Returns: (transfer full); no pieces where there are only spaces and punctuation. */
LinliSegments *linli_segments_new (const char *text);
void linli_segments_free (LinliSegments *segments);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliSegments, linli_segments_free)

#define LINLI_SEGMENT_PREFIX 12 /* a Latin piece is indexed by its beginnings, up to this many characters */

/* The words under which a text is indexed, each behind a space: every ideograph, every two that stand together, every
 * beginning of a Latin piece. */
void linli_segments_index (const LinliSegments *segments, GString *words);

/* The fewest of those words that a text holds wherever it holds @term. (transfer full) (element-type utf8) */
GPtrArray *linli_segments_lookups (const LinliSegments *term);

/* Looks for @term in @text from piece @from on: the same pieces in a row, the last one also as the beginning of a
 * Latin piece; ideographs that stand together in @term stand together. Where the last is only a beginning, the match
 * ends behind the whole piece.
 * @first, @last: (out): the pieces of the first match. Returns: FALSE when there is none; out-parameters untouched. */
gboolean linli_segments_find (const LinliSegments *text, const LinliSegments *term, guint from, guint *first, guint *last);

G_END_DECLS
