#include "pdf/flow.h"

#define NUMBER_SIZE 14000     /* page number: 4号, GB/T 9704-2012, 7.5 */
#define NUMBER_BELOW LINLI_MM (70) /* its dash under the frame */
#define DASH_HEIGHT 360       /* of the dash over the baseline, thousandths of the size */

typedef struct
{
  char *text;
  int level, y;
} Bookmark;

struct _LinliFlow
{
  LinliWriter *writer;
  LinliGlyphs *glyphs;
  GString *page;
  guint number;
  int used;          /* height */
  gboolean begun;    /* something besides the header stands on the page */
  GPtrArray *held;   /* LinliPiece that keep to the next */
  int held_height;
  LinliPiece *header;
  GArray *bookmarks; /* Bookmark, of this page */
  GArray *standing;
};

static void
clear_place (LinliPieceField *place)
{
  g_free (place->name);
}

static void
clear_standing (LinliStanding *standing)
{
  g_free (standing->name);
}

static void
clear_bookmark (Bookmark *bookmark)
{
  g_free (bookmark->text);
}

LinliPiece *
linli_piece_new (int height)
{
  LinliPiece *piece = g_new0 (LinliPiece, 1);

  piece->height = height;
  piece->operators = g_string_new (NULL);
  return piece;
}

void
linli_piece_free (LinliPiece *piece)
{
  if (!piece)
    return;
  g_string_free (piece->operators, TRUE);
  g_clear_pointer (&piece->places, g_array_unref);
  g_free (piece->bookmark);
  g_free (piece);
}

void
linli_piece_place (LinliPiece *piece, const char *name, int x0, int y0, int x1, int y1)
{
  LinliPieceField place = { g_strdup (name), x0, y0, x1, y1 };

  if (!piece->places)
    {
      piece->places = g_array_new (FALSE, FALSE, sizeof (LinliPieceField));
      g_array_set_clear_func (piece->places, (GDestroyNotify) clear_place);
    }
  g_array_append_val (piece->places, place);
}

LinliFlow *
linli_flow_new (LinliWriter *writer, LinliGlyphs *glyphs)
{
  LinliFlow *flow = g_new0 (LinliFlow, 1);

  flow->writer = writer;
  flow->glyphs = glyphs;
  flow->page = g_string_sized_new (8192);
  flow->number = 1;
  flow->held = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_piece_free);
  flow->bookmarks = g_array_new (FALSE, FALSE, sizeof (Bookmark));
  g_array_set_clear_func (flow->bookmarks, (GDestroyNotify) clear_bookmark);
  flow->standing = g_array_new (FALSE, FALSE, sizeof (LinliStanding));
  g_array_set_clear_func (flow->standing, (GDestroyNotify) clear_standing);
  return flow;
}

void
linli_flow_free (LinliFlow *flow)
{
  if (!flow)
    return;
  g_string_free (flow->page, TRUE);
  g_ptr_array_unref (flow->held);
  linli_piece_free (flow->header);
  g_array_unref (flow->bookmarks);
  g_array_unref (flow->standing);
  g_free (flow);
}

static int
top_of (const LinliFlow *flow)
{
  return LINLI_PAGE_HEIGHT - LINLI_FRAME_TOP - flow->used;
}

static void
note_places (LinliFlow *flow, const LinliPiece *piece, int y)
{
  for (guint i = 0; piece->places && i < piece->places->len; i++)
    {
      const LinliPieceField *place = &g_array_index (piece->places, LinliPieceField, i);
      LinliStanding standing = { g_strdup (place->name), flow->number, LINLI_FRAME_LEFT + place->x0, y + place->y0,
                                 LINLI_FRAME_LEFT + place->x1, y + place->y1 };
      g_array_append_val (flow->standing, standing);
    }
}

static void
draw (LinliFlow *flow, const LinliPiece *piece)
{
  int y = top_of (flow);

  if (piece->operators->len > 0)
    {
      linli_canvas_move (flow->page, LINLI_FRAME_LEFT, y);
      g_string_append_len (flow->page, piece->operators->str, (gssize) piece->operators->len);
      linli_canvas_back (flow->page);
    }
  if (piece->bookmark)
    {
      Bookmark bookmark = { g_strdup (piece->bookmark), piece->level, y };
      g_array_append_val (flow->bookmarks, bookmark);
    }
  note_places (flow, piece, y);
  flow->used += piece->height;
}

/* 「— 1 —」: one character free at the right of odd pages and at the left of even ones. */
static gboolean
draw_number (LinliFlow *flow, GError **error)
{
  g_autoptr (LinliText) text = linli_text_new (NUMBER_SIZE, 0);
  g_autofree char *string = g_strdup_printf ("— %u —", flow->number);
  LinliLine line = { 0 };
  int x = LINLI_FRAME_LEFT + NUMBER_SIZE;
  int y = LINLI_PAGE_HEIGHT - LINLI_FRAME_TOP - LINLI_FRAME_HEIGHT - NUMBER_BELOW - NUMBER_SIZE * DASH_HEIGHT / 1000;

  if (!linli_text_add (text, flow->glyphs, LINLI_TYPE_SONG, string, error))
    return FALSE;
  line.end = text->glyphs->len;
  line.width = linli_text_width (text, 0, line.end);
  if (flow->number % 2 == 1)
    x = LINLI_FRAME_LEFT + LINLI_FRAME_WIDTH - NUMBER_SIZE - line.width;
  linli_canvas_text (flow->page, text, &line, x, y, 0);
  return TRUE;
}

static gboolean
finish_page (LinliFlow *flow, GError **error)
{
  if (!draw_number (flow, error) || !linli_writer_page (flow->writer, flow->page, error))
    return FALSE;
  for (guint i = 0; i < flow->bookmarks->len; i++)
    {
      const Bookmark *bookmark = &g_array_index (flow->bookmarks, Bookmark, i);
      if (!linli_writer_bookmark (flow->writer, bookmark->level, bookmark->text, bookmark->y, error))
        return FALSE;
    }
  g_array_set_size (flow->bookmarks, 0);
  g_string_truncate (flow->page, 0);
  return TRUE;
}

static gboolean
turn (LinliFlow *flow, GError **error)
{
  if (!finish_page (flow, error))
    return FALSE;
  flow->number++;
  flow->used = 0;
  flow->begun = FALSE;
  if (flow->header)
    draw (flow, flow->header);
  return TRUE;
}

static gboolean
set_piece (LinliFlow *flow, const LinliPiece *piece, GError **error)
{
  gboolean full = flow->used + piece->height > LINLI_FRAME_HEIGHT;

  if (piece->blank && full)
    flow->used = LINLI_FRAME_HEIGHT; /* the next piece turns the page, if there is one */
  if (piece->blank && (full || !flow->begun))
    return TRUE;
  if (flow->begun && full && !turn (flow, error))
    return FALSE;
  draw (flow, piece);
  flow->begun = TRUE;
  return TRUE;
}

static gboolean
holds_ink (const LinliFlow *flow)
{
  for (guint i = 0; i < flow->held->len; i++)
    if (!((LinliPiece *) g_ptr_array_index (flow->held, i))->blank)
      return TRUE;
  return FALSE;
}

static gboolean
set_held (LinliFlow *flow, GError **error)
{
  int room = LINLI_FRAME_HEIGHT - (flow->header ? flow->header->height : 0);
  gboolean turns = flow->begun && flow->held_height <= room && flow->used + flow->held_height > LINLI_FRAME_HEIGHT;

  if (turns && holds_ink (flow) && !turn (flow, error))
    return FALSE;
  for (guint i = 0; i < flow->held->len; i++)
    if (!set_piece (flow, g_ptr_array_index (flow->held, i), error))
      return FALSE;
  g_ptr_array_set_size (flow->held, 0);
  flow->held_height = 0;
  return TRUE;
}

gboolean
linli_flow_add (LinliFlow *flow, LinliPiece *piece, GError **error)
{
  gboolean keep = piece->keep;

  flow->held_height += piece->height;
  g_ptr_array_add (flow->held, piece);
  return keep || set_held (flow, error);
}

void
linli_flow_set_header (LinliFlow *flow, LinliPiece *header)
{
  linli_piece_free (flow->header);
  flow->header = header;
}

gboolean
linli_flow_break (LinliFlow *flow, GError **error)
{
  if (!set_held (flow, error))
    return FALSE;
  if (flow->begun)
    flow->used = LINLI_FRAME_HEIGHT; /* the next piece turns the page, if there is one */
  return TRUE;
}

gboolean
linli_flow_end (LinliFlow *flow, GError **error)
{
  return set_held (flow, error) && finish_page (flow, error);
}

LinliGlyphs *
linli_flow_glyphs (const LinliFlow *flow)
{
  return flow->glyphs;
}

guint
linli_flow_pages (const LinliFlow *flow)
{
  return flow->number;
}

const GArray *
linli_flow_standing (const LinliFlow *flow)
{
  return flow->standing;
}
