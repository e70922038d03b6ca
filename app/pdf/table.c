#include "pdf/table.h"

#include "pdf/prose.h"

#define CELL_SIDE 4000  /* free at the left and right of a cell */
#define CELL_ABOVE 3500 /* and above and below its text */
#define BORDER 500
#define AROUND 7000    /* free above and below a table */

typedef struct
{
  LinliText *text;
  GArray *lines; /* LinliLine */
} Cell;

static void
cell_clear (Cell *cell)
{
  g_clear_pointer (&cell->text, linli_text_free);
  g_clear_pointer (&cell->lines, g_array_unref);
}

typedef struct
{
  LinliFlow *flow;
  const LinliBlock *block;
  const LinliBody *body;
  int *edges; /* one more than columns */
} Table;

static const LinliColumn *
column_at (const Table *table, guint index)
{
  return g_ptr_array_index (table->block->columns, index);
}

static int *
find_edges (const LinliBlock *block)
{
  guint n = block->columns->len;
  int *edges = g_new0 (int, n + 1);
  gint64 sum = 0, before = 0;

  for (guint i = 0; i < n; i++)
    sum += ((LinliColumn *) g_ptr_array_index (block->columns, i))->weight;
  for (guint i = 0; i < n; i++)
    {
      before += ((LinliColumn *) g_ptr_array_index (block->columns, i))->weight;
      edges[i + 1] = (int) (LINLI_FRAME_WIDTH * before / MAX (sum, 1));
    }
  return edges;
}

static gboolean
fill_cell (const Table *table, Cell *cell, guint column, const char *string, LinliType role, GError **error)
{
  int room = table->edges[column + 1] - table->edges[column] - 2 * CELL_SIDE;

  cell->text = linli_text_new (table->body->cell_size, 0);
  if (!linli_text_add (cell->text, linli_flow_glyphs (table->flow), role, string, error))
    return FALSE;
  cell->lines = linli_text_lines (cell->text, room, room);
  return TRUE;
}

static GArray *
fill_row (const Table *table, const char *const *strings, LinliType role, GError **error)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  g_array_set_clear_func (cells, (GDestroyNotify) cell_clear);
  g_array_set_size (cells, table->block->columns->len);
  for (guint i = 0; i < cells->len; i++)
    if (!fill_cell (table, &g_array_index (cells, Cell, i), i, strings[i], role, error))
      return NULL;
  return g_steal_pointer (&cells);
}

static guint
most_lines (const GArray *cells)
{
  guint most = 1;

  for (guint i = 0; i < cells->len; i++)
    most = MAX (most, g_array_index (cells, Cell, i).lines->len);
  return most;
}

static void
draw_line (GString *into, const Cell *cell, guint index, LinliAlign align, int x, int y, int room)
{
  const LinliLine *line = &g_array_index (cell->lines, LinliLine, index);

  if (line->end <= line->start)
    return;
  if (align == LINLI_ALIGN_CENTER)
    x += (room - line->width) / 2;
  else if (align == LINLI_ALIGN_RIGHT)
    x += room - line->width;
  linli_canvas_text (into, cell->text, line, x, y, align == LINLI_ALIGN_JUSTIFY ? room : 0);
}

static LinliAlign
alignment (const Table *table, guint column)
{
  if (column_at (table, column)->number)
    return LINLI_ALIGN_RIGHT;
  return linli_glyphs_western (linli_flow_glyphs (table->flow)) ? LINLI_ALIGN_LEFT : LINLI_ALIGN_JUSTIFY;
}

/* Draws lines @first to @first + @count of the row; fewer lines than that stand in the middle of their cell. */
static LinliPiece *
row_piece (const Table *table, const GArray *cells, guint first, guint count, gboolean header)
{
  int step = table->body->cell_line, height = (int) count * step + 2 * CELL_ABOVE;
  LinliPiece *piece = linli_piece_new (height);

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);
      guint here = cell->lines->len > first ? MIN (cell->lines->len - first, count) : 0;
      int x = table->edges[i], width = table->edges[i + 1] - x;
      int y = -CELL_ABOVE - (int) (count - here) * step / 2 - linli_prose_baseline (step, table->body->cell_size);
      LinliAlign align = header ? LINLI_ALIGN_CENTER : alignment (table, i);

      linli_canvas_frame (piece->operators, x, -height, width, height, BORDER);
      for (guint k = 0; k < here; k++)
        draw_line (piece->operators, cell, first + k, align, x + CELL_SIDE, y - (int) k * step,
                   width - 2 * CELL_SIDE);
    }
  return piece;
}

static gboolean
has_header (const LinliBlock *block)
{
  for (guint i = 0; i < block->columns->len; i++)
    if (*((LinliColumn *) g_ptr_array_index (block->columns, i))->text)
      return TRUE;
  return FALSE;
}

static GArray *
fill_header (const Table *table, GError **error)
{
  g_autofree const char **strings = g_new0 (const char *, table->block->columns->len + 1);

  for (guint i = 0; i < table->block->columns->len; i++)
    strings[i] = column_at (table, i)->text;
  return fill_row (table, strings, LINLI_TYPE_HEI, error);
}

static LinliPiece *
header_piece (const Table *table, const GArray *cells)
{
  return row_piece (table, cells, 0, most_lines (cells), TRUE);
}

/* The header is repeated as soon as a piece of the first row stands under it. */
static gboolean
set_row (const Table *table, guint index, int room, const GArray *header, GError **error)
{
  const char *const *strings = g_ptr_array_index (table->block->rows, index);
  g_autoptr (GArray) cells = fill_row (table, strings, LINLI_TYPE_SONG, error);
  guint lines, most = (guint) MAX ((room - 2 * CELL_ABOVE) / table->body->cell_line, 1);

  if (!cells)
    return FALSE;
  lines = most_lines (cells);
  for (guint first = 0; first < lines; first += most)
    {
      if (!linli_flow_add (table->flow, row_piece (table, cells, first, MIN (lines - first, most), FALSE), error))
        return FALSE;
      if (index == 0 && first == 0 && header)
        linli_flow_set_header (table->flow, header_piece (table, header));
    }
  return TRUE;
}

static gboolean
set_rows (const Table *table, const GArray *header, GError **error)
{
  int room = LINLI_FRAME_HEIGHT;
  LinliPiece *top;

  if (header)
    {
      top = header_piece (table, header);
      top->keep = table->block->rows->len > 0;
      room -= top->height;
      if (!linli_flow_add (table->flow, top, error))
        return FALSE;
    }
  for (guint i = 0; i < table->block->rows->len; i++)
    if (!set_row (table, i, room, header, error))
      return FALSE;
  return TRUE;
}

static gboolean
set_around (LinliFlow *flow, gboolean keep, GError **error)
{
  LinliPiece *piece = linli_piece_new (AROUND);

  piece->keep = keep;
  piece->blank = TRUE;
  return linli_flow_add (flow, piece, error);
}

gboolean
linli_table_set (LinliFlow *flow, const LinliBlock *block, GError **error)
{
  g_autofree int *edges = find_edges (block);
  g_autoptr (GArray) header = NULL;
  Table table = { flow, block, linli_prose_body (flow), edges };
  gboolean set;

  if (block->columns->len == 0)
    return TRUE;
  if (has_header (block) && !(header = fill_header (&table, error)))
    return FALSE;
  set = set_around (flow, block->rows->len > 0 || header, error) && set_rows (&table, header, error);
  linli_flow_set_header (flow, NULL);
  return set && set_around (flow, FALSE, error);
}
