/* Rows as aligned columns, for people: wide characters count twice, what is missing is "—". */
#pragma once

#include "base/record.h"

G_BEGIN_DECLS

typedef enum
{
  LINLI_CELL_TEXT,    /* texts and numbers as they are; line feeds as spaces */
  LINLI_CELL_STATE,   /* a state, in words */
  LINLI_CELL_WORD,    /* another stored value, in words */
  LINLI_CELL_ENTITY,  /* the name of a kind of thing, in words */
  LINLI_CELL_INSTANT, /* civil date and time */
  LINLI_CELL_TIME,    /* civil time of day */
  LINLI_CELL_AREA,    /* dm² as m² */
  LINLI_CELL_MONEY,   /* fen as yuan */
  LINLI_CELL_YES,     /* 1 or 0 */
  LINLI_CELL_PHONE,   /* the middle hidden */
} LinliCell;

typedef struct
{
  const char *member;
  const char *title; /* msgid */
  LinliCell cell;
} LinliColumn;

/* @columns: ended by one without member. A table has a header line; facts are a line a member, nulls left out. */
void linli_table_print (GPtrArray *rows, const LinliColumn *columns);
void linli_table_print_facts (const LinliRecord *row, const LinliColumn *columns);

guint linli_table_width (const char *text);                                /* columns of a terminal */

G_END_DECLS
