/* A document laid out on A4 pages after GB/T 9704-2012, as a PDF 1.7 file without signatures. */
#pragma once

#include "minutes/document.h"
#include "pdf/fonts.h"

G_BEGIN_DECLS

/* Where a signer signs. */
typedef struct
{
  char *name;            /* the field's name: "chair" */
  guint page;            /* from 1 */
  double x0, y0, x1, y1; /* the ruled box in PDF points, from the page's lower left corner */
} LinliPageField;

typedef struct
{
  GBytes *pdf;
  guint n_pages;
  GPtrArray *fields;     /* LinliPageField, in the document's order */
  gpointer private;
} LinliPages;

/* A stretch of text in one of the paper's own fonts. */
typedef struct
{
  char *resource;  /* the font's name: "F1" */
  guint object;    /* its object number in the file; generation 0 */
  char *codes;     /* hexadecimal, four digits a character, to stand between < and > before Tj */
  guint width;     /* thousandths of the size */
} LinliPageText;

/* The same document and fonts give the same bytes. A character that no font has is an error that names it. */
LinliPages *linli_layout_render (const LinliDocument *document, LinliFonts *fonts, GError **error);
void linli_pages_free (LinliPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliPages, linli_pages_free)

/* Writes @text in the body font's codes, for the appearance of a signature. A paper with signature places holds
 * every signer's role and name, all of ASCII and the characters of a date in that font; another character that is
 * not in the paper is an error. Returns: (transfer full) (element-type LinliPageText). */
GPtrArray *linli_pages_encode (const LinliPages *pages, const char *text, GError **error);

G_END_DECLS
