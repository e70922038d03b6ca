/* Running text: masthead, title, headings, paragraphs, hanging lists and closing lines. */
#pragma once

#include "pdf/flow.h"

G_BEGIN_DECLS

/* The measures of running text. */
typedef struct
{
  int size, tracking;
  int line;
  int indent; /* two characters */
  int cell_size, cell_line; /* in tables */
  int anchor_size, anchor_line;
  const char *colon;
} LinliBody;

/* Chinese: 3号, 28 characters in 156 mm (a pitch of 15.79 pt) and 22 lines in 225 mm. Otherwise smaller. */
const LinliBody *linli_prose_body (const LinliFlow *flow);

/* The baseline of a line of @line height, below its top. */
static inline int
linli_prose_baseline (int line, int size)
{
  return (line - size) / 2 + size * 86 / 100;
}

typedef enum
{
  LINLI_ALIGN_JUSTIFY,
  LINLI_ALIGN_LEFT,
  LINLI_ALIGN_CENTER,
  LINLI_ALIGN_RIGHT,
} LinliAlign;

/* How a text is set. */
typedef struct
{
  LinliAlign align;
  int first, rest;        /* left indents */
  int right;              /* right indent */
  int line;               /* height of a line */
  LinliInk ink;
  gboolean keep;          /* every line with the next, and the last with what follows */
  gboolean keep_end;      /* the last two lines with what follows */
  const LinliText *label; /* drawn before the first line, at @label_x; or NULL */
  int label_x;
  const char *bookmark;   /* or NULL */
  int level;
} LinliSetting;

/* @previous, @next: the neighbouring blocks or NULL: titles keep their distance, closing lines their company. */
gboolean linli_prose_block (LinliFlow *flow, const LinliBlock *block, const LinliBlock *previous,
                            const LinliBlock *next, GError **error);

G_END_DECLS
