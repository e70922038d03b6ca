/* Text broken into lines.
 *
 * Where a line may end follows UAX 14 (Pango's attributes) and 避头尾: no line begins with a closing mark nor ends
 * with an opening one, and a figure with its separators stays whole. Lengths are thousandths of a point. */
#pragma once

#include "pdf/glyphs.h"

G_BEGIN_DECLS

/* How well a line begins with a character. */
enum
{
  LINLI_MARK_NEVER, /* a closing mark, or what follows an opening one, or the middle of a grapheme */
  LINLI_MARK_FORCE, /* inside a word or figure: only where the word is longer than the line */
  LINLI_MARK_FREE,
};

/* Returns: (transfer full): a mark for each character of @text. */
guint8 *linli_break_marks (const char *text, guint *count);

typedef struct
{
  GString *string;
  GArray *glyphs;  /* LinliGlyph, one a character */
  guint8 *marks;   /* owned; NULL until the first line is asked for */
  int size;
  int tracking;    /* added between full-width characters: −210 makes the pitch of 15.79 pt at 16 pt */
} LinliText;

LinliText *linli_text_new (int size, int tracking);
void linli_text_free (LinliText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliText, linli_text_free)

/* Appends @string in a role of type. A character that no font has is an error naming it and its neighbours. */
gboolean linli_text_add (LinliText *text, LinliGlyphs *glyphs, LinliType role, const char *string, GError **error);

typedef struct
{
  guint start, end; /* characters; white space at the ends is left out */
  int width;        /* natural */
  gboolean last;    /* ends a paragraph: not justified */
} LinliLine;

/* Breaks the text to @first, later @rest; a word longer than a line is broken inside.
 * Returns: (transfer full) (element-type LinliLine): at least one line. */
GArray *linli_text_lines (LinliText *text, int first, int rest);

/* The narrowest width that needs no more lines than @width does: for titles. */
int linli_text_balance (LinliText *text, int width);

/* Sets where a title that needs two lines of @width is divided: about in half, rather before a conjunction or after
 * 的 or a mark than elsewhere. A text of one line, of more than two, or with a line feed stays as it is. */
void linli_text_halve (LinliText *text, int width);

/* Keeps the items of a list (between 、，；) whole when they are short: names are not divided.
 * Returns: FALSE when the text is no list: it holds a full stop, or no separator. */
gboolean linli_text_keep_items (LinliText *text);

int linli_text_width (const LinliText *text, guint start, guint end);

/* What stands between two neighbours of a line, before justification. */
int linli_text_gap (const LinliText *text, guint index);
gboolean linli_text_stretches (const LinliText *text, guint index); /* a gap that justification may widen */
gboolean linli_text_is_space (const LinliText *text, guint index);

G_END_DECLS
