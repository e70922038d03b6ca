/* Running text: masthead, title, headings, paragraphs, hanging lists and closing lines. */
#pragma once

#include "pdf/flow.h"

G_BEGIN_DECLS

#define LINLI_BODY_SIZE 16000     /* 3号 */
#define LINLI_BODY_TRACKING -210  /* 28 characters in 156 mm: a pitch of 15.79 pt */
#define LINLI_BODY_LINE 28990     /* 22 lines in 225 mm */
#define LINLI_BODY_INDENT (2 * (LINLI_BODY_SIZE + LINLI_BODY_TRACKING))

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
  const LinliText *label; /* drawn before the first line, at @label_x; or NULL */
  int label_x;
  const char *bookmark;   /* or NULL */
  int level;
} LinliSetting;

/* Sets @text; the first two lines of a paragraph stay together, and so do the last two. */
gboolean linli_prose_set (LinliFlow *flow, LinliText *text, const LinliSetting *setting, GError **error);

/* @previous, @next: the neighbouring blocks or NULL: titles keep their distance, closing lines their company. */
gboolean linli_prose_block (LinliFlow *flow, const LinliBlock *block, const LinliBlock *previous,
                            const LinliBlock *next, const char *language, GError **error);

G_END_DECLS
