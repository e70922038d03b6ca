/* Pieces that do not split, set one under the other on pages.
 *
 * The frame of the page follows GB/T 9704-2012, 5.2: 版心 156 × 225 mm, 37 mm from the top, 28 mm from the left.
 * Lengths are thousandths of a point. */
#pragma once

#include "pdf/canvas.h"
#include "pdf/writer.h"

G_BEGIN_DECLS

#define LINLI_MM(tenths) ((int) ((gint64) (tenths) * 7200000 / 25400)) /* of tenths of a millimetre */

#define LINLI_FRAME_LEFT LINLI_MM (280)
#define LINLI_FRAME_TOP LINLI_MM (370)
#define LINLI_FRAME_WIDTH LINLI_MM (1560)
#define LINLI_FRAME_HEIGHT LINLI_MM (2250)

typedef struct
{
  char *name;
  int x0, y0, x1, y1; /* in the piece, from its upper left corner, y upwards */
} LinliPieceField;

typedef struct
{
  int height;
  gboolean keep;      /* on the same page as the next piece */
  gboolean blank;     /* left out at the top of a page */
  GString *operators; /* origin at the upper left corner of the frame's column, y upwards */
  GArray *places;     /* LinliPieceField, NULL when none */
  char *bookmark;     /* NULL when none */
  int level;          /* of the bookmark */
} LinliPiece;

LinliPiece *linli_piece_new (int height);
void linli_piece_free (LinliPiece *piece);
void linli_piece_place (LinliPiece *piece, const char *name, int x0, int y0, int x1, int y1); /* a signature's field */

typedef struct _LinliFlow LinliFlow;

/* A place as it came to stand, in thousandths of a point from the page's lower left corner. */
typedef struct
{
  char *name;
  guint page; /* from 1 */
  int x0, y0, x1, y1;
} LinliStanding;

LinliFlow *linli_flow_new (LinliWriter *writer, LinliGlyphs *glyphs); /* both borrowed */
void linli_flow_free (LinliFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliFlow, linli_flow_free)

/* Adds a piece (transfer full) under the last; pieces kept together go to the next page together unless they are
 * taller than a page. */
gboolean linli_flow_add (LinliFlow *flow, LinliPiece *piece, GError **error);

/* The piece (transfer full) drawn first on each further page, or NULL to end that. Height is the frame's less it. */
void linli_flow_set_header (LinliFlow *flow, LinliPiece *header);

gboolean linli_flow_break (LinliFlow *flow, GError **error); /* what follows begins on a new page */
gboolean linli_flow_end (LinliFlow *flow, GError **error); /* finishes the last page */

LinliGlyphs *linli_flow_glyphs (const LinliFlow *flow);
guint linli_flow_pages (const LinliFlow *flow);
const GArray *linli_flow_standing (const LinliFlow *flow); /* (element-type LinliStanding) */

G_END_DECLS
