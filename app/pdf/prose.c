#include "pdf/prose.h"

#include <string.h>

#define TITLE_SIZE 22000      /* 2号 */
#define TITLE_LINE 36000
#define MASTHEAD_TOP LINLI_MM (350) /* GB/T 9704-2012, 10.3: under the frame's top */
#define MASTHEAD_MOST 46000
#define MASTHEAD_LEAST 26000
#define RULE_BELOW LINLI_MM (40)    /* the red rule under the number, 7.2.7 */
#define RULE_WEIGHT 1500

static const LinliBody chinese = { 16000, -210, 28990, 2 * 15790, 12000, 17500, 10500, 16000, "：" };
static const LinliBody western = { 12000, 0, 18500, 24000, 10000, 14500, 8500, 13500, ": " };

const LinliBody *
linli_prose_body (const LinliFlow *flow)
{
  return linli_glyphs_western (linli_flow_glyphs (flow)) ? &western : &chinese;
}

static int
line_x (const LinliSetting *setting, const LinliLine *line, int left, int room)
{
  switch (setting->align)
    {
    case LINLI_ALIGN_CENTER:
      return left + (room - line->width) / 2;
    case LINLI_ALIGN_RIGHT:
      return left + room - line->width;
    default:
      return left;
    }
}

static LinliPiece *
line_piece (const LinliText *text, const LinliLine *line, gboolean first, const LinliSetting *setting)
{
  LinliPiece *piece = linli_piece_new (setting->line);
  int left = first ? setting->first : setting->rest, room = LINLI_FRAME_WIDTH - left - setting->right;
  int y = -linli_prose_baseline (setting->line, text->size);

  if (setting->ink != LINLI_INK_BLACK)
    linli_canvas_ink (piece->operators, setting->ink);
  if (first && setting->label)
    {
      LinliLine label = { .end = setting->label->glyphs->len, .last = TRUE };
      linli_canvas_text (piece->operators, setting->label, &label, setting->label_x, y, 0);
    }
  if (line->end > line->start)
    linli_canvas_text (piece->operators, text, line, line_x (setting, line, left, room), y,
                       setting->align == LINLI_ALIGN_JUSTIFY ? room : 0);
  if (first && setting->bookmark)
    {
      piece->bookmark = g_strdup (setting->bookmark);
      piece->level = setting->level;
    }
  return piece;
}

/* The first two lines of a paragraph stay together, and so do the last two. */
static gboolean
set_text (LinliFlow *flow, LinliText *text, const LinliSetting *setting, GError **error)
{
  int room = LINLI_FRAME_WIDTH - setting->right;
  g_autoptr (GArray) lines = linli_text_lines (text, room - setting->first, room - setting->rest);

  for (guint i = 0; i < lines->len; i++)
    {
      LinliPiece *piece = line_piece (text, &g_array_index (lines, LinliLine, i), i == 0, setting);

      piece->keep = setting->keep || (i + 1 < lines->len && (i == 0 || i + 2 == lines->len))
                    || (setting->keep_end && i + 1 == lines->len);
      if (!linli_flow_add (flow, piece, error))
        return FALSE;
    }
  return TRUE;
}

static LinliText *
text_of (LinliFlow *flow, LinliType role, int size, int tracking, const char *string, GError **error)
{
  g_autoptr (LinliText) text = linli_text_new (size, tracking);

  if (!linli_text_add (text, linli_flow_glyphs (flow), role, string ? string : "", error))
    return NULL;
  return g_steal_pointer (&text);
}

static LinliText *
body_text (LinliFlow *flow, LinliType role, const char *string, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);

  return text_of (flow, role, body->size, body->tracking, string, error);
}

static gboolean
set_space (LinliFlow *flow, int height, gboolean keep, GError **error)
{
  LinliPiece *piece = linli_piece_new (height);

  piece->keep = keep;
  piece->blank = TRUE;
  return linli_flow_add (flow, piece, error);
}

static gboolean
set_balanced (LinliFlow *flow, LinliText *text, LinliSetting setting, GError **error)
{
  int width;

  linli_text_halve (text, LINLI_FRAME_WIDTH);
  width = linli_text_balance (text, LINLI_FRAME_WIDTH);
  setting.first = setting.rest = (LINLI_FRAME_WIDTH - width) / 2;
  setting.right = LINLI_FRAME_WIDTH - width - setting.first;
  setting.align = LINLI_ALIGN_CENTER;
  setting.keep = TRUE;
  return set_text (flow, text, &setting, error);
}

static int
masthead_size (const LinliText *text)
{
  int width = linli_text_width (text, 0, text->glyphs->len);
  gint64 fitting = (gint64) text->size * LINLI_FRAME_WIDTH / MAX (width, 1);

  return (int) CLAMP (fitting / 500 * 500, MASTHEAD_LEAST, MASTHEAD_MOST);
}

static gboolean
set_rule (LinliFlow *flow, GError **error)
{
  LinliPiece *piece = linli_piece_new (RULE_BELOW + RULE_WEIGHT);

  linli_canvas_ink (piece->operators, LINLI_INK_RED);
  linli_canvas_rule (piece->operators, 0, -RULE_BELOW, LINLI_FRAME_WIDTH, RULE_WEIGHT);
  piece->keep = TRUE;
  return linli_flow_add (flow, piece, error);
}

static gboolean
set_masthead (LinliFlow *flow, const LinliBlock *block, const LinliBlock *next, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  g_autoptr (LinliText) text = text_of (flow, LINLI_TYPE_TITLE, TITLE_SIZE, 0, block->text, error);
  g_autoptr (LinliText) number = body_text (flow, LINLI_TYPE_FANGSONG, block->label, error);
  LinliSetting setting = { .ink = LINLI_INK_RED };
  LinliSetting centered = { .align = LINLI_ALIGN_CENTER, .line = body->line, .keep = TRUE };
  LinliPiece *top;

  if (!text || !number)
    return FALSE;
  text->size = masthead_size (text);
  setting.line = text->size * 13 / 10;
  top = linli_piece_new (MASTHEAD_TOP - (setting.line - text->size) / 2);
  top->keep = TRUE;
  if (!linli_flow_add (flow, top, error) || !set_balanced (flow, text, setting, error))
    return FALSE;
  if (block->label && (!set_space (flow, body->line, TRUE, error) || !set_text (flow, number, &centered, error)))
    return FALSE;
  if (!set_rule (flow, error))
    return FALSE;
  return set_space (flow, body->line, next && next->kind != LINLI_BLOCK_TITLE, error);
}

static gboolean
set_title (LinliFlow *flow, const LinliBlock *block, const LinliBlock *previous, const LinliBlock *next, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  g_autoptr (LinliText) text = text_of (flow, LINLI_TYPE_TITLE, TITLE_SIZE, 0, block->text, error);
  LinliSetting setting = { .line = TITLE_LINE, .bookmark = block->text, .level = 1 };

  if (!text)
    return FALSE;
  if (previous && !set_space (flow, body->line, TRUE, error))
    return FALSE;
  if (!set_balanced (flow, text, setting, error))
    return FALSE;
  if (next && (next->kind == LINLI_BLOCK_SPACE || next->kind == LINLI_BLOCK_TITLE))
    return TRUE;
  return set_space (flow, body->line, next != NULL, error);
}

static gboolean
set_heading (LinliFlow *flow, const LinliBlock *block, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  LinliType role = block->level == 1 ? LINLI_TYPE_HEI : block->level == 2 ? LINLI_TYPE_KAI : LINLI_TYPE_FANGSONG;
  g_autoptr (LinliText) text = body_text (flow, role, block->text, error);
  LinliSetting setting = { .first = body->indent, .line = body->line, .keep = TRUE,
                           .bookmark = block->text, .level = block->level };

  return text && set_text (flow, text, &setting, error);
}

static gboolean
set_paragraph (LinliFlow *flow, const char *lead, const char *string, gboolean keep_end, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  gboolean blank = lead && *lead && !g_str_has_suffix (lead, " ") && linli_glyphs_western (linli_flow_glyphs (flow));
  g_autoptr (LinliText) text = body_text (flow, LINLI_TYPE_HEI, lead, error);
  LinliSetting setting = { .first = body->indent, .line = body->line, .keep_end = keep_end };

  return text && (!blank || linli_text_add (text, linli_flow_glyphs (flow), LINLI_TYPE_FANGSONG, " ", error))
         && linli_text_add (text, linli_flow_glyphs (flow), LINLI_TYPE_FANGSONG, string, error)
         && set_text (flow, text, &setting, error);
}

static gboolean
is_tail (const LinliBlock *block)
{
  return block && (block->kind == LINLI_BLOCK_CLOSING || block->kind == LINLI_BLOCK_SIGNATURES);
}

/* A line feed in a paragraph begins another one. */
static gboolean
set_paragraphs (LinliFlow *flow, const LinliBlock *block, const LinliBlock *next, GError **error)
{
  const char *lead = block->label, *from = block->text ? block->text : "", *to;

  do
    {
      g_autofree char *part = NULL;
      gboolean last;

      to = strchrnul (from, '\n');
      part = g_strndup (from, (gsize) (to - from));
      last = *to == '\0';
      if (!set_paragraph (flow, lead, part, last && is_tail (next), error))
        return FALSE;
      lead = NULL;
      from = to + 1;
    }
  while (*to);
  return TRUE;
}

/* The first character after the colon sets the left edge of every line that follows. */
static gboolean
set_hanging (LinliFlow *flow, const LinliBlock *block, const LinliBlock *next, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  g_autofree char *string = g_strconcat (block->label ? block->label : "", body->colon, NULL);
  g_autoptr (LinliText) label = body_text (flow, LINLI_TYPE_HEI, string, error);
  g_autoptr (LinliText) text = body_text (flow, LINLI_TYPE_FANGSONG, block->text, error);
  LinliSetting setting = { .label = label, .label_x = body->indent, .line = body->line };

  if (!label || !text)
    return FALSE;
  setting.keep_end = is_tail (next);
  setting.first = body->indent + linli_text_width (label, 0, label->glyphs->len) + body->tracking;
  setting.rest = setting.first <= LINLI_FRAME_WIDTH / 2 ? setting.first : body->indent;
  setting.first = MIN (setting.first, LINLI_FRAME_WIDTH - 2 * body->indent);
  if (linli_text_keep_items (text))
    setting.align = LINLI_ALIGN_LEFT;
  return set_text (flow, text, &setting, error);
}

/* Four characters stay free at the right. */
static gboolean
set_closing (LinliFlow *flow, const LinliBlock *block, const LinliBlock *next, GError **error)
{
  const LinliBody *body = linli_prose_body (flow);
  g_autoptr (LinliText) text = body_text (flow, LINLI_TYPE_FANGSONG, block->text, error);
  LinliSetting setting = { .align = LINLI_ALIGN_RIGHT, .first = body->indent, .rest = body->indent,
                           .right = 2 * body->indent, .line = body->line };

  setting.keep = is_tail (next);
  return text && set_text (flow, text, &setting, error);
}

gboolean
linli_prose_block (LinliFlow *flow, const LinliBlock *block, const LinliBlock *previous, const LinliBlock *next,
                   GError **error)
{
  const LinliBody *body = linli_prose_body (flow);

  switch (block->kind)
    {
    case LINLI_BLOCK_MASTHEAD:
      return set_masthead (flow, block, next, error);
    case LINLI_BLOCK_TITLE:
      return set_title (flow, block, previous, next, error);
    case LINLI_BLOCK_HEADING:
      return set_heading (flow, block, error);
    case LINLI_BLOCK_PARAGRAPH:
      return set_paragraphs (flow, block, next, error);
    case LINLI_BLOCK_HANGING:
      return set_hanging (flow, block, next, error);
    case LINLI_BLOCK_CLOSING:
      return set_closing (flow, block, next, error);
    case LINLI_BLOCK_SPACE:
      return set_space (flow, body->line, is_tail (next), error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
