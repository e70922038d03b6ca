#include "pdf/tickets.h"

#include "pdf/code.h"
#include "pdf/prose.h"

#define PAD LINLI_MM (40)
#define GAP LINLI_MM (30)
#define CODE_SIDE LINLI_MM (200)
#define SMALL 8500
#define SMALL_LINE 12000
#define TITLE 11000
#define TITLE_LINE 14400
#define FIGURES 31000       /* of a code that a person types */
#define FIGURES_LINE 37000
#define FIGURES_MOST 12     /* characters; a longer code is set smaller */
#define LONG 17000
#define LONG_LINE 25000

/* Where one ticket is drawn; @y is where its next line begins. */
typedef struct
{
  LinliFlow *flow;
  GString *into;
  int x, y, width;
} Pen;

/* Draws at most @most lines; the last is cut where there is more. */
static gboolean
write_text (Pen *pen, LinliType role, const char *string, int size, int step, guint most, GError **error)
{
  g_autoptr (LinliText) text = linli_text_new (size, 0);
  g_autoptr (GArray) lines = NULL;

  if (!string)
    return TRUE;
  if (!linli_text_add (text, linli_flow_glyphs (pen->flow), role, string, error))
    return FALSE;
  lines = linli_text_lines (text, pen->width, pen->width);
  if (lines->len > most)
    {
      LinliLine last = g_array_index (lines, LinliLine, most - 1);
      g_autofree char *kept = g_utf8_substring (string, 0, last.end > 2 ? last.end - 2 : 1);
      g_autofree char *cut = g_strconcat (kept, "…", NULL);
      return write_text (pen, role, cut, size, step, most, error);
    }
  for (guint i = 0; i < lines->len; i++, pen->y -= step)
    linli_canvas_text (pen->into, text, &g_array_index (lines, LinliLine, i), pen->x, pen->y - linli_prose_baseline (step, size), 0);
  return TRUE;
}

static gboolean
write_code (Pen *pen, const char *code, GError **error)
{
  gboolean is_short = g_utf8_strlen (code, -1) <= FIGURES_MOST;

  return write_text (pen, LINLI_TYPE_HEI, code, is_short ? FIGURES : LONG, is_short ? FIGURES_LINE : LONG_LINE, G_MAXUINT, error);
}

/* The QR code in the lower left corner, what is to be known beside it. */
static gboolean
draw_foot (Pen *pen, const LinliTicket *ticket, int bottom, GError **error)
{
  pen->y = bottom + CODE_SIDE;
  if (ticket->scan && !linli_code_draw (pen->into, ticket->scan, pen->x, pen->y, CODE_SIDE, error))
    return FALSE;
  if (ticket->scan)
    {
      pen->x += CODE_SIDE + GAP;
      pen->width -= CODE_SIDE + GAP;
    }
  pen->y -= SMALL_LINE / 2;
  return write_text (pen, LINLI_TYPE_HEI, ticket->terms, SMALL, SMALL_LINE, 2, error)
         && write_text (pen, LINLI_TYPE_SONG, ticket->use, SMALL, SMALL_LINE, 4, error);
}

/* Its upper left corner is (@x, 0). */
static gboolean
draw_ticket (LinliFlow *flow, GString *into, const LinliTicket *ticket, int x, int width, int height, GError **error)
{
  Pen pen = { flow, into, x + PAD, -PAD, width - 2 * PAD };

  linli_canvas_cut (into, x, -height, width, height);
  return write_text (&pen, LINLI_TYPE_SONG, ticket->issuer, SMALL, SMALL_LINE, 1, error)
         && write_text (&pen, LINLI_TYPE_HEI, ticket->title, TITLE, TITLE_LINE, 2, error)
         && write_code (&pen, ticket->code, error) && draw_foot (&pen, ticket, PAD - height, error);
}

static gboolean
set_row (LinliFlow *flow, const LinliBlock *block, guint first, GError **error)
{
  int width = LINLI_FRAME_WIDTH / block->level, height = LINLI_FRAME_HEIGHT / block->down;
  LinliPiece *piece = linli_piece_new (height);

  for (guint i = 0; i < (guint) block->level && first + i < block->tickets->len; i++)
    if (!draw_ticket (flow, piece->operators, block->tickets->pdata[first + i], (int) i * width, width, height, error))
      {
        linli_piece_free (piece);
        return FALSE;
      }
  return linli_flow_add (flow, piece, error);
}

gboolean
linli_tickets_set (LinliFlow *flow, const LinliBlock *block, GError **error)
{
  for (guint first = 0; first < block->tickets->len; first += (guint) block->level)
    if (!set_row (flow, block, first, error))
      return FALSE;
  return TRUE;
}
