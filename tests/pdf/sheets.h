/* Papers laid out for a test, and what other programs read from them. */
#pragma once

#include "pdf/layout.h"

#define MM(length) ((length) * 72 / 25.4)

LinliFonts *sheets_fonts (void); /* of the built-in chains; (transfer none) */
LinliPages *sheets_render (const LinliDocument *document);

char *sheets_filler (guint characters, guint seed); /* ideographs, no marks; (transfer full) */

/* Runs @script where the paper is "paper.pdf". A failure, or anything on standard error, ends the test.
 * Returns: (transfer full): what it prints. */
char *sheets_run (GBytes *pdf, const char *script);
gboolean sheets_have (const char *const *tools); /* else the test is skipped */

typedef struct
{
  guint page;            /* from 1 */
  double x0, y0, x1, y1; /* points from the page's upper left corner */
  char *text;
} SheetsWord;

GArray *sheets_words (GBytes *pdf); /* (element-type SheetsWord), by pdftotext */
const SheetsWord *sheets_word (const GArray *words, const char *part); /* the first that holds @part, which must exist */

typedef struct
{
  guint width, height;
  guint8 *pixels; /* red, green, blue */
} SheetsPicture;

SheetsPicture *sheets_picture (GBytes *pdf, guint page, guint dpi);
void sheets_picture_free (SheetsPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetsPicture, sheets_picture_free)
guint sheets_ink (const SheetsPicture *picture, int x, int y); /* 255 black; 0 white, as outside */
