#include "council/search-line.h"

#include <string.h>

#define LENGTH 72 /* characters of a line */
#define BEFORE 14 /* of them before the first word found */

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const LinliSearchRange *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

static void
add_ranges (GArray *ranges, const LinliSegments *pieces, const LinliSegments *term)
{
  guint first, last;

  for (guint from = 0; linli_segments_find (pieces, term, from, &first, &last); from = last + 1)
    {
      guint start = g_array_index (pieces->pieces, LinliPiece, first).start;
      LinliSearchRange range = { start, g_array_index (pieces->pieces, LinliPiece, last).end - start };
      g_array_append_val (ranges, range);
    }
}

/* In order, those that touch as one. */
static GArray *
merged (GArray *ranges)
{
  GArray *apart = g_array_new (FALSE, FALSE, sizeof (LinliSearchRange));

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      LinliSearchRange range = g_array_index (ranges, LinliSearchRange, i);
      LinliSearchRange *before = apart->len ? &g_array_index (apart, LinliSearchRange, apart->len - 1) : NULL;
      if (before && range.start <= before->start + before->size)
        before->size = MAX (before->start + before->size, range.start + range.size) - before->start;
      else
        g_array_append_val (apart, range);
    }
  return apart;
}

static GArray *
ranges_in (const char *text, GPtrArray *terms)
{
  g_autoptr (LinliSegments) pieces = linli_segments_new (text);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LinliSearchRange));

  for (guint i = 0; i < terms->len; i++)
    add_ranges (ranges, pieces, terms->pdata[i]);
  return merged (ranges);
}

static char *
on_one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strstrip (g_strdelimit (line, "\n\r\t", ' '));
}

/* The stretch of @line around the first of @ranges. */
static char *
cut (const char *line, GArray *ranges)
{
  glong length = g_utf8_strlen (line, -1), first = 0, start, end;
  g_autofree char *part = NULL;

  if (length <= LENGTH)
    return g_strdup (line);
  if (ranges->len)
    first = g_utf8_pointer_to_offset (line, line + g_array_index (ranges, LinliSearchRange, 0).start);
  start = first + LENGTH / 2 < LENGTH ? 0 : first - BEFORE;
  end = MIN (start + LENGTH, length);
  part = g_utf8_substring (line, start, end);
  return g_strconcat (start > 0 ? "…" : "", part, end < length ? "…" : "", NULL);
}

void
linli_search_line_set (LinliSearchLine *line, const char *text, GPtrArray *terms)
{
  g_autofree char *whole = on_one_line (text);
  g_autoptr (GArray) ranges = ranges_in (whole, terms);

  line->text = cut (whole, ranges);
  line->ranges = ranges_in (line->text, terms);
}

void
linli_search_line_clear (LinliSearchLine *line)
{
  g_free (line->text);
  g_clear_pointer (&line->ranges, g_array_unref);
}
