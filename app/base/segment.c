#include "base/segment.h"

#include <string.h>

typedef enum
{
  NOTHING,
  LATIN,
  IDEOGRAPH,
  MARK, /* belongs to the character before it */
} Class;

static Class
class_of (gunichar c)
{
  /* CJK planes grow with each Unicode version: a rare name may be newer than the library. */
  if (c >= 0x20000 && c <= 0x3fffd)
    return IDEOGRAPH;
  if (g_unichar_isalnum (c))
    return c < 0x2e80 ? LATIN : IDEOGRAPH;
  if (g_unichar_ismark (c) || c == 0x200d)
    return MARK;
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL ? IDEOGRAPH : NOTHING;
}

typedef struct
{
  LinliSegments *out;
  Class before;
  guint start, end; /* of the character being read */
} Cutter;

static LinliPiece *
last_piece (LinliSegments *segments)
{
  return &g_array_index (segments->pieces, LinliPiece, segments->pieces->len - 1);
}

static void
add_piece (Cutter *cutter, gboolean ideograph)
{
  LinliPiece piece = { cutter->start, cutter->end, (guint) cutter->out->folded->len, ideograph,
                       ideograph && cutter->before == IDEOGRAPH };

  g_array_append_val (cutter->out->pieces, piece);
}

static void
feed (Cutter *cutter, gunichar c)
{
  Class class = class_of (c);

  if (class == MARK)
    {
      if (cutter->before != NOTHING)
        last_piece (cutter->out)->end = cutter->end;
      return;
    }
  if (class == LATIN && cutter->before == LATIN)
    {
      last_piece (cutter->out)->end = cutter->end;
      g_string_truncate (cutter->out->folded, cutter->out->folded->len - 1);
    }
  else if (class != NOTHING)
    add_piece (cutter, class == IDEOGRAPH);
  if (class != NOTHING)
    {
      g_string_append_unichar (cutter->out->folded, c);
      g_string_append_c (cutter->out->folded, '\0');
    }
  cutter->before = class;
}

static gboolean
is_plain (gunichar c)
{
  return c < 0x80 || (c >= 0x4e00 && c <= 0x9fff);
}

/* A character's compatibility decomposition without case; marks are left out where it is fed. */
static void
feed_folded (Cutter *cutter, const char *character, gsize size)
{
  g_autofree char *plain = g_utf8_normalize (character, (gssize) size, G_NORMALIZE_NFKD);
  g_autofree char *folded = plain ? g_utf8_casefold (plain, -1) : NULL;

  for (const char *p = folded ? folded : ""; *p; p = g_utf8_next_char (p))
    feed (cutter, g_utf8_get_char (p));
}

LinliSegments *
linli_segments_new (const char *text)
{
  LinliSegments *segments = g_new0 (LinliSegments, 1);
  Cutter cutter = { segments, NOTHING, 0, 0 };

  segments->pieces = g_array_new (FALSE, FALSE, sizeof (LinliPiece));
  segments->folded = g_string_sized_new (strlen (text) + 16);
  for (const char *p = text; *p; p += cutter.end - cutter.start)
    {
      gunichar c = g_utf8_get_char (p);
      cutter.start = (guint) (p - text);
      cutter.end = cutter.start + (guint) (g_utf8_next_char (p) - p);
      if (is_plain (c))
        feed (&cutter, c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : c);
      else
        feed_folded (&cutter, p, cutter.end - cutter.start);
    }
  return segments;
}

void
linli_segments_free (LinliSegments *segments)
{
  g_array_unref (segments->pieces);
  g_string_free (segments->folded, TRUE);
  g_free (segments);
}

static const LinliPiece *
piece_at (const LinliSegments *segments, guint i)
{
  return &g_array_index (segments->pieces, LinliPiece, i);
}

static const char *
folded_at (const LinliSegments *segments, guint i)
{
  return segments->folded->str + piece_at (segments, i)->folded;
}

static void
add_beginnings (GString *words, const char *folded)
{
  const char *end = folded;

  for (int n = 0; *end && n < LINLI_SEGMENT_PREFIX; n++)
    {
      end = g_utf8_next_char (end);
      g_string_append_c (words, ' ');
      g_string_append_len (words, folded, end - folded);
    }
}

void
linli_segments_index (const LinliSegments *segments, GString *words)
{
  for (guint i = 0; i < segments->pieces->len; i++)
    {
      const char *folded = folded_at (segments, i);
      if (!piece_at (segments, i)->ideograph)
        {
          add_beginnings (words, folded);
          continue;
        }
      g_string_append_c (words, ' ');
      g_string_append (words, folded);
      if (!piece_at (segments, i)->joined)
        continue;
      g_string_append_c (words, ' ');
      g_string_append (words, folded_at (segments, i - 1));
      g_string_append (words, folded);
    }
}

static void
add_once (GPtrArray *words, char *word)
{
  if (g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_free (word);
  else
    g_ptr_array_add (words, word);
}

GPtrArray *
linli_segments_lookups (const LinliSegments *term)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < term->pieces->len; i++)
    {
      const char *folded = folded_at (term, i);
      gboolean joined_next = i + 1 < term->pieces->len && piece_at (term, i + 1)->joined;
      if (!piece_at (term, i)->ideograph)
        add_once (words, g_utf8_substring (folded, 0, MIN (g_utf8_strlen (folded, -1), LINLI_SEGMENT_PREFIX)));
      else if (piece_at (term, i)->joined)
        add_once (words, g_strconcat (folded_at (term, i - 1), folded, NULL));
      else if (!joined_next)
        add_once (words, g_strdup (folded));
    }
  return words;
}

static gboolean
stands_at (const LinliSegments *text, const LinliSegments *term, guint at)
{
  guint size = term->pieces->len;

  for (guint i = 0; i < size; i++)
    {
      const char *wanted = folded_at (term, i), *there = folded_at (text, at + i);
      gboolean beginning = i + 1 == size && !piece_at (term, i)->ideograph;
      if (beginning ? !g_str_has_prefix (there, wanted) : strcmp (there, wanted) != 0)
        return FALSE;
      if (i > 0 && piece_at (term, i)->joined && !piece_at (text, at + i)->joined)
        return FALSE;
    }
  return TRUE;
}

gboolean
linli_segments_find (const LinliSegments *text, const LinliSegments *term, guint from, guint *first, guint *last)
{
  guint size = term->pieces->len;

  for (guint at = from; size > 0 && at + size <= text->pieces->len; at++)
    if (stands_at (text, term, at))
      {
        *first = at;
        *last = at + size - 1;
        return TRUE;
      }
  return FALSE;
}
