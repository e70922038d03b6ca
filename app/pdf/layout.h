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
} LinliPages;

/* The same document and fonts give the same bytes. A character that no font has is an error that names it. A paper
 * with signature places holds, in one font, every signer's role and name, all of ASCII and the characters of a date:
 * what the appearance of a signature may say. */
LinliPages *linli_layout_render (const LinliDocument *document, LinliFonts *fonts, GError **error);
void linli_pages_free (LinliPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliPages, linli_pages_free)

G_END_DECLS
