#include "pdf/canvas.h"

#define STRETCH_MOST 90  /* thousandths of the size; readers take a gap of 100 for a word space */
#define SPACE_MOST 800   /* thousandths of the size, added to a real space */
#define HEAVY_STROKE 22  /* thousandths of the size, half of it outside the outline */

/* And a blank: "15.79 ". */
static void
put_number (GString *into, int value)
{
  char digits[16];
  guint at = sizeof digits, left = (guint) ABS (value), places = 3;

  digits[--at] = ' ';
  while (places > 0 && left % 10 == 0)
    left /= 10, places--;
  for (guint i = 0; i < places; i++, left /= 10)
    digits[--at] = (char) ('0' + left % 10);
  if (places > 0)
    digits[--at] = '.';
  do
    digits[--at] = (char) ('0' + left % 10);
  while ((left /= 10) > 0);
  if (value < 0)
    digits[--at] = '-';
  g_string_append_len (into, digits + at, sizeof digits - at);
}

static void
numbers (GString *into, const int *values, guint count, const char *operator)
{
  for (guint i = 0; i < count; i++)
    put_number (into, values[i]);
  g_string_append (into, operator);
}

void
linli_canvas_move (GString *into, int x, int y)
{
  g_string_append (into, "q 1 0 0 1 ");
  numbers (into, (int[]) { x, y }, 2, "cm\n");
}

void
linli_canvas_back (GString *into)
{
  g_string_append (into, "Q\n");
}

void
linli_canvas_ink (GString *into, LinliInk ink)
{
  g_string_append (into, ink == LINLI_INK_RED ? "0.85 0 0.06 rg 0.85 0 0.06 RG\n" : "0 g 0 G\n");
}

void
linli_canvas_rule (GString *into, int x, int y, int width, int weight)
{
  numbers (into, (int[]) { weight }, 1, "w ");
  numbers (into, (int[]) { x, y }, 2, "m ");
  numbers (into, (int[]) { x + width, y }, 2, "l S\n");
}

void
linli_canvas_frame (GString *into, int x, int y, int width, int height, int weight)
{
  numbers (into, (int[]) { weight }, 1, "w ");
  numbers (into, (int[]) { x, y, width, height }, 4, "re S\n");
}

void
linli_canvas_cut (GString *into, int x, int y, int width, int height)
{
  g_string_append (into, "q [3 3] 0 d ");
  linli_canvas_frame (into, x, y, width, height, 400);
  g_string_append (into, "Q\n");
}

void
linli_canvas_fill (GString *into, int x, int y, int width, int height)
{
  numbers (into, (int[]) { x, y, width, height }, 4, "re f\n");
}

typedef struct
{
  int wide, space; /* added to each gap beside an ideograph, and to each that is a blank */
} Stretch;

static gboolean
is_blank_gap (const LinliText *text, guint index)
{
  return linli_text_is_space (text, index) && !(g_array_index (text->glyphs, LinliGlyph, index).flags & LINLI_GLYPH_WIDE);
}

static Stretch
stretch (const LinliText *text, const LinliLine *line, int width)
{
  int slack = width - line->width, most = text->size * STRETCH_MOST / 1000;
  int wide = 0, space = 0;

  if (width == 0 || line->last)
    return (Stretch) { 0 };
  for (guint i = line->start; i + 1 < line->end; i++)
    if (is_blank_gap (text, i))
      space++;
    else if (linli_text_stretches (text, i))
      wide++;
  if (wide + space > 0 && slack / (wide + space) <= most)
    return (Stretch) { slack / (wide + space), slack / (wide + space) };
  if (space > 0 && (slack - wide * most) / space <= text->size * SPACE_MOST / 1000)
    return (Stretch) { most, (slack - wide * most) / space };
  return (Stretch) { 0 };
}

static int
gap (const LinliText *text, guint index, Stretch added)
{
  int own = linli_text_gap (text, index);

  if (is_blank_gap (text, index))
    return own + added.space;
  return linli_text_stretches (text, index) ? own + added.wide : own;
}

/* One byte of a literal string (ISO 32000-1, 7.3.4.2): half as long as hexadecimal digits, before compression too. */
static void
literal (GString *into, guint byte)
{
  if (byte == '(' || byte == ')' || byte == '\\')
    g_string_append_c (into, '\\');
  if (byte == '\r') /* as it stands it would be read as a line feed */
    g_string_append (into, "\\r");
  else
    g_string_append_c (into, (char) byte);
}

typedef struct
{
  int face, spacing;
  gboolean heavy, open; /* open: inside a string of codes */
} Pen;

static void
close_string (GString *into, Pen *pen)
{
  if (pen->open)
    g_string_append (into, ")Tj ");
  pen->open = FALSE;
}

static void
set_face (GString *into, Pen *pen, const LinliGlyph *glyph, int size)
{
  gboolean heavy = (glyph->flags & LINLI_GLYPH_HEAVY) != 0;

  if (pen->face != glyph->face)
    {
      close_string (into, pen);
      g_string_append_printf (into, "/F%d ", glyph->face + 1);
      numbers (into, &size, 1, "Tf ");
      pen->face = glyph->face;
    }
  if (pen->heavy != heavy)
    {
      close_string (into, pen);
      numbers (into, (int[]) { size * HEAVY_STROKE / 1000 }, 1, heavy ? "w 2 Tr " : "w 0 Tr ");
      pen->heavy = heavy;
    }
}

static void
set_spacing (GString *into, Pen *pen, int spacing)
{
  if (pen->spacing == spacing)
    return;
  close_string (into, pen);
  numbers (into, &spacing, 1, "Tc ");
  pen->spacing = spacing;
}

void
linli_canvas_text (GString *into, const LinliText *text, const LinliLine *line, int x, int y, int width)
{
  Stretch added = stretch (text, line, width);
  Pen pen = { .face = -1 };

  g_string_append (into, "BT 0 Tc 1 0 0 1 ");
  numbers (into, (int[]) { x, y }, 2, "Tm ");
  for (guint i = line->start; i < line->end; i++)
    {
      const LinliGlyph *glyph = &g_array_index (text->glyphs, LinliGlyph, i);

      set_face (into, &pen, glyph, text->size);
      if (i + 1 < line->end)
        set_spacing (into, &pen, gap (text, i, added));
      if (!pen.open)
        g_string_append_c (into, '(');
      pen.open = TRUE;
      literal (into, glyph->code >> 8);
      literal (into, glyph->code & 0xff);
    }
  close_string (into, &pen);
  if (pen.heavy)
    g_string_append (into, "0 Tr ");
  g_string_append (into, "ET\n");
}
