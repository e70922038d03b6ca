#include "pdf/layout.h"

#include "pdf/places.h"
#include "pdf/prose.h"
#include "pdf/table.h"
#include "pdf/tickets.h"

#define BRANCH 512 /* pages under one node of the page tree */

static const char appearance_text[] = "年月日时分秒签名人数字证书编号由于：（）、，。·—";

static void
field_free (LinliPageField *field)
{
  g_free (field->name);
  g_free (field);
}

void
linli_pages_free (LinliPages *pages)
{
  if (!pages)
    return;
  g_clear_pointer (&pages->pdf, g_bytes_unref);
  g_ptr_array_unref (pages->fields);
  g_free (pages);
}

static gboolean
use_text (LinliGlyphs *glyphs, const char *text, GError **error)
{
  g_autoptr (LinliText) unused = linli_text_new (1000, 0);

  return linli_text_add (unused, glyphs, LINLI_TYPE_FANGSONG, text, error);
}

/* What an appearance may say must be embedded before the first signature: nothing can be added after it. */
static gboolean
use_signers (LinliGlyphs *glyphs, const LinliBlock *block, GError **error)
{
  LinliGlyph glyph;

  for (gunichar c = ' '; c <= '~'; c++)
    linli_glyphs_use (glyphs, LINLI_TYPE_FANGSONG, c, &glyph);
  for (guint i = 0; i < block->signatures->len; i++)
    {
      const LinliSignatureField *signature = g_ptr_array_index (block->signatures, i);
      if (!use_text (glyphs, signature->name, error)
          || !use_text (glyphs, signature->role ? signature->role : "", error))
        return FALSE;
    }
  return use_text (glyphs, appearance_text, error);
}

/* The block that @index must reckon with: an empty line does not part the last words from what closes the paper. */
static const LinliBlock *
following (const GPtrArray *blocks, guint index)
{
  const LinliBlock *next = index + 1 < blocks->len ? g_ptr_array_index (blocks, index + 1) : NULL;
  const LinliBlock *closing = index + 2 < blocks->len ? g_ptr_array_index (blocks, index + 2) : NULL;

  if (next && next->kind == LINLI_BLOCK_SPACE && closing && closing->kind == LINLI_BLOCK_CLOSING)
    return closing;
  return next;
}

static gboolean
set_block (LinliFlow *flow, const LinliDocument *document, guint index, GError **error)
{
  const GPtrArray *blocks = document->blocks;
  const LinliBlock *block = g_ptr_array_index (blocks, index);
  const LinliBlock *previous = index > 0 ? g_ptr_array_index (blocks, index - 1) : NULL;
  const LinliBlock *next = following (blocks, index);

  switch (block->kind)
    {
    case LINLI_BLOCK_TABLE:
      return linli_table_set (flow, block, error);
    case LINLI_BLOCK_SIGNATURES:
      return use_signers (linli_flow_glyphs (flow), block, error) && linli_places_signatures (flow, block, document->language, error);
    case LINLI_BLOCK_ANCHOR:
      return linli_places_anchor (flow, block, error);
    case LINLI_BLOCK_TICKETS:
      return linli_tickets_set (flow, block, error);
    case LINLI_BLOCK_PAGE:
      return linli_flow_break (flow, error);
    default:
      return linli_prose_block (flow, block, previous, next, error);
    }
}

static gboolean
set_blocks (LinliFlow *flow, const LinliDocument *document, GError **error)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (!set_block (flow, document, i, error))
      return FALSE;
  return linli_flow_end (flow, error);
}

static void
take_fields (LinliPages *pages, const LinliFlow *flow)
{
  const GArray *standing = linli_flow_standing (flow);

  pages->n_pages = linli_flow_pages (flow);
  for (guint i = 0; i < standing->len; i++)
    {
      const LinliStanding *from = &g_array_index (standing, LinliStanding, i);
      LinliPageField *field = g_new0 (LinliPageField, 1);

      field->name = g_strdup (from->name);
      field->page = from->page;
      field->x0 = from->x0 / 1000.0;
      field->y0 = from->y0 / 1000.0;
      field->x1 = from->x1 / 1000.0;
      field->y1 = from->y1 / 1000.0;
      g_ptr_array_add (pages->fields, field);
    }
}

LinliPages *
linli_layout_render (const LinliDocument *document, LinliFonts *fonts, GError **error)
{
  g_autoptr (LinliWriter) writer = linli_writer_new (BRANCH, error);
  g_autoptr (LinliGlyphs) glyphs = linli_glyphs_new (fonts, !g_str_has_prefix (document->language, "zh"));
  g_autoptr (LinliFlow) flow = NULL;
  g_autoptr (LinliPages) pages = g_new0 (LinliPages, 1);

  pages->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  if (!writer)
    return NULL;
  flow = linli_flow_new (writer, glyphs);
  if (!set_blocks (flow, document, error) || !linli_writer_fonts (writer, glyphs, error)
      || !linli_writer_info (writer, document, error))
    return NULL;
  take_fields (pages, flow);
  pages->pdf = linli_writer_save (writer, error);
  return pages->pdf ? g_steal_pointer (&pages) : NULL;
}
