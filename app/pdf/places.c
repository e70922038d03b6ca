#include "pdf/places.h"

#include "pdf/code.h"
#include "pdf/prose.h"

#define ACROSS 3 /* signature places in a row */
#define GAP 14000
#define LABEL_SIZE 14000
#define LABEL_LINE 21000
#define FIELD_HEIGHT 62000
#define BORDER 500
#define ABOVE 22000

#define ANCHOR_ABOVE 20000 /* over its rule */
#define CODE_SIDE LINLI_MM (280)

static guint
places_across (const GPtrArray *signatures)
{
  return CLAMP (signatures->len, 2, ACROSS);
}

static int
place_width (const GPtrArray *signatures)
{
  int across = (int) places_across (signatures);

  return (LINLI_FRAME_WIDTH - (across - 1) * GAP) / across;
}

static LinliText *
label_text (LinliFlow *flow, const LinliSignatureField *signature, const char *colon, GError **error)
{
  g_autoptr (LinliText) text = linli_text_new (LABEL_SIZE, 0);
  g_autofree char *role = g_strconcat (signature->role ? signature->role : "", *signature->name ? colon : "", NULL);

  if (!linli_text_add (text, linli_flow_glyphs (flow), LINLI_TYPE_HEI, role, error)
      || !linli_text_add (text, linli_flow_glyphs (flow), LINLI_TYPE_FANGSONG, signature->name, error))
    return NULL;
  return g_steal_pointer (&text);
}

static void
draw_lines (GString *into, const LinliText *text, const GArray *lines, int x, int y, int step)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const LinliLine *line = &g_array_index (lines, LinliLine, i);
      if (line->end > line->start)
        linli_canvas_text (into, text, line, x, y - (int) i * step, 0);
    }
}

typedef struct
{
  LinliText *text;
  GArray *lines;
} Label;

static void
clear_label (Label *label)
{
  g_clear_pointer (&label->text, linli_text_free);
  g_clear_pointer (&label->lines, g_array_unref);
}

static LinliPiece *
row_piece (const GPtrArray *signatures, guint first, const GArray *labels, int width)
{
  guint most = 1;
  int label_height, height;
  LinliPiece *piece;

  for (guint i = 0; i < labels->len; i++)
    most = MAX (most, g_array_index (labels, Label, i).lines->len);
  label_height = (int) most * LABEL_LINE;
  height = ABOVE + label_height + FIELD_HEIGHT;
  piece = linli_piece_new (height + BORDER);
  piece->keep = TRUE; /* with the anchor, or the places that follow */
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      const LinliSignatureField *signature = g_ptr_array_index (signatures, first + i);
      int x = (int) i * (width + GAP);
      int y = -ABOVE - (int) (most - label->lines->len) * LABEL_LINE - linli_prose_baseline (LABEL_LINE, LABEL_SIZE);

      draw_lines (piece->operators, label->text, label->lines, x, y + 2000, LABEL_LINE);
      linli_canvas_frame (piece->operators, x, -height, width, FIELD_HEIGHT, BORDER);
      linli_piece_place (piece, signature->field, x, -height, x + width, -height + FIELD_HEIGHT);
    }
  return piece;
}

static gboolean
set_row (LinliFlow *flow, const GPtrArray *signatures, guint first, guint count, const char *colon, GError **error)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (Label));
  int width = place_width (signatures);

  g_array_set_clear_func (labels, (GDestroyNotify) clear_label);
  g_array_set_size (labels, count);
  for (guint i = 0; i < count; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->text = label_text (flow, g_ptr_array_index (signatures, first + i), colon, error);
      if (!label->text)
        return FALSE;
      label->lines = linli_text_lines (label->text, width, width);
    }
  return linli_flow_add (flow, row_piece (signatures, first, labels, width), error);
}

gboolean
linli_places_signatures (LinliFlow *flow, const LinliBlock *block, const char *language, GError **error)
{
  const GPtrArray *signatures = block->signatures;
  guint across = places_across (signatures);
  const char *colon = g_str_has_prefix (language, "zh") ? "：" : ": ";

  for (guint first = 0; first < signatures->len; first += across)
    if (!set_row (flow, signatures, first, MIN (signatures->len - first, across), colon, error))
      return FALSE;
  return TRUE;
}

/* The sentence stands beside the code, in the middle of its height, under a thin rule. */
gboolean
linli_places_anchor (LinliFlow *flow, const LinliBlock *block, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  g_autoptr (LinliText) text = linli_text_new (body->anchor_size, 0);
  g_autoptr (GArray) lines = NULL;
  gboolean coded = block->label && *block->label;
  int room = LINLI_FRAME_WIDTH - (coded ? CODE_SIDE + GAP : 0), top = ANCHOR_ABOVE + ABOVE / 2, high, height;
  LinliPiece *piece;

  if (!linli_text_add (text, linli_flow_glyphs (flow), LINLI_TYPE_SONG, block->text ? block->text : "", error))
    return FALSE;
  lines = linli_text_lines (text, room, room);
  high = (int) lines->len * body->anchor_line;
  height = MAX (high, coded ? CODE_SIDE : 0);
  piece = linli_piece_new (top + height);
  linli_canvas_rule (piece->operators, 0, -ANCHOR_ABOVE, LINLI_FRAME_WIDTH, BORDER);
  draw_lines (piece->operators, text, lines, 0,
              -top - (height - high) / 2 - linli_prose_baseline (body->anchor_line, body->anchor_size), body->anchor_line);
  if (coded && !linli_code_draw (piece->operators, block->label, LINLI_FRAME_WIDTH - CODE_SIDE, -top, CODE_SIDE, error))
    {
      linli_piece_free (piece);
      return FALSE;
    }
  return linli_flow_add (flow, piece, error);
}
