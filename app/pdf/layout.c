#include "pdf/layout.h"

#include "base/error.h"
#include "pdf/places.h"
#include "pdf/prose.h"
#include "pdf/table.h"

#include <glib/gi18n-lib.h>

#define BRANCH 512 /* pages under one node of the page tree */

static const char appearance_text[] = "年月日时分秒签名人数字证书编号由于：（）、，。·—";

typedef struct
{
  LinliGlyphs *glyphs;
  GArray *objects; /* guint, of /F1, /F2 … */
} Private;

static void
field_free (LinliPageField *field)
{
  g_free (field->name);
  g_free (field);
}

static void
page_text_free (LinliPageText *text)
{
  g_free (text->resource);
  g_free (text->codes);
  g_free (text);
}

void
linli_pages_free (LinliPages *pages)
{
  Private *private = pages ? pages->private : NULL;

  if (!pages)
    return;
  linli_glyphs_free (private->glyphs);
  g_array_unref (private->objects);
  g_free (private);
  g_clear_pointer (&pages->pdf, g_bytes_unref);
  g_ptr_array_unref (pages->fields);
  g_free (pages);
}

static LinliPages *
pages_new (LinliFonts *fonts)
{
  LinliPages *pages = g_new0 (LinliPages, 1);
  Private *private = g_new0 (Private, 1);

  private->glyphs = linli_glyphs_new (fonts);
  private->objects = g_array_new (FALSE, FALSE, sizeof (guint));
  pages->private = private;
  pages->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  return pages;
}

static gboolean
use_text (LinliGlyphs *glyphs, const char *text, GError **error)
{
  g_autoptr (LinliText) unused = linli_text_new (LINLI_BODY_SIZE, 0);

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

static gboolean
set_block (LinliFlow *flow, const LinliDocument *document, guint index, GError **error)
{
  const GPtrArray *blocks = document->blocks;
  const LinliBlock *block = g_ptr_array_index (blocks, index);
  const LinliBlock *previous = index > 0 ? g_ptr_array_index (blocks, index - 1) : NULL;
  const LinliBlock *next = index + 1 < blocks->len ? g_ptr_array_index (blocks, index + 1) : NULL;

  switch (block->kind)
    {
    case LINLI_BLOCK_TABLE:
      return linli_table_set (flow, block, error);
    case LINLI_BLOCK_SIGNATURES:
      return use_signers (linli_flow_glyphs (flow), block, error) && linli_places_signatures (flow, block, error);
    case LINLI_BLOCK_ANCHOR:
      return linli_places_anchor (flow, block, error);
    default:
      return linli_prose_block (flow, block, previous, next, document->language, error);
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
  g_autoptr (LinliPages) pages = pages_new (fonts);
  Private *private = pages->private;
  g_autoptr (LinliWriter) writer = linli_writer_new (BRANCH, error);
  g_autoptr (LinliFlow) flow = NULL;

  if (!writer)
    return NULL;
  flow = linli_flow_new (writer, private->glyphs);
  if (!set_blocks (flow, document, error) || !linli_writer_fonts (writer, private->glyphs, private->objects, error)
      || !linli_writer_info (writer, document, error))
    return NULL;
  take_fields (pages, flow);
  pages->pdf = linli_writer_save (writer, error);
  return pages->pdf ? g_steal_pointer (&pages) : NULL;
}

static LinliPageText *
text_in_face (const Private *private, guint face)
{
  LinliPageText *text = g_new0 (LinliPageText, 1);

  text->resource = g_strdup_printf ("F%u", face + 1);
  text->object = g_array_index (private->objects, guint, face);
  return text;
}

GPtrArray *
linli_pages_encode (const LinliPages *pages, const char *text, GError **error)
{
  const Private *private = pages->private;
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) page_text_free);
  g_autoptr (GString) codes = g_string_new (NULL);
  LinliPageText *run = NULL;
  int face = -1;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      LinliGlyph glyph;

      if (!linli_glyphs_peek (private->glyphs, LINLI_TYPE_FANGSONG, g_utf8_get_char (p), &glyph))
        return linli_fail (error, LINLI_ERROR_INPUT, _("The paper's body font does not hold U+%04X."), g_utf8_get_char (p)), NULL;
      if (glyph.face != face)
        {
          run = text_in_face (private, face = glyph.face);
          g_ptr_array_add (runs, run);
          g_string_truncate (codes, 0);
        }
      g_string_append_printf (codes, "%04X", glyph.code);
      g_free (run->codes);
      run->codes = g_strdup (codes->str);
      run->width += glyph.width;
    }
  return g_steal_pointer (&runs);
}
