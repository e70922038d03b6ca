/* Drawing operators, written as text. Lengths are thousandths of a point, y grows upwards. */
#pragma once

#include "pdf/break.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_INK_BLACK,
  LINLI_INK_RED, /* of mastheads and their rule */
} LinliInk;

void linli_canvas_move (GString *into, int x, int y);                      /* opens a frame whose origin is there */
void linli_canvas_back (GString *into);                                    /* closes it */
void linli_canvas_ink (GString *into, LinliInk ink);                       /* fills and strokes */
void linli_canvas_rule (GString *into, int x, int y, int width, int weight); /* horizontal, its middle at y */
void linli_canvas_frame (GString *into, int x, int y, int width, int height, int weight);
void linli_canvas_cut (GString *into, int x, int y, int width, int height); /* a frame of dashes, where scissors go */
void linli_canvas_fill (GString *into, int x, int y, int width, int height);

/* Draws a line of text with its first character's origin at (@x, @y); widened to @width unless that is 0 or the
 * gaps would grow so far that readers see words in them. */
void linli_canvas_text (GString *into, const LinliText *text, const LinliLine *line, int x, int y, int width);

G_END_DECLS
