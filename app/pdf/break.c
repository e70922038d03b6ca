#include "pdf/break.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>
#include <string.h>

#define MEANING 7    /* characters of unevenness that a title bears for a division between phrases */
#define ITEM_MOST 10 /* characters of a list's item that is kept whole */
#define NEIGHBOURS 6 /* characters shown on each side of one that no font has */

static const char closing[] = "，。、；：？！…‥）〕］｝》〉」』】〗”’‰％℃";
static const char closing_word[] = "—–～·%,.;:?!)]}"; /* not after a blank, where it stands for itself */
static const char opening[] = "（〔［｛《〈「『【〖“‘([{¥￥$＄№";
static const char joining[] = "–—-−/:.,：．·～~";

static gboolean
one_of (const char *set, gunichar c)
{
  if (c >= 0x3400 && c <= 0xfaff)
    return FALSE; /* ideographs: the common case, in no set */
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff && c != 0x3000) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3fffd);
}

/* Quotation marks are ambiguous to UAX 14, which then glues them to both neighbours; in Chinese they are not. */
static gboolean
quote_frees (gunichar before, gunichar c)
{
  if (c == 0x201c || c == 0x2018)
    return is_ideograph (before) || one_of ("，。；：？！、”’）》", before);
  if (before == 0x201d || before == 0x2019)
    return is_ideograph (c) && !one_of (closing, c);
  return FALSE;
}

static gboolean
is_barred (gunichar before, gunichar c)
{
  if (c == '\n' || one_of (opening, before) || one_of (closing, c))
    return TRUE;
  return one_of (closing_word, c) && !g_unichar_isspace (before);
}

static gboolean
is_in_figure (const gunichar *chars, guint index)
{
  return index >= 2 && one_of (joining, chars[index - 1]) && g_unichar_isdigit (chars[index - 2])
         && g_unichar_isdigit (chars[index]);
}

static guint8
mark_at (const gunichar *chars, const PangoLogAttr *attributes, guint index)
{
  gboolean free = attributes[index].is_line_break || quote_frees (chars[index - 1], chars[index]);

  if (chars[index - 1] == '\n')
    return LINLI_MARK_FREE;
  if (!attributes[index].is_cursor_position || is_barred (chars[index - 1], chars[index]))
    return LINLI_MARK_NEVER;
  return free && !is_in_figure (chars, index) ? LINLI_MARK_FREE : LINLI_MARK_FORCE;
}

guint8 *
linli_break_marks (const char *text, guint *count)
{
  glong n;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  guint8 *marks = g_new0 (guint8, n + 1);

  pango_get_log_attrs (text, (int) strlen (text), 0, pango_language_from_string ("zh-cn"), attributes, (int) n + 1);
  for (guint i = 1; i < n; i++)
    marks[i] = mark_at (chars, attributes, i);
  *count = n;
  return marks;
}

LinliText *
linli_text_new (int size, int tracking)
{
  LinliText *text = g_new0 (LinliText, 1);

  text->string = g_string_new (NULL);
  text->glyphs = g_array_new (FALSE, FALSE, sizeof (LinliGlyph));
  text->size = size;
  text->tracking = tracking;
  return text;
}

void
linli_text_free (LinliText *text)
{
  if (!text)
    return;
  g_string_free (text->string, TRUE);
  g_array_unref (text->glyphs);
  g_free (text->marks);
  g_free (text);
}

static gboolean
fail_missing (const char *string, const char *at, GError **error)
{
  const char *from = at, *to = at;
  g_autofree char *around = NULL;
  char character[7] = { 0 };

  for (guint i = 0; i < NEIGHBOURS && from > string; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i <= NEIGHBOURS && *to; i++)
    to = g_utf8_next_char (to);
  around = g_strndup (from, (gsize) (to - from));
  g_unichar_to_utf8 (g_utf8_get_char (at), character);
  return linli_fail (error, LINLI_ERROR_INPUT,
                     _("No installed font has the character “%s” (U+%04X) in “%s”. Install a font that has it; nothing "
                       "was written."),
                     character, g_utf8_get_char (at), around);
}

gboolean
linli_text_add (LinliText *text, LinliGlyphs *glyphs, LinliType role, const char *string, GError **error)
{
  static const LinliGlyph line_end = { .flags = LINLI_GLYPH_BREAK };

  if (!g_utf8_validate (string, -1, NULL))
    return linli_fail (error, LINLI_ERROR_INPUT, _("A text of the paper is not UTF-8."));
  for (const char *p = string; *p; p = g_utf8_next_char (p))
    {
      LinliGlyph glyph = line_end;

      if (*p != '\n' && !linli_glyphs_use (glyphs, role, g_utf8_get_char (p), &glyph))
        return fail_missing (string, p, error);
      g_array_append_val (text->glyphs, glyph);
    }
  g_string_append (text->string, string);
  g_clear_pointer (&text->marks, g_free);
  return TRUE;
}

static const LinliGlyph *
glyph_at (const LinliText *text, guint index)
{
  return &g_array_index (text->glyphs, LinliGlyph, index);
}

gboolean
linli_text_is_space (const LinliText *text, guint index)
{
  return (glyph_at (text, index)->flags & (LINLI_GLYPH_SPACE | LINLI_GLYPH_BREAK)) != 0;
}

gboolean
linli_text_stretches (const LinliText *text, guint index)
{
  guint before = glyph_at (text, index)->flags, after = glyph_at (text, index + 1)->flags;

  if (before & after & LINLI_GLYPH_JOIN)
    return FALSE;
  return ((before | after) & LINLI_GLYPH_WIDE) || (before & LINLI_GLYPH_SPACE);
}

int
linli_text_gap (const LinliText *text, guint index)
{
  guint both = glyph_at (text, index)->flags & glyph_at (text, index + 1)->flags;

  return (both & LINLI_GLYPH_WIDE) && !(both & LINLI_GLYPH_JOIN) ? text->tracking : 0;
}

static int
advance (const LinliText *text, guint index)
{
  return glyph_at (text, index)->width * text->size / 1000;
}

int
linli_text_width (const LinliText *text, guint start, guint end)
{
  int width = 0;

  for (guint i = start; i < end; i++)
    width += advance (text, i) + (i + 1 < end ? linli_text_gap (text, i) : 0);
  return width;
}

typedef struct
{
  guint end, next;
} Cut;

static Cut
fill (const LinliText *text, guint start, int width)
{
  guint n = text->glyphs->len, good = start, forced = start;
  int used = 0;

  for (guint i = start; i < n; i++)
    {
      if (glyph_at (text, i)->flags & LINLI_GLYPH_BREAK)
        return (Cut) { i, i + 1 };
      if (i > start && text->marks[i] == LINLI_MARK_FREE)
        good = i;
      if (i > start && text->marks[i] != LINLI_MARK_NEVER)
        forced = i;
      used += advance (text, i) + (i > start ? linli_text_gap (text, i - 1) : 0);
      if (used <= width - text->tracking || linli_text_is_space (text, i) || i == start)
        continue; /* the last character's pitch is its own width: the tracking behind it is free */
      good = good > start ? good : forced > start ? forced : i;
      return (Cut) { good, good };
    }
  return (Cut) { n, n };
}

static void
need_marks (LinliText *text)
{
  guint count;

  if (!text->marks)
    text->marks = linli_break_marks (text->string->str, &count);
}

GArray *
linli_text_lines (LinliText *text, int first, int rest)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LinliLine));
  guint n = text->glyphs->len, start = 0;

  need_marks (text);
  do
    {
      Cut cut = fill (text, start, lines->len == 0 ? first : rest);
      LinliLine line = { .start = start, .end = cut.end, .last = cut.next == n || cut.next != cut.end };

      while (line.end > line.start && linli_text_is_space (text, line.end - 1))
        line.end--;
      line.width = linli_text_width (text, line.start, line.end);
      g_array_append_val (lines, line);
      start = cut.next;
      while (!line.last && start < n && (glyph_at (text, start)->flags & LINLI_GLYPH_SPACE))
        start++;
    }
  while (start < n);
  return lines;
}

static guint
count_lines (LinliText *text, int width)
{
  g_autoptr (GArray) lines = linli_text_lines (text, width, width);

  return lines->len;
}

int
linli_text_balance (LinliText *text, int width)
{
  guint least = count_lines (text, width);
  int low = width / (int) least / 2, high = width;

  while (high - low > 1000)
    {
      int middle = low + (high - low) / 2;

      if (count_lines (text, middle) > least)
        low = middle;
      else
        high = middle;
    }
  return high;
}

static int
cost_of_halving (const LinliText *text, const gunichar *chars, guint at, int width)
{
  int left = linli_text_width (text, 0, at), right = linli_text_width (text, at, text->glyphs->len);
  int cost = ABS (left - right);

  if (left > width || right > width)
    return G_MAXINT;
  if (g_utf8_strchr ("的、，》）”", -1, chars[at - 1]) || g_utf8_strchr ("并和与及暨（《“", -1, chars[at]))
    cost -= MEANING * text->size;
  return cost;
}

void
linli_text_halve (LinliText *text, int width)
{
  guint n = text->glyphs->len, best = 0;
  int least = G_MAXINT;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text->string->str, -1, NULL);

  if (strchr (text->string->str, '\n') || count_lines (text, width) != 2)
    return;
  for (guint i = 1; i < n; i++)
    {
      int cost = text->marks[i] == LINLI_MARK_FREE ? cost_of_halving (text, chars, i, width) : G_MAXINT;

      if (cost >= least)
        continue;
      least = cost;
      best = i;
    }
  for (guint i = 0; best > 0 && i < n; i++)
    text->marks[i] = i == best ? LINLI_MARK_FREE : LINLI_MARK_NEVER;
}

gboolean
linli_text_keep_items (LinliText *text)
{
  guint n = text->glyphs->len, from = 0;
  gboolean list = FALSE;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text->string->str, -1, NULL);

  if (strstr (text->string->str, "。"))
    return FALSE;
  need_marks (text);
  for (guint i = 0; i < n; i++)
    {
      if (!one_of ("、，；\n", chars[i]) && i + 1 < n)
        continue;
      list = list || i + 1 < n;
      for (guint k = from + 1; i - from <= ITEM_MOST && k <= i; k++)
        text->marks[k] = MIN (text->marks[k], LINLI_MARK_FORCE);
      from = i + 1;
    }
  return list;
}
